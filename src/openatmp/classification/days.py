"""A day as it is written in a sentence."""

from datetime import date


def in_words(day: date) -> str:
    """Write a day as ``23 November 2026``, whatever the machine's language."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
