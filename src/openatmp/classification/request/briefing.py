"""The request form with its briefing information: what the product is, how it is made, what it is to do."""

from openatmp.classification.classify import Classification
from openatmp.classification.renderings.papers import RequestDocument, Section, Statement
from openatmp.classification.request.applicant import Briefing
from openatmp.classification.request.position import position
from openatmp.classification.request.statements import stated_facts, written

# Which facts belong into which section; every fact into one.
FACTS_OF = {
    "Product description": ("used_in_humans", "medical_purpose", "substance"),
    "Composition and active substance": (
        "nucleic_acid",
        "nucleic_acid_origin",
        "vector_kind",
        "genome_editing",
        "cells_or_tissues",
        "cell_kind",
        "cells_nucleated",
        "viable_cells",
    ),
    "Starting materials and their origin": ("origin",),
    "Manufacture and degree of manipulation": (
        "processing",
        "processing_is_complete",
        "digestion_outcome",
    ),
    "Mechanism of action": (
        "changes_sequence",
        "effect_from_sequence",
        "claims_action",
        "action_is_principal",
    ),
    "Intended function and indication": (
        "condition",
        "vaccine_against_infection",
        "claims_regeneration",
        "donor_function",
        "intended_function",
        "same_function",
    ),
    "Device part": ("device_part", "device_integral", "device_keeps_function", "action_primary_to_device"),
    "Development status": (),
    "Status in other countries": (),
}


def request_form(classification: Classification, briefing: Briefing) -> RequestDocument:
    """Write the request form.

    Args:
        classification: the answer and what it rests on.
        briefing: what the applicant says in words of its own.

    Returns:
        The paper; the applicant's position on the class comes last.
    """
    own_words = _own_words(classification, briefing)
    sections = [
        Section(title, statements)
        for title, names in FACTS_OF.items()
        if (statements := (*own_words.get(title, ()), *stated_facts(names, classification)))
    ]
    last = Section("Position on the classification", position(classification, briefing.position))
    return RequestDocument("Request form and briefing information", (*sections, last))


def _own_words(classification: Classification, briefing: Briefing) -> dict[str, tuple[Statement, ...]]:
    """Lay the applicant's texts into their sections; the question stands where a text is missing."""
    product = classification.product
    return {
        "Product description": (written("Description", product.description, "What is the product?"),),
        "Composition and active substance": (
            written("Composition", briefing.composition, "What is in it, and how much of each?"),
        ),
        "Starting materials and their origin": (
            written(
                "Starting materials",
                briefing.starting_materials,
                "From what is it made, from whom or what does that come, and how was it tested?",
            ),
        ),
        "Manufacture and degree of manipulation": (
            written("Manufacture", briefing.manufacture, "How is it made, step by step?"),
        ),
        "Mechanism of action": (
            written("Mechanism", briefing.mechanism, "How does it work, and what shows that it does?"),
        ),
        "Intended function and indication": (
            written("Indication", product.indication, "For whom and for what is it meant?"),
        ),
        "Development status": (
            written("Development", briefing.development, "Which studies are done, running or planned?"),
        ),
        "Status in other countries": (
            written("Status", briefing.elsewhere, "How do other authorities see it, in and outside the EU?"),
        ),
    }
