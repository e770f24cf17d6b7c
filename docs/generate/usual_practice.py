"""Write docs/reference/usual-practice.md: what is filled in, to be confirmed, where a text is silent."""

from collections.abc import Iterator, Mapping

from _pages import REFERENCE, page_of, table, write

from openatmp.basis.conditions import Value
from openatmp.product.reading.practice import Circumstances, Entry, entries

PAGE = REFERENCE / "usual-practice.md"

_OPENING = """
Where a description is silent, some things are nevertheless so as a rule in the field. Each entry
below fills in a fact that was not said, or keeps open one that only seems plain. It never overrides
what was read, and what it fills in is shown as *usually so, please confirm*. Entries are tried in
this order; each sees what those before it gave.

*Verified* means that the source was read and says so; otherwise the entry is general knowledge of
the field.
"""


def text() -> str:
    """Return the page."""
    lines = (line for entry in entries() for line in _entry(entry))
    return page_of("usual_practice.py", "Usual practice", _OPENING, [*_overview(), *lines])


def _overview() -> list[str]:
    rows = [
        (
            f"[`{one.source.key}`](#{one.source.key})",
            _gives(one.gives),
            "yes" if one.source.verified else "**no**",
        )
        for one in entries()
    ]
    return table(("entry", "fills in", "verified"), rows)


def _entry(entry: Entry) -> Iterator[str]:
    yield from (f"## {entry.source.key}", "", entry.source.why, "")
    yield f"- When: {words_of(entry.when, 'and') or 'always'}"
    unless = words_of(entry.unless, "or")
    if unless:
        yield f"- Unless: {unless}"
    if entry.gives:
        yield f"- Fills in: {_gives(entry.gives)}"
    if entry.leaves_open:
        yield f"- Keeps open: {', '.join(f'`{name}`' for name in sorted(entry.leaves_open))}"
    yield f"- {_days(entry)}. Source: {entry.source.source}{_mark(entry)}"
    yield ""


def words_of(circumstances: Circumstances, joint: str) -> str:
    """Say when an entry applies, or does not.

    Args:
        circumstances: what has to hold.
        joint: the word between two circumstances.
    """
    parts = [
        f"`{name}` is {' or '.join(sorted(_said(one) for one in values))}"
        for name, values in circumstances.facts
    ]
    if circumstances.says:
        parts.append("the text speaks of " + " or ".join(sorted(circumstances.says)))
    parts += [f"`{name}` is not known" for name in sorted(circumstances.missing)]
    return f"; {joint} ".join(parts)


def _gives(gives: Mapping[str, Value]) -> str:
    return "; ".join(f"`{name}`: {_said(value)}" for name, value in gives.items())


def _said(value: Value) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case frozenset():
            return ", ".join(sorted(value)) or "none"
        case str():
            return value


def _days(entry: Entry) -> str:
    if not entry.since:
        return "At all times"
    return f"Since {entry.since}" + (f" until {entry.until}" if entry.until else "")


def _mark(entry: Entry) -> str:
    return "" if entry.source.verified else ", **not verified**"


if __name__ == "__main__":
    write(PAGE, text())
