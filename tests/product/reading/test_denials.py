import pytest

from openatmp.product.reading import read
from openatmp.product.reading.denials import as_statements, weigh
from openatmp.product.reading.mentions import Role
from openatmp.product.sources import Read
from tests.product.reading.facts_in import facts_in, told
from tests.product.reading.test_asides import CELLS


@pytest.mark.parametrize(
    "denial",
    [
        "No gene has been introduced.",
        "Nothing recombinant is added.",
        "No genetic manipulation whatsoever takes place.",
        "The cells are not genetically modified.",
        "They have never been genetically modified.",
        "The cells carry no transgene.",
        "They don't carry a chimeric antigen receptor, nor any other transgene.",
        "Neither vectors, plasmids nor viruses touch the cells.",
        "Neither RNA nor DNA is used.",
        "No viral vector is used in the process.",
        "No plasmid, no nuclease and no vector is used.",
        "The cells keep their native receptors only.",
        "The cells have not been transduced.",
        "They were not transfected before use.",
        "No receptor has been inserted.",
        "The cells are not engineered with a chimeric antigen receptor.",
        "Nothing has been genetically altered.",
    ],
)
def test_a_denial_says_that_no_gene_was_changed(denial: str) -> None:
    assert facts_in(CELLS + denial)["nucleic_acid"] is False


@pytest.mark.parametrize(
    "denial", ["No gene has been introduced.", "No viral vector is used.", "The cells carry no plasmid."]
)
def test_what_a_denial_says_is_shown_as_read(denial: str) -> None:
    fact = read(CELLS + denial).product.facts["nucleic_acid"]
    assert isinstance(fact.source, Read)
    assert fact.source.words.lower() in denial.lower()


def test_a_vector_only_named_beside_a_denial_is_not_the_products() -> None:
    text = CELLS + "No gene has been introduced. The lentiviral vector of the catalogue stays on the shelf."
    assert facts_in(text)["nucleic_acid"] is False


@pytest.mark.parametrize(
    "change",
    [
        "The cells are transduced with a lentiviral vector.",
        "The cells carry a chimeric antigen receptor.",
        "The cells are gene edited.",
    ],
)
def test_cells_told_both_ways_leave_the_question_open(change: str) -> None:
    facts = facts_in(CELLS + change + " The cells are not genetically modified.")
    assert "nucleic_acid" not in facts
    assert facts["cells_or_tissues"] is True


@pytest.mark.parametrize(
    "denial",
    [
        "No viral vector is used.",
        "No plasmid or virus is employed.",
        "The cells carry no chimeric antigen receptor.",
    ],
)
def test_one_carrier_denied_leaves_another_standing(denial: str) -> None:
    text = (
        CELLS
        + "They are electroporated with a nuclease and guide RNA, and the edited cells are frozen. "
        + denial
    )
    assert facts_in(text)["nucleic_acid"] is True


def test_one_carrier_denied_leaves_a_transcript_standing() -> None:
    text = (
        "The product is a messenger RNA encoding a liver enzyme, packed in lipid nanoparticles and "
        "given by vein every three weeks. It is taken up in the liver and the missing enzyme is "
        "made there for days. No viral vector is used, and there are no cells in the product. "
    )
    facts = facts_in(text)
    assert facts["nucleic_acid"] is True
    assert facts["cells_or_tissues"] is False


def test_denied_editing_says_nothing_of_other_genes() -> None:
    text = CELLS + "They are transduced with a lentiviral vector. No gene editing is done."
    facts = facts_in(text)
    assert facts["nucleic_acid"] is True
    assert facts["genome_editing"] is False


def test_only_what_is_denied_becomes_a_statement() -> None:
    _, mentions = told("Fibroblasts without a plasmid, but they carry a chimeric antigen receptor")
    stated = as_statements(mentions)
    assert [m.concept.name for m in stated].count("gene carrier denied") == 1
    assert any(m.concept.name == "chimeric receptor" for m in stated)


def test_nothing_is_weighed_where_nothing_is_denied() -> None:
    words, mentions = told("Fibroblasts transduced with a lentiviral vector")
    assert weigh(words, mentions, mentions) == mentions


