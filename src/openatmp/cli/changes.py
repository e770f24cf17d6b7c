"""What changed in the register, told so that the first lines are those that matter."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from types import MappingProxyType
from typing import Any

from openatmp.register.diff import Change, Changed
from openatmp.register.sources import sources

# What a reader wants to know first.
_ORDER = (Change.ADDED, Change.REMOVED, Change.STATUS, Change.EVENT, Change.FIELD, Change.DIFFERENCE)
_COUNTED: Mapping[Change, tuple[str, str]] = MappingProxyType(
    {
        Change.ADDED: ("medicine added", "medicines added"),
        Change.REMOVED: ("medicine removed", "medicines removed"),
        Change.STATUS: ("status changed", "statuses changed"),
        Change.EVENT: ("event new or changed", "events new or changed"),
        Change.FIELD: ("field new or changed", "fields new or changed"),
        Change.DIFFERENCE: ("new difference between sources", "new differences between sources"),
    }
)
_LONGEST = 72
_BEFORE = 20


def change_lines(changes: Iterable[Changed]) -> Iterator[str]:
    """Tell changes line by line: medicine by medicine, those first to which most happened.

    Args:
        changes: the changes.
    """
    changes = tuple(changes)
    groups = in_groups(changes)
    names = Counter(of_one[0].name for of_one in groups)
    several = len({change.source for change in changes if change.source}) > 1
    for of_one in groups:
        first = of_one[0]
        yield first.name if names[first.name] == 1 else f"{first.name} ({first.medicine})"
        for change in of_one:
            yield f"  {_line(change)}{f'  [{_title(change.source)}]' if several and change.source else ''}"
        yield ""


def in_groups(changes: Iterable[Changed]) -> list[list[Changed]]:
    """Return changes by medicine, what matters most first, among medicines and within each."""
    groups: dict[str, list[Changed]] = {}
    for change in sorted(changes, key=lambda change: _ORDER.index(change.change)):
        groups.setdefault(change.medicine, []).append(change)
    # Sorting keeps the order of equals, so that a group stands where its weightiest change puts it.
    return sorted(groups.values(), key=lambda of_one: (_ORDER.index(of_one[0].change), of_one[0].name))


def counted(changes: Iterable[Changed]) -> str:
    """Say in one sentence how much changed."""
    changes = tuple(changes)
    counts = Counter(change.change for change in changes)
    if not counts:
        return "Nothing changed."
    medicines = len({change.medicine for change in changes})
    parts = [f"{counts[kind]} {_COUNTED[kind][counts[kind] > 1]}" for kind in _ORDER if counts[kind]]
    return f"{_many(medicines, 'medicine', 'medicines')} concerned: {', '.join(parts)}."


def change_as_dict(change: Changed) -> dict[str, Any]:
    """Return a change as plain data, nothing shortened."""
    return asdict(change) | {"change": change.change.value}


def counts_as_dict(changes: Iterable[Changed]) -> dict[str, int]:
    """Return how often each kind of change occurs, as plain data."""
    counts = Counter(change.change for change in changes)
    return {kind.value: counts[kind] for kind in _ORDER}


def _many(count: int, one: str, more: str) -> str:
    return f"{count:,} {one if count == 1 else more}"


# ------------------------------------------------------------------------------------------ one line


def _line(change: Changed) -> str:
    match change.change:
        case Change.ADDED:
            return f"new: {change.after}"
        case Change.REMOVED:
            return f"no longer there; it was: {change.before}"
        case Change.DIFFERENCE:
            return f"sources differ on {change.what}: {_with_titles(change.after)}"
        case _:
            return f"{change.what}: {_from_to(change.before, change.after)}"


def _from_to(before: str, after: str) -> str:
    if not before or not after:
        return _short(after) if after else f"no longer said; it was: {_short(before)}"
    start = _first_difference(before, after) if max(len(before), len(after)) > _LONGEST else 0
    return f"{_short(before, start)} -> {_short(after, start)}"


def _first_difference(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    first = next((place for place, (left, right) in pairs if left != right), min(len(one), len(other)))
    return max(0, first - _BEFORE)


def _short(text: str, start: int = 0) -> str:
    """Return a text, or of a long one what stands around the place that matters."""
    text = text.replace("\n", " ")
    cut = text[start : start + _LONGEST]
    return ("..." if start else "") + cut + ("..." if start + _LONGEST < len(text) else "")


def _with_titles(said: str) -> str:
    """Spell out the keys of sources: ``ema-table: 2018-06-27`` is for programs."""
    parts = (part.partition(": ") for part in said.split("; "))
    return "; ".join(f"{_title(key)}: {value}" if value else key for key, _, value in parts)


def _title(key: str) -> str:
    known = sources().get(key)
    return known.title if known else key
