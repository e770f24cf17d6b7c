"""What the words for a substance are read as."""

import pytest

from openatmp.register.recognising.described import Described, Speaks
from openatmp.register.recognising.substances import signs_of, signs_of_substances


def speaks(text: str) -> set[Speaks]:
    return {sign.speaks for sign in signs_of(text)}


@pytest.mark.parametrize(
    "text",
    [
        "human heterologous liver cells",
        "spheroids of human autologous matrix-associated chondrocytes",
        "autologous tumour-infiltrating lymphocytes",
        "allogeneic umbilical cord-derived CD34- cells, non-expanded",
        "autologous CD34+ cells encoding ARSA gene",
        "adenovirus-mediated Herpes simplex virus-thymidine kinase gene",
        "autologous oral mucosal epithelial cell sheet",
    ],
)
def test_it_reads_cells_and_genes(text: str) -> None:
    assert speaks(text) == {Speaks.FOR}


def test_it_says_that_cells_are_not_living() -> None:
    sign = signs_of("allogeneic glioma tumor cells (inactivated)")[0]
    assert sign.speaks is Speaks.FOR
    assert sign.is_of_cells


@pytest.mark.parametrize(
    "text",
    ["inclisiran", "nusinersen sodium", "pegaptanib", "volanesorsen sodium"],
)
def test_it_reads_nucleic_acids_made_by_synthesis(text: str) -> None:
    assert speaks(text) == {Speaks.AGAINST}


@pytest.mark.parametrize(
    "text",
    [
        "recombinant adenovirus type 26 (Ad26) encoding the glycoprotein of the Ebola virus, vaccine",
        "single-stranded 5' capped mRNA encoding the respiratory syncytial virus glycoprotein F vaccine",
    ],
)
def test_it_reads_vaccines_against_infections(text: str) -> None:
    assert speaks(text) == {Speaks.RULES_OUT}


def test_it_leaves_messenger_rna_open() -> None:
    assert speaks("messenger RNA encoding a tumour antigen") == {Speaks.OPEN}


@pytest.mark.parametrize(
    "text", ["", "docetaxel", "human insulin", "rituximab", "human fibrinogen", "paracetamol"]
)
def test_it_reads_neither_into_other_substances(text: str) -> None:
    assert speaks(text) <= {Speaks.AGAINST}
    assert Speaks.FOR not in speaks(text)


def test_it_reads_every_substance_by_itself_and_each_once() -> None:
    one = Described(common_name="Heterologous liver cells; paracetamol", substance="heterologous liver cells")
    assert len(list(signs_of_substances(one))) == 1
    assert one.substances == ("Heterologous liver cells", "paracetamol")
