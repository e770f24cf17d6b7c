"""Facets: by what the register can be narrowed, and how many medicines each choice would leave."""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from heapq import nsmallest
from itertools import chain, compress
from types import MappingProxyType

from openatmp.register.fields import Field
from openatmp.register.life import Status
from openatmp.register.medicine import Medicine
from openatmp.register.search.bits import bits_of, mask_of, places_in
from openatmp.register.search.wanted import Count

UNKNOWN = "unknown"
COMBINED = "combined"
# So many values can be looked through; of more, only the most frequent are worth a reader's while.
MOST_VALUES, MOST_FREQUENT = 60, 20
# Up to here it is quicker to count each value's set than to walk through what was found.
_FEW = 64
# A share of the register below which finding each member is quicker than walking through all.
_SHARE = 8


class StatusGroup(StrEnum):
    """Statuses in the four groups that matter to a reader."""

    AUTHORISED = "authorised"
    NO_LONGER = "no longer authorised"
    NEVER = "not authorised"
    IN_PROCEDURE = "in procedure"
    UNKNOWN = "unknown"


def group_of(status: Status) -> StatusGroup:
    """Return the group of a status."""
    if status.was_authorised:
        return StatusGroup.NO_LONGER
    if status.came_to_nothing:
        return StatusGroup.NEVER
    known = {Status.AUTHORISED: StatusGroup.AUTHORISED, Status.UNKNOWN: StatusGroup.UNKNOWN}
    return known.get(status, StatusGroup.IN_PROCEDURE)


ENDS = (
    Field.WITHDRAWAL, Field.EXPIRY, Field.REVOCATION, Field.REFUSAL, Field.APPLICATION_WITHDRAWAL,
)  # fmt: skip


def year_of(medicine: Medicine, on: date) -> str:
    """Return the year of the authorisation, or of the end when there never was one.

    Args:
        medicine: the medicine.
        on: the day up to which its life is looked at.

    Returns:
        The year; ``unknown`` when nobody tells the day, or nothing was decided yet.
    """
    events = [event for event in medicine.events if event.known_by <= on]
    given = [event for event in events if event.field is Field.AUTHORISATION]
    decided = given or [event for event in events if event.field in ENDS]
    return str(decided[0].day.year) if decided and decided[0].day else UNKNOWN


def _classes(medicine: Medicine, _on: date) -> tuple[str, ...]:
    return (medicine.category or UNKNOWN, *([COMBINED] if medicine.combined else []))


Values = Callable[[Medicine, date], tuple[str, ...]]
FACETS: Mapping[str, Values] = MappingProxyType(
    {
        "class": _classes,
        "kind": lambda medicine, _on: (medicine.kind or UNKNOWN,),
        "status group": lambda medicine, on: (group_of(medicine.status(on)).value,),
        "status": lambda medicine, on: (medicine.status(on).value,),
        "holder": lambda medicine, _on: (medicine.holder or UNKNOWN,),
        "year": lambda medicine, on: (year_of(medicine, on),),
    }
)


class Facet:
    """One facet over all medicines."""

    def __init__(self, name: str, values: Sequence[tuple[str, ...]]) -> None:
        """Take in what every medicine has.

        Args:
            name: the facet, one of ``FACETS``.
            values: for each place the values of its medicine.
        """
        self._newest_first = name == "year"
        # Equal values are kept as one object: it is quicker to count, and a tenth of the memory.
        shared: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._values = tuple(shared.setdefault(own, own) for own in values)
        self._size = len(self._values)
        self._places: dict[str, array[int]] = {}
        for place, own in enumerate(values):
            for value in own:
                self._places.setdefault(value, array("I")).append(place)
        self._bits: dict[str, int] = {}

    def bits(self, value: str) -> int:
        """Return the set of medicines with a value."""
        if value not in self._places:
            return 0
        if value not in self._bits:
            self._bits[value] = bits_of(self._places[value], self._size)
        return self._bits[value]

    def counts(self, found: int, chosen: Iterable[str]) -> tuple[Count, ...]:
        """Count the values among some medicines.

        Args:
            found: the set of medicines.
            chosen: values that a reader chose; they are listed even when nothing has them.

        Returns:
            The values that occur, the most frequent first, years the newest first. Of more than
            ``MOST_VALUES`` only the most frequent.
        """
        counted, wanted = self._counted(found), set(chosen)
        most = MOST_VALUES if len(counted) <= MOST_VALUES else MOST_FREQUENT
        listed = nsmallest(most, counted.items(), key=lambda one: (-one[1], one[0]))
        kept = dict([*listed, *((value, counted.get(value, 0)) for value in wanted & {*self._places})])
        counts = (Count(value, count, value in wanted) for value, count in kept.items())
        return tuple(sorted(counts, key=self._place))

    def _place(self, count: Count) -> tuple[object, ...]:
        if self._newest_first:
            return (count.value == UNKNOWN, -int(count.value) if count.value.isdecimal() else 0)
        return (-count.count, count.value)

    def _counted(self, found: int) -> Mapping[str, int]:
        if len(self._places) <= _FEW:
            counts = ((value, (self.bits(value) & found).bit_count()) for value in self._places)
            return {value: count for value, count in counts if count}
        mask = mask_of(found, self._size)
        if found.bit_count() * _SHARE < self._size:
            own: Iterable[tuple[str, ...]] = map(self._values.__getitem__, places_in(mask))
        else:
            own = compress(self._values, mask)
        return Counter(chain.from_iterable(own))
