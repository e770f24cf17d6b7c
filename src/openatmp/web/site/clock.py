"""The only place in the pages that looks at a clock."""

from datetime import date

from django.utils import timezone


def today() -> date:
    """Return the day it is in Brussels."""
    return timezone.localdate()
