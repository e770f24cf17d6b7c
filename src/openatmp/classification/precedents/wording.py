"""Why two like products came out differently, in words."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from openatmp.basis.conditions import Known, Value
from openatmp.classification.categories import Category
from openatmp.classification.classify import Classification
from openatmp.classification.precedents.entries import Precedent

# What a fact is about, then how a yes and how a no is told. Lists are told by their values.
_TOLD: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "used_in_humans": ("use", "given to people", "not given to people"),
        "medical_purpose": ("purpose", "a medical purpose", "no medical purpose"),
        "nucleic_acid": ("active substance", "a nucleic acid that reaches the patient", "no nucleic acid"),
        "nucleic_acid_origin": ("way of making the nucleic acid", "", ""),
        "changes_sequence": (
            "purpose of the nucleic acid",
            "to change or add a sequence",
            "to leave sequences as they are",
        ),
        "effect_from_sequence": (
            "role of the gene",
            "the effect comes from it",
            "it does not bring the effect",
        ),
        "vaccine_against_infection": (
            "target",
            "a vaccine against an infection",
            "not a vaccine against an infection",
        ),
        "cells_or_tissues": ("content", "cells or tissues", "no cells or tissues"),
        "cells_nucleated": ("kind of cells", "cells with a nucleus", "no nucleus, so no cells in this sense"),
        "viable_cells": ("state of the cells", "living cells", "no living cells"),
        "processing": ("processing", "", ""),
        "digestion_outcome": ("effect of the enzymes", "", ""),
        "same_function": (
            "job of the cells",
            "the same job as in the donor",
            "another job than in the donor",
        ),
        "claims_action": ("claim", "an action of the cells", "no claim of an action of the cells"),
        "action_is_principal": ("main way of working", "the action of the cells", "something else"),
        "device_part": ("make-up", "with a device or matrix", "without a device"),
        "device_integral": ("tie to the device", "joined into one product", "kept apart"),
        "device_keeps_function": ("role of the matrix", "a device that keeps working", "a mere carrier"),
        "action_primary_to_device": (
            "weight of the action",
            "primary to the device",
            "secondary to the device",
        ),
    }
)

_OF_THE_GENE = (
    "effect_from_sequence",
    "vaccine_against_infection",
    "nucleic_acid",
    "nucleic_acid_origin",
    "changes_sequence",
)
_OF_THE_CELLS = (
    "cells_nucleated",
    "viable_cells",
    "cells_or_tissues",
    "same_function",
    "digestion_outcome",
    "processing",
    "action_is_principal",
)
_OF_THE_DEVICE = ("device_part", "device_integral", "device_keeps_function", "action_primary_to_device")
_OF_THE_USE = ("used_in_humans", "medical_purpose")

_REGENERATES = "regeneration, repair or replacement of a tissue"
_ACTS = "pharmacological, immunological or metabolic action"

_OPENINGS = (("cell_kind", "Same cells"), ("vector_kind", "Same carrier"), ("condition", "Same disease"))

# Values so common that knowing them on one side alone explains nothing.
_ORDINARY: Mapping[str, Value] = MappingProxyType(
    {
        "used_in_humans": True,
        "medical_purpose": True,
        "cells_or_tissues": True,
        "cells_nucleated": True,
        "viable_cells": True,
        "nucleic_acid": False,
        "vaccine_against_infection": False,
        "device_part": False,
    }
)

_OTHERS = (
    ("cell_kind", "with other cells"),
    ("vector_kind", "with another carrier"),
    ("condition", "for another disease"),
)


def difference(
    classification: Classification, precedent: Precedent, shared: tuple[str, ...], *, agrees: bool
) -> str:
    """Say in words how the outcome of a precedent stands to this one.

    Args:
        classification: the answer for the product.
        precedent: the published outcome.
        shared: names of the facts that both share.
        agrees: whether the outcomes are the same.

    Returns:
        One sentence; where no known fact explains a difference, it says so.
    """
    known, theirs = classification.product.known(), precedent.facts
    if agrees:
        return _although(known, theirs, shared)
    if classification.category is Category.UNDECIDED:
        return f"Not decided here; the precedent was found to be: {precedent.category.label}."
    topics = _topics(classification, precedent)
    reason = (
        _claims(classification, precedent) or _contrast(topics, known, theirs) or _gap(topics, known, theirs)
    )
    return f"{_opening(shared)}, {reason}." if reason else _unexplained(precedent)


def _although(known: Known, theirs: Known, shared: tuple[str, ...]) -> str:
    """Say that the outcomes agree, and in what the products still differ."""
    other = [words for fact, words in _OTHERS if fact in known and fact in theirs and fact not in shared]
    return f"Same outcome, {' and '.join(other)}." if other else "Same outcome."


def _topics(classification: Classification, precedent: Precedent) -> tuple[str, ...]:
    """List the facts that can lead from one of the two outcomes to the other, the most telling first."""
    outcomes = {classification.category, precedent.category}
    if len(outcomes) == 1:
        return _OF_THE_DEVICE
    of_the_gene = _OF_THE_GENE if Category.GTMP in outcomes else ()
    return (*of_the_gene, *_OF_THE_CELLS, *_OF_THE_USE) if Category.NOT_ATMP in outcomes else of_the_gene


def _opening(shared: tuple[str, ...]) -> str:
    return next((words for fact, words in _OPENINGS if fact in shared), "Like in other respects")


def _claims(classification: Classification, precedent: Precedent) -> str:
    """Tell a tissue-engineered product from a somatic cell therapy: the claim, and nothing else, does."""
    if {classification.category, precedent.category} != {Category.TEP, Category.SCTMP}:
        return ""
    here, there = (_REGENERATES, _ACTS) if classification.category is Category.TEP else (_ACTS, _REGENERATES)
    return f"other claim: there {there}, here {here}"


def _contrast(topics: Iterable[str], known: Known, theirs: Known) -> str:
    """Name the first fact that both sides know and that sets them apart."""
    apart = (
        name for name in topics if name in known and name in theirs and _apart(known[name], theirs[name])
    )
    name = next(apart, None)
    if name is None:
        return ""
    return f"other {_TOLD[name][0]}: there {_told(name, theirs[name])}, here {_told(name, known[name])}"


def _apart(mine: Value, theirs: Value) -> bool:
    """Whether two values exclude each other; lists that overlap do not."""
    if isinstance(mine, frozenset) and isinstance(theirs, frozenset):
        return mine.isdisjoint(theirs)
    return mine != theirs


def _gap(topics: Iterable[str], known: Known, theirs: Known) -> str:
    """Name a fact that one side alone knows and that can have led to its outcome."""
    for name in topics:
        if name not in known and _tells(name, theirs.get(name)):
            return f"perhaps other {_TOLD[name][0]}: there {_told(name, theirs[name])}, here not said"
        if name not in theirs and _tells(name, known.get(name)):
            return f"perhaps other {_TOLD[name][0]}: here {_told(name, known[name])}, there not said"
    return ""


def _tells(name: str, value: Value | None) -> bool:
    """Whether a value is more than what every medicine of cells has."""
    return value is not None and value != _ORDINARY.get(name)


def _told(name: str, value: Value) -> str:
    if isinstance(value, bool):
        return _TOLD[name][1 if value else 2]
    return " and ".join(sorted(value)) or "nothing" if isinstance(value, frozenset) else value


def _unexplained(precedent: Precedent) -> str:
    early = "; it is from the first years, when practice was still moving" if precedent.weaker else ""
    return f"No fact known on both sides explains the other outcome{early}."
