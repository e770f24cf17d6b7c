"""The words in which the register speaks."""

from datetime import date

import pytest

from openatmp.register import Field, Status
from openatmp.register.fields import EVENTS
from openatmp.register.life import Event
from openatmp.register.renderings.wording import (
    STATUS_WORDS,
    day_words,
    event_day,
    event_meaning,
    event_words,
    length_words,
    short_day,
)
from tests.register.registers import said

DAY = date(2018, 8, 23)


def event(field: Field, value: str = "", day: date | None = DAY) -> Event:
    return Event(field, day, day or date(2020, 1, 2), value, (said(field, value),))


@pytest.mark.parametrize("field", sorted(EVENTS))
@pytest.mark.parametrize("value", ["", "positive", "negative", "conditional", "never heard of"])
def test_it_has_words_for_every_event_of_any_kind(field: Field, value: str) -> None:
    assert event_words(event(field, value))
    assert event_meaning(event(field, value)).endswith(".")
    assert "may not" not in event_meaning(event(field, value))


def test_it_never_calls_a_negative_opinion_positive() -> None:
    for field in (Field.OPINION, Field.REVISED_OPINION):
        assert "egative" in event_words(event(field, "negative"))
        assert "not to authorise" in event_meaning(event(field, "negative"))


@pytest.mark.parametrize("status", Status)
def test_it_has_words_for_every_status_and_judges_nothing(status: Status) -> None:
    assert STATUS_WORDS[status]
    assert not {"safe", "illegal"} & set(STATUS_WORDS[status].lower().split())


def test_it_writes_days_as_people_do_whatever_the_language_of_the_machine() -> None:
    assert day_words(DAY) == "23 August 2018"
    assert short_day(event(Field.AUTHORISATION)) == "23 Aug 2018"


def test_it_says_by_when_where_no_source_tells_the_day() -> None:
    undated = event(Field.AUTHORISATION, day=None)
    assert event_day(undated) == "by 2 January 2020"
    assert short_day(undated) == "by 2 Jan 2020"


@pytest.mark.parametrize(
    ("last", "words"),
    [
        ("2018-08-23", "the same day"),
        ("2018-08-24", "1 day"),
        ("2018-10-22", "60 days"),
        ("2018-10-23", "2 months"),
        ("2019-08-22", "11 months"),
        ("2019-08-23", "1 year"),
        ("2019-10-01", "1 year 1 month"),
        ("2020-12-01", "2 years 3 months"),
        ("2021-08-22", "2 years 11 months"),
        ("2021-08-23", "3 years"),
        ("2026-11-25", "8 years"),
    ],
)
def test_it_says_lengths_as_roughly_as_people_do(last: str, words: str) -> None:
    assert length_words(DAY, date.fromisoformat(last)) == words
