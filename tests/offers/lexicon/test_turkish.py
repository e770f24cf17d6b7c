"""Turkish pages: sentences of every sort, and words that must not be taken for something else."""

import pytest

from openatmp.offers.cues import Cue, Scope
from openatmp.offers.lexicon import cues_of
from openatmp.offers.page import Page


def found_in(text: str) -> tuple[Cue, ...]:
    return cues_of(Page(text=text, language="tr")).found


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Kliniğimizde bu yöntemi uyguluyoruz.", "provider-voice.we"),
        ("Kök hücreler dizde kullanılır.", "therapy.stem-cells"),
        ("Yağ dokusundan elde edilir.", "therapy.fat-cells"),
        ("Kemik iliğinden alınan örnek işlenir.", "therapy.marrow-cells"),
        ("Eksozomlar cilde verilir.", "therapy.exosomes"),
        ("Gen tedavisi nadir hastalıklarda denenir.", "therapy.gene"),
        ("Rejeneratif tıp hızla büyüyor.", "therapy.general"),
        ("Lokal anestezi altında yağ alınır.", "procedure.taking"),
        ("Hücreler eklem içine enjekte edilir.", "procedure.giving"),
        ("Hasarlı dokuları onarır.", "benefit.repair"),
        ("Ağrıyı azaltır ve hareket sağlar.", "benefit.relief"),
        ("Ameliyatsız bir çözüm.", "hope.instead"),
        ("Yan etkisi yoktur.", "safety"),
        ("Hastanın kendi hücreleri kullanılır.", "own-cells"),
        ("Havalimanı transferi ve otel dahildir.", "travel"),
        ("Tedavi fiyatı 5.000 euro.", "price"),
        ("Randevu alın.", "contact"),
        ("Sistem patentlidir.", "token.patent"),
        ("Sağlık Bakanlığı açıklama yaptı.", "authority"),
        ("Bazı klinikler çok şey anlatır.", "clinics"),
        ("Kanıtlanmamış yöntemlere karşı tedbirli olunmalı.", "warning"),
        ("Kordon kanı bankası kuruldu.", "banking"),
        ("Veteriner hekim köpeği muayene etti.", "veterinary"),
        ("Plasebo kontrollü faz 2 çalışması.", "trial"),
    ],
)
def test_it_knows_what_is_said(text: str, label: str) -> None:
    assert label in {f"{cue.family}.{cue.kind}".rstrip(".") for cue in found_in(text)}


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Sitemizde çerez kullanılmaktadır.", ("benefit", "provider-voice", "safety")),
        ("Güvenli alışveriş sitesi.", ("safety",)),
        ("Mesajınız iletildi.", ("benefit", "token")),
        ("Bu pazar hava güneşli olacak.", ("therapy", "benefit", "safety", "hope")),
        ("Kitapları rafa koyduk.", ("therapy", "benefit", "disease")),
        ("Doğalgaz faturası geldi.", ("safety",)),
        ("Toplantı salonu ikinci katta.", ("therapy", "hope")),
        ("Kışın yollar buzlu olur.", ("warning", "authority")),
    ],
)
def test_it_leaves_ordinary_words_alone(text: str, families: tuple[str, ...]) -> None:
    assert not {cue.family for cue in found_in(text)} & set(families)


@pytest.mark.parametrize(
    ("text", "family", "scope"),
    [
        ("Kıkırdağı onarır diye bir kanıt yok.", "benefit", Scope.NEGATED),
        ("Dokuları onarır iddiasıyla satılıyor.", "benefit", Scope.REPORTED),
        ("Hocası dokuları onarıcı olduğunu söyledi.", "benefit", Scope.REPORTED),
        ("Dokuları onarır mı?", "benefit", Scope.ASKED),
    ],
)
def test_it_hears_how_it_is_said(text: str, family: str, scope: Scope) -> None:
    said = [cue.scope for cue in found_in(text) if cue.family == family]
    assert said
    assert all(scope in how for how in said)


def test_a_leave_of_the_ministry_borrows_trust_and_is_no_lack_of_approval() -> None:
    families = {
        cue.family for cue in found_in("Merkezimiz Sağlık Bakanlığı onaylı kök hücre tedavisi uygular.")
    }
    assert "token" in families
    assert "no-approval" not in families


def test_no_side_effect_at_all_is_a_promise_and_not_denied() -> None:
    (cue,) = (cue for cue in found_in("Tedavinin hiçbir yan etkisi yoktur.") if cue.family == "safety")
    assert cue.scope is Scope.NONE
