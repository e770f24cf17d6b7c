import pytest

from openatmp.offers.cues import Scope
from openatmp.offers.page import Structure, Zone
from openatmp.offers.speaker import Speaker, SpeakerKind
from openatmp.offers.speaker.who import speaker_of
from tests.offers.judgement.made_up import made_up


def told(speaker: Speaker) -> dict[str, float]:
    return {one.what: one.weight for one in speaker.evidence}


def test_it_names_a_provider_that_says_we() -> None:
    cues = made_up(
        ["provider-voice.we", "therapy.stem-cells"], ["provider-voice.we", "to-the-patient"], ["contact"]
    )
    speaker = speaker_of(cues)
    assert speaker.kind is SpeakerKind.PROVIDER
    assert speaker.share > 0.9


def test_it_names_a_paper_that_quotes_and_speaks_of_clinics() -> None:
    cues = made_up(
        ["byline"], ["clinics", ("benefit.cure", Scope.REPORTED)], ["quoted"], ["warning", "quoted"]
    )
    assert speaker_of(cues).kind is SpeakerKind.NEWS


@pytest.mark.parametrize(
    ("families", "kind"),
    [
        (["broker", "travel"], SpeakerKind.BROKER),
        (["citation", "explainer"], SpeakerKind.SCHOLAR),
        (["law-text", "authority"], SpeakerKind.AUTHORITY),
        (["authorised", "hospital"], SpeakerKind.HOSPITAL),
        (["patient-voice"], SpeakerKind.PATIENT),
    ],
)
def test_it_names_who_has_most_evidence(families: list[str], kind: SpeakerKind) -> None:
    assert speaker_of(made_up(families, families)).kind is kind


def test_it_names_nobody_on_an_empty_page() -> None:
    assert speaker_of(made_up()) == Speaker()


def test_it_names_nobody_on_too_little_evidence() -> None:
    cues = made_up(["travel"], *[[] for _ in range(30)])
    assert speaker_of(cues).kind is SpeakerKind.UNKNOWN
    assert told(speaker_of(cues)).keys() == {"arranges-travel"}


def test_it_names_nobody_where_evidence_is_divided_among_many() -> None:
    cues = made_up(
        ["provider-voice.we", "quoted", "authority", "law-text", "citation", "hospital", "patient-voice"]
    )
    speaker = speaker_of(cues)
    assert len({one.kind for one in speaker.evidence}) >= 5
    assert speaker.kind is SpeakerKind.UNKNOWN


def test_it_puts_the_weightiest_evidence_first() -> None:
    weights = [one.weight for one in speaker_of(made_up(["broker", "travel", "byline", "quoted"])).evidence]
    assert weights == sorted(weights, reverse=True)


def test_it_shows_where_in_the_text_words_tell_it() -> None:
    speaker = speaker_of(made_up([], ["provider-voice.we"], ["provider-voice.we"]))
    (one,) = (one for one in speaker.evidence if one.what == "speaks-as-we")
    assert (one.start, one.end) == (100, 104)


def test_it_reads_the_markup() -> None:
    structure = Structure(
        kinds=("MedicalClinic",), phones=("+1 202 555 0107",), messengers=("https://chat.example/1",)
    )
    speaker = speaker_of(made_up(structure=structure))
    assert speaker.kind is SpeakerKind.PROVIDER
    assert set(told(speaker)) == {"clinic-markup", "call-by-link", "messenger"}
    assert all(one.start == -1 for one in speaker.evidence)


@pytest.mark.parametrize("kind", ["NewsArticle", "newsarticle", "https://schema.org/NewsArticle"])
def test_it_reads_types_however_they_are_written(kind: str) -> None:
    assert "news-markup" in told(speaker_of(made_up(structure=Structure(kinds=(kind,)))))


