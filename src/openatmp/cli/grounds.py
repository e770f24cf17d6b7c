"""Facts under headings by what they rest on, so that each line says only what differs."""

from collections.abc import Iterator, Mapping

from openatmp.classification.renderings.wording import words_of_value
from openatmp.product.product import Fact
from openatmp.product.sources import Declared, Read, Registered, Source, UsualPractice

_HEADINGS: dict[type[Source], str] = {
    Declared: "Declared",
    Registered: "By a register",
    Read: "Read in your words",
    UsualPractice: "Usually so, please confirm",
}


def by_ground(facts: Mapping[str, Fact]) -> Iterator[tuple[str, list[tuple[str, Fact]]]]:
    """Group facts by what they rest on, the firmest first.

    Args:
        facts: facts by name.

    Returns:
        Heading and facts of each group that is not empty.
    """
    for kind, heading in _HEADINGS.items():
        group = [(name, fact) for name, fact in facts.items() if isinstance(fact.source, kind)]
        if group:
            yield heading, group


def words_of_fact(name: str, fact: Fact) -> tuple[str, str]:
    """Say the value of a fact, and in brackets what stands behind it.

    Args:
        name: its name.
        fact: its value and source.

    Returns:
        Both; the second is empty when there is no more to say than the heading does.
    """
    ground = " ".join(_ground(fact.source).split()).rstrip(".")
    return words_of_value(name, fact.value), f"({ground})" if ground else ""


def _ground(source: Source) -> str:
    match source:
        case Declared(by=by, note=note):
            return ": ".join(filter(None, (by, note)))
        case Read(words=words):
            return f'"{words}"'
        case UsualPractice(why=why):
            return why
        case Registered(register=register, entry=entry):
            return f"{register}, entry {entry}"
