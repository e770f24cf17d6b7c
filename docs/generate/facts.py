"""Write docs/reference/facts.md: every fact that can be known of a product."""

from collections.abc import Iterator

from _pages import REFERENCE, page_of, table, write

from openatmp.product.definitions import DEFINITIONS, FactDefinition, Group, Kind

PAGE = REFERENCE / "facts.md"

_OPENING = """
Everything that can be said of a product, in the order in which the law asks. A fact that is not
given is *unknown*; nothing is guessed from silence. The names below are those of a [product
file](../how-to/fill-a-product-file.md) and of the [API](../how-to/use-the-api.md).

A fact *decides* when a rule looks at it. The others describe: they help to find
[precedents](precedents.md) and [questions on the border](warnings.md).
"""


def text() -> str:
    """Return the page."""
    return page_of("facts.py", "Facts", _OPENING, [*_overview(), *_groups()])


def _overview() -> list[str]:
    rows = [
        (f"[`{one.name}`](#{one.name})", one.kind.value, "yes" if one.decides else "no")
        for one in DEFINITIONS.values()
    ]
    return table(("fact", "kind", "decides"), rows)


def _groups() -> Iterator[str]:
    for group in Group:
        yield from (f"## {group.value}", "")
        for definition in DEFINITIONS.values():
            if definition.group is group:
                yield from _entry(definition)


def _entry(definition: FactDefinition) -> Iterator[str]:
    yield from (f"### {definition.name}", "", f"**{definition.question}**")
    if definition.help:
        yield definition.help
    yield ""
    if definition.kind in {Kind.ONE_OF, Kind.SOME_OF}:
        yield from (f"{definition.kind.value.capitalize()}:", "")
        yield from (f"- `{value}`" for value in definition.values)
        yield ""


if __name__ == "__main__":
    write(PAGE, text())
