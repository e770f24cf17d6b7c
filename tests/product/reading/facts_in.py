"""What a text is found to say, as plain values, for the tests of reading."""

from openatmp.basis.conditions import Value
from openatmp.product.reading import read
from openatmp.product.reading.composition import product_mentions
from openatmp.product.reading.folding import fold
from openatmp.product.reading.grammar import roles
from openatmp.product.reading.mentions import Mention, Role, find
from openatmp.product.reading.words import Words, split
from openatmp.product.sources import Read


def facts_in(description: str, indication: str = "") -> dict[str, Value]:
    return {name: fact.value for name, fact in read(description, indication).product.facts.items()}


def read_facts(description: str, indication: str = "") -> dict[str, Value]:
    """Only what the words say, without what is usual."""
    facts = read(description, indication).product.facts
    return {name: fact.value for name, fact in facts.items() if isinstance(fact.source, Read)}


def several(values: Value | None) -> frozenset[str]:
    return values if isinstance(values, frozenset) else frozenset()


def told(text: str) -> tuple[Words, list[Mention]]:
    words = split(fold(text))
    return words, roles(words, find(words))


def roles_of(text: str) -> dict[str, Role]:
    """The role of each thing named, by the words that name it."""
    words, mentions = told(text)
    return {" ".join(words.raw[m.first : m.last]): m.role for m in mentions}


def kept_in(text: str) -> list[str]:
    """The words that are found to speak of the product."""
    words, mentions = told(text)
    return [" ".join(words.raw[m.first : m.last]) for m in product_mentions(words, mentions)]


def concepts_in(text: str) -> list[str]:
    words = split(fold(text))
    return [mention.concept.name for mention in find(words)]
