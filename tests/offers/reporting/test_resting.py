from dataclasses import replace
from datetime import timedelta

import pytest

from openatmp.offers.reporting import Act, Kind, at_rest_since
from tests.offers.reporting.test_life import NOON, lived

R, C, ADDED = Kind.RECEIVED, Kind.CLOSED, Kind.ADDED


def day_by_day(*kinds: Kind) -> tuple[Act, ...]:
    """A life with one act a day, the first at noon of the first."""
    return tuple(
        replace(act, doing=replace(act.doing, at=NOON + timedelta(days=day)))
        for day, act in enumerate(lived(*kinds))
    )


@pytest.mark.parametrize(
    ("kinds", "day"),
    [
        ([R, C], 1),
        ([R, ADDED, C], 2),
        ([R, C, ADDED], 2),
        ([R, C, ADDED, ADDED], 3),
        ([R, C, Kind.NOTED, Kind.REVEALED, Kind.ERASED], 1),
        ([R, C, ADDED, Kind.ERASED], 2),
        ([R, C, Kind.REOPENED, C], 3),
    ],
)
def test_it_rests_from_closing_or_from_what_was_added_last(kinds: list[Kind], day: int) -> None:
    assert at_rest_since(day_by_day(*kinds)) == NOON + timedelta(days=day)


@pytest.mark.parametrize("kinds", [[R], [R, ADDED], [R, Kind.PASSED_ON], [R, C, Kind.REOPENED, ADDED]])
def test_an_open_report_does_not_rest(kinds: list[Kind]) -> None:
    assert at_rest_since(day_by_day(*kinds)) is None


def test_a_merged_report_rests_with_the_other_and_what_was_added_to_it_counts() -> None:
    closed, merged = day_by_day(R, C), day_by_day(R, Kind.MERGED, Kind.NOTED, ADDED, Kind.NOTED)
    assert at_rest_since(closed, merged) == NOON + timedelta(days=3)
    assert at_rest_since(closed, day_by_day(R, Kind.MERGED)) == NOON + timedelta(days=1)
    assert at_rest_since(day_by_day(R), merged) is None
