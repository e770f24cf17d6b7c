"""Statements made from what the applicant wrote, from facts, and from gaps."""

from openatmp.classification.classify import Classification
from openatmp.classification.renderings.papers import Mark, Statement
from openatmp.classification.renderings.printable import printable, shortened
from openatmp.classification.renderings.wording import (
    capitalised,
    help_of,
    question_of,
    words_of_value,
)
from openatmp.product.product import Fact
from openatmp.product.sources import Declared, Read, Registered, Source, UsualPractice

# A form shows which words a fact was read from, not the whole passage.
_QUOTED = 200

GAP = "To be completed by the applicant."


def written(label: str, text: str, asks: str = "") -> Statement:
    """State what the applicant wrote, or the gap where it wrote nothing.

    Args:
        label: what it is about.
        text: the applicant's words; may be empty.
        asks: what to fill into a gap.
    """
    words = shortened(text)
    return Statement(label, words, Mark.DECLARED) if words else gap(label, asks)


def gap(label: str, asks: str = "") -> Statement:
    """State that something is left to the applicant.

    Args:
        label: what it is about.
        asks: what to fill in.
    """
    return Statement(label, f"{GAP} {asks}".strip(), Mark.TO_COMPLETE)


def computed(label: str, text: str, detail: str = "") -> Statement:
    """State what follows from facts and law.

    Args:
        label: what it is about.
        text: what follows.
        detail: the provisions, or what else it rests on.
    """
    return Statement(label, text, Mark.COMPUTED, detail)


def stated_facts(names: tuple[str, ...], classification: Classification) -> tuple[Statement, ...]:
    """State what is known of some facts, and ask for those that matter and are not known.

    Args:
        names: names of the facts, in order.
        classification: the answer; it knows which facts are still needed.
    """
    facts = classification.product.facts
    return tuple(
        stated(name, facts[name]) if name in facts else gap(question_of(name), help_of(name))
        for name in names
        if name in facts or _is_asked(name, classification)
    )


def stated(name: str, fact: Fact) -> Statement:
    """State a fact with its source.

    Args:
        name: its name.
        fact: its value and source.
    """
    value = capitalised(shortened(words_of_value(name, fact.value)))
    if not value:
        return gap(question_of(name), help_of(name))
    return Statement(question_of(name), value, *_ground(fact.source))


def _ground(source: Source) -> tuple[Mark, str]:
    """Return the mark for a source, and what stands behind it in words."""
    match source:
        case Declared(by=by):
            return Mark.DECLARED, printable(by)
        case Read(words=words, why=why):
            quoted = f'"{shortened(" ".join(words.split()), _QUOTED)}"' if words else ""
            return Mark.READ, f"{quoted} ({why.rstrip('.')})".strip() if why else quoted
        case UsualPractice(why=why):
            return Mark.USUAL, why.rstrip(".")
        case Registered(register=register, entry=entry):
            return Mark.REGISTERED, f"{register}, entry {entry}"


# Asked for in the papers although no rule looks at them, each once the fact before it holds.
_DESCRIBING = {
    "substance": "used_in_humans",
    "condition": "used_in_humans",
    "vector_kind": "nucleic_acid",
    "cell_kind": "cells_or_tissues",
    "origin": "cells_or_tissues",
    "donor_function": "cells_or_tissues",
    "intended_function": "cells_or_tissues",
    "processing": "cells_or_tissues",
}


def _is_asked(name: str, classification: Classification) -> bool:
    if name in classification.missing:
        return True
    known = classification.product.known()
    return name in _DESCRIBING and known.get(_DESCRIBING[name]) is True
