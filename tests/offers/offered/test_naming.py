import pytest

from openatmp.offers.offered import Mention, Offered, offered_in
from openatmp.offers.offered.offered import IN_TITLE
from tests.offers.signs.marked_text import cues_of


def offered(marked: str) -> Offered:
    return offered_in(cues_of(marked))


def whats(mentions: tuple[Mention, ...]) -> list[str]:
    return [mention.what for mention in mentions]


def test_it_offers_nothing_that_is_not_said() -> None:
    nothing = offered("We have a garden.")
    assert nothing == Offered()


def test_it_puts_the_therapy_named_most_often_first() -> None:
    text = "{therapy.exosomes|Exosomes}, {therapy.fat-cells|nanofat} and {therapy.fat-cells|SVF}."
    found = offered(text)
    assert whats(found.therapies) == ["fat-cells", "exosomes"]
    assert found.by_what["fat-cells"] == 2


@pytest.mark.parametrize(
    "title", ["{therapy.exosomes|Exosomes} in Ghent", "{therapy.exosomes!asked|Exosomes}?"]
)
def test_it_offers_what_only_the_title_names(title: str) -> None:
    found = offered_in(cues_of("We treat knees.", title=title))
    assert found.therapies == (Mention("exosomes", IN_TITLE, IN_TITLE),)
    assert not found.by_what


def test_it_offers_nothing_that_the_title_denies() -> None:
    assert not offered_in(
        cues_of("We treat knees.", title="No {therapy.exosomes!negated|exosomes}")
    ).therapies


def test_it_keeps_to_the_text_where_the_text_names_something() -> None:
    found = offered_in(cues_of("We inject {therapy.fat-cells|SVF}.", title="{therapy.exosomes|Exosomes}"))
    assert whats(found.therapies) == ["fat-cells"]


def test_it_keeps_the_place_where_each_is_first_named() -> None:
    text = "Here {therapy.exosomes|exosomes} and {therapy.exosomes|vesicles}."
    assert offered(text).therapies == (Mention("exosomes", 5, 13),)


def test_it_leaves_out_what_is_denied() -> None:
    assert whats(offered("We give no {therapy.gene!negated|gene therapy}.").therapies) == []


@pytest.mark.parametrize("how", ["conditional", "asked", "quoted", "reported"])
def test_it_keeps_what_the_page_is_about_however_it_is_said(how: str) -> None:
    assert whats(offered(f"We may give {{therapy.gene!{how}|gene therapy}}.").therapies) == ["gene"]


@pytest.mark.parametrize("zone", ["navigation", "header", "footer", "aside"])
def test_it_leaves_out_menus_and_footers(zone: str) -> None:
    found = offered(f"[{zone}] {{therapy.gene|Gene therapy}} {{disease.eyes|Eyes}} 5,000 euros")
    assert found == Offered()


def test_it_groups_diseases() -> None:
    text = "{disease.joints|Knee}, {disease.joints|hip} and {disease.nerves|stroke}."
    assert whats(offered(text).diseases) == ["joints", "nerves"]


@pytest.mark.parametrize(
    ("therapy", "source"),
    [
        ("fat-cells", "fat"),
        ("marrow-cells", "marrow"),
        ("birth-tissue", "birth-tissue"),
        ("animal-cells", "animal"),
        ("plasma", "blood"),
        ("immune-cells", "blood"),
    ],
)
def test_it_says_where_cells_come_from(therapy: str, source: str) -> None:
    assert whats(offered(f"{{therapy.{therapy}|Cells}}.").sources) == [source]


@pytest.mark.parametrize("therapy", ["stem-cells", "exosomes", "general", "gene"])
def test_it_guesses_no_source(therapy: str) -> None:
    assert whats(offered(f"{{therapy.{therapy}|Cells}}.").sources) == []


def test_it_names_the_patient_as_a_source() -> None:
    text = "{own-cells|Your own} {therapy.fat-cells|fat}."
    assert whats(offered(text).sources) == ["patient", "fat"]


@pytest.mark.parametrize(
    ("words", "route"),
    [
        ("injected into the knee joint", "joint"),
        ("in das Gelenk gespritzt", "joint"),
        ("inyectan en la rodilla", "joint"),
        ("do stawu kolanowego", "joint"),
        ("given by drip into the vein", "vein"),
        ("perfusion intraveineuse", "vein"),
        ("damar yoluyla verilir", "vein"),
        ("dożylnie podawane", "vein"),
        ("injected into the spinal canal", "spinal"),
        ("punzione lombare o intratecale", "spinal"),
        ("met microneedling aangebracht", "skin"),
        ("unter die Haut gespritzt", "skin"),
        ("inhaled as a mist through the nose", "airways"),
        ("injetadas no músculo", "muscle"),
        ("do oka", "eye"),
    ],
)
def test_it_says_how_it_is_given(words: str, route: str) -> None:
    assert whats(offered(f"Cells are {{procedure.giving|{words}}}.").routes) == [route]


def test_it_reads_the_route_in_the_clause_and_not_beyond() -> None:
    text = "They are {procedure.giving|injected} into the hip; then your skin is cleaned."
    assert whats(offered(text).routes) == ["joint"]


def test_it_guesses_no_route() -> None:
    assert whats(offered("They are {procedure.giving|injected}.").routes) == []
    assert whats(offered("Fat is {procedure.taking|taken from the skin of the knee}.").routes) == []


def test_a_short_beginning_is_a_whole_word() -> None:
    assert whats(offered("It is {procedure.giving|given IV}.").routes) == ["vein"]
    assert whats(offered("It is {procedure.giving|given with ivory}.").routes) == []


def test_it_keeps_what_is_said_of_the_journey_in_order() -> None:
    text = "Book {travel|a hotel}. We send {travel|a car}."
    assert [mention.start for mention in offered(text).travel] == [5, 22]
