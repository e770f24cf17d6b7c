"""The facts of a product as questions on a form."""

from dataclasses import dataclass
from enum import StrEnum

from openatmp.classification.renderings.wording import capitalised, words_of_source, words_of_value
from openatmp.product.definitions import DEFINITIONS, FactDefinition, Group, Kind
from openatmp.product.product import Fact
from openatmp.product.sources import UsualPractice

UNKNOWN = "unknown"
NONE = "none"
USUAL = "usual"
CONFIRMED = "confirmed"


class Shape(StrEnum):
    """How a question looks on the form."""

    ONE = "one"
    SEVERAL = "several"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that can be ticked.

    Args:
        value: what the form sends.
        label: what the reader sees.
        checked: whether it is ticked already.
    """

    value: str
    label: str
    checked: bool


@dataclass(frozen=True, slots=True)
class Question:
    """One fact as it is asked for.

    Args:
        name: name of the fact; the field is called ``fact.<name>``.
        legend: the question itself.
        hint: what its words mean.
        shape: one choice, several, or written words.
        choices: the answers to choose from.
        written: the words so far, for a written answer.
        source: where the present answer comes from, in words; empty when there is none.
        usual: whether the present answer is only what is usual in the field.
    """

    name: str
    legend: str
    hint: str
    shape: Shape
    choices: tuple[Choice, ...]
    written: str
    source: str
    usual: bool


@dataclass(frozen=True, slots=True)
class Questions:
    """All questions, sorted by how much they matter now.

    Args:
        needed: without these there is no answer.
        usual: answered so far only by what is usual in the field.
        others: all the rest, by part of the form.
    """

    needed: tuple[Question, ...]
    usual: tuple[Question, ...]
    others: tuple[tuple[str, tuple[Question, ...]], ...]


def sorted_questions(missing: tuple[str, ...], facts: dict[str, Fact]) -> Questions:
    """Sort all questions by whether the answer waits for them.

    Args:
        missing: names of the facts that are needed.
        facts: what is known so far.

    Returns:
        Every fact exactly once.
    """
    needed = _with_list_of_steps(missing)
    usual = tuple(
        name
        for name, definition in DEFINITIONS.items()
        if name not in needed and definition.decides and _is_usual(facts.get(name))
    )
    asked = {*needed, *usual}
    others = tuple((group.value, _in_group(group, asked, facts)) for group in Group)
    return Questions(
        tuple(question(name, facts.get(name)) for name in needed),
        tuple(question(name, facts.get(name)) for name in usual),
        tuple((title, questions) for title, questions in others if questions),
    )


def _with_list_of_steps(missing: tuple[str, ...]) -> tuple[str, ...]:
    """Nobody can say whether a list is complete without seeing it."""
    if "processing_is_complete" in missing and "processing" not in missing:
        missing = ("processing", *missing)
    return tuple(name for name in DEFINITIONS if name in missing)


def _in_group(group: Group, asked: set[str], facts: dict[str, Fact]) -> tuple[Question, ...]:
    return tuple(
        question(name, facts.get(name))
        for name, definition in DEFINITIONS.items()
        if definition.group is group and name not in asked
    )


def question(name: str, fact: Fact | None) -> Question:
    """Put one fact as a question, with the answer so far ticked.

    Args:
        name: name of the fact.
        fact: what is known; None when it is not known.

    Returns:
        The question.
    """
    definition = DEFINITIONS[name]
    return Question(
        name,
        definition.question,
        definition.help,
        _SHAPES[definition.kind],
        _choices(definition, fact),
        str(fact.value) if fact and definition.kind is Kind.TEXT else "",
        f"{capitalised(words_of_source(fact.source))}." if fact else "",
        _is_usual(fact),
    )


_SHAPES = {
    Kind.YES_NO: Shape.ONE,
    Kind.ONE_OF: Shape.ONE,
    Kind.SOME_OF: Shape.SEVERAL,
    Kind.TEXT: Shape.WRITTEN,
}


def _is_usual(fact: Fact | None) -> bool:
    return fact is not None and isinstance(fact.source, UsualPractice)


def _choices(definition: FactDefinition, fact: Fact | None) -> tuple[Choice, ...]:
    match definition.kind:
        case Kind.YES_NO:
            return _one_choice((("yes", "Yes"), ("no", "No")), _sent(fact), definition.name, fact)
        case Kind.ONE_OF:
            pairs = tuple((value, _capital(value)) for value in definition.values)
            return _one_choice(pairs, _sent(fact), definition.name, fact)
        case Kind.SOME_OF:
            return _several_choices(definition, fact)
        case Kind.TEXT:
            return ()


def _one_choice(
    pairs: tuple[tuple[str, str], ...], sent: str, name: str, fact: Fact | None
) -> tuple[Choice, ...]:
    """Unknown is always a choice; leaving what is usual is another, and does not confirm it."""
    if fact is not None and _is_usual(fact):
        usual = Choice(USUAL, f"Leave as usual: {words_of_value(name, fact.value)}", checked=True)
        return (*_unchecked(pairs), usual, Choice(UNKNOWN, "I do not know", checked=False))
    known = tuple(Choice(value, label, value == sent) for value, label in pairs)
    return (*known, Choice(UNKNOWN, "I do not know", sent == UNKNOWN))


def _unchecked(pairs: tuple[tuple[str, str], ...]) -> tuple[Choice, ...]:
    return tuple(Choice(value, label, checked=False) for value, label in pairs)


def _several_choices(definition: FactDefinition, fact: Fact | None) -> tuple[Choice, ...]:
    ticked = fact.value if fact and isinstance(fact.value, frozenset) else frozenset()
    listed = tuple(Choice(value, _capital(value), value in ticked) for value in definition.values)
    none = Choice(NONE, "None of these", fact is not None and not ticked)
    confirm = (Choice(CONFIRMED, "I confirm this list", checked=False),) if _is_usual(fact) else ()
    return (*listed, none, *confirm)


def _sent(fact: Fact | None) -> str:
    match fact and fact.value:
        case True:
            return "yes"
        case False:
            return "no"
        case str(value):
            return value
        case _:
            return UNKNOWN


def _capital(text: str) -> str:
    """Write the first letter large, but leave words such as "mRNA" as the field writes them."""
    first, _, rest = text.partition(" ")
    return text if not first.islower() else f"{first[:1].upper()}{first[1:]} {rest}".strip()
