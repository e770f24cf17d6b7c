"""Answers made by hand, so that precedents and warnings are tested apart from the rules."""

from datetime import date
from typing import Any

from openatmp.basis.answers import Answer
from openatmp.basis.conditions import Known
from openatmp.classification import Category, Classification
from openatmp.law import LawInForce
from openatmp.product.product import Fact, Product

_NO_LAW = LawInForce({}, date(2026, 11, 23))

STROMAL_CELLS: dict[str, Any] = {
    "used_in_humans": True,
    "medical_purpose": True,
    "nucleic_acid": False,
    "cells_or_tissues": True,
    "cells_nucleated": True,
    "viable_cells": True,
    "origin": ["allogeneic"],
    "processing": ["culture or expansion", "cryopreservation"],
    "substance": ["cells"],
    "cell_kind": ["mesenchymal stem or stromal cells"],
}

CALMING_STROMAL_CELLS: dict[str, Any] = {
    **STROMAL_CELLS,
    "claims_regeneration": False,
    "claims_action": True,
    "condition": ["graft-versus-host disease"],
}

REBUILDING_STROMAL_CELLS: dict[str, Any] = {
    **STROMAL_CELLS,
    "claims_regeneration": True,
    "claims_action": False,
    "condition": ["heart disease"],
}

CAR_T: dict[str, Any] = {
    "used_in_humans": True,
    "medical_purpose": True,
    "nucleic_acid": True,
    "nucleic_acid_origin": "recombinant",
    "changes_sequence": True,
    "effect_from_sequence": True,
    "vaccine_against_infection": False,
    "cells_or_tissues": True,
    "origin": ["autologous"],
    "processing": ["genetic modification", "culture or expansion"],
    "substance": ["cells"],
    "vector_kind": ["lentivirus"],
    "cell_kind": ["CAR-T cells"],
    "condition": ["cancer"],
}

SAFETY_SWITCH_T_CELLS: dict[str, Any] = {
    **CAR_T,
    "effect_from_sequence": False,
    "origin": ["allogeneic"],
    "processing": ["genetic modification"],
    "vector_kind": ["gammaretrovirus"],
    "cell_kind": ["T cells"],
    "condition": ["haematopoietic transplantation"],
    "claims_action": True,
}

RNA_VACCINE_AGAINST_A_VIRUS: dict[str, Any] = {
    "used_in_humans": True,
    "medical_purpose": True,
    "nucleic_acid": True,
    "nucleic_acid_origin": "transcribed in vitro",
    "vaccine_against_infection": True,
    "cells_or_tissues": False,
    "substance": ["nucleic acid", "vaccine"],
    "vector_kind": ["messenger RNA"],
    "condition": ["infection"],
}

CARTILAGE_ON_A_MEMBRANE: dict[str, Any] = {
    "used_in_humans": True,
    "medical_purpose": True,
    "nucleic_acid": False,
    "cells_or_tissues": True,
    "cells_nucleated": True,
    "viable_cells": True,
    "origin": ["autologous"],
    "processing": ["culture or expansion"],
    "claims_regeneration": True,
    "device_part": True,
    "device_integral": True,
    "device_keeps_function": True,
    "substance": ["cells", "device"],
    "cell_kind": ["chondrocytes or cartilage"],
    "condition": ["cartilage or joint damage"],
}

TRANSPLANTED_ISLETS: dict[str, Any] = {
    "used_in_humans": True,
    "medical_purpose": True,
    "nucleic_acid": False,
    "cells_or_tissues": True,
    "cells_nucleated": True,
    "viable_cells": True,
    "origin": ["allogeneic"],
    "processing": ["enzymatic digestion"],
    "digestion_outcome": "functional units kept intact",
    "same_function": True,
    "substance": ["cells"],
    "cell_kind": ["pancreatic islets or beta cells"],
    "condition": ["diabetes"],
}

ORDINARY_CHEMICAL: dict[str, Any] = {
    "used_in_humans": True,
    "medical_purpose": True,
    "nucleic_acid": False,
    "cells_or_tissues": False,
    "substance": ["chemical substance"],
    "condition": ["cancer"],
}


def known_of(facts: dict[str, Any]) -> Known:
    """Return plain facts, lists as sets."""
    return {name: frozenset(value) if isinstance(value, list) else value for name, value in facts.items()}


def answered(
    category: str,
    facts: dict[str, Any],
    *,
    combined: Answer = Answer.NO,
    description: str = "",
    indication: str = "",
) -> Classification:
    """Return an answer with the class and facts given, whatever the rules would say."""
    product = Product(
        {name: Fact(value) for name, value in known_of(facts).items()},
        description=description,
        indication=indication,
    )
    return Classification(product, _NO_LAW, Category(category), combined)
