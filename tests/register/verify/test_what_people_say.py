"""What people say of an offer, in their own words and languages, and the answer that each must get."""

import pytest

from openatmp.register import shipped
from openatmp.register.verify import State, verify
from tests.register.verify.offers import DAY

AUTHORISED = (
    ("Hello, our doctor wants to give our daughter Zolgensma. Is it approved?", "Zolgensma"),
    ("they offered us Zolgensmaa in a clinic, they say they have GMP licence", "Zolgensma"),
    ("my father has lymphoma and was offered yescarta in Vienna", "Yescarta"),
    ("is tisagenlecleucel allowed in the EU", "Kymriah"),
    ("Kymria for leukaemia", "Kymriah"),
    ("CAR-T called Breyansi", "Breyanzi"),
    ("car t cells (ciltacabtagene autoleucel)", "Carvykti"),
    ("gene therapy for haemophilia B: Hemgenix", "Hemgenix"),
    ("EMEA/H/C/004750", "Zolgensma"),
    ("The box says EMEA/H/C/004451/0000", "Luxturna"),
    ("Ist Luxturna in Deutschland zugelassen?", "Luxturna"),
    ("Man hat uns eine Zolgensmabehandlung angeboten", "Zolgensma"),
    ("Unser Arzt spricht von Holoclar für das Auge", "Holoclar"),
    ("Wir haben von Libmeldi gehört", "Libmeldy"),
    ("Est-ce que Luxturna est autorisé en France ?", "Luxturna"),
    ("on nous propose du Kymriah à l'hôpital", "Kymriah"),
    ("¿Está autorizado Strimvelis?", "Strimvelis"),
    ("nos ofrecen imlygic para el melanoma", "Imlygic"),
    ("Strimvelis è autorizzato in Italia?", "Strimvelis"),
    ("ci hanno proposto Casgevi per la talassemia", "Casgevy"),
    ("O Zolgensma está aprovado em Portugal?", "Zolgensma"),
    ("Is Casgevy toegelaten in Nederland?", "Casgevy"),
    ("Czy Zolgensma jest dopuszczona w Polsce?", "Zolgensma"),
    ("proponują nam lek Kymriah", "Kymriah"),
    ("Είναι εγκεκριμένο το Ζολγκενσμα;", "Zolgensma"),
    ("Одобрен ли Золгенсма в Европе?", "Zolgensma"),
    ("voretigene neparvovec pour ma fille", "Luxturna"),
    ("US name Kebilidi", "Upstaza"),
    ("Spherox knee cartilage", "Spherox"),
    ("spherox® for the knee", "Spherox"),
    ("liso-cel", "Breyanzi"),
    ("ide-cel or what it is called", "Abecma"),
)
ENDED = (
    ("Alofisel for Crohn's disease", "Alofisel"),
    ("my friend got Glybera years ago", "Glybera"),
    ("alipogene tiparvovec", "Glybera"),
    ("Zynteglo for thalassaemia", "Zynteglo"),
    ("skysona?", "Skysona"),
    ("Provenge gegen Prostatakrebs", "Provenge"),
    ("sipuleucel-T", "Provenge"),
    ("ChondroCelect", "ChondroCelect"),
    ("chondro celect", "ChondroCelect"),
    ("MACI knee operation", "Maci"),
    ("Durveqtix", "Beqvez"),
    ("Zalmoxis infusion", "Zalmoxis"),
)
NEVER = (
    ("Elevidys for Duchenne", "Elevidys"),
    ("delandistrogene moxeparvovec", "Elevidys"),
    ("Heparesc liver cells", "Heparesc"),
    ("human heterologous liver cells", "Heparesc"),
    ("Lumevoq eye injection", "Lumevoq"),
    ("Amtagvi for melanoma", "Amtagvi"),
    ("lifileucel", "Amtagvi"),
    ("Cerepro", "Cerepro"),
    ("Tacquell from Amsterdam", "Tacquell"),
    ("EMEA/H/C/004749", "Roctavian"),
)
LICENCE = (
    "The clinic in Prague has a manufacturing license, is that enough?",
    "Our stem cell lab is GMP and ISO 9001 certified",
    "The treatment is registered with the FDA",
    "Die Klinik hat eine Herstellungserlaubnis für Stammzellen",
    "La clinique a une autorisation de fabrication pour cellules souches",
    "La clínica tiene licencia de fabricación y está acreditada",
    "La clinica ha l'autorizzazione alla produzione di cellule staminali",
    "A clínica tem autorização de fabrico",
    "De kliniek heeft een fabrikantenvergunning",
    "Klinika ma zezwolenie na wytwarzanie komórek macierzystych",
    "accredited by AABB, approved by the ethics committee",
)
EXEMPTION = (
    "They make the cells under the hospital exemption",
    "the cells are prepared for you in the university hospital",
    "Das Krankenhaus beruft sich auf die Krankenhausausnahme",
    "produit sous exemption hospitalière",
    "autorizado bajo la exención hospitalaria",
    "prodotto in ospedale, esenzione ospedaliera",
    "ao abrigo da isenção hospitalar",
    "onder de ziekenhuisvrijstelling",
    "w ramach wyjątku szpitalnego",
)
NOTHING = (
    "stem cells for my knee in Istanbul",
    "Stammzelltherapie in Köln für 15000 Euro",
    "cellules souches à Bruxelles",
    "células madre mesenquimales en Madrid",
    "cellule staminali a Milano",
    "células estaminais em Lisboa",
    "stamceltherapie in Antwerpen",
    "komórki macierzyste w Warszawie",
    "exosomes from umbilical cord",
    "autologous fat cells against arthritis, proven results",
    "a clinic in Provence",
    "el cerebro de mi padre",
    "the clinic has no manufacturing licence",
    "Is there a cure for ALS?",
    "Dr. Octavian says it works",
    "Ozempic",
    "crystal",
    "rockets",
    "they gave me a bill of 004 euro",
)


def answer(text: str) -> tuple[State, str]:
    verification = verify(text, shipped(), DAY)
    return verification.state, next((match.name for match in verification.matches), "")


@pytest.mark.parametrize(("text", "name"), AUTHORISED)
def test_an_authorised_medicine_is_found(text: str, name: str) -> None:
    assert answer(text) == (State.AUTHORISED, name)


@pytest.mark.parametrize(("text", "name"), ENDED)
def test_what_is_no_longer_authorised_is_found(text: str, name: str) -> None:
    assert answer(text) == (State.NO_LONGER_AUTHORISED, name)


@pytest.mark.parametrize(("text", "name"), NEVER)
def test_what_never_was_authorised_is_found(text: str, name: str) -> None:
    assert answer(text) == (State.REFUSED_OR_WITHDRAWN, name)


@pytest.mark.parametrize("text", LICENCE)
def test_a_licence_is_no_authorisation_of_a_product(text: str) -> None:
    assert answer(text) == (State.LICENCE_ONLY, "")


@pytest.mark.parametrize("text", EXEMPTION)
def test_an_exemption_is_for_the_authority_to_tell(text: str) -> None:
    assert answer(text) == (State.MAYBE_EXEMPTION, "")


@pytest.mark.parametrize("text", NOTHING)
def test_what_names_nothing_is_not_found(text: str) -> None:
    assert answer(text) == (State.NOT_FOUND, "")
