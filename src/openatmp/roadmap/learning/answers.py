"""What a learner types, read into a value that can be compared; what cannot be read gets a hint."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from openatmp.basis.errors import BadInput
from openatmp.procedures.timetable.sums import day_words
from openatmp.roadmap.fees.plain import euro

Given = str | frozenset[str] | date | tuple[date, date] | Fraction

NONE = "none"
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_WRITTEN_DAY = re.compile(r"(?P<day>\d{1,2})\.? (?P<month>[a-z]{3,9})\.? (?P<year>\d{4})")
_AMOUNT = re.compile(r"(?P<whole>\d+|\d{1,3}(?:[ .,'\u2019]\d{3})+)(?:[.,](?P<cents>\d{1,2}))?")
_BETWEEN = re.compile(r"[,;\n]+")
_TO = re.compile(r"\s*(?:\.\.|\bto\b|\buntil\b)\s*")


class Shape(StrEnum):
    """What an answer looks like."""

    ONE = "one of a list"
    SOME = "some of a list"
    DAY = "a day"
    PERIOD = "a first and a last day"
    AMOUNT = "an amount in euro"


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose.

    Args:
        key: short name, what one types.
        title: what it is, in words.
        says: more of it; empty when the title is enough.
    """

    key: str
    title: str
    says: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """What an answer looks like, and what there is to choose.

    Args:
        shape: what it looks like.
        choices: what there is to choose; empty when nothing is.
    """

    shape: Shape
    choices: tuple[Choice, ...] = ()

    def read(self, typed: str) -> Given:
        """Read an answer.

        Args:
            typed: what was typed.

        Raises:
            BadInput: it cannot be read; the error says how an answer looks.
        """
        words = " ".join(typed.replace("\u00a0", " ").split())
        if not words:
            raise _unread("there is no answer yet", self.how)
        return self._read(words)

    def _read(self, words: str) -> Given:
        match self.shape:
            case Shape.ONE:
                return self._one(words)
            case Shape.SOME:
                return self._some(words)
            case Shape.DAY:
                return _day(words, self.how)
            case Shape.PERIOD:
                return _period(words, self.how)
            case Shape.AMOUNT:
                return _amount(words, self.how)

    @property
    def how(self) -> str:
        """How an answer is written."""
        keys = ", ".join(choice.key for choice in self.choices)
        return {
            Shape.ONE: f"one of {keys}",
            Shape.SOME: f"some of {keys}, with commas between them, or {NONE}",
            Shape.DAY: "a day, as in 2026-11-25 or 25 November 2026",
            Shape.PERIOD: "two days, as in 2026-11-25..2027-02-25",
            Shape.AMOUNT: "an amount in euro, as in 4400; 0 when nothing is due",
        }[self.shape]

    def say(self, given: Given) -> str:
        """Say an answer as a reader would.

        Args:
            given: the answer.
        """
        match given:
            case frozenset():
                return "; ".join(self.say_each(given))
            case date():
                return day_words(given)
            case tuple():
                return f"{day_words(given[0])} to {day_words(given[1])}"
            case Fraction():
                return euro(given)
            case _:
                return next((one.title for one in self.choices if one.key == given), given)

    def say_each(self, given: Given) -> tuple[str, ...]:
        """Say an answer part by part, where it has several.

        Args:
            given: the answer.
        """
        if not isinstance(given, frozenset):
            return (self.say(given),)
        return tuple(one.title for one in self.choices if one.key in given) or ("None of these",)

    def write(self, given: Given) -> str:
        """Write an answer as it can be typed.

        Args:
            given: the answer.
        """
        match given:
            case frozenset():
                return ",".join(one.key for one in self.choices if one.key in given) or NONE
            case date():
                return given.isoformat()
            case tuple():
                return "..".join(day.isoformat() for day in given)
            case Fraction():
                return str(int(given)) if given.denominator == 1 else f"{float(given):.2f}"
            case _:
                return given

    def _one(self, words: str) -> str:
        found = self._names.get(words.casefold())
        if found is None:
            raise self._no_such(words)
        return found

    def _some(self, words: str) -> frozenset[str]:
        whole = self._names.get(words.casefold())
        if whole is not None:
            return frozenset({whole})
        parts = [part.strip() for part in _BETWEEN.split(words) if part.strip()]
        if [part.casefold() for part in parts] == [NONE]:
            return frozenset()
        if any(part.casefold() == NONE for part in parts):
            raise _unread("none of these and some of these cannot both be", self.how)
        return frozenset(self._one(part) for part in parts)

    @property
    def _names(self) -> Mapping[str, str]:
        """What may be typed for each choice: its key, its title, its place in the list."""
        named: dict[str, str] = {}
        for place, choice in enumerate(self.choices, 1):
            named |= dict.fromkeys((choice.key.casefold(), choice.title.casefold(), str(place)), choice.key)
        return MappingProxyType(named)

    def _no_such(self, words: str) -> BadInput:
        near = get_close_matches(words.casefold(), self._names, n=1, cutoff=0.6)
        meant = f"; do you mean {self._names[near[0]]}?" if near else ""
        return _unread(f"{words!r} is not among the choices{meant}", self.how)


def _day(words: str, how: str) -> date:
    written = _WRITTEN_DAY.fullmatch(words.casefold())
    try:
        if written is None:
            return date.fromisoformat(words)
        month = next(place for place, name in enumerate(_MONTHS, 1) if name.startswith(written["month"]))
        return date(int(written["year"]), month, int(written["day"]))
    except (ValueError, StopIteration) as error:
        raise _unread(f"{words!r} is not a day", how) from error


def _period(words: str, how: str) -> tuple[date, date]:
    parts = _TO.split(words)
    if len(parts) != 2 or not all(parts):
        raise _unread(f"{words!r} does not name a first and a last day", how)
    first, last = (_day(part, how) for part in parts)
    if last < first:
        raise _unread("the last day comes before the first", how)
    return first, last


def _amount(words: str, how: str) -> Fraction:
    bare = re.sub(r"^(?:eur|€)\s*|\s*(?:eur|euro|euros|€)$", "", words.casefold())
    found = _AMOUNT.fullmatch(bare)
    if found is None:
        raise _unread(f"{words!r} is not an amount", how)
    return Fraction(f"{re.sub(r'[^0-9]', '', found['whole'])}.{found['cents'] or 0}")


def _unread(happened: str, how: str) -> BadInput:
    return BadInput(happened, expected=how, remedy="write it so, and have it marked again")
