import pytest

from openatmp.offers.cues import Cue
from openatmp.offers.sign import SignId
from openatmp.offers.signs.many import groups
from tests.offers.signs.marked_text import quotes

MANY = SignId.MANY
THREE = "{disease.joints|arthrosis}, {disease.lungs|asthma} and {disease.nerves|stroke}"
LINES = (
    "\n[list] {disease.joints|Knee pain}\n[list] {disease.lungs|Asthma}\n[list] {disease.heart|Weak heart}"
)


def test_it_marks_three_unrelated_groups_in_one_sentence() -> None:
    text = f"Our {{therapy.stem-cells|stem cells}} help in {THREE}."
    assert quotes(MANY, text) == ["arthrosis, asthma and stroke"]


def test_two_groups_are_not_many() -> None:
    text = "{therapy.stem-cells|Stem cells} for {disease.joints|knees} and {disease.lungs|lungs}."
    assert quotes(MANY, text) == []


def test_many_diseases_of_one_group_are_not_many() -> None:
    joints = ", ".join(f"{{disease.joints|{joint}}}" for joint in ("knee", "hip", "back"))
    text = f"{{therapy.stem-cells|Stem cells}} for {joints}."
    assert quotes(MANY, text) == []


RELATED = [("nerves", "mind"), ("nerves", "children"), ("skin-and-age", "sex-and-birth")]


@pytest.mark.parametrize(("one", "other"), RELATED)
def test_it_counts_related_groups_once(one: str, other: str) -> None:
    cues = [Cue("disease", one, 0, 1, 0), Cue("disease", other, 2, 3, 0)]
    assert len(groups(cues)) == 1


def test_it_takes_no_departments_of_a_hospital_for_one_product() -> None:
    assert quotes(MANY, f"Our departments: {THREE}.") == []
    text = "We give {therapy.stem-cells|stem cells}. "
    assert quotes(MANY, f"{text}The {{hospital|university hospital}} treats {THREE}.") == []


def test_it_takes_no_list_far_from_the_therapy() -> None:
    text = "We give {therapy.stem-cells|stem cells}. " + "We have rooms. " * 4
    assert quotes(MANY, f"{text}We know {THREE}.") == []


def test_it_counts_no_disease_that_is_denied() -> None:
    text = THREE.replace("disease.lungs", "disease.lungs!negated")
    assert quotes(MANY, f"{{therapy.stem-cells|Stem cells}} for {text}.") == []


def test_it_reads_a_list_line_by_line() -> None:
    text = "[heading] {therapy.stem-cells|Stem cells} help in" + LINES
    assert quotes(MANY, text) == ["Knee pain\nAsthma\nWeak heart"]


def test_it_marks_the_lines_of_a_long_list_one_by_one() -> None:
    far = LINES.replace("}\n", "}" + " and what comes of it" * 20 + ".\n")
    found = quotes(MANY, "[heading] {therapy.stem-cells|Stem cells} help in" + far)
    assert [it.split(" and")[0] for it in found] == ["Knee pain", "Asthma", "Weak heart"]


BETWEEN = "\nHow we go about it.\nWhom we have seen.\nMore.\n"
CARDS = LINES.replace("[list]", "[heading]").replace("}\n", "}" + BETWEEN)


def test_it_reads_headings_with_text_between_them_as_one_list() -> None:
    text = "[heading] {therapy.stem-cells|Stem cells}" + CARDS
    assert [it.partition("\n")[0] for it in quotes(MANY, text)] == ["Knee pain"]
    assert quotes(MANY, text)[0].endswith("Weak heart")


def test_it_takes_no_headings_for_a_list_where_nothing_is_about_a_therapy() -> None:
    assert quotes(MANY, "[heading] Departments" + CARDS) == []


@pytest.mark.parametrize(("count", "told"), [(4, 0), (5, 1)])
def test_many_different_diseases_of_two_groups_are_many(count: int, told: int) -> None:
    named = ("knee", "hip", "back", "heel")[: count - 1]
    joints = ", ".join(f"{{disease.joints|{joint}}}" for joint in named)
    text = f"{{therapy.stem-cells|Stem cells}} for {joints} and {{disease.lungs|asthma}}."
    assert len(quotes(MANY, text)) == told


def test_the_same_disease_said_often_is_one() -> None:
    knees = ", ".join("{disease.joints|knee}" for _ in range(6))
    assert quotes(MANY, f"{{therapy.stem-cells|Stem cells}} for {knees} and {{disease.lungs|asthma}}.") == []


def test_it_takes_no_list_that_stands_under_nothing_about_a_therapy() -> None:
    assert quotes(MANY, "[heading] Departments" + LINES) == []
    far = "{therapy.stem-cells|Stem cells} are here.\nA garden.\nA café.\n[heading] Departments"
    assert quotes(MANY, far + LINES) == []


def test_it_takes_two_lists_apart_for_two() -> None:
    text = (
        "[heading] {therapy.stem-cells|Stem cells}"
        "\n[list] {disease.joints|Knee}\n[list] {disease.lungs|Asthma}"
        "\nRooms.\nMeals.\nGarden.\n[list] {disease.heart|Weak heart}"
    )
    assert quotes(MANY, text) == []


def test_it_marks_the_words_for_many() -> None:
    text = "{therapy.stem-cells|Stem cells} work for {many|more than thirty diseases}."
    assert quotes(MANY, text) == ["Stem cells work for more than thirty diseases"]


def test_it_marks_words_and_diseases_of_one_place_once() -> None:
    text = f"{{therapy.stem-cells|Stem cells}} work {{many|in a wide range}} of {THREE}."
    assert quotes(MANY, text) == ["arthrosis, asthma and stroke"]
