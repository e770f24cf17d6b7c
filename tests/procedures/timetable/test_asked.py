"""Stops of the clock as they are written."""

import pickle
from datetime import date

import pytest

from openatmp.basis.errors import BadInput
from openatmp.procedures.timetable import StopAsked, stop_of


@pytest.mark.parametrize(
    ("text", "step", "first", "last"),
    [
        ("questions:2017-05-18..2017-08-18", "questions", date(2017, 5, 18), date(2017, 8, 18)),
        (" chmp-list-of-questions:..2017-08-18 ", "chmp-list-of-questions", None, date(2017, 8, 18)),
    ],
)
def test_it_reads_a_stop(text: str, step: str, first: date | None, last: date) -> None:
    assert stop_of(text) == StopAsked(step, first, last)
    assert str(stop_of(text)) == text.strip()


@pytest.mark.parametrize(
    ("text", "happened"),
    [
        ("questions", "this is no stop"),
        ("questions:2017-05-18", "this is no stop"),
        (":2017-05-18..2017-08-18", "this is no stop"),
        ("questions:2017-05-18..", "this is no stop"),
        ("questions:2017-13-18..2017-08-18", "'2017-13-18' is not a day"),
        ("questions:..2017-02-30", "'2017-02-30' is not a day"),
        ("questions:2017-05-18..2017-05-18", "before a day of it has passed"),
        ("questions:2017-05-18..2017-05-01", "before a day of it has passed"),
    ],
)
def test_it_refuses_what_is_no_stop(text: str, happened: str) -> None:
    with pytest.raises(BadInput) as raised:
        stop_of(text)
    assert happened in raised.value.happened
    assert "STEP:FROM..TO" in f"{raised.value.expected} {raised.value.remedy}"


def test_it_travels_to_another_process() -> None:
    stop = stop_of("questions:2017-05-18..2017-08-18")
    assert pickle.loads(pickle.dumps(stop)) == stop  # noqa: S301 - our own bytes
