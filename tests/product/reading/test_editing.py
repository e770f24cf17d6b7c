"""What a text about genome editing tells of the nucleic acid: by the form in which the editor is given."""

import pytest

from openatmp.product.reading import read
from openatmp.product.sources import Read, UsualPractice
from tests.product.reading.facts_in import facts_in, read_facts


@pytest.mark.parametrize(
    "text",
    [
        "Cas9 protein complexed with a chemically synthesised guide RNA; no DNA or vector is used",
        "CD34+ cells genetically modified with a Cas9 ribonucleoprotein",
        "CD34+ cells edited with a CRISPR/Cas9 RNP and a synthetic guide RNA",
        "T cells electroporated with Cas12a ribonucleoprotein complexes",
    ],
)
def test_a_protein_with_a_synthetic_guide_brings_no_recombinant_sequence(text: str) -> None:
    told = read_facts(text)
    assert told["nucleic_acid_origin"] == "chemically synthesised"
    assert told["genome_editing"] is True
    assert "effect_from_sequence" not in facts_in(text)


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Cas9 mRNA and guide RNA in a lipid nanoparticle", "transcribed in vitro"),
        ("T cells transduced with a lentiviral vector and edited with Cas9 RNP", "recombinant"),
        ("a plasmid encoding Cas9 and a guide RNA", "recombinant"),
        ("an adeno-associated viral vector encoding a base editor", "recombinant"),
    ],
)
def test_a_transcript_or_vector_is_read_as_what_it_is(text: str, origin: str) -> None:
    assert read_facts(text)["nucleic_acid_origin"] == origin


@pytest.mark.parametrize(
    "text", ["CRISPR-edited CD34+ cells", "gene-edited T cells", "CRISPR/Cas9 against a gene"]
)
def test_editing_without_details_is_usually_handled_as_gene_therapy(text: str) -> None:
    origin = read(text).product.facts["nucleic_acid_origin"]
    assert origin.value == "recombinant"
    assert isinstance(origin.source, UsualPractice)
    assert origin.source.key == "editing-counts-as-gene-therapy"
    assert isinstance(read(text).product.facts["genome_editing"].source, Read)


@pytest.mark.parametrize(
    "text", ["CD34+ cells that were not edited", "Zellen, mit Cas bearbeitet", "T cells"]
)
def test_without_an_editor_nothing_is_told_of_editing(text: str) -> None:
    assert "genome_editing" not in read_facts(text) or read_facts(text)["genome_editing"] is False
    assert "nucleic_acid_origin" not in facts_in(text)
