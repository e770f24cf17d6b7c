"""Figures over the register, each with the medicines behind it.

A figure that needs days counts only medicines whose days are known, and says out of how many.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median

from openatmp.register.fields import Field
from openatmp.register.life import Event, Status
from openatmp.register.medicine import Medicine
from openatmp.register.register import Register

UNKNOWN = "unknown"
CATEGORIES = ("GTMP", "sCTMP", "TEP", UNKNOWN)
_AUTHORISATION_ENDS = (Field.WITHDRAWAL, Field.EXPIRY, Field.REVOCATION)


@dataclass(frozen=True, slots=True)
class Year:
    """What happened in a year.

    Args:
        year: the year.
        authorised: medicines authorised in it, by class.
        ended: medicines whose authorisation ended in it, by class.
        still: those of ``authorised`` whose authorisation still holds on the day of the statistics.
    """

    year: int
    authorised: Mapping[str, tuple[Medicine, ...]]
    ended: Mapping[str, tuple[Medicine, ...]]
    still: tuple[Medicine, ...]

    @property
    def all_authorised(self) -> tuple[Medicine, ...]:
        """Medicines authorised in the year, of any class."""
        return tuple(medicine for own in self.authorised.values() for medicine in own)

    @property
    def all_ended(self) -> tuple[Medicine, ...]:
        """Medicines whose authorisation ended in the year, of any class."""
        return tuple(medicine for own in self.ended.values() for medicine in own)


@dataclass(frozen=True, slots=True)
class Span:
    """The days between two events of one medicine.

    Args:
        medicine: the medicine.
        first: day of the first event.
        last: day of the last event.
    """

    medicine: Medicine
    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days lie between."""
        return (self.last - self.first).days


@dataclass(frozen=True, slots=True)
class Spans:
    """The days between two kinds of events, over all medicines that had the second.

    Args:
        key: short name.
        title: what is measured, in words.
        known: the spans whose two days are known, the earliest end first.
        of: how many medicines had the second event, days known or not.
    """

    key: str
    title: str
    known: tuple[Span, ...]
    of: int

    @property
    def median(self) -> float | None:
        """The middle of the spans; None when none is known."""
        return median(span.days for span in self.known) if self.known else None

    @property
    def shortest(self) -> Span | None:
        """The shortest span; the earliest of several."""
        return min(self.known, key=lambda span: span.days, default=None)

    @property
    def longest(self) -> Span | None:
        """The longest span; the earliest of several."""
        return max(self.known, key=lambda span: span.days, default=None)


@dataclass(frozen=True, slots=True)
class Statistics:
    """Figures as of a day.

    Args:
        on: the day.
        years: every year from the first to the last event, without gaps.
        undated: medicines that were authorised on a day that no source tells.
        authorised: every medicine that ever was authorised.
        still: those whose authorisation holds.
        by_status: medicines by status.
        evaluation: from validation, or submission where that is not known, to the decision.
        opinion_to_decision: from the opinion to the decision.
        lives: from the authorisation to its end, of those that ended.
    """

    on: date
    years: tuple[Year, ...]
    undated: tuple[Medicine, ...]
    authorised: tuple[Medicine, ...]
    still: tuple[Medicine, ...]
    by_status: Mapping[Status, tuple[Medicine, ...]]
    evaluation: Spans
    opinion_to_decision: Spans
    lives: Spans

    @property
    def share_still(self) -> float | None:
        """Which part of those ever authorised still is; None when none ever was."""
        return len(self.still) / len(self.authorised) if self.authorised else None


@dataclass(frozen=True)
class _Life:
    """The events of one medicine up to the day."""

    medicine: Medicine
    events: tuple[Event, ...]

    def first(self, *fields: Field) -> Event | None:
        return next((event for event in self.events if event.field in fields), None)

    def last(self, *fields: Field) -> Event | None:
        return next((event for event in reversed(self.events) if event.field in fields), None)

    def day(self, *fields: Field) -> date | None:
        event = self.first(*fields)
        return event.day if event else None

    @property
    def started(self) -> date | None:
        """Day of the validation, or of the submission where that is not known."""
        return self.day(Field.VALIDATION) or self.day(Field.SUBMISSION)

    @property
    def category(self) -> str:
        return self.medicine.category if self.medicine.category in CATEGORIES else UNKNOWN