def test_it_reads_what_a_form_asks_for() -> None:
    asked = told(speaker_of(made_up(structure=Structure(fields=("your-condition", "email")))))
    assert {"asks-for-complaint", "asks-something"} <= set(asked)
    assert "asks-for-complaint" not in told(speaker_of(made_up(structure=Structure(fields=("email",)))))


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("https://knee-klinik.example/", "house-of-treatment"),
        ("https://mystemcell.example/x", "house-of-cells"),
        ("https://morgen-zeitung.example/", "house-of-news"),
        ("https://x.example/news/2024/05/knee", "path-of-news"),
        ("https://x.example/en/treatments/knee", "path-of-treatment"),
        ("https://x.example/", "front-page"),
        ("https://medicines.gov.pl/x", "public-suffix"),
        ("https://x.edu/y", "learned-suffix"),
        ("https://health-tourism.example/y", "house-of-travel"),
        ("https://uniklinik-ort.example/y", "house-of-learning"),
        ("https://x.example/campaign/help-us", "path-of-appeal"),
        ("https://dawn-study.example/", "house-of-trials"),
        ("https://nachrichten-ort.example/", "house-of-news"),
    ],
)
def test_it_reads_the_address(address: str, what: str) -> None:
    assert what in told(speaker_of(made_up(address=address)))


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("https://radiologie-nord.example/", "house-of-news"),
        ("https://rehabergpraxis.example/", "house-of-news"),
        ("https://remedial-care.example/", "house-of-news"),
        ("https://robotec.example/", "house-of-news"),
        ("https://consciousskin.example/", "house-of-science"),
        ("https://prosthesis-centre.example/", "house-of-science"),
        ("https://hand-institute.example/", "house-of-science"),
        ("https://lawson-knees.example/", "house-of-authority"),
        ("https://praxis-utrecht.example/", "house-of-authority"),
        ("https://centrosalute-ovest.example/", "house-of-authority"),
        ("https://preise-vergleich.example/", "house-of-travel"),
        ("https://accord-knees.example/", "house-of-storage"),
        ("https://christina-m.example/", "house-of-learning"),
        ("https://universal-knees.example/", "house-of-learning"),
    ],
)
def test_it_takes_no_short_word_inside_another_for_a_name(address: str, what: str) -> None:
    assert what not in told(speaker_of(made_up(address=address)))


def test_it_tells_who_asks_for_a_message_from_who_asks_for_a_comment() -> None:
    message = Structure(fields=("name", "phone", "your_message"))
    comment = Structure(fields=("name", "email", "comment"))
    assert "asks-for-message" in told(speaker_of(made_up(structure=message)))
    assert "asks-for-message" not in told(speaker_of(made_up(structure=comment)))


def test_it_takes_what_speaks_as_a_provider_and_as_a_hospital_for_a_hospital() -> None:
    we: list[str] = ["provider-voice.we", "to-the-patient", "contact"]
    assert speaker_of(made_up(we, we, ["hospital", "authorised"])).kind is SpeakerKind.HOSPITAL
    clinic = Structure(kinds=("MedicalClinic",), phones=("1",), messengers=("m",), fields=("treatment",))
    assert speaker_of(made_up(we, we, we, ["hospital"], structure=clinic)).kind is SpeakerKind.PROVIDER


def test_it_counts_nothing_that_is_denied() -> None:
    assert not speaker_of(made_up([("authorised", Scope.NEGATED), ("hospital", Scope.NEGATED)])).evidence
    assert speaker_of(made_up([("authorised", Scope.CONDITIONAL)])).evidence


@pytest.mark.parametrize("path", ["blog/my-new-knee", "my-blog"])
def test_it_takes_a_patient_who_blogs_for_a_patient(path: str) -> None:
    cues = made_up(["patient-voice"], ["patient-voice", "quoted"], address=f"https://x.example/{path}")
    assert speaker_of(cues).kind is SpeakerKind.PATIENT


def test_it_does_not_take_a_paper_with_phones_and_forms_for_a_provider() -> None:
    structure = Structure(
        kinds=("NewsArticle",), phones=("1",), fields=("name", "email"), author="A", published="2024-05-01"
    )
    footer = ["contact"]
    cues = made_up(footer, ["clinics"], ["quoted"], zones=[Zone.FOOTER], structure=structure)
    assert speaker_of(cues).kind is SpeakerKind.NEWS


def test_it_keeps_a_footer_from_counting_as_what_the_page_says() -> None:
    in_body = told(speaker_of(made_up(["contact"])))
    in_footer = told(speaker_of(made_up(["contact"], zones=[Zone.FOOTER])))
    assert "asks-to-call" in in_body
    assert set(in_footer) == {"asks-to-call-in-furniture"}


def test_it_gives_shares_that_are_shares() -> None:
    speaker = speaker_of(made_up(["provider-voice.we", "byline", "quoted"]))
    assert 0 < speaker.share < 1
