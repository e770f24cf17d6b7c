"""The day it is where the law is made; only here and in the pages is the clock read."""

from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from openatmp.cli.printing import say

PLACE = "Europe/Brussels"


def today(now: datetime | None = None) -> date:
    """Return the civil day in Brussels, as the pages do, wherever the machine stands.

    Args:
        now: a moment with its time zone; None for this moment.
    """
    moment = now or datetime.now().astimezone()
    try:
        return moment.astimezone(ZoneInfo(PLACE)).date()
    except ZoneInfoNotFoundError:
        day = moment.date()
        say(
            f"Note: this machine has no table of time zones, so today is its own day, {day.isoformat()}. "
            "`pip install tzdata` brings one; --on tells the day."
        )
        return day
