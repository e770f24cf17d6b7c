"""Fields that several kinds of entries of a procedure file have: grounds, lengths of time, choices."""

from enum import StrEnum
from typing import TypeVar

from openatmp.basis.citations import Citation
from openatmp.law.entries import Entry
from openatmp.procedures.kinds import Unit
from openatmp.procedures.procedure import Ground, Length

GROUND = ("basis", "verified", "source", "derived", "note")
REMEDY = "correct the file; the fields are described in src/openatmp/procedures/README.md"
GENERAL_KNOWLEDGE = "general knowledge"

Named = TypeVar("Named", bound=StrEnum)


def ground(entry: Entry) -> Ground:
    """Return what an entry rests on.

    Raises:
        BadInput: it says that general knowledge is verified, or a field is missing.
    """
    verified, source = entry.flag("verified"), entry.text("source")
    if verified and source == GENERAL_KNOWLEDGE:
        entry.refuse("what is general knowledge cannot be verified", "the address of a source", "source")
    derived, note = entry.text("derived", default=""), entry.text("note", default="")
    return Ground(verified, source, derived, note, citations(entry))


def citations(entry: Entry) -> tuple[Citation, ...]:
    """Return the provisions that an entry names under ``basis``."""
    return tuple(_citation(item) for item in entry.entries("basis"))


def _citation(entry: Entry) -> Citation:
    entry.only(("act", "place"))
    return Citation(entry.text("act"), entry.text("place"))


def choice(entry: Entry, field: str, of: type[Named], default: Named | None = None) -> Named:
    """Return a field that is one of a few words.

    Args:
        entry: the mapping.
        field: name of the field.
        of: the words.
        default: what it is when it is missing; None makes the field a must.

    Raises:
        BadInput: it is another word.
    """
    if default is not None and not entry.has(field):
        return default
    word = entry.text(field)
    if word not in set(of):
        entry.refuse(f"`{field}` cannot be `{word}`", f"one of {', '.join(of)}", field)
    return of(word)


def length(entry: Entry, *, beside: tuple[str, ...] = (), least: int = 1) -> Length:
    """Read a length of time: one unit with its number, and perhaps ``to``.

    Args:
        entry: the mapping, such as ``{months: 3, to: 6}``.
        beside: other fields that may stand in it.
        least: the least number of days; 0 where the same day can be meant.

    Raises:
        BadInput: there is no unit, or more than one, or the range runs backwards.
    """
    units = tuple(unit.value for unit in Unit)
    entry.only((*units, "to", *beside))
    named = [unit for unit in Unit if entry.has(unit.value)]
    if len(named) != 1:
        entry.refuse("a length of time has one unit", f"one of {', '.join(units)}, with its number")
    count, to = entry.number(named[0].value), entry.number_or_none("to")
    is_short = count < (least if named[0] is Unit.DAYS and to is None else 1)
    if is_short or (to is not None and to <= count):
        entry.refuse("the length of time is not a length", "one or more, and `to` above it", named[0].value)
    return Length(named[0], count, to)


def length_or_none(entry: Entry, field: str) -> Length | None:
    """Read a field that is a length of time, or None when it is missing."""
    return length(entry.inner(field)) if entry.has(field) else None
