"""The single changes that can be made to what is known of a product."""

from collections.abc import Iterable, Iterator, Mapping

from openatmp.basis.conditions import Known, Value
from openatmp.classification.classify import Classification
from openatmp.classification.rules.substantial_manipulation import (
    counted_steps,
    judged_steps,
    steps_by_outcome,
)
from openatmp.law import LawInForce
from openatmp.product.definitions import DEFINITIONS, FactDefinition, Kind
from openatmp.product.vocabulary import Step

Move = Mapping[str, Value]

# These two only ever move together; alone, neither says anything about the product.
_LIST_OF_STEPS = ("processing", "processing_is_complete")
INTEGRAL_DEVICE = frozenset({"device_part", "device_integral", "device_keeps_function"})

# Without these it would be another product altogether, which explains little.
ANOTHER_PRODUCT = frozenset(
    {"used_in_humans", "medical_purpose", "cells_or_tissues", "cells_nucleated", "nucleic_acid"}
)


def moves(known: Known, classification: Classification) -> tuple[Move, ...]:
    """List every single change worth trying.

    Args:
        known: the plain facts.
        classification: the answer for them; it holds the law and names the judgements that are open.

    Returns:
        Moves; each maps the facts it changes to their new values.
    """
    keys = [judgement.key for judgement in classification.judgements]
    return (
        *_moves_of_facts(known),
        *_moves_of_steps(known, classification.law),
        *_moves_of_device(known),
        *_moves_of_judgements(known, keys),
    )


def _moves_of_facts(known: Known) -> Iterator[Move]:
    for name, definition in DEFINITIONS.items():
        if definition.decides and name not in _LIST_OF_STEPS:
            yield from ({name: value} for value in _other_values(definition, known.get(name)))


def _other_values(definition: FactDefinition, now: Value | None) -> list[Value]:
    candidates: tuple[Value, ...] = ()
    match definition.kind:
        case Kind.YES_NO:
            candidates = (True, False)
        case Kind.ONE_OF:
            candidates = definition.values
        case Kind.SOME_OF | Kind.TEXT:
            # Lists other than the steps do not decide a class, and neither does a text.
            candidates = ()
    return [value for value in candidates if value != now]


def _moves_of_steps(known: Known, law: LawInForce) -> Iterator[Move]:
    listed = known.get("processing")
    steps = listed if isinstance(listed, frozenset) else frozenset()
    counting = counted_steps(law) | judged_steps(law) | steps_by_outcome(law)
    if steps & counting or known.get("processing_is_complete") is not True:
        yield {"processing": steps - counting, "processing_is_complete": True}
    if not steps & counted_steps(law):
        yield {"processing": steps | {Step.CULTURE.value}}


def _moves_of_device(known: Known) -> Iterator[Move]:
    """A device that becomes part of the product is one change, though three facts tell it."""
    if any(known.get(fact) is not True for fact in INTEGRAL_DEVICE):
        yield dict.fromkeys(INTEGRAL_DEVICE, True)


def _moves_of_judgements(known: Known, still_open: Iterable[str]) -> Iterator[Move]:
    for key in still_open:
        yield from ({f"judged.{key}": True}, {f"judged.{key}": False})
    for name, answer in known.items():
        if name.startswith("judged."):
            yield {name: answer is not True}
