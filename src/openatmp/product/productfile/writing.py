"""A product written as a product file: what is known with its source, what is not as questions."""

from collections.abc import Iterator, Mapping

from openatmp.product.definitions import DEFINITIONS, FactDefinition, Group, Kind
from openatmp.product.product import Fact, Judgement, Product, expected_value
from openatmp.product.productfile.provenance import Fields, Texts, fields_of_source
from openatmp.product.productfile.texts import block, comment, scalar, whole
from openatmp.product.sources import Declared, Read, Registered, UsualPractice

_LONGEST_LINE = 100

_HEAD = (
    "What is known of a product. Questions that are still open stand behind a '#': take it away and answer, "
    "or leave them. A plain value counts as said by you. What was read in the text, or is only usual, says "
    "so, and counts as that until you check it: to confirm a usual fact, replace it by the plain value."
)


def dump_product(product: Product) -> str:
    """Write a product file.

    Where a fact comes from stands beside its value and, in words, in a comment above it, so a file that is
    read again holds the same facts from the same kinds of sources. A source that cannot be found again, in
    the texts or in the table of usual practice, is told in the comment only.

    Args:
        product: the product.

    Returns:
        YAML; facts that are not known stand in it as questions in comments.
    """
    lines = [*comment(_HEAD), "", *_texts(product), "", "facts:"]
    for group in Group:
        lines += ["", *comment(f"--- {group.value} ---", 2)]
        lines += _facts(group, product)
    lines += _judgements(product.judgements)
    return "\n".join(lines) + "\n"


def _texts(product: Product) -> Iterator[str]:
    for part in ("name", "description", "indication"):
        text = getattr(product, part)
        yield f"{part}: {block(text, 2)}" if text else f"{part}:"


def _facts(group: Group, product: Product) -> Iterator[str]:
    texts = {"description": whole(product.description), "indication": whole(product.indication)}
    for definition in (each for each in DEFINITIONS.values() if each.group is group):
        fact = product.facts.get(definition.name)
        yield ""
        yield from _question(definition) if fact is None else _known(definition, fact, texts)


def _question(definition: FactDefinition) -> Iterator[str]:
    yield from comment(definition.question, 2)
    if definition.help:
        yield from comment(definition.help, 2)
    yield from comment(f"({_choices(definition)})", 2)
    yield f"  # {definition.name}:"


def _choices(definition: FactDefinition) -> str:
    """Say what can be filled in, quoted where YAML needs it."""
    if definition.kind is Kind.SOME_OF:
        return "a list [like, this] of: " + "; ".join(scalar(value) for value in definition.values)
    return expected_value(definition)


def _known(definition: FactDefinition, fact: Fact, texts: Texts) -> Iterator[str]:
    source = _source(fact)
    if source:
        yield from comment(source, 2)
    fields = fields_of_source(definition.name, fact, texts)
    if fields:
        yield from _long_form(definition.name, fact, fields)
    else:
        yield f"  {definition.name}: {_value(fact, 4)}"


def _long_form(name: str, fact: Fact, fields: Fields) -> Iterator[str]:
    """Write a value with its source: on one line where that is short, else field by field."""
    told = [f"{field}: {scalar(text)}" for field, text in fields]
    line = f"  {name}: {{{', '.join([f'value: {_short_value(fact)}', *told])}}}"
    if len(line) <= _LONGEST_LINE and not any("\n" in text for _, text in fields):
        yield line
        return
    yield f"  {name}:"
    yield f"    value: {_value(fact, 6)}"
    yield from (f"    {field}: {block(text, 6)}" for field, text in fields)


def _source(fact: Fact) -> str:
    match fact.source:
        case Declared():
            return ""
        case Read(span=span, words=words, why=why):
            where = "" if span.field == "description" else f" in the {span.field}"
            return f"read{where}: {words!r}" + (f" ({why})" if why else "")
        case UsualPractice(why=why, source=source):
            return f"usually, please confirm: {why} (see {source})"
        case Registered(register=register, entry=entry):
            return f"from {register}: {entry}"


def _value(fact: Fact, indent: int) -> str:
    return block(fact.value, indent) if isinstance(fact.value, str) else _short_value(fact)


def _short_value(fact: Fact) -> str:
    match fact.value:
        case bool():
            return "yes" if fact.value else "no"
        case str():
            return scalar(fact.value)
        case frozenset():
            return "[" + ", ".join(scalar(value) for value in sorted(fact.value)) + "]"


def _judgements(judgements: Mapping[str, Judgement]) -> Iterator[str]:
    if judgements:
        yield from ("", "judgements:")
    for key, judgement in judgements.items():
        yield f"  {scalar(key)}:"
        yield f"    answer: {'yes' if judgement.answer else 'no'}"
        yield f"    by: {block(judgement.by, 6)}"
        yield f"    on: {judgement.on.isoformat()}"
        yield f"    reason: {block(judgement.reason, 6)}"
