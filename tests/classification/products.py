"""Plain facts of typical products, to start tests from."""

from typing import Any

from openatmp.product.vocabulary import Step

Facts = dict[str, Any]

MEDICINE: Facts = {"used_in_humans": True, "medical_purpose": True}
NO_GENE: Facts = {"nucleic_acid": False}
NO_DEVICE: Facts = {"device_part": False}
LIVING_CELLS: Facts = {"cells_or_tissues": True, "cells_nucleated": True, "viable_cells": True}

VECTOR: Facts = {
    **MEDICINE,
    **NO_DEVICE,
    "nucleic_acid": True,
    "nucleic_acid_origin": "recombinant",
    "changes_sequence": True,
    "effect_from_sequence": True,
    "vaccine_against_infection": False,
    "cells_or_tissues": False,
}

MODIFIED_T_CELLS: Facts = {
    **VECTOR,
    **LIVING_CELLS,
    "processing": [Step.GENETIC_MODIFICATION.value, Step.CULTURE.value],
    "claims_action": True,
    "claims_regeneration": False,
}

CULTURED_CARTILAGE: Facts = {
    **MEDICINE,
    **NO_GENE,
    **NO_DEVICE,
    **LIVING_CELLS,
    "processing": [Step.CULTURE.value],
    "same_function": True,
    "claims_regeneration": True,
    "claims_action": False,
}

CULTURED_STROMAL_CELLS: Facts = {
    **CULTURED_CARTILAGE,
    "same_function": False,
    "claims_regeneration": False,
    "claims_action": True,
}

TRANSPLANTED_MARROW: Facts = {
    **CULTURED_CARTILAGE,
    "processing": [Step.SEPARATION.value, Step.CRYOPRESERVATION.value],
    "processing_is_complete": True,
    "same_function": True,
    "claims_regeneration": True,
}

ORDINARY_CHEMICAL: Facts = {**MEDICINE, **NO_GENE, **NO_DEVICE, "cells_or_tissues": False}

ALL: dict[str, tuple[Facts, str]] = {
    "a vector": (VECTOR, "GTMP"),
    "modified T cells": (MODIFIED_T_CELLS, "GTMP"),
    "cultured cartilage cells": (CULTURED_CARTILAGE, "TEP"),
    "cultured stromal cells": (CULTURED_STROMAL_CELLS, "sCTMP"),
    "a marrow transplant": (TRANSPLANTED_MARROW, "not-ATMP"),
    "an ordinary chemical": (ORDINARY_CHEMICAL, "not-ATMP"),
}
