"""The days on which something applies, checked day by day, and how a place is said."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.law import ActKind, Corpus
from openatmp.law.acts import Applies

START = date(2001, 1, 1)
WEEK = [START + timedelta(days=n) for n in range(-1, 8)]


@st.composite
def stretches(draw: st.DrawFn) -> Applies:
    """Draw a stretch of days within one week, or one that is only announced, or one without an end."""
    first = draw(st.none() | st.integers(0, 5))
    if first is None:
        return Applies(None, None, verified=False)
    last = draw(st.none() | st.integers(first, 6))
    return Applies(
        START + timedelta(days=first), None if last is None else START + timedelta(days=last), verified=True
    )


@given(stretches(), stretches())
def test_it_overlaps_exactly_when_some_day_lies_in_both(one: Applies, other: Applies) -> None:
    shared = [day for day in WEEK if one.on(day) and other.on(day)]
    assert one.overlaps(other) is bool(shared)
    assert other.overlaps(one) is bool(shared)


@given(stretches())
def test_it_turns_only_on_its_turning_days(applies: Applies) -> None:
    turned = {day for day in WEEK if applies.on(day) is not applies.on(day - timedelta(days=1))}
    assert turned == {day for day in applies.turning_days() if day in WEEK}


def test_it_does_not_look_past_the_last_day_of_all() -> None:
    assert Applies(START, date.max, verified=True).turning_days() == (START,)


@pytest.mark.parametrize(
    ("kind", "place", "spelled"),
    [
        (ActKind.REGULATION, "2(1)(c)", "Regulation 9/2001, Art. 2(1)(c)"),
        (ActKind.DIRECTIVE, "Annex I Part IV 2.1", "Regulation 9/2001, Annex I Part IV 2.1"),
        (ActKind.GUIDANCE, "2.2.3", "Regulation 9/2001, section 2.2.3"),
        (ActKind.CALENDAR, "public holidays", "Regulation 9/2001, public holidays"),
    ],
)
def test_it_says_a_place_as_it_is_cited(examples: Corpus, kind: ActKind, place: str, spelled: str) -> None:
    assert replace(examples.acts["9/2001"], kind=kind).spelled(place) == spelled
