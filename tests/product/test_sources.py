import dataclasses

import pytest

from openatmp.product.product import Fact
from openatmp.product.sources import Declared, Read, Registered, Source, Span, UsualPractice

SOURCES: list[Source] = [
    Declared("the applicant"),
    Read(Span(0, 8), "cultured"),
    UsualPractice("car-t", "such cells are cultured", "a guideline"),
    Registered("a register", "42"),
]


def test_a_fact_of_which_nothing_is_said_is_declared() -> None:
    assert Fact(value=True).source == Declared()
    assert Declared() == Declared("", "")


def test_spans_stand_in_the_order_of_the_text() -> None:
    assert sorted([Span(9, 12), Span(0, 8), Span(0, 3)]) == [Span(0, 3), Span(0, 8), Span(9, 12)]


def test_a_span_is_in_the_description_unless_told() -> None:
    assert Span(0, 1).field == "description"
    assert Span(0, 1) != Span(0, 1, "indication")


def test_usual_practice_is_not_verified_unless_told() -> None:
    assert not UsualPractice("key", "why", "source").verified


@pytest.mark.parametrize("source", SOURCES, ids=lambda each: type(each).__name__)
def test_a_source_cannot_be_changed_and_can_be_compared(source: Source) -> None:
    field = dataclasses.fields(source)[0].name
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(source, field, "else")
    assert dataclasses.replace(source) == source
    assert len({source, dataclasses.replace(source)}) == 1


def test_sources_of_different_kinds_are_never_the_same() -> None:
    assert len(set(SOURCES)) == len(SOURCES)
