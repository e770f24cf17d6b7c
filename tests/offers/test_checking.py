from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openatmp.offers import NothingKnown
from openatmp.offers.check import Check
from openatmp.offers.checking import check, figures_of, shows_signs
from openatmp.offers.judgement import Judged, Judgement
from openatmp.offers.judgement.feature import features
from openatmp.offers.known import KnownProduct, KnownTrial
from openatmp.offers.lexicon import cues_of
from openatmp.offers.reading import page_of_html, page_of_text
from openatmp.offers.sign import SignId
from openatmp.offers.speaker import SpeakerKind

DAY = date(2026, 11, 25)

OFFER = """Welcome to our clinic by the lake. We treat arthrosis of the knee with stem cells from
your own fat. After a small liposuction under local anaesthesia the cells are concentrated in our
laboratory and injected into the joint. They regenerate the cartilage, so that an artificial joint
becomes unnecessary. Because they are your own cells there are no side effects and no rejection. Over two
thousand satisfied patients have been treated here. Call us today or send us a message by WhatsApp and
book your free consultation."""

NEWS = """The medicines agency warned on Tuesday of clinics that sell unproven stem cell treatments
on the internet. Such clinics claim that their injections cure arthrosis and multiple sclerosis, but
there is no evidence for that, said a spokesman of the agency. Several patients were harmed, and two died
of infections. A court fined one of the companies in spring. "They promise miracles to desperate people,"
said Maria Sommer, a professor of neurology."""

HOSPITAL = """The university hospital treats adults with lymphoma with Zellvora, a CAR-T cell therapy.
The European Commission granted its marketing authorisation after a positive opinion of the CHMP. The
health insurance pays for it. Patients are referred by their haematology department and stay in the
transplant unit."""

ANIMALS = """Our vets treat horses and dogs with lame joints. Stem cells from the fat of the horse are
injected into the tendon. Ask our veterinary practice whether your dog or your horse can be treated."""


@dataclass(frozen=True)
class Named:
    """A product or a trial in a text."""

    start: int
    end: int
    name: str = "Zellvora"
    key: str = "zellvora"
    is_authorised: bool = True
    number: str = ""
    is_found: bool | None = None


class OneKnown:
    """A register with one product and with numbers of trials that all begin alike."""

    def products_in(self, text: str, on: date) -> Sequence[KnownProduct]:
        return self._places("Zellvora", text, on)

    def trials_in(self, text: str, on: date) -> Sequence[KnownTrial]:
        return self._places("NCT01234567", text, on)

    def _places(self, word: str, text: str, on: date) -> list[Named]:
        assert on == DAY
        at = text.find(word)
        return [Named(at, at + len(word))] if at >= 0 else []


def checked(text: str, title: str = "", address: str = "") -> Check:
    return check(page_of_text(text, title=title, address=address), OneKnown(), DAY)


def test_it_takes_a_clinic_that_sells_cells_for_an_offer() -> None:
    found = checked(OFFER)
    assert found.judged.judgement is Judgement.OFFER
    assert found.judged.is_offer
    assert found.speaker.kind is SpeakerKind.PROVIDER
    assert {SignId.W3, SignId.OWN, SignId.SAFE} <= {sign.id for sign in found.signs}


def test_it_quotes_each_sign_from_the_text() -> None:
    found = checked(OFFER)
    quotes = [found.quote(sign) for sign in found.signs if not sign.inferred]
    assert quotes
    assert all(quote and quote in OFFER for quote in quotes)


def test_it_takes_news_of_such_clinics_for_what_it_is_and_shows_no_signs() -> None:
    found = checked(NEWS)
    assert found.judged.judgement is Judgement.ABOUT
    assert not found.judged.is_offer
    assert found.signs == ()


def test_it_knows_a_hospital_with_an_authorised_product() -> None:
    found = checked(HOSPITAL)
    assert found.judged.judgement is Judgement.AUTHORISED_OR_TRIAL
    assert [product.name for product in found.products] == ["Zellvora"]
    assert found.signs == ()


def test_it_takes_a_vet_for_something_else() -> None:
    assert checked(ANIMALS).judged.judgement is Judgement.OTHER


def test_it_cannot_tell_what_an_empty_page_is() -> None:
    assert checked("").judged.judgement is Judgement.CANNOT_TELL


def test_it_finds_the_same_in_a_full_page_with_menus_and_notices() -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in OFFER.split(". "))
    html = (
        "<html lang=en><title>Knee clinic</title><body><nav><ul><li>News</li><li>Contact</li></ul></nav>"
        f"<main>{paragraphs}</main><form><input name=condition></form>"
        "<div class=cookie-banner>We use cookies.</div><footer><a href='tel:+12025550107'>Call</a></footer>"
    )
    found = check(page_of_html(html), NothingKnown(), DAY)
    assert found.judged.judgement is Judgement.OFFER


def test_it_takes_a_paper_with_forms_and_phones_for_a_paper() -> None:
    html = (
        '<html lang=en><script type="application/ld+json">{"@type": "NewsArticle"}</script>'
        "<title>Agency warns</title>"
        f"<body><nav><a href=/>Health</a></nav><article><p>{NEWS}</p></article>"
        "<form><input name=email></form><footer><a href='tel:+12025550107'>Call the newsroom</a></footer>"
    )
    assert check(page_of_html(html), NothingKnown(), DAY).judged.judgement is Judgement.ABOUT


def test_it_reads_products_and_trials_in_the_title_too() -> None:
    page = page_of_text("A treatment of the lymph glands is told here.", title="Zellvora, NCT01234567")
    figures = figures_of(cues_of(page), OneKnown(), DAY)
    assert figures["authorised-product"] > 0
    assert figures["trial-number"] > 0
    assert check(page, OneKnown(), DAY).products == ()


def test_it_reads_the_number_of_a_trial_in_the_address() -> None:
    page = page_of_text(
        "A study of cells for the knee is told here.", address="https://x.example/NCT01234567"
    )
    assert figures_of(cues_of(page), OneKnown(), DAY)["trial-number"] > 0


def test_it_measures_as_it_checks() -> None:
    page = page_of_text(OFFER)
    assert set(features()) < set(figures_of(cues_of(page), NothingKnown(), DAY))


def test_it_gives_reasons_in_words() -> None:
    reasons = checked(OFFER).judged.reasons
    assert any(reason.weight > 0 for reason in reasons)
    assert all(reason.words.endswith(".") for reason in reasons)


def test_it_gives_the_same_answer_each_time() -> None:
    assert checked(OFFER) == checked(OFFER)


@pytest.mark.parametrize(
    ("judgement", "is_offer", "shown"),
    [
        (Judgement.OFFER, True, True),
        (Judgement.CANNOT_TELL, False, True),
        (Judgement.CANNOT_TELL, True, True),
        (Judgement.ABOUT, False, False),
        (Judgement.AUTHORISED_OR_TRIAL, False, False),
        (Judgement.OTHER, False, False),
    ],
)
def test_it_shows_signs_only_of_offers_and_of_what_it_cannot_tell(
    judgement: Judgement, is_offer: bool, shown: bool
) -> None:
    assert shows_signs(Judged(judgement, 0.5, is_offer, {})) is shown


@settings(max_examples=30)
@given(st.text(max_size=300))
def test_it_checks_any_text(text: str) -> None:
    found = check(page_of_text(text), NothingKnown(), DAY)
    assert 0 <= found.judged.score <= 1
    assert found.page.text == text
