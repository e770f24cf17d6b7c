"""Write docs/reference/register-data.md: the columns of the open data, from the data dictionary."""

from collections.abc import Iterator

from _pages import REFERENCE, page_of, table, write

from openatmp.register.renderings.open_data import dictionary
from openatmp.register.sources import sources

PAGE = REFERENCE / "register-data.md"

_OPENING = """
The register is open data, in two forms: a table of comma-separated values with one line a medicine, and JSON
lines with one object a medicine. Both have the columns below. The objects of the JSON lines have one member
more, `statements`: all that sources say, each with its source, the day as of which it was seen, and whether
it was compared with the source.

What is not known is an empty cell, and `null` in JSON. Days are written year-month-day. In the table, yes or
no stands for true and false, a semicolon stands between several texts, and a text that a spreadsheet would
take for a formula begins with an apostrophe.
"""


def text() -> str:
    """Return the page."""
    return page_of("register_data.py", "Data of the register", _OPENING, [*_columns(), *_sources()])


def _columns() -> list[str]:
    rows = ((f"`{one['name']}`", one["meaning"], one["type"], one["example"]) for one in dictionary())
    return ["## Columns", "", *table(("column", "meaning", "type", "example"), rows)]


def _sources() -> Iterator[str]:
    rows = ((f"`{one.key}`", one.title, one.publisher, one.terms) for one in sources().values())
    yield from ("## Sources", "", "Where sources differ, both statements stand in the data.", "")
    yield from table(("source", "what it is", "publisher", "terms of reuse"), rows)


if __name__ == "__main__":
    write(PAGE, text())
