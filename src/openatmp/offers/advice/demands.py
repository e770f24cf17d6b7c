"""What to do, and what to demand in writing, once a treatment has been given."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from openatmp.offers.data_files import data_file


@dataclass(frozen=True, slots=True)
class Demand:
    """One thing to demand.

    Args:
        key: its name in the data.
        ask: what to demand.
        why: what it is good for.
    """

    key: str
    ask: str
    why: str


@dataclass(frozen=True, slots=True)
class Demands:
    """What a person does who was already treated.

    Args:
        first: what to do before anything else, one sentence or two each.
        listed: what to demand from whoever gave it.
    """

    first: tuple[str, ...]
    listed: tuple[Demand, ...]


@cache
def demands() -> Demands:
    """Return what to do and what to demand.

    Source: Art. 15 of Regulation (EC) No 1394/2007 for the records that have to be kept.
    """
    held = data_file("demands.yaml")
    entries: Mapping[str, Mapping[str, str]] = held["demands"]
    listed = tuple(Demand(key, entry["ask"], entry["why"]) for key, entry in entries.items())
    return Demands(tuple(held["first"]), listed)
