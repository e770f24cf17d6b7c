import pytest

from openatmp.offers.sign import SignId
from tests.offers.signs.marked_text import quotes

SOCIAL = SignId.SOCIAL
BODY = "We give {therapy.stem-cells|stem cells}."


@pytest.mark.parametrize("family", ["social", "contact"])
def test_it_marks_a_way_of_selling(family: str) -> None:
    text = f"{BODY} {{{family}|Write to us by messenger}}; we answer within a day."
    assert quotes(SOCIAL, text) == ["Write to us by messenger"]


def test_it_marks_nothing_where_nothing_is_sold() -> None:
    assert quotes(SOCIAL, "We mend shoes. {contact|Call us}.") == []


@pytest.mark.parametrize("zone", ["footer", "header", "aside"])
def test_it_marks_one_place_in_the_foot_of_a_page(zone: str) -> None:
    foot = f"\n[{zone}] {{social|Video channel}}\n[{zone}] {{contact|Call now}}"
    assert quotes(SOCIAL, BODY + foot) == ["Video channel"]


def test_it_leaves_the_foot_alone_when_the_body_sells() -> None:
    assert quotes(SOCIAL, BODY + " {contact|Call us}.\n[footer] {social|Video channel}") == ["Call us"]


def test_it_leaves_menus_alone() -> None:
    assert quotes(SOCIAL, BODY + "\n[navigation] {contact|Contact}") == []


def test_it_marks_a_form() -> None:
    assert quotes(SOCIAL, BODY + "\n[form] {contact|Send your question}") == ["Send your question"]


def test_it_takes_a_condition_for_an_invitation() -> None:
    assert len(quotes(SOCIAL, BODY + " {contact!conditional|If in doubt call us}.")) == 1


def test_it_marks_the_same_button_once() -> None:
    text = f"{BODY}\n{{contact|Call us}}.\nIt helps.\n{{contact|CALL US}} now.\n{{social|Watch the video}}."
    assert quotes(SOCIAL, text) == ["Call us", "Watch the video"]
