"""What is usual where a text is silent: a dated table with sources, shown as "please confirm"."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, lru_cache
from typing import Any

from openatmp.basis.conditions import Value
from openatmp.product.product import Fact
from openatmp.product.reading.evidence import LISTS
from openatmp.product.reading.lexicon import facts, load_yaml
from openatmp.product.sources import Read, Source, UsualPractice

Wanted = tuple[tuple[str, frozenset[Value]], ...]


@dataclass(frozen=True, slots=True)
class Circumstances:
    """When an entry applies, or does not.

    Args:
        says: kinds or concepts of which the text names one; empty when that does not matter.
        facts: for each fact the values of which one has to be known.
        missing: facts that have to be unknown.
        asks: names of the facts that have to be known.
    """

    says: frozenset[str] = frozenset()
    facts: Wanted = ()
    missing: frozenset[str] = frozenset()
    asks: frozenset[str] = field(init=False, default=frozenset())

    def __post_init__(self) -> None:
        object.__setattr__(self, "asks", frozenset(name for name, _ in self.facts))

    def all_hold(self, said: frozenset[str], known: Mapping[str, Fact]) -> bool:
        """Whether every circumstance is met."""
        if self.says and self.says.isdisjoint(said):
            return False
        # Most entries ask for a fact that is not known at all; that is cheap to see.
        if not self.asks <= known.keys() or not self.missing.isdisjoint(known):
            return False
        return all(_is_one_of(known[name], values) for name, values in self.facts)

    def one_holds(self, said: frozenset[str], known: Mapping[str, Fact]) -> bool:
        """Whether at least one circumstance is met."""
        if not self.says.isdisjoint(said) or any(name not in known for name in self.missing):
            return True
        return any(_is_one_of(known.get(name), values) for name, values in self.facts)


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of usual practice.

    Args:
        source: what is shown of it: key, reason, where to look it up.
        when: all of these have to hold.
        unless: none of these may hold.
        gives: facts that it adds where they are unknown.
        leaves_open: facts that are kept unknown although they were assumed.
        since: first day on which it was so, as year, month, day; empty when it has always been.
        until: last day on which it was so; empty while it is.
    """

    source: UsualPractice
    when: Circumstances
    unless: Circumstances
    gives: Mapping[str, Value] = field(default_factory=dict)
    leaves_open: frozenset[str] = frozenset()
    since: str = ""
    until: str = ""

    def is_usual(self, day: date) -> bool:
        """Whether it was so on a day; the first and the last day count."""
        written = day.isoformat()
        return self.since <= written and (not self.until or written <= self.until)


@cache
def entries() -> tuple[Entry, ...]:
    """Return the table of usual practice, read once."""
    return tuple(_entry(key, entry) for key, entry in load_yaml("usual-practice").items())


@lru_cache(maxsize=64)
def entries_on(day: date | None) -> tuple[Entry, ...]:
    """Return what was usual on a day.

    Args:
        day: the day; nothing for the whole table.

    Returns:
        The entries that had begun and not ended, first and last day included, in the order of the table.
    """
    return entries() if day is None else tuple(entry for entry in entries() if entry.is_usual(day))


def add_usual(known: dict[str, Fact], said: frozenset[str], on: date | None = None) -> None:
    """Add what is usual to what was read, in the order of the table; nothing read is overridden.

    Args:
        known: facts by name; changed in place.
        said: names of the kinds and concepts that the text speaks of.
        on: the day whose practice counts; every entry counts when no day is given.
    """
    closed: set[str] = set()
    for entry in entries_on(on):
        if entry.when.all_hold(said, known) and not entry.unless.one_holds(said, known):
            closed |= entry.leaves_open
            _add(known, entry, closed)


def _add(known: dict[str, Fact], entry: Entry, closed: set[str]) -> None:
    for name in entry.leaves_open:
        known.pop(name, None)
    for name, value in entry.gives.items():
        if name in closed:
            continue
        fact = known.get(name)
        if fact is None:
            known[name] = Fact(value, entry.source)
        elif name in LISTS and not value <= fact.value:  # type: ignore[operator]  # both are lists
            known[name] = Fact(fact.value | value, _joined(entry.source, fact.source))  # type: ignore[operator]


def _joined(usual: UsualPractice, earlier: Source) -> UsualPractice:
    """Return the source of a list that the text and usual practice fill together: it tells both."""
    match earlier:
        case Read(words=words):
            return replace(usual, why=f"{usual.why} The rest is read in the text: \u201c{words}\u201d.")
        case UsualPractice(key=key, why=why) if key != usual.key:
            return replace(usual, why=f"{usual.why} {why}")
        case _:
            return usual


def _entry(key: str, entry: Mapping[str, Any]) -> Entry:
    where = f"usual-practice.yaml, {key}"
    source = UsualPractice(key, entry["why"], entry["source"], entry.get("verified", False))
    return Entry(
        source, _circumstances(entry.get("when", {}), where), _circumstances(entry.get("unless", {}), where),
        facts(entry.get("gives", {}), where), frozenset(entry.get("leaves_open", ())),
        str(entry.get("from", "")), str(entry.get("to", "")),
    )  # fmt: skip


def _circumstances(entry: Mapping[str, Any], where: str) -> Circumstances:
    wanted = []
    for name, values in entry.items():
        if name in ("says", "missing"):
            continue
        listed = values if isinstance(values, list) else [values]
        for value in listed:
            facts({name: value}, where)
        wanted.append((name, frozenset(listed)))
    return Circumstances(frozenset(entry.get("says", ())), tuple(wanted), frozenset(entry.get("missing", ())))


def _is_one_of(fact: Fact | None, values: frozenset[Value]) -> bool:
    if fact is None:
        return False
    return not values.isdisjoint(fact.value) if isinstance(fact.value, frozenset) else fact.value in values
