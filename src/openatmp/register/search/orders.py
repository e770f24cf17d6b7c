"""The orders in which the register can be read, each worked out once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import compress, islice
from operator import itemgetter
from types import MappingProxyType

from openatmp.basis.errors import BadInput
from openatmp.register.fields import Field
from openatmp.register.life import Status
from openatmp.register.medicine import Medicine
from openatmp.register.search.bits import mask_of, places_in
from openatmp.register.search.folding import folded_words


class Sort(StrEnum):
    """By what medicines are put in order."""

    BEST = "best"
    NAME = "name"
    STATUS = "status"
    HOLDER = "holder"
    CATEGORY = "class"
    DECISION = "decision"
    LAST_EVENT = "last event"


def sort_named(name: str) -> Sort:
    """Return the order of a name.

    Args:
        name: one of ``Sort``.

    Raises:
        BadInput: there is none of that name.
    """
    try:
        return Sort(name)
    except ValueError as error:
        raise BadInput(
            f"the register cannot be put in order by {name!r}",
            expected=f"one of {', '.join(Sort)}",
            remedy="choose one of these",
        ) from error


_DECISIONS = (Field.AUTHORISATION, Field.REFUSAL)
_STATUSES = tuple(Status)


# What is sorted by: a number, then letters; None for what has no value.
Value = tuple[int, str] | None


def _decision(medicine: Medicine, on: date) -> Value:
    days = [one.day for one in medicine.events if one.field in _DECISIONS and one.day and one.day <= on]
    return _by_number(days[0].toordinal()) if days else None


def _last_event(medicine: Medicine, on: date) -> Value:
    days = [one.day for one in medicine.events if one.day and one.day <= on]
    return _by_number(max(days).toordinal()) if days else None


def _by_number(number: int) -> Value:
    return (number, "")


def _by_letters(letters: str) -> Value:
    return (0, letters) if letters else None


def _status(medicine: Medicine, on: date) -> Value:
    status = medicine.status(on)
    return None if status is Status.UNKNOWN else _by_number(_STATUSES.index(status))


Key = Callable[[Medicine, date], Value]
_KEYS: Mapping[Sort, Key] = MappingProxyType(
    {
        Sort.STATUS: _status,
        Sort.HOLDER: lambda medicine, _on: _by_letters(folded_words(medicine.holder)),
        Sort.CATEGORY: lambda medicine, _on: _by_letters(medicine.category),
        Sort.DECISION: _decision,
        Sort.LAST_EVENT: _last_event,
    }
)
# A share of the register below which sorting what was found is quicker than walking through an order.
_SHARE = 8


class Order:
    """One order over all medicines, and the way from a set of them to a page."""

    def __init__(self, places: Sequence[int]) -> None:
        """Keep an order.

        Args:
            places: the places of all medicines in this order.
        """
        self._places = tuple(places)
        self._is_natural = self._places == tuple(range(len(places)))
        self._ranks = [0] * len(self._places)
        for rank, place in enumerate(self._places):
            self._ranks[place] = rank

    def page(self, found: int, offset: int, limit: int) -> list[int]:
        """Return a stretch of a set in this order.

        Args:
            found: the set.
            offset: how many to skip.
            limit: how many to return at most.
        """
        here = self._in_order(mask_of(found, len(self._places)), found.bit_count())
        return list(islice(here, offset, offset + limit))

    def _in_order(self, mask: bytes, total: int) -> Iterable[int]:
        if self._is_natural:
            return places_in(mask)
        if total * _SHARE < len(self._places):
            return sorted(places_in(mask), key=self._ranks.__getitem__)
        return compress(self._places, map(mask.__getitem__, self._places))


def orders_of(medicines: Sequence[Medicine], on: date) -> Mapping[tuple[Sort, bool], Order]:
    """Work out every order, forwards and backwards.

    Args:
        medicines: all of them, by name.
        on: the day on which they are looked at.

    Returns:
        Orders by what they sort by and whether they descend. What has no value comes last both ways.
    """
    size = range(len(medicines))
    orders = {(Sort.NAME, False): Order(size), (Sort.NAME, True): Order(size[::-1])}
    for sort, key in _KEYS.items():
        values = [key(medicine, on) for medicine in medicines]
        for descending in (False, True):
            orders[sort, descending] = Order(_sorted(values, descending=descending))
    return MappingProxyType(orders)


def _sorted(values: Sequence[Value], *, descending: bool) -> list[int]:
    with_value = [(value, place) for place, value in enumerate(values) if value is not None]
    without = [place for place, value in enumerate(values) if value is None]
    ordered = sorted(with_value, key=itemgetter(0), reverse=descending)
    return [*(place for _, place in ordered), *without]
