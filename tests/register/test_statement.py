"""A statement: what is said, apart from who says it and when."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.register.fields import EVENTS, MARKS, Field
from openatmp.register.statement import Statement, Value, folded
from tests.register.registers import said


def seen(first: str | None, last: str) -> Statement:
    """Return a statement that was seen from one day to another."""
    began = date.fromisoformat(first) if first else None
    return Statement(
        "x", Field.ORPHAN, value=True, source="ema-table", as_of=date.fromisoformat(last), seen_from=began
    )


@pytest.mark.parametrize(
    ("value", "as_compared"),
    [
        ("Novartis  Europharm Limited ", "novartis europharm limited"),
        ("NOVARTIS\u00a0EUROPHARM\nLIMITED", "novartis europharm limited"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("treated cells;untreated cells", "treated cells; untreated cells"),
        ("", ""),
        (True, "True"),
        (False, "False"),
    ],
)
def test_it_compares_without_case_and_without_blanks_that_mean_nothing(
    value: Value, as_compared: str
) -> None:
    assert folded(value) == as_compared


@given(st.text())
def test_it_compares_a_value_as_it_compares_what_came_of_it(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_it_tells_two_sources_that_agree_to_say_the_same() -> None:
    one = said(Field.OPINION, "Positive", "2018-06-28", source="ema-table")
    other = said(
        Field.OPINION, "positive ", "2018-06-28", source="assessment-report", as_of=date(2018, 8, 23)
    )
    assert one.said == other.said
    assert one != other


@pytest.mark.parametrize(
    "other",
    [
        said(Field.OPINION, "positive", "2018-06-29"),
        said(Field.OPINION, "negative", "2018-06-28"),
        said(Field.REVISED_OPINION, "positive", "2018-06-28"),
        said(Field.OPINION, "positive"),
    ],
)
def test_it_tells_another_day_value_or_field_apart(other: Statement) -> None:
    assert said(Field.OPINION, "positive", "2018-06-28").said != other.said


@pytest.mark.parametrize(("value", "spelled"), [(True, "yes"), (False, "no"), ("GTMP", "GTMP"), ("", "")])
def test_it_spells_a_mark_as_yes_or_no(value: Value, spelled: str) -> None:
    assert said(Field.ORPHAN, value).spelled == spelled


@pytest.mark.parametrize(
    ("first", "on", "was_said"),
    [
        ("2025-01-27", "2025-01-26", False),
        ("2025-01-27", "2025-01-27", True),
        ("2025-01-27", "2025-03-01", True),
        ("2025-01-27", "2025-07-15", True),
        ("2025-01-27", "2025-07-16", False),
        (None, "2025-07-14", False),
        (None, "2025-07-15", True),
    ],
)
def test_it_knows_the_days_on_which_it_was_seen(first: str | None, on: str, was_said: bool) -> None:
    assert seen(first, "2025-07-15").was_said_on(date.fromisoformat(on)) is was_said


def test_it_was_first_seen_when_it_was_last_seen_unless_told_otherwise() -> None:
    assert seen(None, "2025-07-15").first_seen == date(2025, 7, 15)
    assert seen("2024-01-01", "2025-07-15").first_seen == date(2024, 1, 1)


# ------------------------------------------------------------------------------------------ fields


def test_it_has_fields_of_one_sort_each() -> None:
    assert not EVENTS & MARKS
    assert all(field.is_event == (field in EVENTS) for field in Field)
    assert all(field.is_changing for field in MARKS)
    assert not any(field.is_changing for field in EVENTS)


def test_it_never_takes_several_values_for_a_contradiction_where_there_may_be_several() -> None:
    many = {field for field in Field if field.is_many}
    assert {Field.FORMER_NAME, Field.FORMER_HOLDER, Field.RENEWAL, Field.REMARK} <= many
    assert not many & {Field.NAME, Field.AUTHORISATION, Field.OPINION, Field.EMA_NUMBER, Field.CATEGORY}
