import pytest

from openatmp.offers.sign import SignId
from tests.offers.signs.marked_text import quotes

SOCIAL = SignId.SOCIAL
BODY = "We give {therapy.stem-cells|stem cells}."


@pytest.mark.parametrize("family", ["social", "contact"])
def test_it_marks_a_way_of_selling(family: str) -> None:
    text = f"{BODY} {{{family}|Write to us by messenger}}; we answer within a day."
    assert quotes(SOCIAL, text) == ["Write to us by messenger"]


@pytest.mark.parametrize("title", ["Stem cells", "Stammzellen", "Komórki macierzyste"])
def test_it_marks_it_where_only_the_title_names_what_is_sold(title: str) -> None:
    page = "We treat knees. {contact|Call us}."
    assert quotes(SOCIAL, page, title=f"{{therapy.stem-cells|{title}}}") == ["Call us"]


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


STAR = "{contact|Your e-mail} *"


def test_it_takes_no_field_of_a_form_for_a_way_of_selling() -> None:
    assert quotes(SOCIAL, f"{BODY}\n[form] {STAR}") == []
    assert quotes(SOCIAL, f"{BODY}\n[form] {STAR}\n[form] {{contact|Ask for a call}}") == ["Ask for a call"]
    assert len(quotes(SOCIAL, f"{BODY}\n{{contact|Write to us}} * for free.")) == 1


@pytest.mark.parametrize(
    "written", ["+44 20 7946 0958", "(020) 7946-0958", "020 7946 0958", "hello@clinic.example"]
)
@pytest.mark.parametrize("zone", ["body", "footer", "header"])
def test_it_marks_numbers_and_addresses_wherever_they_stand(zone: str, written: str) -> None:
    assert quotes(SOCIAL, f"{BODY}\n[{zone}] Desk: {written}, all week") == [written]


@pytest.mark.parametrize(
    "written", ["1,500,000 cells", "12.05.2024", "2010-2020", "06:30 to 07:45", "0.5 ml", "NCT01234567"]
)
def test_it_takes_no_other_number_for_one_to_call(written: str) -> None:
    assert quotes(SOCIAL, f"{BODY}\nThere are {written} here.") == []


def test_it_marks_at_most_two_numbers_and_each_once() -> None:
    lines = [f"\nDesk {number}: +44 20 7946 095{number}" for number in (1, 1, 2, 3)]
    assert quotes(SOCIAL, BODY + "".join(lines)) == ["+44 20 7946 0951", "+44 20 7946 0952"]


def test_it_marks_a_number_once_that_stands_in_what_asks_to_call() -> None:
    assert quotes(SOCIAL, BODY + " {contact|Call +44 20 7946 0958} today.") == ["Call +44 20 7946 0958 today"]


def test_it_marks_no_number_where_nothing_is_sold() -> None:
    assert quotes(SOCIAL, "We mend shoes: +44 20 7946 0958") == []


def test_it_finds_an_address_among_signs_that_are_none() -> None:
    assert quotes(SOCIAL, f"{BODY} @@ @desk, a@b, desk@house.example.") == ["desk@house.example"]


def test_it_reads_a_page_of_nothing_but_signs_of_addresses() -> None:
    assert quotes(SOCIAL, f"{BODY} {'@' * 100_000}") == []
