"""The only place in the pages that looks at a clock."""

from datetime import date, datetime

from django.utils import timezone


def today() -> date:
    """Return the day it is in Brussels."""
    return timezone.localdate()


def now() -> datetime:
    """Return this moment, with its time zone."""
    return timezone.now()
