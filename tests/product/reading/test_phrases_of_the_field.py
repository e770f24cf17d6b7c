"""Phrases that mislead when they are read word by word, each with the case that stays as it was."""

import pytest

from tests.product.reading.facts_in import facts_in, read_facts, several

SEPARATION = "cell separation, concentration or purification"
GROWN = "culture or expansion"


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("T cells depleted of naive cells by CliniMACS selection", "haploidentical transplant"),
        ("donor T cells, magnetically selected", ""),
        ("CD45RA depleted T cells", "haploidentical transplant"),
    ],
)
def test_lymphocytes_that_are_only_selected_are_not_taken_for_grown(text: str, use: str) -> None:
    told = several(facts_in(text, use)["processing"])
    assert SEPARATION in told
    assert GROWN not in told


@pytest.mark.parametrize("text", ["tumour-infiltrating lymphocytes", "autologous T cells against melanoma"])
def test_lymphocytes_of_which_nothing_is_told_are_usually_grown(text: str) -> None:
    assert GROWN in several(facts_in(text, "melanoma")["processing"])


def test_lymphocytes_told_in_another_language_get_no_step() -> None:
    assert "processing" not in facts_in("T-Zellen, mit Magneten getrennt")


@pytest.mark.parametrize(
    "text",
    [
        "Oncolytic herpes simplex virus with deletion of ICP34.5, no transgene",
        "oncolytic vaccinia virus with a deleted thymidine kinase gene",
        "oncolytic adenovirus without transgene",
    ],
)
def test_a_virus_that_only_lost_genes_leaves_the_effect_open(text: str) -> None:
    told = facts_in(text, "glioblastoma")
    assert told["nucleic_acid"] is True
    assert "effect_from_sequence" not in told
    assert "nucleic_acid_origin" not in told


@pytest.mark.parametrize(
    "text",
    [
        "Oncolytic herpes simplex virus with deletion of ICP34.5, encoding GM-CSF",
        "adeno-associated viral vector encoding factor IX",
    ],
)
def test_a_virus_that_carries_a_gene_works_through_it(text: str) -> None:
    told = facts_in(text, "glioblastoma")
    assert told["effect_from_sequence"] is True
    assert told["nucleic_acid_origin"] == "recombinant"


@pytest.mark.parametrize("text", ["empty AAV capsid without genome", "empty viral capsids"])
def test_an_empty_shell_holds_no_nucleic_acid(text: str) -> None:
    told = facts_in(text)
    assert told["nucleic_acid"] is False
    assert "effect_from_sequence" not in told


@pytest.mark.parametrize("text", ["BCG recombinant", "recombinant BCG", "BCG recombinant vaccine"])
def test_a_germ_called_recombinant_holds_a_recombinant_sequence(text: str) -> None:
    told = read_facts(text)
    assert told["nucleic_acid"] is True
    assert told["nucleic_acid_origin"] == "recombinant"


def test_a_germ_as_it_is_holds_none() -> None:
    assert read_facts("BCG")["nucleic_acid"] is False


@pytest.mark.parametrize(("use", "is_muscle"), [("bladder cancer", False), ("neurogenic bladder", True)])
def test_cancer_of_the_bladder_is_no_damage_to_its_muscle(use: str, is_muscle: bool) -> None:
    told = several(facts_in("autologous cells", use)["condition"])
    assert ("muscle or sphincter damage" in told) is is_muscle


@pytest.mark.parametrize("answer", ["none", "no", "0"])
def test_a_form_that_answers_none_denies(answer: str) -> None:
    assert read_facts(f"purified vesicles; cells: {answer}")["cells_or_tissues"] is False
    assert read_facts(f"T cells, genetic modification: {answer}")["nucleic_acid"] is False


def test_a_form_that_answers_otherwise_does_not_deny() -> None:
    assert read_facts("cells: fibroblasts of one donor")["cells_or_tissues"] is True


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("dead cells of the patient", "viable_cells", False),
        ("dead cells of the patient", "cells_or_tissues", True),
        ("killed cells of a donor", "viable_cells", False),
        ("whole blood", "substance", frozenset({"blood component"})),
        ("autologous leukocytes labelled with 111In-oxine", "processing", frozenset({"radiolabelling"})),
        ("contact lens seeded with limbal stem cells", "device_part", True),
        ("islets in an implantable pouch", "device_part", True),
        ("islets in a polymer capsule", "device_part", True),
    ],
)
def test_it_reads_what_such_phrases_say(text: str, name: str, value: object) -> None:
    assert read_facts(text)[name] == value


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("allogeneic islets of Langerhans", "allogeneic"),
        ("autologous adipose stem cells", "autologous"),
        ("irradiated allogeneic tumour cells", "allogeneic"),
        ("allogeneic cell therapy", "allogeneic"),
        ("skin cells of the patient", "autologous"),
    ],
)
def test_a_longer_phrase_still_says_whose_cells_they_are(text: str, origin: str) -> None:
    assert read_facts(text)["origin"] == frozenset({origin})


@pytest.mark.parametrize("text", ["islets of Langerhans", "Inseln eines Spenders"])
def test_without_such_a_word_no_origin_is_read(text: str) -> None:
    assert "origin" not in read_facts(text)


def test_a_line_of_lymphocytes_is_grown_even_for_a_transplant() -> None:
    told = read_facts("EBV-specific T cell lines", "after haematopoietic transplantation")
    assert several(told["processing"]) == frozenset({GROWN})
