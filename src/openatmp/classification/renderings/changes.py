"""Facts and changes of facts as phrases, and what would change an answer as sentences."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from openatmp.basis.answers import Answer
from openatmp.basis.conditions import Value
from openatmp.classification.classify import Classification
from openatmp.classification.counterfactuals import Change, Counterfactual
from openatmp.classification.moves import ANOTHER_PRODUCT, INTEGRAL_DEVICE
from openatmp.classification.renderings.wording import (
    capitalised,
    in_listed_order,
    joined,
    outcome_words,
    question_of,
    words_of_value,
)

# How a yes and how a no is told as part of a sentence about the product.
_YES_NO: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "used_in_humans": ("given to people", "not given to people"),
        "medical_purpose": ("with a medical purpose", "without a medical purpose"),
        "nucleic_acid": (
            "with a nucleic acid that reaches the patient",
            "without a nucleic acid that reaches the patient",
        ),
        "genome_editing": ("with genome editing", "without genome editing"),
        "changes_sequence": (
            "given to change or add a genetic sequence",
            "not given to change or add a genetic sequence",
        ),
        "effect_from_sequence": (
            "with an effect that comes directly from the sequence",
            "with an effect that does not come from the sequence",
        ),
        "vaccine_against_infection": (
            "as a vaccine against an infectious disease",
            "not as a vaccine against an infectious disease",
        ),
        "cells_or_tissues": ("with cells or tissues", "without cells or tissues"),
        "cells_nucleated": ("with cells that have a nucleus", "with cells that have no nucleus"),
        "viable_cells": ("with living cells", "without living cells"),
        "processing_is_complete": ("with no other step", "with further steps"),
        "same_function": (
            "used for the same essential function as in the donor",
            "used for another essential function than in the donor",
        ),
        "claims_regeneration": (
            "meant to regenerate, repair or replace tissue",
            "not meant to regenerate, repair or replace tissue",
        ),
        "claims_action": (
            "meant to treat, prevent or diagnose through an action of the cells",
            "not meant to treat, prevent or diagnose through an action of the cells",
        ),
        "action_is_principal": (
            "with the action of the cells as its main way of working",
            "with another main way of working than the action of the cells",
        ),
        "device_part": ("with a device, scaffold or matrix", "without a device, scaffold or matrix"),
        "device_integral": (
            "with the device joined with the cells into one product",
            "with the device kept apart from the cells",
        ),
        "device_keeps_function": (
            "with a device that still works as one",
            "with a matrix that only carries the cells",
        ),
        "action_primary_to_device": (
            "with an action of the cells that is primary to the device",
            "with an action of the cells that is secondary to the device",
        ),
    }
)

_ONE_OF: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "nucleic_acid_origin": {
            "recombinant": "with a recombinant nucleic acid",
            "transcribed in vitro": "with a nucleic acid transcribed in vitro",
            "chemically synthesised": "with a chemically synthesised nucleic acid",
            "natural": "with a natural nucleic acid",
        },
        "digestion_outcome": {
            "functional units kept intact": "with enzymes that leave functional units intact",
            "contacts between cells broken": "with enzymes that break the contacts between cells",
        },
    }
)


_WITH_DEVICE = "with a device as an integral part, which still works as one"

# Facts that only finish what another one says; together they are one change.
_TOLD_WITH = {
    "processing_is_complete": "processing",
    "device_integral": "device_part",
    "device_keeps_function": "device_part",
}


def phrase_of_fact(name: str, value: Value) -> str:
    """Tell a fact as part of a sentence about the product.

    Args:
        name: name of the fact, or ``judged.<key>``.
        value: its value.

    Returns:
        ``with living cells``, ``meant to regenerate, repair or replace tissue``.
    """
    if isinstance(value, bool):
        return _YES_NO[name][0 if value else 1] if name in _YES_NO else _judged(name, met=value)
    if isinstance(value, str):
        return _ONE_OF.get(name, {}).get(value) or _answered(name, value)
    if name == "processing":
        return f"with {joined(in_listed_order(name, value))}" if value else "with no processing step"
    return _answered(name, value)


def sentence_of_change(change: Change) -> str:
    """Tell a change as part of a sentence about the product as it would then be.

    Args:
        change: the change.

    Returns:
        ``with culture or expansion``; for a list only what comes or goes is told.
    """
    if change.fact == "processing" and isinstance(change.after, frozenset):
        return _change_of_steps(change.before, change.after)
    return phrase_of_fact(change.fact, change.after)


def sentence_of_counterfactual(item: Counterfactual, classification: Classification) -> str:
    """Tell what would change the answer, and to what.

    Args:
        item: the changes and the class they lead to.
        classification: the answer as it stands.

    Returns:
        ``With culture or expansion, and meant to regenerate, repair or replace tissue: a tissue engineered
        product (TEP).``
    """
    return f"{capitalised(', and '.join(_told(item.changes)))}: {_outcome(item, classification)}."


def sentences_of_counterfactuals(
    items: Iterable[Counterfactual], classification: Classification, most: int = 4
) -> tuple[str, ...]:
    """Tell what would change the answer, not all ways when many lead to the same class.

    Args:
        items: the counterfactuals.
        classification: the answer as it stands.
        most: how many to tell for each class, the smallest and most telling first.

    Returns:
        Sentences; where some were left out, the last for that class says how many.
    """
    by_outcome: dict[str, list[Counterfactual]] = {}
    for item in sorted(items, key=_how_far):
        by_outcome.setdefault(_outcome(item, classification), []).append(item)
    return tuple(
        sentence
        for outcome, group in by_outcome.items()
        for sentence in _of_one_outcome(outcome, group, classification, most)
    )


def _how_far(item: Counterfactual) -> tuple[int, int]:
    """Put the nearest first, and another product altogether last."""
    topics = {_TOLD_WITH.get(change.fact, change.fact) for change in item.changes}
    return len(topics & ANOTHER_PRODUCT), len(topics)


def _of_one_outcome(
    outcome: str, group: list[Counterfactual], classification: Classification, most: int
) -> Iterator[str]:
    yield from (sentence_of_counterfactual(item, classification) for item in group[:most])
    left_out = len(group) - most
    if left_out > 0:
        yield f"{left_out} more such change{'' if left_out == 1 else 's'}: {outcome}."


def _outcome(item: Counterfactual, classification: Classification) -> str:
    words = outcome_words(item.category, combined=item.combined)
    if not item.category.is_atmp:
        return words
    was_combined = classification.combined is Answer.YES
    return f"a {words}{', no longer combined' if was_combined and not item.combined else ''}"


def _told(changes: tuple[Change, ...]) -> list[str]:
    """Tell in one what changes in one: steps and their completeness, a device and what makes it count."""
    no_step = any(
        change.fact == "processing" and not change.after and not change.before for change in changes
    )
    silent = {"processing_is_complete"} if no_step else set()
    added = [change.fact for change in changes if change.fact in INTEGRAL_DEVICE and change.after is True]
    if "device_part" in added and len(added) > 1:
        silent |= set(added)
    told = [sentence_of_change(change) for change in changes if change.fact not in silent]
    return [*told, _WITH_DEVICE] if "device_part" in silent else told


def _change_of_steps(before: Value | None, after: frozenset[str]) -> str:
    steps = before if isinstance(before, frozenset) else frozenset()
    gone, new = steps - after, after - steps
    told = [f"without {joined(in_listed_order('processing', gone))}"] if gone else []
    told += [f"with {joined(in_listed_order('processing', new))}"] if new else []
    return " and ".join(told) or phrase_of_fact("processing", after)


def _judged(name: str, *, met: bool) -> str:
    question = question_of(name).rstrip("?")
    return f'judged with {"yes" if met else "no"} on "{question}"'


def _answered(name: str, value: Value) -> str:
    return f'with the answer "{words_of_value(name, value)}" to "{question_of(name).rstrip("?")}"'
