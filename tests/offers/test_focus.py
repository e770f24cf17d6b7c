import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.cues import Scope
from openatmp.offers.focus import BODY, Manner, Where, fill, manner_of, tally_of
from openatmp.offers.page import Zone
from tests.offers.judgement.made_up import made_up


def test_it_takes_sentences_near_a_treatment_for_the_focus() -> None:
    cues = made_up(
        [], ["benefit"], ["benefit"], [], [], ["therapy.stem-cells"], [], [], ["benefit"], ["benefit"]
    )
    tally = tally_of(cues)
    assert tally.count(["benefit"], where=[Where.FOCUS]) == 2
    assert tally.count(["benefit"], where=[Where.REST]) == 2
    assert tally.size([Where.FOCUS]) == 3


def test_it_takes_a_short_text_whole() -> None:
    tally = tally_of(made_up(["therapy.stem-cells"], [], [], [], [], [], [], ["benefit"]))
    assert tally.count(["benefit"], where=[Where.FOCUS]) == 1


def test_it_has_no_focus_where_no_treatment_is_named() -> None:
    tally = tally_of(made_up(["benefit"], [], ["benefit"]))
    assert tally.count(["benefit"], where=[Where.FOCUS]) == 0
    assert tally.count(["benefit"], where=[Where.REST]) == 2


def test_it_has_no_focus_where_only_plasma_is_named() -> None:
    cues = made_up(["benefit", "therapy.plasma"], title=["therapy.plasma"])
    assert tally_of(cues).count(["benefit"], where=[Where.FOCUS]) == 0


def test_it_takes_the_whole_body_for_the_focus_when_only_the_title_names_a_treatment() -> None:
    tally = tally_of(made_up(["benefit"], *[[]] * 9, ["benefit"], title=["therapy.stem-cells"]))
    assert tally.count(["benefit"], where=[Where.FOCUS]) == 2


def test_it_lets_a_treatment_in_a_menu_draw_no_focus() -> None:
    cues = made_up(["therapy.stem-cells"], ["benefit"], *[[]] * 9, ["benefit"], zones=[Zone.NAVIGATION])
    assert tally_of(cues).count(["benefit"], where=[Where.FOCUS]) == 0


def test_it_keeps_furniture_apart_from_the_body() -> None:
    cues = made_up(["contact"], ["contact"], ["therapy.gene"], zones=[Zone.FOOTER])
    tally = tally_of(cues)
    assert tally.count(["contact"]) == 1
    assert tally.count(["contact"], where=[Where.FURNITURE]) == 1
    assert tally.size(BODY) == 2
    assert tally.size([Where.FURNITURE]) == 1


def test_it_counts_the_title_apart() -> None:
    tally = tally_of(made_up([], title=["warning", "clinics"]))
    assert tally.count(["warning", "clinics"], where=[Where.TITLE]) == 2
    assert tally.count(["warning", "clinics"]) == 0
    assert tally.size([Where.TITLE]) == 2


def test_it_counts_kinds_by_themselves_and_together() -> None:
    tally = tally_of(made_up(["disease.joints", "disease.nerves", "disease.joints"]))
    assert tally.count(["disease"]) == 3
    assert tally.count(["disease"], kinds=["joints"]) == 2
    assert tally.kinds_of("disease") == {"joints", "nerves"}
    assert tally.kinds_of("benefit") == set()


def test_it_counts_by_how_something_is_said() -> None:
    said = [Scope.NONE, Scope.CONDITIONAL, Scope.NEGATED, Scope.REPORTED]
    tally = tally_of(made_up([("benefit", scope) for scope in said]))
    assert [tally.count(["benefit"], manners=[manner]) for manner in Manner] == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("scope", "manner"),
    [
        (Scope.NONE, Manner.PLAIN),
        (Scope.QUOTED, Manner.OF_OTHERS),
        (Scope.REPORTED | Scope.CONDITIONAL, Manner.OF_OTHERS),
        (Scope.OF_RIVALS, Manner.OF_OTHERS),
        (Scope.CONDITIONAL, Manner.HEDGED),
        (Scope.ASKED, Manner.HEDGED),
        (Scope.NEGATED, Manner.DENIED),
        (Scope.NEGATED | Scope.ASKED, Manner.DENIED),
    ],
)
def test_it_tells_how_something_is_said(scope: Scope, manner: Manner) -> None:
    assert manner_of(scope) is manner


def test_it_has_nothing_to_count_on_an_empty_page() -> None:
    tally = tally_of(made_up())
    assert tally.count(["therapy"]) == 0
    assert tally.size() == 0


@given(st.integers(0, 500), st.integers(0, 500))
def test_it_keeps_a_share_between_nothing_and_one_and_lets_it_grow(count: int, cues: int) -> None:
    assert 0 <= fill(count, cues) <= fill(count + 1, cues) <= 1
    assert fill(count, cues + 1) <= fill(count, cues)


def test_it_gives_the_same_share_to_a_teaser_and_a_long_page_of_the_same_kind() -> None:
    assert fill(4, 10) == pytest.approx(fill(40, 118), abs=1e-9)
    assert fill(1, 10) > fill(1, 100)


def test_it_gives_the_same_share_however_far_apart_the_cues_stand() -> None:
    dense, thin = made_up(["benefit", "therapy.gene"]), made_up(["benefit"], [], [], [], ["therapy.gene"])
    assert tally_of(dense).size() == tally_of(thin).size() == 2
