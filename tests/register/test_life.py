"""A life: what happened, in order, and where that leaves a medicine on a day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.register.fields import EVENTS, Field
from openatmp.register.life import Event, Status, in_order, status_on
from openatmp.register.medicine import Medicine
from openatmp.register.statement import Statement
from tests.register.registers import medicine, said

READ = date(2026, 3, 14)


def event(field: Field, on: str, value: str = "") -> Event:
    """Return an event of a day."""
    happened = date.fromisoformat(on)
    return Event(field, happened, happened, value, (said(field, value, on),))


AUTHORISED = event(Field.AUTHORISATION, "2018-08-23")


# ------------------------------------------------------------------------------------------ one step


@pytest.mark.parametrize(
    ("field", "value", "status"),
    [
        (Field.SUBMISSION, "", Status.UNDER_EVALUATION),
        (Field.VALIDATION, "", Status.UNDER_EVALUATION),
        (Field.OPINION, "positive", Status.POSITIVE_OPINION),
        (Field.OPINION, "negative", Status.NEGATIVE_OPINION),
        (Field.REVISED_OPINION, "positive", Status.POSITIVE_OPINION),
        (Field.REVISED_OPINION, "negative", Status.NEGATIVE_OPINION),
        (Field.AUTHORISATION, "conditional", Status.AUTHORISED),
        (Field.REFUSAL, "", Status.REFUSED),
        (Field.APPLICATION_WITHDRAWAL, "", Status.APPLICATION_WITHDRAWN),
        (Field.SUSPENSION, "", Status.SUSPENDED),
        (Field.SUSPENSION_LIFTED, "", Status.AUTHORISED),
        (Field.WITHDRAWAL, "", Status.WITHDRAWN),
        (Field.EXPIRY, "not renewed", Status.EXPIRED),
        (Field.REVOCATION, "", Status.REVOKED),
    ],
)
def test_it_goes_where_an_event_leads(field: Field, value: str, status: Status) -> None:
    events = [event(field, "2018-08-23", value)]
    assert status_on(events, date(2018, 8, 22)) is Status.UNKNOWN
    assert status_on(events, date(2018, 8, 23)) is status
    assert status_on(events, date(2026, 1, 1)) is status


@pytest.mark.parametrize("field", [Field.RENEWAL, Field.CONVERSION, Field.TRANSFER])
def test_it_stays_authorised_through_what_changes_nothing(field: Field) -> None:
    assert status_on([AUTHORISED, event(field, "2023-08-23")], READ) is Status.AUTHORISED


def test_it_is_unknown_without_events() -> None:
    assert status_on([], READ) is Status.UNKNOWN


# ------------------------------------------------------------------------------------------ whole lives


def test_it_is_authorised_again_when_a_suspension_is_lifted() -> None:
    events = in_order(
        [event(Field.SUSPENSION_LIFTED, "2021-01-01"), event(Field.SUSPENSION, "2020-01-01"), AUTHORISED]
    )
    days = ["2018-08-23", "2020-01-01", "2020-12-31", "2021-01-01"]
    assert [status_on(events, date.fromisoformat(day)) for day in days] == [
        Status.AUTHORISED,
        Status.SUSPENDED,
        Status.SUSPENDED,
        Status.AUTHORISED,
    ]


def test_it_follows_a_re_examination_to_its_end() -> None:
    events = in_order(
        [
            event(Field.OPINION, "2015-06-25", "negative"),
            event(Field.REVISED_OPINION, "2015-10-22", "positive"),
            event(Field.AUTHORISATION, "2015-12-21"),
        ]
    )
    days = ["2015-06-25", "2015-10-21", "2015-10-22", "2015-12-21"]
    assert [status_on(events, date.fromisoformat(day)).value for day in days] == [
        "negative opinion",
        "negative opinion",
        "positive opinion",
        "authorised",
    ]


def test_it_takes_of_one_day_what_comes_later_in_a_life() -> None:
    events = in_order(
        [event(Field.AUTHORISATION, "2020-01-01"), event(Field.OPINION, "2020-01-01", "positive")]
    )
    assert [one.field for one in events] == [Field.OPINION, Field.AUTHORISATION]
    assert status_on(events, date(2020, 1, 1)) is Status.AUTHORISED


# ------------------------------------------------------------------------------------------ without a day


def test_it_takes_an_authorisation_without_a_day_as_older_than_its_end() -> None:
    one = medicine("x", said(Field.AUTHORISATION, "standard"), said(Field.WITHDRAWAL, "", "2015-05-06"))
    assert one.status(READ) is Status.WITHDRAWN
    assert one.status(date(2015, 5, 5)) is Status.UNKNOWN
    assert [event.field for event in one.events] == [Field.AUTHORISATION, Field.WITHDRAWAL]


@pytest.mark.parametrize("field", [Field.OPINION, Field.REVISED_OPINION, Field.VALIDATION, Field.SUBMISSION])
def test_it_does_not_fall_back_behind_a_decision_for_what_is_told_without_a_day(field: Field) -> None:
    one = medicine("x", said(field, "positive"), said(Field.AUTHORISATION, "standard", "2018-08-23"))
    assert one.status(READ) is Status.AUTHORISED


def test_it_does_not_fall_back_when_neither_has_a_day() -> None:
    one = medicine(
        "x",
        said(Field.AUTHORISATION, "standard", as_of=date(2026, 1, 1)),
        said(Field.OPINION, "positive", as_of=date(2026, 3, 14)),
    )
    assert one.status(READ) is Status.AUTHORISED


def test_it_is_withdrawn_since_it_was_first_told_so_when_no_day_is_told() -> None:
    one = medicine(
        "x", said(Field.AUTHORISATION, "standard", "2016-08-18"), said(Field.WITHDRAWAL, "", as_of=READ)
    )
    assert one.status(READ - timedelta(days=1)) is Status.AUTHORISED
    assert one.status(READ) is Status.WITHDRAWN


def test_it_keeps_a_stray_refusal_from_undoing_a_later_authorisation() -> None:
    one = medicine("x", said(Field.REFUSAL, "", "2013-04-26"), said(Field.AUTHORISATION, "", "2013-06-27"))
    assert one.status(READ) is Status.AUTHORISED


# ------------------------------------------------------------------------------------------ statuses


def test_it_never_counts_one_status_twice() -> None:
    for status in Status:
        assert not (status.was_authorised and status.came_to_nothing)
    assert not Status.AUTHORISED.was_authorised
    assert Status.SUSPENDED.was_authorised
    assert Status.NEGATIVE_OPINION.came_to_nothing


LIVES = st.lists(
    st.builds(
        Statement,
        medicine=st.just("x"),
        field=st.sampled_from(sorted(EVENTS)),
        value=st.sampled_from(["", "positive", "negative"]),
        source=st.sampled_from(["ema-table", "union-register"]),
        as_of=st.dates(date(2020, 1, 1), date(2026, 11, 25)),
        day=st.none() | st.dates(date(2008, 1, 1), date(2019, 12, 31)),
    ),
    max_size=8,
)


@given(LIVES, st.dates(date(2007, 1, 1), date(2026, 11, 25)))
def test_it_is_authorised_only_when_somebody_says_so(said: list[Statement], on: date) -> None:
    says_so = {Field.AUTHORISATION, Field.SUSPENSION_LIFTED}
    if Medicine("x", tuple(said)).status(on) is Status.AUTHORISED:
        assert says_so & {statement.field for statement in said}


@given(LIVES)
def test_it_is_never_authorised_after_an_end_unless_authorised_on_a_later_day(said: list[Statement]) -> None:
    one = Medicine("x", tuple(said))
    dated = [event for event in one.events if event.day]
    ends = [event for event in dated if event.field in {Field.WITHDRAWAL, Field.EXPIRY, Field.REVOCATION}]
    starts = [event for event in one.events if event.field in {Field.AUTHORISATION, Field.SUSPENSION_LIFTED}]
    if ends and one.status(READ.replace(year=2027)) is Status.AUTHORISED:
        assert any(start.known_by >= max(end.known_by for end in ends) for start in starts)
        assert any(start.day for start in starts)


@given(LIVES)
def test_it_orders_what_happened_by_the_day_by_which_it_is_known(said: list[Statement]) -> None:
    events = Medicine("x", tuple(said)).events
    assert [event.known_by for event in events] == sorted(event.known_by for event in events)
    assert all(event.day is None or event.day == event.known_by for event in events)
