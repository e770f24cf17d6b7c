"""A medicine: everything follows from what sources say, and what they disagree on stays in sight."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.register.fields import Field
from openatmp.register.life import Status
from openatmp.register.medicine import Medicine
from openatmp.register.statement import Statement
from tests.register.registers import day, medicine, said

NEWER = date(2026, 7, 20)
OLDER = date(2025, 7, 15)


# ------------------------------------------------------------------------------------------ which is followed


def test_it_follows_the_weightier_source_on_what_does_not_change() -> None:
    one = medicine(
        "x",
        said(Field.OPINION, "positive", "2018-06-27", source="ema-table", as_of=NEWER),
        said(Field.OPINION, "positive", "2018-06-28", source="assessment-report", as_of=OLDER),
    )
    followed = one.followed(Field.OPINION)
    assert followed is not None
    assert followed.day == date(2018, 6, 28)


def test_it_follows_the_newest_statement_on_what_may_change() -> None:
    one = medicine(
        "x",
        said(Field.HOLDER, "Old Holder", source="union-register", as_of=OLDER),
        said(Field.HOLDER, "New Holder", source="ema-table-digest", as_of=NEWER),
    )
    assert one.holder == "New Holder"


def test_it_follows_a_day_before_a_statement_without_one_whatever_their_weights() -> None:
    one = medicine(
        "x",
        said(Field.WITHDRAWAL, "", source="union-register"),
        said(Field.WITHDRAWAL, "", "2019-10-09", source="company-news"),
    )
    event = one.event(Field.WITHDRAWAL)
    assert event is not None
    assert event.day == date(2019, 10, 9)


def test_it_lets_general_knowledge_stand_in_only_where_nobody_says_anything() -> None:
    words = said(Field.COMMON_NAME, "from memory", source="general-knowledge", as_of=NEWER)
    assert medicine("x", words).common_name == "from memory"
    assert medicine("x", words, said(Field.COMMON_NAME, "as published")).common_name == "as published"


def test_it_says_nothing_where_nobody_does() -> None:
    one = medicine("x", said(Field.NAME, "Examplecel"))
    assert (one.common_name, one.category, one.kind, one.description) == ("", "", "", "")
    assert (one.indication, one.holder, one.ema_number, one.eu_number) == ("", "", "", "")
    assert not one.combined
    assert one.events == ()
    assert one.status(NEWER) is Status.UNKNOWN


def test_it_is_combined_only_when_somebody_says_so() -> None:
    assert medicine("x", said(Field.COMBINED, value=True)).combined
    assert not medicine("x", said(Field.COMBINED, value=False)).combined


def test_it_keeps_every_distinct_value_of_a_field_that_may_have_several() -> None:
    one = medicine(
        "x",
        said(Field.FORMER_HOLDER, "First"),
        said(Field.FORMER_HOLDER, "Second"),
        said(Field.FORMER_HOLDER, "First", source="union-register"),
    )
    assert sorted(one.all_words(Field.FORMER_HOLDER)) == ["First", "Second"]


# ------------------------------------------------------------------------------------------ marks on a day


def marked() -> Medicine:
    """Return a medicine that was conditional until some day between two tables."""
    return medicine(
        "x",
        said(Field.CONDITIONAL, value=True, as_of=day("2021-12-31"), source="ema-annex-10"),
        replace(said(Field.CONDITIONAL, value=True, as_of=OLDER), seen_from=day("2025-01-27")),
        said(Field.CONDITIONAL, value=False, as_of=day("2026-03-14")),
    )


@pytest.mark.parametrize(
    ("on", "conditional"),
    [
        ("2021-12-30", None),
        ("2021-12-31", True),
        ("2025-01-26", True),
        ("2025-03-01", True),
        ("2025-07-15", True),
        ("2025-12-01", True),
        ("2026-03-13", True),
        ("2026-03-14", False),
        ("2026-11-25", False),
    ],
)
def test_it_knows_a_mark_as_of_a_day(on: str, conditional: bool | None) -> None:
    mark = marked().mark(Field.CONDITIONAL, day(on))
    assert (mark.value if mark else None) == conditional


def test_it_takes_the_newest_mark_when_no_day_is_asked_for() -> None:
    newest = marked().mark(Field.CONDITIONAL)
    assert newest is not None
    assert newest.value is False
    assert marked().mark(Field.PRIME) is None


# ------------------------------------------------------------------------------------------ events


def test_it_tells_an_event_once_with_all_who_say_it() -> None:
    one = medicine(
        "x",
        said(Field.AUTHORISATION, "conditional", "2018-08-23", source="ema-annex-10"),
        said(Field.AUTHORISATION, "", "2018-08-23", source="union-register"),
    )
    (event,) = one.events
    assert [statement.source for statement in event.statements] == ["union-register", "ema-annex-10"]
    assert event.value == "conditional"


def test_it_tells_each_of_several_renewals() -> None:
    one = medicine(
        "x",
        said(Field.RENEWAL, "", "2023-08-20"),
        said(Field.RENEWAL, "", "2028-08-20"),
        said(Field.RENEWAL, "", "2023-08-20", source="union-register"),
    )
    assert [event.day for event in one.events] == [date(2023, 8, 20), date(2028, 8, 20)]
    last = one.event(Field.RENEWAL)
    assert last is not None
    assert last.day == date(2028, 8, 20)


def test_it_takes_an_event_without_a_day_as_happened_when_first_told() -> None:
    one = medicine("x", said(Field.AUTHORISATION, "standard", as_of=NEWER))
    assert one.status(NEWER - timedelta(days=1)) is Status.UNKNOWN
    assert one.status(NEWER) is Status.AUTHORISED


def test_it_says_whether_the_followed_statement_was_compared() -> None:
    verified = medicine("x", said(Field.AUTHORISATION, "standard", "2018-08-23"))
    remembered = Medicine(
        "x",
        (
            Statement(
                "x",
                Field.AUTHORISATION,
                "",
                "general-knowledge",
                NEWER,
                date(2018, 8, 23),
                verified=False,
            ),
        ),
    )
    assert verified.events[0].verified
    assert not remembered.events[0].verified


# ------------------------------------------------------------------------------------------ differences


def differing(*statements: Statement) -> list[Field]:
    return [difference.field for difference in medicine("x", *statements).differences]


def test_it_shows_two_days_for_one_event_the_followed_one_first() -> None:
    one = medicine(
        "x",
        said(Field.OPINION, "positive", "2015-07-23", source="ema-table"),
        said(Field.OPINION, "positive", "2015-10-22", source="ema-annex-10"),
    )
    (difference,) = one.differences
    assert difference.field is Field.OPINION
    assert difference.followed.source == "ema-annex-10"
    assert [statement.source for statement in difference.statements] == ["ema-annex-10", "ema-table"]


def test_it_shows_that_one_source_leaves_a_day_empty() -> None:
    assert differing(
        said(Field.WITHDRAWAL, "", "2019-10-09", source="union-register"), said(Field.WITHDRAWAL, "")
    ) == [Field.WITHDRAWAL]


def test_it_sees_no_difference_in_case_and_blanks() -> None:
    assert not differing(
        said(Field.HOLDER, "Example  Holder B.V. ", source="ema-table"),
        said(Field.HOLDER, "EXAMPLE HOLDER B.V.", source="union-register"),
    )


def test_it_sees_no_difference_where_words_are_meant_to_differ() -> None:
    for field in (Field.INDICATION, Field.KIND, Field.DESCRIPTION, Field.REMARK, Field.PAGE):
        assert not differing(said(field, "one"), said(field, "other", source="union-register"))


def test_it_sees_no_difference_between_general_knowledge_and_a_source() -> None:
    assert not differing(
        said(Field.EU_NUMBER, "EU/1/18/0001", source="general-knowledge"),
        said(Field.EU_NUMBER, "EU/1/18/0002", source="union-register"),
    )


def test_it_sees_no_difference_when_one_source_changed_what_it_says() -> None:
    assert not differing(
        said(Field.ORPHAN, value=True, as_of=OLDER), said(Field.ORPHAN, value=False, as_of=NEWER)
    )


@pytest.mark.parametrize(
    ("days", "differs"), [(0, True), (128, True), (365, True), (366, False), (3000, False)]
)
def test_it_takes_what_was_said_more_than_a_year_before_for_history_on_what_may_change(
    days: int, differs: bool
) -> None:
    older = said(Field.ORPHAN, value=True, source="ema-annex-10", as_of=NEWER - timedelta(days=days))
    newer = said(Field.ORPHAN, value=False, source="ema-table", as_of=NEWER)
    assert bool(differing(older, newer)) is differs


def test_it_never_takes_for_history_what_does_not_change() -> None:
    older = said(Field.OPINION, "positive", "2018-07-26", source="ema-annex-10", as_of=day("2018-12-31"))
    newer = said(Field.OPINION, "positive", "2018-06-28", source="ema-table", as_of=NEWER)
    assert differing(older, newer) == [Field.OPINION]


# ------------------------------------------------------------------------------------------ whatever order

DAYS = st.dates(date(2008, 1, 1), date(2026, 11, 25))
STATEMENTS = st.builds(
    Statement,
    medicine=st.just("x"),
    field=st.sampled_from(list(Field)),
    value=st.sampled_from(["", "positive", "negative", "one", "two", True, False]),
    source=st.sampled_from(["ema-table", "union-register", "ema-annex-10", "general-knowledge"]),
    as_of=DAYS,
    day=st.none() | DAYS,
    verified=st.booleans(),
)


@given(
    st.lists(STATEMENTS, max_size=12, unique_by=lambda one: (one.field, one.source, one.as_of)), st.randoms()
)
def test_it_does_not_matter_in_which_order_things_are_said(
    statements: list[Statement], chance: Random
) -> None:
    shuffled = list(statements)
    chance.shuffle(shuffled)
    one, other = Medicine("x", tuple(statements)), Medicine("x", tuple(shuffled))
    assert {field: one.followed(field) for field in Field} == {
        field: other.followed(field) for field in Field
    }
    assert [event.field for event in one.events] == [event.field for event in other.events]
    assert {one.field for one in one.differences} == {one.field for one in other.differences}
    assert one.status(NEWER) is other.status(NEWER)


@given(st.lists(STATEMENTS, max_size=12))
def test_it_never_hides_a_statement(statements: list[Statement]) -> None:
    one = Medicine("x", tuple(statements))
    assert sorted(map(repr, statements)) == sorted(repr(said) for field in Field for said in one.said(field))
