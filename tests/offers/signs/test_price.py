import pytest

from openatmp.offers.sign import SignId
from tests.offers.signs.marked_text import quotes

BODY = "We give {therapy.stem-cells|stem cells}. "


def test_it_marks_the_price_of_the_therapy() -> None:
    text = BODY + "{price|From 4,500 euros}, all included."
    assert quotes(SignId.PRICE, text) == ["From 4,500 euros, all included"]


@pytest.mark.parametrize("other", ["business", "shop", "banking", "citation", "cosmetic", "other-care"])
def test_it_marks_no_price_of_something_else(other: str) -> None:
    assert quotes(SignId.PRICE, BODY + f"{{{other}|The other thing}} has a {{price|price}}.") == []


def test_it_marks_no_question_about_the_price() -> None:
    assert quotes(SignId.PRICE, BODY + "What is the {price!asked|price}?") == []


@pytest.mark.parametrize(("sign", "family"), [(SignId.TRAVEL, "travel"), (SignId.PAY, "pay-to-join")])
def test_it_marks_journeys_and_payments_that_belong_to_the_therapy(sign: SignId, family: str) -> None:
    assert quotes(sign, BODY + f"{{{family}|Flight and deposit}} first.") == ["Flight and deposit first"]
    assert quotes(sign, f"{{{family}|Flight and deposit}} first.") == []


@pytest.mark.parametrize("family", ["banking", "veterinary"])
def test_own_cells_that_are_stored_or_of_a_horse_are_no_sign(family: str) -> None:
    text = BODY + f"{{own-cells|Your own cells}} in a {{{family}|bank or a horse}}."
    assert quotes(SignId.OWN, text) == []


def test_own_cells_that_are_given_are_a_sign() -> None:
    assert quotes(SignId.OWN, BODY + "They are {own-cells|your own}.") == ["They are your own"]


def test_it_marks_the_no_of_no_side_effects() -> None:
    assert quotes(SignId.SAFE, BODY + "There are {safety|no side effects}.") == ["There are no side effects"]


def test_it_marks_hope_that_is_worked_on_by_a_question() -> None:
    assert quotes(SignId.HOPE, BODY + "{hope.last!asked|Nothing helped so far}?") == ["Nothing helped so far"]


@pytest.mark.parametrize("heading", ["{price|Prices}", "{price|Costs} and more"])
def test_it_marks_no_heading_that_says_nothing_of_the_price(heading: str) -> None:
    assert quotes(SignId.PRICE, f"{BODY}\n[heading] {heading}") == []


def test_it_marks_short_lines_that_say_something_of_the_price() -> None:
    assert quotes(SignId.PRICE, f"{BODY}\n[list] {{price|Fee}}: 190") == ["Fee"]
    assert quotes(SignId.PRICE, f"{BODY}\n[list] {{price|Monthly instalments}}") == ["Monthly instalments"]
    assert len(quotes(SignId.PRICE, f"{BODY}\nYou will find it {{price|affordable}} here.")) == 1
