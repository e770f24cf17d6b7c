"""What can be known of a product: every fact with its question, its kind and its values."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from openatmp.product import vocabulary as v


class Kind(StrEnum):
    """What shape the value of a fact has."""

    YES_NO = "yes or no"
    ONE_OF = "one of"
    SOME_OF = "some of"
    TEXT = "text"


class Group(StrEnum):
    """Parts of a form, in the order in which the law asks."""

    USE = "Use"
    GENE = "Nucleic acid"
    CELLS = "Cells or tissues"
    CLAIM = "What it is meant to do"
    DEVICE = "Device"
    DESCRIPTION = "Description"


@dataclass(frozen=True, slots=True)
class FactDefinition:
    """One thing that can be known.

    Args:
        name: key of the fact, words joined by underscores.
        group: part of the form it belongs to.
        kind: shape of its value.
        question: how a person is asked for it.
        help: what the words in the question mean; empty when they are plain.
        values: the closed list, for ``one of`` and ``some of``.
        decides: whether the rules look at it; the others only describe.
    """

    name: str
    group: Group
    kind: Kind
    question: str
    help: str = ""
    values: tuple[str, ...] = ()
    decides: bool = True


def _values(of: type[StrEnum]) -> tuple[str, ...]:
    return tuple(member.value for member in of)


_ALL = (
    FactDefinition(
        "used_in_humans",
        Group.USE,
        Kind.YES_NO,
        "Is it used in, or given to, people?",
        "Answer no for a laboratory reagent, a test done outside the body, or a product for animals.",
    ),
    FactDefinition(
        "medical_purpose",
        Group.USE,
        Kind.YES_NO,
        "Is it meant to treat, prevent or diagnose a disease, or to change how the body works?",
        "A purely cosmetic or nutritional product is not.",
    ),
    FactDefinition(
        "nucleic_acid",
        Group.GENE,
        Kind.YES_NO,
        "Does the product contain a nucleic acid that reaches the patient?",
        "DNA or RNA as such, in a vector, a virus or a micro-organism, or in cells whose genes were changed. "
        "The natural DNA of unmodified cells does not count, nor does DNA used only to make a protein.",
    ),
    FactDefinition(
        "nucleic_acid_origin",
        Group.GENE,
        Kind.ONE_OF,
        "How was that nucleic acid made?",
        "Recombinant: put together by genetic engineering (vectors, plasmids, modified genomes).",
        _values(v.NucleicAcidOrigin),
    ),
    FactDefinition(
        "genome_editing",
        Group.GENE,
        Kind.YES_NO,
        "Are genes changed with an editing tool, such as CRISPR, base editors, TALEN or zinc fingers?",
    ),
    FactDefinition(
        "changes_sequence",
        Group.GENE,
        Kind.YES_NO,
        "Is it given to change genes: to switch, mend, swap, add or remove a stretch of genetic code?",
    ),
    FactDefinition(
        "effect_from_sequence",
        Group.GENE,
        Kind.YES_NO,
        "Does the effect come directly from that sequence, or from what is made from it?",
        "Answer no when the gene is only a safety switch or a marker and the cells themselves do the work.",
    ),
    FactDefinition(
        "vaccine_against_infection",
        Group.GENE,
        Kind.YES_NO,
        "Is it a vaccine against an infectious disease?",
        "A vaccine against cancer is not, even when a virus caused the cancer.",
    ),
    FactDefinition(
        "cells_or_tissues",
        Group.CELLS,
        Kind.YES_NO,
        "Does the product contain human or animal cells or tissues?",
        "Living or not. Bacteria, plant cells and material from which all cells were removed do not count.",
    ),
    FactDefinition(
        "cells_nucleated",
        Group.CELLS,
        Kind.YES_NO,
        "Do the cells have a nucleus?",
        "Red blood cells and platelets have none.",
    ),
    FactDefinition(
        "viable_cells", Group.CELLS, Kind.YES_NO, "Are any of the cells or tissues alive when given?"
    ),
    FactDefinition(
        "origin",
        Group.CELLS,
        Kind.SOME_OF,
        "Whose cells are they?",
        "Autologous: the patient's own. Allogeneic: another person's. Xenogeneic: an animal's.",
        _values(v.Origin),
    ),
    FactDefinition(
        "processing",
        Group.CELLS,
        Kind.SOME_OF,
        "What is done to the cells or tissues, step by step?",
        "Tick every step between the donor and the patient.",
        _values(v.Step),
    ),
    FactDefinition(
        "processing_is_complete",
        Group.CELLS,
        Kind.YES_NO,
        "Are these all the steps, with none left out?",
    ),
    FactDefinition(
        "digestion_outcome",
        Group.CELLS,
        Kind.ONE_OF,
        "What do the enzymes leave of the tissue?",
        "Islets, for example, are freed whole; keratinocytes from skin are separated one by one.",
        _values(v.DigestionOutcome),
    ),
    FactDefinition(
        "same_function",
        Group.CELLS,
        Kind.YES_NO,
        "Do the cells do in the patient the same essential job as in the donor?",
        "The job counts, not the place: blood-forming cells that form blood do the same job, "
        "in a damaged heart they do not.",
    ),
    FactDefinition(
        "donor_function",
        Group.CELLS,
        Kind.TEXT,
        "What do these cells do in the donor?",
        decides=False,
    ),
    FactDefinition(
        "intended_function",
        Group.CELLS,
        Kind.TEXT,
        "What are they meant to do in the patient?",
        decides=False,
    ),
    FactDefinition(
        "claims_regeneration",
        Group.CLAIM,
        Kind.YES_NO,
        "Is it meant to regenerate, repair or replace a human tissue?",
    ),
    FactDefinition(
        "claims_action",
        Group.CLAIM,
        Kind.YES_NO,
        "Is it meant to treat, prevent or diagnose through what the cells do: "
        "a pharmacological, immunological or metabolic action?",
    ),
    FactDefinition(
        "action_is_principal",
        Group.CLAIM,
        Kind.YES_NO,
        "Although no cell is alive, is that action the main way in which the product works?",
        "Asked only when none of the cells or tissues is alive.",
    ),
    FactDefinition(
        "device_part",
        Group.DEVICE,
        Kind.YES_NO,
        "Is there a device, a scaffold or a matrix in the product?",
        "A membrane, mesh or implant, for example. A syringe or catheter used to give it does not count.",
    ),
    FactDefinition(
        "device_integral",
        Group.DEVICE,
        Kind.YES_NO,
        "Is that part joined with the cells into one product when it is given?",
    ),
    FactDefinition(
        "device_keeps_function",
        Group.DEVICE,
        Kind.YES_NO,
        "Is that part a medical device in its own right, and does it still work as one in the product?",
        "A gel or glue that only carries the cells, or is broken down at once, is an excipient: answer no.",
    ),
    FactDefinition(
        "action_primary_to_device",
        Group.DEVICE,
        Kind.YES_NO,
        "Although no cell is alive, is what the cells do primary to what the device does?",
        "Asked only when none of the cells or tissues is alive.",
    ),
    FactDefinition(
        "substance",
        Group.DESCRIPTION,
        Kind.SOME_OF,
        "What kind of active substance is it?",
        values=_values(v.Substance),
        decides=False,
    ),
    FactDefinition(
        "vector_kind",
        Group.DESCRIPTION,
        Kind.SOME_OF,
        "What carries the nucleic acid?",
        values=_values(v.VectorKind),
        decides=False,
    ),
    FactDefinition(
        "cell_kind",
        Group.DESCRIPTION,
        Kind.SOME_OF,
        "Which cells or tissues are they?",
        values=_values(v.CellKind),
        decides=False,
    ),
    FactDefinition(
        "condition",
        Group.DESCRIPTION,
        Kind.SOME_OF,
        "What is it for?",
        values=_values(v.Condition),
        decides=False,
    ),
)

DEFINITIONS: Mapping[str, FactDefinition] = MappingProxyType(
    {definition.name: definition for definition in _ALL}
)
