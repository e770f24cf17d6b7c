"""Signs on whole pages, through the lexicons: in our own sentences, in several languages."""

import pytest

from openatmp.offers.lexicon import cues_of
from openatmp.offers.offered import offered_in
from openatmp.offers.page import Page
from openatmp.offers.reading import page_of_html, page_of_text
from openatmp.offers.sign import SignId
from openatmp.offers.signs import signs_of
from openatmp.offers.speaker.speaker import Speaker, SpeakerKind

PROVIDER = Speaker(SpeakerKind.PROVIDER)


def shown(page: Page) -> dict[str, list[str]]:
    """Return the words in which each sign shows."""
    cues = cues_of(page)
    found: dict[str, list[str]] = {}
    for sign in signs_of(cues, speaker=PROVIDER, offered=offered_in(cues)):
        if not sign.inferred:
            found.setdefault(sign.id, []).append(page.text[sign.start : sign.end])
    return found


OFFERS = {
    "en": (
        "We treat worn knees with stem cells from your own fat. The cells regenerate cartilage "
        "and relieve pain, and there are no side effects. Our innovative therapy is the "
        "alternative to surgery. The price starts at 4,500 euros. Call us for a free "
        "consultation."
    ),
    "de": (
        "Wir behandeln Kniearthrose mit Stammzellen aus Ihrem eigenen Fett. Die Zellen "
        "regenerieren den Knorpel und lindern Schmerzen, ohne Nebenwirkungen. Unsere innovative "
        "Therapie ist eine Alternative zur Operation. Die Kosten betragen 4.500 Euro. Rufen Sie "
        "uns an und vereinbaren Sie einen Termin."
    ),
    "es": (
        "Tratamos la artrosis de rodilla con células madre de su propia grasa. Las células "
        "regeneran el cartílago y alivian el dolor, sin efectos secundarios. Nuestra terapia "
        "innovadora es una alternativa a la cirugía. El precio es de 4.500 euros. Llámenos y pida "
        "una cita."
    ),
    "fr": (
        "Nous traitons l'arthrose du genou par des cellules souches de votre propre graisse. Les "
        "cellules régénèrent le cartilage et soulagent la douleur, sans effets secondaires. Notre "
        "thérapie innovante est une alternative à la chirurgie. Le prix est de 4 500 euros. "
        "Appelez-nous et prenez rendez-vous."
    ),
    "it": (
        "Trattiamo l'artrosi del ginocchio con cellule staminali del proprio grasso. Le cellule "
        "rigenerano la cartilagine e alleviano il dolore, senza effetti collaterali. La nostra "
        "terapia innovativa è un'alternativa alla chirurgia. Il prezzo è di 4.500 euro. "
        "Chiamateci e prenotate una visita."
    ),
    "pt": (
        "Tratamos a artrose do joelho com células-tronco da sua própria gordura. As células "
        "regeneram a cartilagem e aliviam a dor, sem efeitos colaterais. Nossa terapia inovadora "
        "é uma alternativa à cirurgia. O preço é de 4.500 euros. Ligue para nós e agende uma "
        "consulta."
    ),
    "pl": (
        "Leczymy zwyrodnienie kolana komórkami macierzystymi z własnej tkanki tłuszczowej "
        "pacjenta. Komórki regenerują chrząstkę i zmniejszają ból, bez skutków ubocznych. Nasza "
        "innowacyjna terapia to alternatywa dla operacji. Cena wynosi 4.500 euro. Zadzwoń i umów "
        "się na wizytę."
    ),
    "nl": (
        "Wij behandelen artrose van de knie met stamcellen uit uw eigen vet. De cellen "
        "regenereren het kraakbeen en verlichten de pijn, zonder bijwerkingen. Onze innovatieve "
        "therapie is een alternatief voor een operatie. De kosten bedragen 4.500 euro. Bel ons en "
        "maak een afspraak."
    ),
    "tr": (
        "Diz kireçlenmesini kendi yağınızdan elde edilen kök hücre ile tedavi ediyoruz. Hücreler "
        "kıkırdağı yeniler ve ağrıyı azaltır, yan etkisi yoktur. Yenilikçi tedavimiz ameliyata "
        "alternatiftir. Fiyatı 4.500 eurodur. Bizi arayın ve randevu alın."
    ),
    "cs": (
        "Léčíme artrózu kolene kmenovými buňkami z vašeho vlastního tuku. Buňky regenerují "
        "chrupavku a zmírňují bolest, bez vedlejších účinků. Naše inovativní terapie je "
        "alternativou k operaci. Cena je 4 500 eur. Zavolejte nám a objednejte se."
    ),
    "sk": (
        "Liečime artrózu kolena kmeňovými bunkami z vášho vlastného tuku. Bunky regenerujú "
        "chrupavku a zmierňujú bolesť, bez vedľajších účinkov. Naša inovatívna terapia je "
        "alternatívou k operácii. Cena je 4 500 eur. Zavolajte nám a objednajte sa."
    ),
}
EVERY = {SignId.W1, SignId.W3, SignId.HOPE, SignId.PRICE, SignId.SAFE, SignId.OWN, SignId.SOCIAL}


