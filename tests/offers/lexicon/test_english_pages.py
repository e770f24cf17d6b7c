"""Whole pages as they are found, with menus and footers: what each is full of, and what it has nothing of."""

import pytest

from openatmp.offers.cues import Cues
from openatmp.offers.lexicon import cues_of
from openatmp.offers.page import Page

CLINIC = """
Home | Conditions | Our doctors | Prices | Contact
Stem cell therapy for worn knees
Suffering from knee pain? Our clinic offers a natural alternative to surgery. We use stem cells from your
own fat.
They are taken under local anaesthesia, separated in our laboratory and injected into the joint on the same
day.
The cells regenerate cartilage, relieve pain and improve mobility. There is no risk of rejection and no
downtime.
More than 3,000 patients treated. 85% of our patients report less pain. Our method is patented and ISO
certified.
Are you a good candidate? Book a free consultation, call us or write on WhatsApp. Prices from € 4,500 per
joint.
We use cookies to improve your experience. Privacy policy
"""
BROKER = """
Find the best clinics for stem cell therapy abroad
Your patient coordinator compares clinics and prices for you. Packages include hotel, airport transfers and
interpreter.
Partner clinics in Turkey and Mexico treat autism, diabetes, multiple sclerosis and many other conditions.
Get a free quote today. Stay of 5 nights. Save up to 60% compared with prices at home.
"""
NEWS = """
By A. Writer, health correspondent. Published on 3 May 2024. 5 min read
Experts warn of clinics selling unproven cures
Clinics that sell stem cell treatments have multiplied, according to a study published in a journal.
"There is no evidence that this works," said a professor at the university, who was not involved in the study.
The regulator fined two companies, and three patients were hospitalised with infections.
The company did not respond to a request for comment. Read more: related stories. Leave a comment
"""
WARNING = """
The medicines agency warns against unapproved cell therapies
National authorities and EMA warn patients about unregulated products sold as cures. They may cause serious
harm.
Ask your doctor, and report any side effects to the competent authority. Only approved therapies have been
evaluated.
"""
ABSTRACT = """
Abstract. Background: mesenchymal stromal cells are under study. Methods: In this study we searched PubMed.
Results: 14 randomised, placebo-controlled trials with 812 participants met the inclusion criteria (p < 0.05).
Conclusions: larger trials are needed. Keywords: osteoarthritis. doi: 10.0000/x. References. Smith et al.
"""
TRIAL = """
A phase II, randomised, double-blind trial. Recruiting. Sponsor: a university hospital.
Primary endpoint: pain after twelve months. Inclusion criteria: age over 40. Exclusion criteria: pregnancy.
EudraCT number and NCT number are listed below. Principal investigator: see contacts.
"""
HOSPITAL = """
The haematology department of the university hospital is a JACIE accredited transplant centre.
We give approved CAR T cell therapies that have marketing authorisation; the national health service
reimburses them.
"""
BANK = """
Cord blood banking for expectant parents. Order your collection kit and store your baby's cells for later use.
Annual storage fee, processing and cryopreservation included. Our family bank is AABB accredited.
"""
VET = """
Our veterinary practice treats dogs and horses. Lameness after a tendon injury? Ask your vet about PRP for
your pet.
"""
SHOP = """
Anti-ageing serum with plant stem cells, 30 ml. Add to cart. In stock, free shipping. Moisturising cream,
face mask.
Ingredients. Customer reviews. Skin care for radiant skin.
"""
APPEAL = """
Help us raise money for my son. Please donate, every penny helps. Our daughter and our son were diagnosed
with SMA.
He was diagnosed at birth. Thank you for your support, share this page. Fundraising goal of 50,000 euros.
"""
REFUSAL = """
Why we don't offer stem cell injections. We do not recommend them, and we advise against clinics that do.
"""
SCHOOL = """
What are stem cells? A stem cell is defined as a cell that can renew itself. There are two types. Glossary
and quiz.
"""


