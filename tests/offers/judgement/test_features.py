from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.cues import Cues, Scope
from openatmp.offers.data_files import data_file
from openatmp.offers.judgement.features import UNREAD, features_of
from openatmp.offers.lexicon import cues_of
from openatmp.offers.page import Structure, Zone
from openatmp.offers.reading import page_of_text
from openatmp.offers.speaker.speaker import Speaker, SpeakerKind
from openatmp.offers.speaker.who import speaker_of
from tests.offers.judgement.made_up import Told, made_up

FAMILIES = [family for family in data_file("families.yaml") if family != "scope"]
STEM_CELLS = "therapy.stem-cells"
TWO_GROUPS = ("disease.joints", "disease.eyes")


@dataclass(frozen=True)
class Named:
    """A product or a trial that a text names."""

    is_authorised: bool = True
    is_found: bool | None = None
    start: int = 0
    end: int = 4
    name: str = "A"
    key: str = "a"
    number: str = "N"


def figures(
    cues: Cues, *, products: tuple[Named, ...] = (), trials: tuple[Named, ...] = ()
) -> dict[str, float]:
    return dict(features_of(cues, speaker_of(cues), products, trials))


def figure(name: str, *sentences: list[Told]) -> float:
    return figures(made_up(*sentences))[name]


@pytest.mark.parametrize(
    ("name", "cue"),
    [
        ("treatment-named", STEM_CELLS),
        ("speaks-as-we", "provider-voice.we"),
        ("house-treats", "provider-voice.house"),
        ("benefit-claimed", "benefit.cure"),
        ("benefit-supposed", ("benefit.cure", Scope.CONDITIONAL)),
        ("benefit-told-of-others", ("benefit.cure", Scope.REPORTED)),
        ("said-to-be-safe", "safety"),
        ("said-to-be-safe", ("safety", Scope.CONDITIONAL)),
        ("authorised", "authorised"),
        ("authorised", ("authorised", Scope.REPORTED)),
        ("new-treatment", "experimental.own-way"),
        ("no-approval", "no-approval.elsewhere"),
        ("no-approval-told", "no-approval.none"),
        ("price", "pay-to-join"),
        ("animals", "veterinary"),
        ("joints-or-skin", "disease.joints"),
    ],
)
def test_it_grows_with_what_it_measures(name: str, cue: Told) -> None:
    none, once, twice = (
        figure(name, [STEM_CELLS] * (name != "treatment-named"), *[[cue]] * n) for n in range(3)
    )
    assert none == 0 < once <= twice < 1


@pytest.mark.parametrize(
    ("name", "cue"),
    [
        ("benefit-claimed", ("benefit.cure", Scope.REPORTED)),
        ("benefit-claimed", ("benefit.cure", Scope.NEGATED)),
        ("benefit-supposed", ("benefit.cure", Scope.NEGATED)),
        ("benefit-told-of-others", "benefit.cure"),
        ("said-to-be-safe", ("safety", Scope.NEGATED)),
        ("authorised", ("authorised", Scope.NEGATED)),
        ("hospital", ("hospital", Scope.NEGATED)),
        ("trial", ("trial", Scope.NEGATED | Scope.ASKED)),
        ("speaks-as-we", "provider-voice.house"),
        ("new-treatment", "experimental.open"),
        ("hope", ("hope.last", Scope.QUOTED)),
    ],
)
def test_it_stays_at_nothing_for_what_it_does_not_measure(name: str, cue: Told) -> None:
    assert figure(name, [STEM_CELLS, cue]) == 0


def test_it_tells_a_page_without_any_treatment() -> None:
    assert figure("no-treatment", ["contact"]) == 1
    assert figure("no-treatment", [STEM_CELLS]) == 0
    assert figures(made_up([], title=[STEM_CELLS]))["no-treatment"] == 0


def test_it_takes_a_treatment_that_is_denied_for_one_that_is_named() -> None:
    assert figure("no-treatment", [("therapy.stem-cells", Scope.NEGATED)]) == 0


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Stammzellen aus Ihrem Fett. Die Krankenkassen zahlen nicht."),
        ("en", "Stem cells from your fat. Health insurance does not pay for it."),
    ],
)
def test_it_does_not_take_insurance_that_does_not_pay_for_an_approval(language: str, text: str) -> None:
    cues = cues_of(replace(page_of_text(text), language=language))
    assert figures(cues)["authorised"] == 0


def test_it_tells_plasma_alone_from_plasma_beside_cells() -> None:
    assert figure("plasma-alone", ["therapy.plasma"], ["therapy.plasma"]) == 1
    mostly: list[list[Told]] = [["therapy.plasma"]] * 9
    assert 0 < figure("plasma-alone", *mostly, [STEM_CELLS]) < 1
    assert figure("plasma-alone", ["therapy.plasma"], [STEM_CELLS]) == 0
    assert figure("plasma-alone", ["contact"]) == 0


