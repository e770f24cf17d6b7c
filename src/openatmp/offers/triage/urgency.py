"""How urgent a report is, and why: points for harm, people, reach and repetition; the officer decides."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from openatmp.offers.data_files import data_file
from openatmp.offers.sign import SignId

_OFFICIAL = frozenset({SignId.W1, SignId.W2, SignId.W3})


class Level(StrEnum):
    """How urgent a report is."""

    URGENT = "urgent"
    SOON = "soon"
    ROUTINE = "routine"

    @property
    def words(self) -> str:
        """What it asks of the officer, in a sentence."""
        said: str = data_file("triage.yaml")["level_words"][self.value]
        return said


@dataclass(frozen=True, slots=True)
class Grounds:
    """What triage looks at; no name, no text, nothing that tells who reported.

    Args:
        harm: ``death``, ``serious``, ``other``, ``unclear``; empty when nobody was harmed.
        happened: of ``offered``, ``paid``, ``treated``.
        treatment_on: the day for which a treatment is planned, if one is.
        vulnerable: of ``child``, ``pregnant``, ``life-threatening``, ``dependent``.
        reach: ``several-countries``, ``public``, ``personal``; empty when not known.
        earlier_reports: how many other reports tell of the same provider.
        signs: warning signs that the offer shows.
    """

    harm: str = ""
    happened: frozenset[str] = frozenset()
    treatment_on: date | None = None
    vulnerable: frozenset[str] = frozenset()
    reach: str = ""
    earlier_reports: int = 0
    signs: frozenset[SignId] = frozenset()


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason for an urgency.

    Args:
        group: what it is about.
        key: which of the group.
        points: how much it adds.
        words: the reason in a sentence.
    """

    group: str
    key: str
    points: int
    words: str


@dataclass(frozen=True, slots=True)
class Triage:
    """How urgent a report is.

    Args:
        level: how urgent.
        points: what the reasons add up to.
        reasons: the weightiest first.
    """

    level: Level
    points: int
    reasons: tuple[Ground, ...]


def triage(grounds: Grounds, on: date) -> Triage:
    """Propose how urgent a report is.

    Args:
        grounds: what is known of the case.
        on: the day on which it is looked at; a treatment close to it makes a case urgent.
    """
    data = data_file("triage.yaml")
    reasons = sorted(_reasons(grounds, on, data), key=lambda reason: (-reason.points, reason.group))
    points = sum(reason.points for reason in reasons)
    levels: Mapping[str, int] = data["levels"]
    level = max((least, name) for name, least in levels.items() if points >= least)[1]
    return Triage(Level(level), points, tuple(reasons))


def _reasons(grounds: Grounds, on: date, data: Mapping[str, Any]) -> Iterator[Ground]:
    """Yield of each group the reason that weighs most."""
    for group, keys in _keys(grounds, on, data).items():
        known = [
            Ground(group, key, **reason) for key, reason in data["reasons"][group].items() if key in keys
        ]
        if known:
            yield max(known, key=lambda reason: reason.points)


def _keys(grounds: Grounds, on: date, data: Mapping[str, Any]) -> Mapping[str, frozenset[str]]:
    return {
        "harm": frozenset({grounds.harm}),
        "stage": grounds.happened | _close(grounds.treatment_on, on, data["close_days"]),
        "vulnerable": grounds.vulnerable,
        "again": _again(grounds.earlier_reports, data["many_reports"]),
        "reach": frozenset({grounds.reach}),
        "offer": _official(grounds.signs & _OFFICIAL),
    }


def _close(planned: date | None, on: date, close_days: int) -> frozenset[str]:
    is_close = planned is not None and 0 <= (planned - on).days <= close_days
    return frozenset({"close"}) if is_close else frozenset()


def _again(earlier: int, many: int) -> frozenset[str]:
    if earlier <= 0:
        return frozenset()
    return frozenset({"before", "many"}) if earlier >= many else frozenset({"before"})


def _official(signs: frozenset[SignId]) -> frozenset[str]:
    if not signs:
        return frozenset()
    return (
        frozenset({"some-official", "three-official"}) if signs == _OFFICIAL else frozenset({"some-official"})
    )
