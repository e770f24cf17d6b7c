"""The facts of a product file: a plain value, or a value with who says so."""

from collections.abc import Iterator

from openatmp.basis.conditions import Value
from openatmp.product.definitions import DEFINITIONS, FactDefinition, Kind
from openatmp.product.product import Fact, expected_value
from openatmp.product.productfile.nodes import Listing, Mapping, Node, Scalar
from openatmp.product.productfile.problems import Problems, perhaps_meant, quoted
from openatmp.product.productfile.provenance import SOURCE_FIELDS, Texts, read_source, refuse_unusual
from openatmp.product.productfile.shapes import fields_of, read_text, read_yes_no, shown

FACT_FIELDS = ("value", *SOURCE_FIELDS)
UNKNOWN = "unknown"


def read_facts(node: Node, texts: Texts, problems: Problems) -> dict[str, Fact]:
    """Read the facts; what is unknown or empty is left out.

    Args:
        node: what stands under ``facts``.
        texts: description and indication, in which words that were read have to stand.
        problems: gathers what is wrong.
    """
    written = fields_of(node, "facts", problems, DEFINITIONS)
    read = {name: _fact(DEFINITIONS[name], value, texts, problems) for name, value in written.items()}
    return {name: fact for name, fact in read.items() if fact is not None}


def _fact(definition: FactDefinition, node: Node, texts: Texts, problems: Problems) -> Fact | None:
    if not isinstance(node, Mapping):
        value = _known_value(definition, node, problems)
        return None if value is None else Fact(value)
    fields = fields_of(node, definition.name, problems, FACT_FIELDS)
    if "value" not in fields:
        problems.add(
            node.line,
            f"{definition.name} lacks 'value'",
            expected="value, and who says so: " + ", ".join(SOURCE_FIELDS),
            remedy="say what the value is",
        )
        return None
    source = read_source(definition.name, fields, texts, problems)
    value = _known_value(definition, fields["value"], problems)
    if value is None:
        return None
    refuse_unusual(definition.name, value, source, fields["value"].line, problems)
    return Fact(value, source)


def _known_value(definition: FactDefinition, node: Node, problems: Problems) -> Value | None:
    return None if _is_unknown(node) else _value(definition, node, problems)


def _is_unknown(node: Node) -> bool:
    return isinstance(node, Scalar) and (node.is_empty or (node.plain and node.text == UNKNOWN))


def _value(definition: FactDefinition, node: Node, problems: Problems) -> Value | None:
    match definition.kind:
        case Kind.YES_NO:
            return read_yes_no(node, definition.name, problems)
        case Kind.ONE_OF:
            return _one_of(definition, node, problems)
        case Kind.SOME_OF:
            return _some_of(definition, node, problems)
        case Kind.TEXT:
            return read_text(node, definition.name, problems)


def _one_of(definition: FactDefinition, node: Node, problems: Problems) -> str | None:
    if isinstance(node, Scalar) and node.text in definition.values:
        return node.text
    word = node.text if isinstance(node, Scalar) else ""
    problems.add(
        node.line,
        f"{definition.name} cannot be {shown(node)}",
        expected=expected_value(definition),
        remedy=perhaps_meant(
            word, definition.values, "correct the value, or leave it out if it is not known"
        ),
    )
    return None


def _some_of(definition: FactDefinition, node: Node, problems: Problems) -> frozenset[str] | None:
    """Read a list of words; a single word counts as a list of one."""
    if isinstance(node, Mapping):
        problems.add(node.line, f"{definition.name} cannot be a mapping", expected=expected_value(definition))
        return None
    items = node.items if isinstance(node, Listing) else (node,)
    read = [_one_of(definition, item, problems) for item in _joined(definition, items, problems)]
    return frozenset(word for word in read if word is not None)


def _joined(definition: FactDefinition, items: tuple[Node, ...], problems: Problems) -> Iterator[Node]:
    """Yield the items, except those that are one value cut in two at its comma."""
    position = 0
    while position < len(items):
        whole = _whole(definition, items[position : position + 2])
        if whole:
            problems.add(
                items[position].line,
                f"{quoted(whole)} has a comma in it and was read as two values",
                expected="quotes around it, or a line of its own that begins with '- '",
                remedy=f'write "{whole}"',
            )
        else:
            yield items[position]
        position += 2 if whole else 1


def _whole(definition: FactDefinition, pair: tuple[Node, ...]) -> str:
    texts = [item.text for item in pair if isinstance(item, Scalar) and item.plain]
    together = ", ".join(texts)
    return together if len(texts) > 1 and together in definition.values else ""