@pytest.mark.parametrize("language", OFFERS)
def test_it_shows_the_signs_of_an_offer(language: str) -> None:
    assert set(shown(page_of_text(OFFERS[language]))) >= EVERY


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Our stem cells do not regenerate cartilage.", SignId.W3),
        ("Other clinics promise that stem cells regenerate cartilage.", SignId.W3),
        ("According to that clinic, stem cells regenerate cartilage.", SignId.W3),
        ("Do stem cells regenerate cartilage?", SignId.W3),
        ("Treatment with stem cells is not without risk.", SignId.SAFE),
        ("Unsere Stammzellen können den Knorpel nicht regenerieren.", SignId.W3),
        ("Können Stammzellen den Knorpel regenerieren?", SignId.W3),
        ("Las células madre no regeneran el cartílago.", SignId.W3),
        ("¿Las células madre regeneran el cartílago?", SignId.W3),
        ("Les cellules souches ne régénèrent pas le cartilage.", SignId.W3),
        ("Le cellule staminali non rigenerano la cartilagine.", SignId.W3),
        ("As células-tronco não regeneram a cartilagem.", SignId.W3),
        ("Komórki macierzyste nie regenerują chrząstki.", SignId.W3),
        ("Czy komórki macierzyste regenerują chrząstkę?", SignId.W3),
        ("Stamcellen kunnen het kraakbeen niet regenereren.", SignId.W3),
        ("Regenereren stamcellen het kraakbeen?", SignId.W3),
        ("Kök hücreler kıkırdağı yenilemez.", SignId.W3),
        ("Kmenové buňky chrupavku neregenerují.", SignId.W3),
        ("Kmeňové bunky chrupavku neregenerujú.", SignId.W3),
        ("Otras clínicas prometen que las células madre regeneran el cartílago.", SignId.W3),
        ("D'autres cliniques promettent que les cellules souches régénèrent le cartilage.", SignId.W3),
        ("Andere Kliniken versprechen, dass Stammzellen den Knorpel regenerieren.", SignId.W3),
        ("Altre cliniche promettono che le cellule staminali rigenerano la cartilagine.", SignId.W3),
        ("Eine Behandlung mit Stammzellen ist nicht ohne Risiko.", SignId.SAFE),
        ("El tratamiento con células madre no está libre de riesgos.", SignId.SAFE),
        ("Les cellules souches ne sont pas sans risque.", SignId.SAFE),
    ],
)
def test_it_shows_no_sign_of_what_is_not_said_outright(text: str, sign: SignId) -> None:
    assert sign not in shown(page_of_text(text))


FULL = """
<html><head><title>Knee therapy with stem cells</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/skin">Younger skin without surgery</a></li>
<li><a href="/safe">Safe and painless</a></li><li><a href="/price">Prices from 99 euros</a></li></ul></nav>
<main><h1>Knee therapy with stem cells</h1>
<p>We treat worn knees with stem cells from your own fat. They regenerate cartilage.</p></main>
<aside class="cookie-banner">This website uses cookies to improve your experience.
It is completely safe.</aside>
<footer><p>Certified ISO 9001. Call us now.</p><p>The best clinic without side effects.</p></footer>
</body></html>
"""


def test_it_shows_nothing_that_stands_around_the_page() -> None:
    found = shown(page_of_html(FULL))
    assert SignId.SAFE not in found
    assert SignId.PRICE not in found
    assert SignId.OWN in found
    told = [words for place in found.values() for words in place]
    assert not [words for words in told if "cookies" in words or "best clinic" in words]


def test_it_shows_a_claim_made_in_the_body_of_a_full_page() -> None:
    assert any("regenerate cartilage" in words for words in shown(page_of_html(FULL))[SignId.W3])


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("We give stem cells. Avoid the artificial joint!", SignId.HOPE),
        ("We give stem cells. Surgery is spared and cartilage regenerates.", SignId.W3),
        ("Wir geben Stammzellen. Vermeiden Sie das künstliche Gelenk!", SignId.HOPE),
        ("Tratamos con células madre. ¡Evite la prótesis!", SignId.HOPE),
        ("We give stem cells. My doctors said that nothing more could be done.", SignId.HOPE),
    ],
)
def test_a_single_common_word_makes_nothing_a_thing_of_rivals(text: str, sign: SignId) -> None:
    assert sign in shown(page_of_text(text))


def test_it_still_knows_what_rivals_do() -> None:
    text = "We give stem cells. Conventional drugs only relieve pain."
    assert SignId.W3 not in shown(page_of_text(text))


def test_a_long_page_about_a_therapy_is_about_it_to_its_end() -> None:
    text = (
        "Stem cells at our clinic. We treat knees with stem cells. We are open all week. Our rooms "
        "are bright. Coffee is free. Our innovative protocol also helps with multiple sclerosis, autism, "
        "diabetes, erectile dysfunction and ageing."
    )
    assert {SignId.W1, SignId.MANY} <= set(shown(page_of_text(text)))


@pytest.mark.parametrize("text", ["We book your hotel and flight.", "Thank you for your enquiry of Monday."])
def test_it_takes_no_hotel_and_no_mail_for_a_way_of_selling(text: str) -> None:
    assert SignId.SOCIAL not in shown(page_of_text(f"We treat knees with stem cells.\n{text}"))


@pytest.mark.parametrize("sign", [SignId.TRAVEL, SignId.PAY, SignId.PRICE])
def test_it_tells_the_journey_the_payment_and_the_price_apart(sign: SignId) -> None:
    text = {
        SignId.TRAVEL: "A driver meets you at the airport.",
        SignId.PAY: "A deposit is required to secure your date.",
        SignId.PRICE: "Two sessions for the price of one.",
    }
    found = shown(page_of_text(f"We treat knees with stem cells.\n{text[sign]}"))
    assert found[sign] == [text[sign].rstrip(".")]
