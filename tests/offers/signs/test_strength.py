import pytest

from openatmp.offers.data_files import data_file
from openatmp.offers.sign import SignId
from openatmp.offers.signs.strength import table, weights
from tests.offers.signs.marked_text import quotes

W3 = SignId.W3
BODY = "{therapy.stem-cells|Stem cells} {benefit.repair|renew bone} and {benefit.cure|cure}."


def test_every_kind_of_benefit_has_a_weight() -> None:
    assert set(weights()) == set(data_file("families.yaml")["benefit"]["kinds"])
    assert all(weight > table()["hedged"] > 0 for weight in weights().values())
    assert 0 < table()["share_of_long"] < table()["share"] <= 1


def test_it_leaves_a_faint_claim_beside_a_strong_one_unmarked() -> None:
    assert quotes(W3, f"{BODY} They {{benefit.relief|do good}}.") == ["Stem cells renew bone and cure"]


def test_it_marks_claims_that_say_about_as_much() -> None:
    text = "{therapy.gene|It} {benefit.repair|renews bone}. {therapy.gene|It} {benefit.cure|cures}."
    assert quotes(W3, text) == ["It renews bone", "It cures"]


def test_it_marks_a_faint_claim_that_stands_alone() -> None:
    text = "{therapy.stem-cells|Cells} {benefit.relief!conditional|may do good}."
    assert quotes(W3, text) == ["Cells may do good"]


def test_every_paragraph_keeps_its_own_strongest() -> None:
    assert quotes(W3, f"{BODY}\nThey {{benefit.relief|do good}}.") == [
        "Stem cells renew bone and cure",
        "They do good",
    ]


def test_what_is_hedged_says_less() -> None:
    text = "{therapy.gene|It} {benefit.relief|does good}. {therapy.gene|It} {benefit.relief|does good}."
    assert len(quotes(W3, text)) == 2
    hedged = text.replace("relief|does good}. {", "cure|cures}. {").replace("relief|", "relief!conditional|")
    assert quotes(W3, hedged) == ["It cures"]


def test_naming_the_therapy_says_more() -> None:
    text = "{therapy.gene|Genes} {benefit.repair|renew bone}. It {benefit.relief|does good}."
    assert quotes(W3, text) == ["Genes renew bone"]


def test_several_claims_in_one_place_say_more_than_one() -> None:
    faint = "{benefit.relief|less pain}, {benefit.relief|more strength}, {benefit.relief|better sleep}"
    text = f"We give {{therapy.gene|genes}}. They {{benefit.repair|renew bone}}. They bring {faint}."
    assert quotes(W3, text) == ["They renew bone", "They bring less pain, more strength, better sleep"]
    text = f"We give {{therapy.gene|genes}}. They {{benefit.cure|cure}}. They bring {faint}."
    assert len(quotes(W3, text)) == 2
    text = "We give {therapy.gene|genes}. They {benefit.cure|cure}. They bring {benefit.relief|less pain}."
    assert quotes(W3, text) == ["They cure"]


@pytest.mark.parametrize(("more", "told"), [(1, 1), (8, 2)])
def test_a_long_page_keeps_fainter_claims_too(more: int, told: int) -> None:
    text = "{therapy.stem-cells|Cells} {benefit.cure|cure}. They {benefit.relief|do good}.\nWe have rooms."
    assert len(quotes(W3, text + " We have beds." * more)) == told
