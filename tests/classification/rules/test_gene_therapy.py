from datetime import date
from typing import Any

import pytest

from openatmp.basis.answers import Answer
from tests.classification.products import VECTOR
from tests.classification.rules.asking import ask, ask_on

TRANSCRIBED = "transcribed in vitro"
SYNTHETIC = "chemically synthesised"
LAST_DAY_OF_THE_OLDER_DEFINITION = date(2009, 10, 4)
FIRST_DAY_OF_THE_NEWER_DEFINITION = date(2009, 10, 5)


def gene(**changes: object) -> Any:
    facts = {name: value for name, value in {**VECTOR, **changes}.items() if value is not None}
    return ask("gene-therapy", **facts)


def test_a_vector_whose_gene_has_the_effect_is_gene_therapy() -> None:
    assert gene().answer is Answer.YES


@pytest.mark.parametrize(
    ("what_is_otherwise", "changes"),
    [
        ("not a medicine", {"medical_purpose": False}),
        ("no nucleic acid", {"nucleic_acid": False}),
        ("a synthetic oligonucleotide", {"nucleic_acid_origin": SYNTHETIC, "genome_editing": False}),
        ("a wild-type virus", {"nucleic_acid_origin": "natural", "genome_editing": False}),
        ("a sequence given for nothing", {"changes_sequence": False}),
        ("a safety switch only", {"effect_from_sequence": False}),
        ("a vaccine against an infection", {"vaccine_against_infection": True}),
    ],
)
def test_it_is_no_gene_therapy_when_one_condition_fails(
    what_is_otherwise: str, changes: dict[str, object]
) -> None:
    assert gene(**changes).answer is Answer.NO, what_is_otherwise


@pytest.mark.parametrize(
    "fact",
    [
        "used_in_humans",
        "medical_purpose",
        "nucleic_acid",
        "changes_sequence",
        "effect_from_sequence",
        "vaccine_against_infection",
    ],
)
def test_it_is_unknown_while_a_condition_is_unknown_and_names_it(fact: str) -> None:
    finding = gene(**{fact: None})
    assert finding.answer is Answer.UNKNOWN
    assert finding.lacks == (fact,)


def test_rna_transcribed_from_a_template_counts_as_recombinant() -> None:
    assert gene(nucleic_acid_origin=TRANSCRIBED).answer is Answer.YES


def test_one_limb_without_the_other_is_not_enough() -> None:
    suicide_gene = gene(effect_from_sequence=False)
    assert suicide_gene.find("recombinant-nucleic-acid").answer is Answer.YES
    assert suicide_gene.find("effect-from-sequence").answer is Answer.NO
    assert suicide_gene.answer is Answer.NO


def test_the_vaccine_exclusion_is_marked_as_an_exception() -> None:
    assert gene().find("vaccine-against-infection").exception is True
    assert gene().find("acts-on-a-sequence").exception is False


def test_a_synthetic_oligonucleotide_is_not_biological() -> None:
    without_editing = gene(nucleic_acid_origin=SYNTHETIC, genome_editing=False)
    assert without_editing.find("biological").answer is Answer.NO


def test_whether_it_is_biological_is_open_while_editing_is_unknown() -> None:
    finding = gene(nucleic_acid_origin=SYNTHETIC)
    assert finding.find("biological").answer is Answer.UNKNOWN
    assert finding.lacks == ("genome_editing",)


EDITING_IN_THE_BODY = {"nucleic_acid_origin": SYNTHETIC, "genome_editing": True, "cells_or_tissues": False}


def test_editing_in_the_body_with_protein_and_synthetic_guide_needs_a_judgement() -> None:
    finding = gene(**EDITING_IN_THE_BODY)
    assert finding.find("biological").answer is Answer.NEEDS_JUDGEMENT
    assert (finding.answer, finding.judgements) == (Answer.NEEDS_JUDGEMENT, ("edited-cells",))
    assert "in the body" in finding.find("biological").criterion


@pytest.mark.parametrize(("judged", "answer"), [(True, Answer.YES), (False, Answer.NO)])
def test_the_judgement_settles_editing_in_the_body(judged: bool, answer: Answer) -> None:
    finding = gene(**EDITING_IN_THE_BODY, **{"judged.edited-cells": judged})
    assert (finding.find("biological").answer, finding.answer) == (answer, answer)


def test_cells_edited_with_a_synthetic_guide_need_a_judgement() -> None:
    finding = gene(nucleic_acid_origin=SYNTHETIC, genome_editing=True, cells_or_tissues=True)
    assert finding.answer is Answer.NEEDS_JUDGEMENT
    assert finding.judgements == ("edited-cells",)
    assert "synthetic guide" in finding.find("recombinant-nucleic-acid").criterion


@pytest.mark.parametrize(("judged", "answer"), [(True, Answer.YES), (False, Answer.NO)])
def test_the_judgement_on_edited_cells_settles_it(judged: bool, answer: Answer) -> None:
    facts = {"nucleic_acid_origin": SYNTHETIC, "genome_editing": True, "cells_or_tissues": True}
    assert gene(**facts, **{"judged.edited-cells": judged}).answer is answer


def test_an_infection_vaccine_could_be_gene_therapy_until_the_definition_changed() -> None:
    vaccine = {**VECTOR, "vaccine_against_infection": True}
    assert ask_on(LAST_DAY_OF_THE_OLDER_DEFINITION, "gene-therapy", **vaccine).answer is Answer.YES
    assert ask_on(FIRST_DAY_OF_THE_NEWER_DEFINITION, "gene-therapy", **vaccine).answer is Answer.NO


def test_the_older_definition_did_not_ask_how_the_gene_was_made() -> None:
    natural = {**VECTOR, "nucleic_acid_origin": "natural", "genome_editing": False}
    assert ask_on(LAST_DAY_OF_THE_OLDER_DEFINITION, "gene-therapy", **natural).answer is Answer.YES
    assert ask_on(FIRST_DAY_OF_THE_NEWER_DEFINITION, "gene-therapy", **natural).answer is Answer.NO


@pytest.mark.parametrize("fact", ["nucleic_acid", "changes_sequence", "effect_from_sequence"])
def test_the_older_definition_is_unknown_and_no_with_its_facts(fact: str) -> None:
    without = {name: value for name, value in VECTOR.items() if name != fact}
    unknown = ask_on(LAST_DAY_OF_THE_OLDER_DEFINITION, "gene-therapy", **without)
    assert (unknown.answer, unknown.lacks) == (Answer.UNKNOWN, (fact,))
    refused = ask_on(LAST_DAY_OF_THE_OLDER_DEFINITION, "gene-therapy", **{**VECTOR, fact: False})
    assert refused.answer is Answer.NO
