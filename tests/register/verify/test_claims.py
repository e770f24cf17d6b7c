"""What a text claims beside a product is found by phrases, in many languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.register.verify.claims import Claims, claims_in, without_courtesy


@pytest.mark.parametrize(
    "text",
    [
        "The clinic has a manufacturing licence.",
        "Our lab is GMP certified",
        "ISO 9001 and AABB accredited",
        "approved by an ethics committee",
        "We are registered with the FDA",
        "Wir haben eine Herstellungserlaubnis.",
        "akkreditiertes Labor",
        "vom Gesundheitsministerium genehmigt",
        "Nous avons une autorisation de fabrication",
        "laboratoire certifié ISO",
        "Tenemos licencia de fabricación",
        "aprobado por la FDA",
        "Abbiamo l'autorizzazione alla produzione",
        "approvato dalla FDA",
        "Temos autorização de fabrico",
        "clínica licenciada",
        "Wij hebben een fabrikantenvergunning",
        "geaccrediteerde kliniek",
        "Mamy zezwolenie na wytwarzanie",
        "akredytacja i certyfikat ISO",
        "licensed by the Ukrainian Ministry of Health",
        "pozwolenie Ministerstwa Zdrowia",
        "Клиника имеет лицензию Минздрава",
        "одобрено этическим комитетом",
        "Дозвіл Міністерства охорони здоров'я",
        "одобрено Минздравом",
        "approved by the Ministry of Health",
        "Ministry of Health approved",
        "agréée par le ministère de la Santé",
        "aprobado por el Ministerio de Sanidad",
        "autorizzata dal Ministero della Salute",
        "autorizada pelo Ministério da Saúde",
        "goedgekeurd door het ministerie van Volksgezondheid",
        "zatwierdzone przez Ministerstwo Zdrowia",
        "άδεια από το Υπουργείο Υγείας",
        "πιστοποιημένη κλινική",
    ],
)
def test_it_finds_a_claim_of_a_licence(text: str) -> None:
    assert claims_in(text).licence
    assert not claims_in(text).exemption


@pytest.mark.parametrize(
    "text",
    [
        "It falls under the hospital exemption",
        "the cells are prepared in our hospital",
        "under Article 28(2)",
        "nach der Krankenhausausnahme",
        "im Krankenhaus hergestellt",
        "exemption hospitalière",
        "préparé à l'hôpital",
        "exención hospitalaria",
        "cláusula hospitalaria",
        "de fabricación no industrial",
        "esenzione ospedaliera",
        "uso non ripetitivo",
        "isenção hospitalar",
        "ziekenhuisvrijstelling",
        "wyjątek szpitalny",
        "przygotowany w szpitalu",
        "больничное исключение",
        "изготавливается в больнице",
        "лікарняний виняток",
        "νοσοκομειακή εξαίρεση",
        "εξαίρεση των νοσοκομείων",
    ],
)
def test_it_finds_a_claim_of_an_exemption(text: str) -> None:
    assert claims_in(text).exemption


@pytest.mark.parametrize(
    "text",
    [
        "a clinical trial",
        "in clinical studies",
        "Phase II",
        "a phase I/II study",
        "a Phase I trial",
        "eine klinische Studie",
        "un essai clinique",
        "ensayo clínico",
        "sperimentazione clinica",
        "ensaio clínico",
        "klinisch onderzoek",
        "badanie kliniczne",
        "участие в клиническом испытании",
        "клінічне дослідження",
        "κλινικών δοκιμών",
    ],
)
def test_it_finds_talk_of_a_trial(text: str) -> None:
    assert claims_in(text).trial


@pytest.mark.parametrize(
    "text",
    [
        "They have no manufacturing licence",
        "ohne Herstellungserlaubnis",
        "sans autorisation de fabrication",
        "sin licencia de fabricación",
        "senza autorizzazione alla produzione",
        "sem autorização de fabrico",
        "zonder fabrikantenvergunning",
        "bez zezwolenia, brak akredytacji",
        "The clinic isn't accredited",
        "It has never been accredited",
        "mit keinerlei Akkreditierung",
        "weder GMP noch",
        "jamais accrédité",
        "nunca fue acreditada",
        "nem acreditada",
        "nooit geaccrediteerd",
        "nie, ani akredytacji",
    ],
)
def test_a_denial_is_no_claim(text: str) -> None:
    assert claims_in(text) == Claims()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kymriah",
        "stem cells for knees",
        "a licence to drive",
        "isolated cells",
        "In the next phase I will receive my cells",
        "Das Gesundheitsministerium warnt vor solchen Angeboten",
        "The ministry of health warns of such offers",
        "Le ministère de la Santé met en garde",
        "El Ministerio de Sanidad advierte de estas ofertas",
        "Il Ministero della Salute mette in guardia",
        "Ministerstwo Zdrowia ostrzega",
        "Минздрав предупреждает",
        "Το Υπουργείο Υγείας προειδοποιεί",
        "un medicamento de uso hospitalario",
        "un producto no industrial",
    ],
)
def test_it_finds_no_claim_where_there_is_none(text: str) -> None:
    assert claims_in(text) == Claims()


def test_it_tells_the_words_that_claim_it() -> None:
    assert claims_in("They say: Licensed Manufacturer!").licence == "Licensed Manufacturer"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Is Kymriah authorised?", "Kymriah"),
        ("Hello, please tell me: is it Kymriah", "Kymriah"),
        ("Ist Zolgensma zugelassen?", "Zolgensma"),
        ("Kymriah", "Kymriah"),
        ("cells of the knee", "cells of the knee"),
        ("is it authorised?", ""),
        ("", ""),
        ("?!", ""),
    ],
)
def test_words_of_courtesy_are_taken_away_from_both_ends(text: str, rest: str) -> None:
    assert without_courtesy(text) == rest


@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    assert isinstance(claims_in(text), Claims)
    assert without_courtesy(without_courtesy(text)) == without_courtesy(text)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Our lab (GMP) is new.", "GMP"),
        ("We have a Manufacturing  Licence!", "Manufacturing Licence"),
        ("У клиники есть лицензия.", "лицензия"),
        ("πιστοποιημένη κλινική", "πιστοποιημένη"),
        ("FDA-registered", "FDA-registered"),
    ],
)
def test_a_claim_is_given_back_as_it_was_written(text: str, phrase: str) -> None:
    assert claims_in(text).licence == phrase


@pytest.mark.parametrize("text", ["клиника без лицензии", "χωρίς πιστοποίηση", "немає ліцензії"])
def test_a_denial_in_another_alphabet_is_heard(text: str) -> None:
    assert not claims_in(text).licence
