"""An act, its provisions and its values, each with the days between which it applies."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from openatmp.basis.citations import Citation

Amount = int | str | bool | date | tuple[str, ...] | tuple[date, ...]


class ActKind(StrEnum):
    """What weight an act has."""

    REGULATION = "regulation"
    DIRECTIVE = "directive"
    GUIDANCE = "guidance"
    CALENDAR = "calendar"
    ANNOUNCED = "announced"


class Purpose(StrEnum):
    """What a provision is kept for."""

    CLASSIFICATION = "classification"
    PERIODS = "periods"
    PROCEDURES = "procedures"
    FEES = "fees"
    ROADMAP = "roadmap"
    REFERENCE = "reference"
    ANNOUNCED = "announced"


@dataclass(frozen=True, slots=True)
class Applies:
    """The days on which something applies, first and last included.

    Args:
        first: first day; None when no day is known, as for what is only announced.
        last: last day; None while no end is known.
        verified: whether the days and the content were read in a published source.
    """

    first: date | None
    last: date | None
    verified: bool

    def on(self, day: date) -> bool:
        """Whether it applies on the day."""
        return self.first is not None and self.first <= day and (self.last is None or day <= self.last)

    def overlaps(self, other: "Applies") -> bool:
        """Whether there is a day on which both apply."""
        if self.first is None or other.first is None:
            return False
        return (self.last is None or other.first <= self.last) and (
            other.last is None or self.first <= other.last
        )

    def turning_days(self) -> tuple[date, ...]:
        """Return the first day on which it applies and the first on which it no longer does."""
        after = () if self.last is None or self.last == date.max else (self.last + timedelta(days=1),)
        return after if self.first is None else (self.first, *after)


@dataclass(frozen=True, slots=True)
class Provision:
    """What one place in an act says, in our words, in one of its versions.

    Args:
        act: key of the act.
        place: where in the act: ``2(1)(c)``, ``Annex I``.
        heading: what it is about, in a few words.
        says: its content, in our own words, never the text of the act.
        link: address of the act.
        in_force_from: first day on which it applies; None when only announced.
        in_force_to: last day on which it applies; None while no end is known.
        last_checked: day on which somebody last compared it with its source.
        verified: whether content and days were read in a published source.
        source: that source, or ``general knowledge``.
        inserted_by: key of the act that gave it this wording; empty for the act itself.
        serves: what the provision is kept for.
        note: what the reader should know about the entry itself.
    """

    act: str
    place: str
    heading: str
    says: str
    link: str
    in_force_from: date | None
    in_force_to: date | None
    last_checked: date
    verified: bool
    source: str
    inserted_by: str = ""
    serves: tuple[Purpose, ...] = (Purpose.REFERENCE,)
    note: str = ""

    @property
    def citation(self) -> Citation:
        """The pointer to this place."""
        return Citation(self.act, self.place)

    @property
    def applies(self) -> Applies:
        """The days on which this version applies."""
        return Applies(self.in_force_from, self.in_force_to, self.verified)


@dataclass(frozen=True, slots=True)
class Value:
    """A number, a date or a list that an act lays down, in one of its versions.

    Args:
        name: key of the value, words joined by hyphens.
        amount: the number, word, date or list.
        unit: what the amount counts: ``days``, ``processing step``.
        citation: the provision that lays it down.
        in_force_from: first day on which it applies; None when only announced.
        in_force_to: last day on which it applies; None while no end is known.
        last_checked: day on which somebody last compared it with its source.
        verified: whether amount and days were read in a published source.
        source: that source, or ``general knowledge``.
        note: what the reader should know about the entry itself.
    """

    name: str
    amount: Amount
    unit: str
    citation: Citation
    in_force_from: date | None
    in_force_to: date | None
    last_checked: date
    verified: bool
    source: str
    note: str = ""

    @property
    def applies(self) -> Applies:
        """The days on which this version applies."""
        return Applies(self.in_force_from, self.in_force_to, self.verified)


@dataclass(frozen=True, slots=True)
class Act:
    """One act, guidance paper, calendar or announced reform, as read from its file.

    Args:
        key: short key: ``1394/2007``.
        title: full title.
        short_title: name used in sentences: ``Regulation 1394/2007``.
        kind: what weight it has.
        eli: address of the act.
        last_checked: day on which the file was last compared with its sources.
        announced_on: day on which an announced act became public; None for all others.
        file_name: name of the file it was read from.
        sha256: hash of that file.
        provisions: every version of every place, in the order of the file.
        values: every version of every value, in the order of the file.
    """

    key: str
    title: str
    short_title: str
    kind: ActKind
    eli: str
    last_checked: date
    announced_on: date | None
    file_name: str
    sha256: str
    provisions: Sequence[Provision]
    values: Sequence[Value]

    def versions(self, place: str) -> tuple[Provision, ...]:
        """Return the versions of a place, oldest first; empty when the act has no such place here."""
        versions = (provision for provision in self.provisions if provision.place == place)
        return tuple(sorted(versions, key=_age))

    def value_versions(self, name: str) -> tuple[Value, ...]:
        """Return the versions of a value, oldest first; empty when the act has no such value here."""
        versions = (value for value in self.values if value.name == name)
        return tuple(sorted(versions, key=_age))

    def spelled(self, place: str) -> str:
        """Name a place as it is said in a sentence.

        Args:
            place: the place, as in ``Provision.place``.

        Returns:
            ``Regulation 1394/2007, Art. 2(1)(c)``; guidance has sections, annexes are named as they are.
        """
        if not place[:1].isdigit():
            return f"{self.short_title}, {place}"
        return f"{self.short_title}, {'section' if self.kind is ActKind.GUIDANCE else 'Art.'} {place}"


def _age(version: Provision | Value) -> date:
    """Sort what has no first day last."""
    return version.in_force_from or date.max
