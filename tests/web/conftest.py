"""Products whose class is plain, as facts and as fields of the form."""

from collections.abc import Mapping

import pytest

from openatmp.basis.conditions import Value
from openatmp.product.product import Fact, Product

MEDICINE: Mapping[str, Value] = {"used_in_humans": True, "medical_purpose": True}
NO_GENE: Mapping[str, Value] = {
    "nucleic_acid": False,
    "genome_editing": False,
    "changes_sequence": False,
    "effect_from_sequence": False,
    "vaccine_against_infection": False,
}
LIVING_CELLS: Mapping[str, Value] = {
    "cells_or_tissues": True,
    "cells_nucleated": True,
    "viable_cells": True,
    "processing": frozenset({"culture or expansion"}),
    "processing_is_complete": True,
    "same_function": True,
}
NO_DEVICE: Mapping[str, Value] = {
    "device_part": False,
    "device_integral": False,
    "device_keeps_function": False,
}
A_DEVICE: Mapping[str, Value] = {"device_part": True, "device_integral": True, "device_keeps_function": True}

GENE_THERAPY: Mapping[str, Value] = {
    **MEDICINE,
    "nucleic_acid": True,
    "nucleic_acid_origin": "recombinant",
    "changes_sequence": True,
    "effect_from_sequence": True,
    "vaccine_against_infection": False,
    "cells_or_tissues": False,
    **NO_DEVICE,
}
TISSUE_ON_A_DEVICE: Mapping[str, Value] = {
    **MEDICINE,
    **NO_GENE,
    **LIVING_CELLS,
    **A_DEVICE,
    "claims_regeneration": True,
    "claims_action": False,
}
CELL_THERAPY: Mapping[str, Value] = {
    **MEDICINE,
    **NO_GENE,
    **LIVING_CELLS,
    **NO_DEVICE,
    "claims_regeneration": False,
    "claims_action": True,
}
NO_CELLS: Mapping[str, Value] = {**MEDICINE, **NO_GENE, "cells_or_tissues": False}
ALMOST_NOTHING: Mapping[str, Value] = dict(MEDICINE)

PLAIN_CASES = {
    "GTMP": GENE_THERAPY,
    "TEP": TISSUE_ON_A_DEVICE,
    "sCTMP": CELL_THERAPY,
    "not-ATMP": NO_CELLS,
    "undecided": ALMOST_NOTHING,
}


def product_of(facts: Mapping[str, Value]) -> Product:
    """A product whose facts are all declared."""
    return Product({name: Fact(value) for name, value in facts.items()})


def fields_of(facts: Mapping[str, Value]) -> dict[str, str | list[str]]:
    """The same facts as a browser sends them."""
    return {f"fact.{name}": _field(value) for name, value in facts.items()}


def json_of(facts: Mapping[str, Value]) -> dict[str, bool | str | list[str]]:
    """The same facts as a program sends them."""
    return {name: sorted(value) if isinstance(value, frozenset) else value for name, value in facts.items()}


def _field(value: Value) -> str | list[str]:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return sorted(value) or ["none"] if isinstance(value, frozenset) else value


@pytest.fixture(params=sorted(PLAIN_CASES))
def plain_case(request: pytest.FixtureRequest) -> tuple[str, Mapping[str, Value]]:
    """Each class with facts that make it."""
    return request.param, PLAIN_CASES[request.param]