def statistics_on(register: Register, on: date) -> Statistics:
    """Work out the figures.

    Args:
        register: the register.
        on: the day up to which events count.

    Returns:
        Figures with the medicines behind them.
    """
    lives = [_Life(one, tuple(event for event in one.events if event.known_by <= on)) for one in register]
    authorised = [life for life in lives if life.first(Field.AUTHORISATION)]
    still = _medicines(life for life in authorised if _holds(life, on))
    return Statistics(
        on=on,
        years=tuple(_years(authorised, frozenset(one.key for one in still))),
        undated=_medicines(life for life in authorised if not life.day(Field.AUTHORISATION)),
        authorised=_medicines(authorised),
        still=still,
        by_status=_by_status(lives, on),
        evaluation=_evaluation(lives),
        opinion_to_decision=_opinion_to_decision(lives),
        lives=_lives(authorised, on),
    )


def _holds(life: _Life, on: date) -> bool:
    return life.medicine.status(on) is Status.AUTHORISED


def _medicines(lives: Iterable[_Life]) -> tuple[Medicine, ...]:
    return tuple(life.medicine for life in lives)


def _by_status(lives: Iterable[_Life], on: date) -> dict[Status, tuple[Medicine, ...]]:
    listed: dict[Status, list[Medicine]] = {status: [] for status in Status}
    for life in lives:
        listed[life.medicine.status(on)].append(life.medicine)
    return {status: tuple(medicines) for status, medicines in listed.items()}


# ------------------------------------------------------------------------------------------- by year


def _ended(life: _Life) -> date | None:
    event = life.last(*_AUTHORISATION_ENDS)
    return event.day if event else None


def _years(authorised: list[_Life], still: frozenset[str]) -> Iterator[Year]:
    given = _by_year((life.day(Field.AUTHORISATION), life) for life in authorised)
    ended = _by_year((_ended(life), life) for life in authorised)
    years = sorted(given.keys() | ended.keys())
    for year in range(years[0], years[-1] + 1) if years else ():
        own, over = given.get(year, []), ended.get(year, [])
        held = _medicines(life for life in own if life.medicine.key in still)
        yield Year(year, _by_class(own), _by_class(over), held)


def _by_year(lives: Iterable[tuple[date | None, _Life]]) -> dict[int, list[_Life]]:
    listed: dict[int, list[_Life]] = {}
    for day, life in lives:
        if day:
            listed.setdefault(day.year, []).append(life)
    return listed


def _by_class(lives: Iterable[_Life]) -> dict[str, tuple[Medicine, ...]]:
    held = list(lives)
    return {name: _medicines(life for life in held if life.category == name) for name in CATEGORIES}


# ----------------------------------------------------------------------------------------- durations


def _spans(
    key: str, title: str, lives: Iterable[_Life], days: Callable[[_Life], tuple[date | None, date | None]]
) -> Spans:
    known, of = [], 0
    for life in lives:
        first, last = days(life)
        of += 1
        if first and last and first <= last:
            known.append(Span(life.medicine, first, last))
    return Spans(key, title, tuple(sorted(known, key=lambda span: (span.last, span.medicine.key))), of)


_DECISIONS = (Field.AUTHORISATION, Field.REFUSAL)
_OPINIONS = (Field.OPINION, Field.REVISED_OPINION)


def _evaluation(lives: Iterable[_Life]) -> Spans:
    decided = (life for life in lives if life.first(*_DECISIONS))
    return _spans(
        "evaluation",
        "From validation to the Commission's decision",
        decided,
        lambda life: (life.started, life.day(*_DECISIONS)),
    )


def _opinion_to_decision(lives: Iterable[_Life]) -> Spans:
    decided = (life for life in lives if life.first(*_DECISIONS))
    return _spans(
        "opinion-to-decision",
        "From the opinion to the Commission's decision",
        decided,
        lambda life: (life.day(*_OPINIONS), life.day(*_DECISIONS)),
    )


def _lives(authorised: Iterable[_Life], on: date) -> Spans:
    over = (life for life in authorised if life.last(*_AUTHORISATION_ENDS) and not _holds(life, on))
    return _spans(
        "lives",
        "From the authorisation to its end",
        over,
        lambda life: (life.day(Field.AUTHORISATION), _ended(life)),
    )
