"""How like two sets of facts are, as a number from 0 to 1 that can be worked out by hand.

Only what both sides know is compared. Each fact has a weight; likeness is the weight of what agrees over
the weight of what was compared. A fact that one side alone knows adds a part of its weight to what was
compared: a product of which much is unknown shall not look like everything.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from openatmp.basis.conditions import Known, Value
from openatmp.product.vocabulary import CellKind, Condition, VectorKind

# Weights say how much a fact tells two products apart in practice. They are a choice, not law: what decides
# a class, and which cells, vector and disease it is, weigh most; what nearly every product shares, least.
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "used_in_humans": 0.5,
        "medical_purpose": 0.5,
        "nucleic_acid": 3,
        "nucleic_acid_origin": 3,
        "genome_editing": 2,
        "changes_sequence": 2,
        "effect_from_sequence": 4,
        "vaccine_against_infection": 4,
        "cells_or_tissues": 3,
        "cells_nucleated": 3,
        "viable_cells": 3,
        "origin": 1,
        "processing": 3,
        "processing_is_complete": 0.5,
        "digestion_outcome": 2,
        "same_function": 4,
        "claims_regeneration": 4,
        "claims_action": 3,
        "action_is_principal": 2,
        "device_part": 2,
        "device_integral": 3,
        "device_keeps_function": 3,
        "action_primary_to_device": 2,
        "substance": 2,
        "vector_kind": 4,
        "cell_kind": 5,
        "condition": 4,
    }
)

# What a fact counts that one side alone knows. Above zero, so that silence does not look like agreement.
_KNOWN_TO_ONE = 0.3

# Two products are hardly alike because neither has a device, so agreeing on a no counts this part.
_BOTH_NO = 0.25

# Values of one family are half alike: a T cell is nearer to a CAR-T cell than to cartilage.
_OF_ONE_FAMILY = 0.5

_FAMILIES: tuple[frozenset[str], ...] = (
    frozenset({CellKind.T_CELLS, CellKind.CAR_T, CellKind.TUMOUR_INFILTRATING, CellKind.REGULATORY_T}),
    frozenset({CellKind.NK_CELLS, CellKind.DENDRITIC, CellKind.MACROPHAGES, CellKind.OTHER_IMMUNE}),
    frozenset({CellKind.HAEMATOPOIETIC, CellKind.MARROW_CELLS, CellKind.CORD_BLOOD}),
    frozenset({CellKind.MESENCHYMAL, CellKind.STROMAL_FRACTION, CellKind.FAT, CellKind.MARROW_CELLS}),
    frozenset({CellKind.CHONDROCYTES, CellKind.BONE_CELLS}),
    frozenset({CellKind.FIBROBLASTS, CellKind.KERATINOCYTES, CellKind.EPITHELIAL}),
    frozenset({CellKind.CORNEAL, CellKind.EPITHELIAL}),
    frozenset({CellKind.MUSCLE, CellKind.CARDIAC}),
    frozenset({VectorKind.LENTIVIRUS, VectorKind.RETROVIRUS}),
    frozenset(
        {
            VectorKind.AAV,
            VectorKind.ADENOVIRUS,
            VectorKind.HERPESVIRUS,
            VectorKind.POXVIRUS,
            VectorKind.OTHER_VIRUS,
        }
    ),
    frozenset({VectorKind.PLASMID, VectorKind.MRNA}),
    frozenset({Condition.INHERITED, Condition.METABOLIC}),
    frozenset({Condition.IMMUNE, Condition.GVHD, Condition.TRANSPLANT}),
    frozenset({Condition.HEART, Condition.VESSELS}),
    frozenset({Condition.BONE, Condition.CARTILAGE}),
    frozenset({Condition.EYE, Condition.RETINA}),
)


def likeness(here: Known, there: Known) -> float:
    """Say how like two sets of facts are.

    Args:
        here: plain facts of one product.
        there: plain facts of the other.

    Returns:
        0 for nothing in common, 1 for the same facts; the same whichever side comes first.
    """
    agreed = compared = 0.0
    for part, weight in _parts(here, there):
        agreed += part * weight
        compared += weight
    return agreed / compared if compared else 0.0


def _parts(here: Known, there: Known) -> Iterator[tuple[float, float]]:
    """Yield, for each fact that a side knows, how alike the two are and what that weighs."""
    for name, weight in WEIGHTS.items():
        mine, theirs = here.get(name), there.get(name)
        if mine is not None and theirs is not None:
            yield alike(mine, theirs), weight * _BOTH_NO if mine is theirs is False else weight
        elif mine is not None or theirs is not None:
            yield 0.0, weight * _KNOWN_TO_ONE


@lru_cache(maxsize=4096)
def alike(mine: Value, theirs: Value) -> float:
    """Say how alike two values of one fact are.

    Args:
        mine: value on one side.
        theirs: value on the other.

    Returns:
        1 for the same; for lists half for one lying within the other and half for being the same list.
    """
    if mine == theirs:
        return 1.0
    if not isinstance(mine, frozenset) or not isinstance(theirs, frozenset) or not mine or not theirs:
        return 0.0
    forth, back = _met(mine, theirs), _met(theirs, mine)
    within = max(forth / len(mine), back / len(theirs))
    same = (forth + back) / (len(mine) + len(theirs))
    return (within + same) / 2


def _met(these: frozenset[str], those: frozenset[str]) -> float:
    """Count the values that have their like on the other list, relatives by half."""
    return sum(1.0 if value in those else _kinship(value, those) for value in these)


def _kinship(value: str, others: frozenset[str]) -> float:
    related = any(value in family and family & others for family in _FAMILIES)
    return _OF_ONE_FAMILY if related else 0.0