def test_nothing_is_weighed_where_no_cells_are_given() -> None:
    words, mentions = told("Lentiviral vector. No gene is edited.")
    kept = [mention for mention in mentions if mention.role is not Role.ABSENT]
    assert weigh(words, mentions, kept) == kept


@pytest.mark.parametrize(
    "sentence",
    [
        "The lentiviral vector stands in the catalogue.",
        "There is talk of a plasmid as well.",
        "A word on the lentiviral vector follows.",
    ],
)
def test_a_carrier_that_nobody_brings_in_leaves_the_question_open(sentence: str) -> None:
    facts = facts_in(CELLS + sentence)
    assert "nucleic_acid" not in facts
    assert facts["cells_or_tissues"] is True


@pytest.mark.parametrize(
    "sentence",
    [
        "On day two a lentiviral vector is added.",
        "During activation a lentiviral vector is added.",
        "After activation, a lentiviral vector is added.",
        "They are exposed twice to a lentivirus.",
        "A retroviral vector brings a new receptor in.",
        "A plasmid is introduced by electroporation.",
    ],
)
def test_a_carrier_that_is_brought_in_changes_the_cells(sentence: str) -> None:
    assert facts_in(CELLS + sentence)["nucleic_acid"] is True


def test_cells_that_take_up_a_plasmid_leave_it_the_product() -> None:
    text = (
        "The product is a solution of two plasmids, made by fermentation and purified on columns. "
        "It is put into the muscle of the thigh three times in half a year. Muscle cells make the "
        "proteins, and T cells move to the tumour and clear it. It is meant for people with a "
        "tumour of the skin. "
    )
    assert facts_in(text)["nucleic_acid"] is True


@pytest.mark.parametrize(
    "idle",
    [
        "They carry oxygen to the tissues for weeks.",
        "The bags carry a label with the name of the patient.",
        "The gel only carries them.",
        "They carry natural proteins on their surface.",
    ],
)
def test_what_is_carried_need_not_be_a_gene(idle: str) -> None:
    assert facts_in(CELLS + idle)["nucleic_acid"] is False


@pytest.mark.parametrize(
    "cargo",
    [
        "They carry a gene for an enzyme.",
        "The provirus carries both chains of a receptor.",
        "They carry the cDNA of factor IX.",
    ],
)
def test_a_gene_that_is_carried_still_counts(cargo: str) -> None:
    assert facts_in(CELLS + "They are changed in culture. " + cargo)["nucleic_acid"] is True


def test_modified_cells_only_named_late_leave_the_question_open() -> None:
    assert "nucleic_acid" not in facts_in(CELLS + "CAR-T cells are what people ask for.")


def test_modified_cells_only_named_late_do_not_stand_against_a_denial() -> None:
    text = CELLS + "CAR-T cells are what people ask for. The cells are not genetically modified."
    assert facts_in(text)["nucleic_acid"] is False


def test_modified_cells_named_first_are_the_product() -> None:
    text = "CAR-T cells are made for each patient. " + CELLS
    assert facts_in(text)["nucleic_acid"] is True


@pytest.mark.parametrize(
    "carrier", ["messenger RNA", "plasmid DNA", "adeno-associated vector", "vaccinia virus vector"]
)
def test_cells_that_take_up_a_carrier_are_not_given(carrier: str) -> None:
    text = (
        f"A {carrier} for an antigen is put in a buffer and given into the arm twice in a month. The "
        "muscle cells and dendritic cells of the person take it up and make the antigen for some "
        "days. T cells and antibodies follow. There is no other active substance, and the buffer is "
        "a usual one. "
    )
    facts = facts_in(text)
    assert facts["nucleic_acid"] is True
    assert facts["cells_or_tissues"] is False


def test_a_carrier_named_first_may_still_change_cells_that_are_given() -> None:
    text = (
        "A lentiviral vector with a gene for an enzyme is what makes the difference. Stem cells of "
        "the patient are selected, transduced with it and cultured for two days. They are frozen, "
        "and given back after a week of preparation in the ward, through a vein of the arm. "
    )
    facts = facts_in(text)
    assert facts["nucleic_acid"] is True
    assert facts["cells_or_tissues"] is True