def read(text: str) -> Cues:
    return cues_of(Page(text.strip(), language="en"))


@pytest.mark.parametrize(
    ("text", "families"),
    [
        (CLINIC, "therapy procedure disease provider-voice to-the-patient contact benefit hope safety"),
        (CLINIC, "own-cells token price social testimony"),
        (BROKER, "therapy disease broker contact many price travel"),
        (NEWS, "therapy byline quoted clinics warning"),
        (WARNING, "therapy warning authority"),
        (ABSTRACT, "therapy citation trial disease"),
        (TRIAL, "trial hospital"),
        (HOSPITAL, "therapy hospital authorised"),
        (BANK, "banking"),
        (VET, "veterinary therapy"),
        (SHOP, "cosmetic shop"),
        (APPEAL, "patient-voice"),
        (REFUSAL, "refusal therapy"),
        (SCHOOL, "explainer therapy"),
    ],
)
def test_it_finds_what_a_page_is_full_of(text: str, families: str) -> None:
    assert set(families.split()) - set(read(text).by_family) == set()


@pytest.mark.parametrize(
    ("text", "families"),
    [
        (
            CLINIC,
            "warning clinics byline citation veterinary business patient-voice law-text refusal banking",
        ),
        (BROKER, "warning citation trial byline veterinary quoted"),
        (NEWS, "provider-voice own-cells safety contact travel banking cosmetic"),
        (WARNING, "provider-voice own-cells testimony contact travel"),
        (ABSTRACT, "provider-voice own-cells testimony contact shop hope travel"),
        (TRIAL, "provider-voice own-cells testimony hope shop"),
        (BANK, "veterinary warning clinics hope citation"),
        (VET, "banking warning citation"),
        (SHOP, "provider-voice warning clinics trial authority"),
        (SCHOOL, "provider-voice warning contact price"),
    ],
)
def test_it_finds_nothing_of_what_a_page_is_not(text: str, families: str) -> None:
    found = read(text).by_family
    assert {name: found[name] for name in families.split() if name in found} == {}


def test_it_knows_what_a_clinic_says_outright() -> None:
    cues = read(CLINIC)
    plain = " ".join(cues.quote(cue).lower() for cue in cues.of("benefit", "safety") if cue.is_plain)
    assert all(said in plain for said in ("regenerate", "relieve", "improve", "no risk of rejection"))


def test_it_knows_that_a_reporter_only_reports() -> None:
    cues = read(NEWS)
    assert not [cues.quote(cue) for cue in cues.of("benefit") if cue.is_plain]


@pytest.mark.parametrize(
    ("text", "family", "quote"),
    [
        ("80 per cent of our patients improved.", "benefit", "80 per cent of our patients"),
        ("Fewer stairs: 7 out of 10 felt better.", "benefit", "7 out of 10"),
        ("From £350 a session.", "price", "From £350"),
        ("A stay of 5 nights.", "travel", "stay of 5 nights"),
        ("We don’t offer it.", "refusal", "We don’t offer"),
        ("In an in-office procedure.", "procedure", "in-office"),
        ("Our anti‑ageing cells.", "benefit", "anti‑ageing"),
        ("Treatment of ALS and als.", "disease", "ALS"),
    ],
)
def test_it_marks_the_words_that_say_it(text: str, family: str, quote: str) -> None:
    cues = read(text)
    assert quote in [cues.quote(cue) for cue in cues.of(family)]


@pytest.mark.parametrize("text", ["How cells heal the joint", "Why our cells heal", "Where joints heal"])
def test_it_takes_a_heading_that_promises_for_no_question(text: str) -> None:
    assert all(cue.is_plain for cue in read(text).of("benefit"))


@pytest.mark.parametrize(
    "text", ["Is it safe", "Can stem cells heal joints", "What is regenerative medicine"]
)
def test_it_takes_a_heading_that_asks_for_a_question(text: str) -> None:
    assert not any(cue.is_plain for cue in read(text).found)
