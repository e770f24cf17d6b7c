"""Long descriptions in own words: what they say of the product, and what they only mention."""

import pytest

from openatmp.basis.conditions import Value
from tests.product.reading.facts_in import facts_in, several

MSC = "mesenchymal stem or stromal cells"
FAT = (
    "Fat of the patient is taken in the theatre, washed with saline and given back "
    "within one hour. {} It fills the hollow of the cheek as fat fills elsewhere. The set is a "
    "usual one and stays outside. Nothing is stored, and the rest is thrown away after the "
    "operation has ended. "
)
STROMAL = (
    "Stromal cells from the cord of healthy donors are expanded over four passages and frozen in "
    "small bags. A dose is thawed at the ward and given slowly by vein, three times in a month. {} "
    "Donors are tested as the law on tissues asks, and the cells are counted before they leave the "
    "house. "
)
LIVER = (
    "Livers that cannot be transplanted are perfused with collagenase and the hepatocytes are "
    "purified. They are frozen in bags, thawed at the ward and given by the portal vein in six "
    "portions. {} The child gets the usual drugs against rejection and is followed for two years "
    "after the last of the portions. "
)
VESICLES = (
    "Vesicles shed by stromal cells in culture are collected from the supernatant and purified on a "
    "column. {} They are frozen in vials, thawed at the ward and breathed in as a mist, once a day "
    "for a week. The cells of the donor are a starting material only, and they were grown as is "
    "usual. "
)
DERMIS = (
    "Dermis of pigs is treated with detergent and DNase until no nuclei are seen under the "
    "microscope. {} The sheet is freeze-dried, sterilised and put on the wound after soaking, where "
    "it gives a frame into which cells of the patient grow. It is sold in three sizes, in boxes of "
    "five. "
)


@pytest.mark.parametrize(
    ("text", "said", "fact", "value"),
    [
        # claims, stated and denied
        (STROMAL, "They calm the immune system.", "claims_regeneration", None),
        (STROMAL, "They are meant to regenerate the heart.", "claims_regeneration", True),
        (STROMAL, "They are expected to form new cartilage.", "claims_regeneration", True),
        (STROMAL, "We do not claim that they repair tissue.", "claims_regeneration", False),
        (STROMAL, "Structural repair is not claimed.", "claims_regeneration", False),
        (STROMAL, "They don't rebuild the lung.", "claims_regeneration", False),
        (STROMAL, "They suppress inflammation by what they secrete.", "claims_action", True),
        (STROMAL, "Their action is immunomodulatory.", "claims_action", True),
        (STROMAL, "In rats they repaired cartilage.", "claims_regeneration", None),
        (STROMAL, "Other groups use them to rebuild bone.", "claims_regeneration", None),
        (LIVER, "We do not aim to regenerate the liver.", "claims_regeneration", False),
        (LIVER, "Replacement of the liver is not intended.", "claims_regeneration", False),
        # cells in passing
        (STROMAL, "They turn macrophages to a resolving state.", "cell_kind", {MSC}),
        (STROMAL, "They draw dendritic cells to the site.", "cell_kind", {MSC}),
        (STROMAL, "They suppress T cells.", "cell_kind", {MSC}),
        # steps
        (LIVER, "There is no culture.", "digestion_outcome", "contacts between cells broken"),
        (LIVER, "There is no culture.", "processing_is_complete", None),
        (FAT, "It is not cultured.", "processing_is_complete", None),
        (FAT, "It is not cultured, and no enzymes are used.", "processing_is_complete", True),
        (FAT, "It is minimally manipulated.", "processing_is_complete", True),
        (FAT, "Nothing else is done.", "processing_is_complete", True),
        (FAT, "No cell is isolated or cultured.", "cells_or_tissues", True),
        (FAT, "No cells other than those of the fat are given.", "cells_or_tissues", True),
        # functions
        (FAT, "It does the same job.", "same_function", True),
        (FAT, "It has the same function as in the donor.", "same_function", True),
        (FAT, "This is non-homologous use.", "same_function", False),
        # what no longer holds cells
        (VESICLES, "No cells are in the product.", "cells_or_tissues", False),
        (VESICLES, "The cells are discarded.", "cells_or_tissues", False),
        (DERMIS, "No cells are left.", "cells_or_tissues", False),
        (DERMIS, "It is decellularised.", "cells_or_tissues", False),
        # whose cells
        (FAT, "More is not needed.", "origin", {"autologous"}),
        (STROMAL, "More is not needed.", "origin", {"allogeneic"}),
    ],
)  # fmt: skip
def test_it_reads_what_is_said_of_the_product(
    text: str, said: str, fact: str, value: Value | set[str] | None
) -> None:
    known = facts_in(text.format(said)).get(fact)
    if isinstance(value, set):
        assert several(known) == value
    else:
        assert known == value


@pytest.mark.parametrize("text", [FAT, STROMAL, LIVER, VESICLES, DERMIS])
@pytest.mark.parametrize(
    "aside",
    [
        "Another sponsor adds a lentiviral vector.",
        "In mice a luciferase plasmid was used to follow it.",
        "Unlike CAR-T cells, it needs no vector.",
        "In an earlier trial a gene was added with a retroviral vector.",
        "The question is whether gene therapy rules apply.",
        "Gene transfer is not used.",
        "No gene has been introduced.",
    ],
)
def test_no_aside_makes_it_a_gene_therapy(text: str, aside: str) -> None:
    assert facts_in(text.format(aside)).get("nucleic_acid") is False