def test_it_weighs_a_provider_against_those_who_speak_of_providers() -> None:
    name = "provider-against-others"
    provider, news = figure(name, ["provider-voice.we", "contact"]), figure(name, ["clinics", "quoted"])
    assert news < figure(name, []) == 0.5 < provider


def test_it_counts_groups_of_diseases_beyond_the_first() -> None:
    name = "many-diseases"
    one: list[Told] = [STEM_CELLS, "disease.joints", "disease.joints"]
    two: list[Told] = [STEM_CELLS, *TWO_GROUPS]
    three: list[Told] = [*two, "disease.mind"]
    assert figure(name, one) == 0 < figure(name, two) < figure(name, three)


def test_it_reads_the_title_apart() -> None:
    told = figures(made_up([], title=["warning", STEM_CELLS]))
    assert told["warns-in-title"] > 0
    assert told["treatment-in-title"] > 0
    assert told["warns"] == 0


def test_it_reads_menus_and_footers_apart() -> None:
    told = figures(made_up(["contact"], [STEM_CELLS], zones=[Zone.FOOTER]))
    assert told["contact-in-furniture"] > 0
    assert told["asks-to-call"] == 0


def test_it_reads_markup_and_address_through_the_evidence() -> None:
    cues = made_up(
        [STEM_CELLS], structure=Structure(phones=("1",)), address="https://knee-clinic.example/treatments/x"
    )
    told = figures(cues)
    assert all(told[name] > 0 for name in ("provider-markup", "provider-address", "treatment-path"))
    assert told["news-address"] == told["news-markup"] == 0


def test_it_counts_only_products_that_are_authorised() -> None:
    cues = made_up([STEM_CELLS])
    assert figures(cues, products=(Named(),))["authorised-product"] > 0
    assert figures(cues, products=(Named(is_authorised=False),))["authorised-product"] == 0


@pytest.mark.parametrize(
    ("kind", "found", "counts"),
    [
        (SpeakerKind.SCHOLAR, None, True),
        (SpeakerKind.UNKNOWN, None, True),
        (SpeakerKind.HOSPITAL, False, False),
        (SpeakerKind.PROVIDER, None, False),
        (SpeakerKind.BROKER, None, False),
        (SpeakerKind.PROVIDER, False, False),
        (SpeakerKind.PROVIDER, True, True),
    ],
)
def test_it_counts_no_number_of_a_trial_that_a_seller_may_have_borrowed(
    kind: SpeakerKind, *, found: bool | None, counts: bool
) -> None:
    told = features_of(made_up([STEM_CELLS]), Speaker(kind), (), (Named(is_found=found),))
    assert (told["trial-number"] > 0) is counts


@pytest.mark.parametrize(("cues", "counts"), [(1, False), (3, False), (4, True)])
def test_it_counts_the_number_of_a_trial_that_a_page_really_tells_of(cues: int, *, counts: bool) -> None:
    page = made_up([STEM_CELLS], ["trial"] * cues)
    told = features_of(page, Speaker(SpeakerKind.PROVIDER), (), (Named(),))
    assert (told["trial-number"] > 0) is counts


@pytest.mark.parametrize(
    ("cues", "unread"),
    [
        (made_up([STEM_CELLS]), 0),
        (made_up([STEM_CELLS], languages=()), 1),
        (made_up(), 1),
    ],
)
def test_it_says_when_it_could_not_read(cues: Cues, unread: float) -> None:
    assert figures(cues)[UNREAD] == unread


def test_it_measures_a_long_page_of_the_same_kind_like_a_teaser() -> None:
    habits: list[list[Told]] = [[STEM_CELLS, "benefit.cure"], ["provider-voice.we"], [], ["own-cells"]]
    teaser, page = figures(made_up(*habits)), figures(made_up(*habits * 20))
    for name in ("benefit-claimed", "speaks-as-we", "own-cells"):
        assert abs(teaser[name] - page[name]) < 0.2


def test_it_does_not_let_a_long_text_without_treatment_thin_the_focus() -> None:
    short = figure("benefit-claimed", [STEM_CELLS, "benefit.cure"], [], [], [])
    long = figure("benefit-claimed", [STEM_CELLS, "benefit.cure"], [], [], *[[]] * 50)
    assert short == long


cues_of_pages = st.lists(st.lists(st.sampled_from(FAMILIES), max_size=4), max_size=12)


@given(cues_of_pages, st.lists(st.sampled_from(FAMILIES), max_size=3))
def test_it_gives_every_page_figures_from_nothing_to_one(
    sentences: list[list[Told]], title: list[Told]
) -> None:
    told = figures(made_up(*sentences, title=title))
    assert all(0 <= value <= 1 for value in told.values())
