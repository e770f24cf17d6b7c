"""A product: its description and the facts known of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

from openatmp.basis.conditions import Known, Value
from openatmp.basis.errors import BadInput
from openatmp.product.definitions import DEFINITIONS, FactDefinition, Kind
from openatmp.product.sources import Declared, Source


@dataclass(frozen=True, slots=True)
class Fact:
    """A value and where it comes from.

    Args:
        value: true or false, one word of a list, several words of a list, or a short text.
        source: who or what says so.
    """

    value: Value
    source: Source = field(default_factory=Declared)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a named person decided where the law leaves room.

    Args:
        answer: true when the criterion is met.
        by: who judged.
        on: the day of the judgement.
        reason: why, in that person's words.
    """

    answer: bool
    by: str
    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class Product:
    """Everything known of one product; what is not in ``facts`` is unknown.

    Args:
        facts: facts by name, names as in ``definitions``.
        judgements: judgements by key.
        name: what the applicant calls it.
        description: the text that describes it.
        indication: the text that says what it is for.

    Raises:
        BadInput: a fact has no such name, or its value is not of its kind.
    """

    facts: Mapping[str, Fact] = field(default_factory=dict)
    judgements: Mapping[str, Judgement] = field(default_factory=dict)
    name: str = ""
    description: str = ""
    indication: str = ""

    def __post_init__(self) -> None:
        for name, fact in self.facts.items():
            check_value(name, fact.value)
        object.__setattr__(self, "facts", MappingProxyType(dict(self.facts)))
        object.__setattr__(self, "judgements", MappingProxyType(dict(self.judgements)))

    def known(self) -> Known:
        """Return the plain values that rules look at, judgements as ``judged.<key>``."""
        values: dict[str, Value] = {name: fact.value for name, fact in self.facts.items()}
        for key, judgement in self.judgements.items():
            values[f"judged.{key}"] = judgement.answer
        return values

    def with_facts(self, facts: Mapping[str, Fact]) -> "Product":
        """Return the same product with these facts added, or put in place of others."""
        return replace(self, facts={**self.facts, **facts})

    def without(self, *names: str) -> "Product":
        """Return the same product with these facts unknown again."""
        return replace(self, facts={name: fact for name, fact in self.facts.items() if name not in names})


def check_value(name: str, value: object, where: str = "") -> None:
    """Refuse a value that the fact cannot have.

    Args:
        name: name of the fact.
        value: what it is said to be.
        where: file and line, for the message.

    Raises:
        BadInput: no such fact, or not such a value.
    """
    definition = DEFINITIONS.get(name)
    if definition is None:
        raise BadInput(
            f"there is no fact called {name!r}",
            where=where,
            expected="one of " + ", ".join(DEFINITIONS),
            remedy="correct the name",
        )
    if not _fits(definition, value):
        raise BadInput(
            f"{name} cannot be {_shown(value)}",
            where=where,
            expected=expected_value(definition),
            remedy="correct the value, or leave it out if it is not known",
        )


def _shown(value: object) -> str:
    return repr(sorted(map(str, value))) if isinstance(value, frozenset) else repr(value)


def expected_value(definition: FactDefinition) -> str:
    """Say in words what a fact can be."""
    match definition.kind:
        case Kind.YES_NO:
            return "yes or no"
        case Kind.ONE_OF:
            return "one of " + ", ".join(definition.values)
        case Kind.SOME_OF:
            return "a list with some of " + "; ".join(definition.values)
        case Kind.TEXT:
            return "a short text"


def _fits(definition: FactDefinition, value: object) -> bool:
    match definition.kind:
        case Kind.YES_NO:
            return isinstance(value, bool)
        case Kind.ONE_OF:
            return isinstance(value, str) and value in definition.values
        case Kind.SOME_OF:
            return isinstance(value, frozenset) and value <= frozenset(definition.values)
        case Kind.TEXT:
            return isinstance(value, str)
