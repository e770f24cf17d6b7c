from openatmp.offers.data_files import data_file
from openatmp.offers.sign import SignId
from openatmp.offers.signs.strength import hedged, share, weights
from tests.offers.signs.marked_text import quotes

W3 = SignId.W3
BODY = "{therapy.stem-cells|Stem cells} {benefit.repair|renew bone} and {benefit.cure|cure}."


def test_every_kind_of_benefit_has_a_weight() -> None:
    assert set(weights()) == set(data_file("families.yaml")["benefit"]["kinds"])
    assert all(weight > hedged() > 0 for weight in weights().values())
    assert 0 < share() <= 1


def test_it_leaves_a_faint_claim_beside_a_strong_one_unmarked() -> None:
    assert quotes(W3, f"{BODY} They {{benefit.relief|do good}}.") == ["Stem cells renew bone and cure"]


def test_it_marks_claims_that_say_about_as_much() -> None:
    text = "{therapy.stem-cells|Stem cells} {benefit.repair|renew bone}. They {benefit.cure|cure}."
    assert quotes(W3, text) == ["Stem cells renew bone", "They cure"]


def test_it_marks_a_faint_claim_that_stands_alone() -> None:
    text = "{therapy.stem-cells|Cells} {benefit.relief!conditional|may do good}."
    assert quotes(W3, text) == ["Cells may do good"]


def test_every_paragraph_keeps_its_own_strongest() -> None:
    assert quotes(W3, f"{BODY}\nThey {{benefit.relief|do good}}.") == [
        "Stem cells renew bone and cure",
        "They do good",
    ]


def test_what_is_hedged_says_less() -> None:
    text = "{therapy.gene|It} {benefit.relief|does good}. It {benefit.relief!conditional|may do good}."
    assert len(quotes(W3, text)) == 2
    text = "{therapy.gene|It} {benefit.repair|renews}. It {benefit.relief!conditional|may do good}."
    assert quotes(W3, text) == ["It renews"]
