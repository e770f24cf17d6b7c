"""The lexicon of Polish: what sentences of each kind are taken for, and what they are not."""

import pytest

from tests.offers.lexicon.said import said

SAYS = (
    ("pl", "Podajemy komórki macierzyste do stawu.", "therapy.stem-cells"),
    ("pl", "Frakcja stromalna pochodzi z tkanki tłuszczowej.", "therapy.fat-cells"),
    ("pl", "Koncentrat szpiku powstaje na miejscu.", "therapy.marrow-cells"),
    ("pl", "Galareta Whartona trafia do banku.", "therapy.birth-tissue"),
    ("pl", "Egzosomy nakłada się na skórę.", "therapy.exosomes"),
    ("pl", "Komórki dendrytyczne uczą odporność.", "therapy.immune-cells"),
    ("pl", "Terapia genowa używa wektora wirusowego.", "therapy.gene"),
    ("pl", "Osocze bogatopłytkowe pobudza gojenie.", "therapy.plasma"),
    ("pl", "Medycyna regeneracyjna to nasza pasja.", "therapy.general"),
    ("pl", "To eksperyment leczniczy.", "therapy.general"),
    ("pl", "Pobieramy tłuszcz w znieczuleniu miejscowym.", "procedure.taking"),
    ("pl", "Materiał jest odwirowany w probówce.", "procedure.preparing"),
    ("pl", "Preparat wstrzykuje się dostawowo.", "procedure.giving"),
    ("pl", "Pacjent wychodzi tego samego dnia.", "procedure.course"),
    ("pl", "Zwyrodnienie kolana boli.", "disease.joints"),
    ("pl", "Przyjeżdżają chorzy na stwardnienie rozsiane.", "disease.nerves"),
    ("pl", "W naszej klinice robimy to codziennie.", "provider-voice.we"),
    ("pl", "Stosujemy tę metodę od lat.", "provider-voice.we"),
    ("pl", "Gabinet oferuje tę metodę.", "provider-voice.house"),
    ("pl", "Jeśli cierpisz na ból, przyjdź.", "to-the-patient"),
    ("pl", "Umów wizytę przez telefon.", "contact"),
    ("pl", "Turystyka medyczna rośnie.", "broker"),
    ("pl", "Dodaj do koszyka", "shop"),
    ("pl", "Artykuł sponsorowany", "byline"),
    ("pl", "Eksperci ostrzegają przed oszustami.", "warning"),
    ("pl", "Sprawę bada prokuratura.", "authority"),
    ("pl", "Badanie kliniczne jest w fazie II.", "trial"),
    ("pl", "Zabieg regeneruje chrząstkę.", "benefit.repair"),
    ("pl", "Zmniejsza ból i poprawia ruchomość.", "benefit.relief"),
    ("pl", "Niszczy komórki nowotworowe.", "benefit.cure"),
    ("pl", "Wysoka skuteczność u większości pacjentów.", "benefit.figures"),
    ("pl", "To najskuteczniejsza metoda.", "benefit.best"),
    ("pl", "Zabieg odmładza twarz.", "benefit.youth"),
    ("pl", "To ostatnia nadzieja rodziny.", "hope.last"),
    ("pl", "Leczenie bez operacji.", "hope.instead"),
    ("pl", "Leczymy szerokie spektrum chorób.", "many"),
    ("pl", "Przeczytaj opinie pacjentów.", "testimony"),
    ("pl", "Cena zabiegu obejmuje wizytę.", "price"),
    ("pl", "Odbiór z lotniska jest w pakiecie.", "travel"),
    ("pl", "Zabieg jest bezpieczny.", "safety"),
    ("pl", "Bez skutków ubocznych.", "safety"),
    ("pl", "Używamy własnych komórek pacjenta.", "own-cells"),
    ("pl", "Technika jest opatentowana.", "token.patent"),
    ("pl", "To nowoczesna metoda.", "experimental.new"),
    ("pl", "Trwa zbiórka na leczenie.", "patient-voice"),
    ("pl", "Nie stosujemy egzosomów.", "refusal"),
)

DOES_NOT_SAY = (
    ("pl", "Ta strona używa plików cookie.", "provider-voice"),
    ("pl", "Polityka prywatności i regulamin", "byline"),
    ("pl", "Zabieg nie jest bezpieczny.", "safety"),
    ("pl", "Według kliniki regeneruje chrząstkę.", "benefit"),
    ("pl", "Firma twierdzi, że zmniejsza ból.", "benefit"),
    ("pl", "Czy to leczy raka?", "benefit"),
    ("pl", "Podobno odmładza twarz.", "benefit"),
    ("pl", "Nie ma dowodów, że leczy autyzm.", "benefit"),
    ("pl", "Pies trafił do weterynarza.", "therapy"),
    ("pl", "Jutro słońce wróci do Lublina.", "therapy"),
    ("pl", "Krem nawilżający pachnie różą.", "own-cells"),
    ("pl", "Wszelkie prawa zastrzeżone.", "authority"),
)


@pytest.mark.parametrize(("language", "text", "label"), SAYS)
def test_it_takes_a_sentence_for_what_it_says(language: str, text: str, label: str) -> None:
    assert label in said(text, language)


@pytest.mark.parametrize(("language", "text", "family"), DOES_NOT_SAY)
def test_it_does_not_take_a_near_miss_for_a_claim(language: str, text: str, family: str) -> None:
    assert family not in said(text, language)
