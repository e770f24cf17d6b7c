"""Answers on their way: from a form into an address, and from an address onto the page."""

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from openatmp.roadmap.learning import module, modules
from openatmp.web.learning.answered import MOST_CHARACTERS, Answered, by_form, by_link

CLASSES = module("classification")
QUALITY = module("quality")


def sent(*pairs: tuple[str, str]) -> QueryDict:
    """Fields as a browser sends them."""
    fields = QueryDict(mutable=True)
    for name, value in pairs:
        fields.appendlist(name, value)
    return fields


def test_it_marks_the_exercise_whose_button_was_pressed() -> None:
    answered = by_form(CLASSES, sent(("a.plasmid-vaccine", "GTMP"), ("mark", "plasmid-vaccine")))
    assert answered == Answered({"plasmid-vaccine": "GTMP"}, frozenset({"plasmid-vaccine"}))


def test_it_keeps_what_was_typed_and_marked_elsewhere() -> None:
    answered = by_form(
        CLASSES,
        sent(
            ("a.plasmid-vaccine", "GTMP"),
            ("a.safety-switch", "TEP"),
            ("marked", "plasmid-vaccine"),
            ("mark", "adoption"),
        ),
    )
    assert answered.typed == {"plasmid-vaccine": "GTMP", "safety-switch": "TEP"}
    assert answered.marked == {"plasmid-vaccine", "adoption"}


def test_it_marks_all_that_are_answered_when_enter_is_pressed() -> None:
    fields = sent(("a.plasmid-vaccine", "GTMP"), ("a.adoption", "2026-10-09"), ("mark", "all"))
    assert by_form(CLASSES, fields).marked == {"plasmid-vaccine", "adoption"}
    assert by_form(CLASSES, sent(("a.plasmid-vaccine", "GTMP"))).marked == {"plasmid-vaccine"}


def test_it_joins_boxes_and_days() -> None:
    answered = by_form(
        QUALITY,
        sent(
            ("a.investigational", "G24"),
            ("a.investigational", "G42"),
            ("a.questions.first", "2017-05-18"),
            ("a.questions.last", "2017-08-18"),
        ),
    )
    assert answered.typed == {"investigational": "G24,G42", "questions": "2017-05-18..2017-08-18"}


@pytest.mark.parametrize(
    ("first", "last", "typed"), [("", "", None), ("2017-05-18", "", "2017-05-18.."), ("", "x", "..x")]
)
def test_it_keeps_half_a_period(first: str, last: str, typed: str | None) -> None:
    answered = by_form(QUALITY, sent(("a.questions.first", first), ("a.questions.last", last)))
    assert answered.typed.get("questions") == typed


def test_it_passes_over_what_no_page_of_ours_sends() -> None:
    fields = sent(
        ("a.nothing", "x"), ("b", "y"), ("marked", "nothing"), ("mark", "<script>"), ("a.adoption", "\x00")
    )
    assert by_form(CLASSES, fields) == Answered({}, frozenset())


def test_it_keeps_an_address_short_enough_to_arrive() -> None:
    for it in modules().values():
        fields = sent(*((f"a.{one.posed.id}", "ü" * 5_000) for one in it.exercises), ("mark", "all"))
        answered = by_form(it, fields)
        assert all(len(words) <= MOST_CHARACTERS for words in answered.typed.values())
        assert len(answered.query()) < 6_500


@given(
    st.dictionaries(st.sampled_from([one.posed.id for one in CLASSES.exercises]), st.text(max_size=40)),
    st.sets(st.sampled_from([one.posed.id for one in CLASSES.exercises])),
)
def test_an_address_tells_what_the_form_told(typed: dict[str, str], marked: set[str]) -> None:
    pairs = [(f"a.{name}", words) for name, words in typed.items()]
    answered = by_form(
        CLASSES, sent(*pairs, *(("marked", name) for name in marked), ("mark", "none of them"))
    )
    assert by_link(CLASSES, QueryDict(answered.query())) == answered
