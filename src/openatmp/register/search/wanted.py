"""What a reader asks of the register, and what is found."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from openatmp.register.medicine import Medicine


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for. Values of one facet widen what is found, facets narrow it.

    Args:
        text: words or beginnings of words, in any order; all of them must be found.
        categories: classes, ``GTMP``, ``sCTMP``, ``TEP``, and ``combined``.
        kinds: kinds, as ``data/kinds.yaml`` names them.
        statuses: statuses or groups of them, as ``Status`` and ``StatusGroup`` spell them.
        holders: names of holders.
        years: years of the authorisation, or of the end when there never was one.
        sort: one of ``Sort``; ``best`` puts what fits the text best first, and is by name without a text.
        descending: whether the order is turned round; what has no value stays last.
        offset: how many to skip.
        limit: how many to return at most.
    """

    text: str = ""
    categories: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    sort: str = "best"
    descending: bool = False
    offset: int = 0
    limit: int = 25


@dataclass(frozen=True, slots=True)
class Count:
    """A value of a facet, and how many medicines have it.

    Args:
        value: the value.
        count: how many of those that are found, when this facet's own choice is left out.
        chosen: whether it is among the values asked for.
    """

    value: str
    count: int
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What was found.

    Args:
        medicines: one page of them.
        total: how many there are on all pages.
        facets: by ``class``, ``kind``, ``status group``, ``status``, ``holder`` and ``year``, the values that
            occur, with counts.
        near: when the text was found nowhere, names that are spelled like it, the likest first.
    """

    medicines: tuple[Medicine, ...]
    total: int
    facets: Mapping[str, tuple[Count, ...]] = field(default_factory=dict)
    near: tuple[str, ...] = ()
