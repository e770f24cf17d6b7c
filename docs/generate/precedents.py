"""Write docs/reference/precedents.md: every published outcome in the collection."""

from _pages import REFERENCE, linked, page_of, table, write

from openatmp.classification import Category
from openatmp.classification.precedents.entries import Precedent, collected

PAGE = REFERENCE / "precedents.md"

_OPENING = """
Published outcomes that are shown beside an answer when they are alike. They inform; they never
decide. Descriptions are in our words. [Where they come from, and how likeness is worked
out](../explanation/precedents.md).
"""


def text() -> str:
    """Return the page."""
    lines = [line for category in Category for line in _class(category)]
    return page_of("precedents.py", "Precedents", _OPENING, lines)


def _class(category: Category) -> list[str]:
    those = [one for one in collected() if one.category is category]
    if not those:
        return []
    heads = ("product", "combined", "when", "kind", "verified", "note")
    title = category.label[:1].upper() + category.label[1:]
    return [f"## {title}", "", *table(heads, (_row(one) for one in those))]


def _row(one: Precedent) -> tuple[str, ...]:
    name = f"**{one.name}**: " if one.name else ""
    combined = {True: "yes", False: "no", None: "not said"}[one.combined]
    return (
        f"{name}{linked(one.description.strip(), one.source)}",
        combined,
        one.date or "not known",
        one.kind.value,
        _verified(one),
        f"{'Weaker: the first years. ' if one.weaker else ''}{one.note}",
    )


def _verified(one: Precedent) -> str:
    if not one.verified:
        return "**no**"
    return "yes" if one.facts_verified else "the class only"


if __name__ == "__main__":
    write(PAGE, text())
