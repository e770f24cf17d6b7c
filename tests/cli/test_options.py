"""Options that several commands share."""

from datetime import date

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

from openatmp.cli.options import day


@given(st.dates(date(1000, 1, 1)))
def test_it_reads_a_day_as_it_is_written(on: date) -> None:
    assert day(on.isoformat()) == on


@pytest.mark.parametrize("said", ["", "soon", "2026-02-30", "23/08/2018", "2026-11-25T10:00", "\x00"])
def test_it_refuses_what_is_no_day_and_says_how_to_write_one(said: str) -> None:
    with pytest.raises(typer.BadParameter, match="YYYY-MM-DD"):
        day(said)
