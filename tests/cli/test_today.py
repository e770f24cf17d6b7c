from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfoNotFoundError

import pytest

from openatmp.cli import given as given_module
from openatmp.cli import today as today_module
from openatmp.cli.today import today
from openatmp.web.config import settings
from tests.cli.conftest import CELLS, Run

ISLANDS = timezone(timedelta(hours=14))
COAST = timezone(timedelta(hours=-8))


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 11, 23, 12, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 11, 23, 22, 59, 59, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 11, 23, 23, tzinfo=UTC), date(2026, 11, 24)),
        (datetime(2026, 7, 1, 21, 59, 59, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 7, 1, 22, tzinfo=UTC), date(2026, 7, 2)),
        (datetime(2026, 11, 24, 9, tzinfo=ISLANDS), date(2026, 11, 23)),
        (datetime(2026, 11, 23, 18, tzinfo=COAST), date(2026, 11, 24)),
    ],
)
def test_the_day_is_that_of_brussels(moment: datetime, day: date) -> None:
    assert today(moment) == day


def test_the_pages_look_at_the_same_place() -> None:
    assert settings.TIME_ZONE == today_module.PLACE


def test_without_a_table_of_time_zones_it_is_the_day_of_the_machine_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def none_here(name: str) -> None:
        raise ZoneInfoNotFoundError(name)

    monkeypatch.setattr(today_module, "ZoneInfo", none_here)
    assert today(datetime(2026, 11, 24, 9, tzinfo=ISLANDS)) == date(2026, 11, 24)
    assert "its own day, 2026-11-24" in capsys.readouterr().err


def test_without_a_day_the_law_is_that_of_today(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(given_module, "today", lambda: date(2012, 3, 4))
    assert run("classify", "--text", CELLS, "--json").data["on"] == "2012-03-04"
    assert run("classify", "--text", CELLS, "--on", "2015-06-07", "--json").data["on"] == "2015-06-07"
