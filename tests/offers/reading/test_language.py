import pytest

from openatmp.offers.reading import language_of

TEXTS = {
    "en": "The treatment is given in our clinic, and you can go home on the same day.",
    "de": "Die Behandlung erfolgt in unserer Praxis, und Sie können noch am selben Tag nach Hause.",
    "fr": "Le traitement est donné dans notre clinique et vous pouvez rentrer chez vous le jour même.",
    "es": "El tratamiento se realiza en nuestra clínica y usted puede volver a casa el mismo día.",
    "it": "Il trattamento viene eseguito nella nostra clinica e si può tornare a casa lo stesso giorno.",
    "pt": "O tratamento é feito na nossa clínica e o senhor pode voltar para casa no mesmo dia.",
    "pl": "Zabieg wykonujemy w naszej klinice, a tego samego dnia można wrócić do domu.",
    "nl": "De behandeling vindt plaats in onze kliniek en u kunt dezelfde dag weer naar huis gaan.",
    "tr": "Tedavi kliniğimizde yapılır ve aynı gün evinize dönebilirsiniz, başka şey gerekmez.",
    "cs": "Léčba probíhá na naší klinice a můžete se ještě tentýž den vrátit domů bez potíží.",
    "sk": "Liečba prebieha na našej klinike a môžete sa ešte v ten istý deň vrátiť domov bez ťažkostí.",
    "el": "Η θεραπεία γίνεται στην κλινική μας και μπορείτε να επιστρέψετε στο σπίτι σας την ίδια ημέρα.",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items())
def test_it_tells_the_language(language: str, text: str) -> None:
    assert language_of(text) == language
    assert language_of(text, "hu") == language


@pytest.mark.parametrize(
    ("text", "hint", "expected"),
    [
        ("", "", ""),
        ("12345 67890 !!! 12345 67890 12345", "", ""),
        ("Knee", "", ""),
        ("Knee", "de-DE", "de"),
        ("", "PT_BR", "pt"),
        ("", "nb", "no"),
        ("", "xx", ""),
        ("", "english", ""),
        ("", "  ", ""),
        ("Regenerative Medizin am Knie heute", "de", "de"),
    ],
)
def test_with_too_few_words_the_markup_tells(text: str, hint: str, expected: str) -> None:
    assert language_of(text, hint) == expected


def test_a_long_text_is_read_in_several_places() -> None:
    menu = "Home, about us, our doctors, prices, questions and answers, news, contact, book a visit. " * 15
    for language, text in TEXTS.items():
        assert language_of(menu + text * 60) == language
        assert language_of(text * 60 + menu) == language
