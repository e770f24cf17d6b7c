from openatmp.offers.sign import SignId
from tests.offers.signs.marked_text import quotes

EXO = SignId.EXO


def test_it_marks_the_first_place_of_each_paragraph() -> None:
    text = "{therapy.exosomes|Exosomes} help.\n{therapy.exosomes|Exosome} drip. {therapy.exosomes|Exosomes}."
    assert quotes(EXO, text) == ["Exosomes help", "Exosome drip"]


def test_it_marks_one_place_of_a_paragraph() -> None:
    text = "The skin. We give {therapy.exosomes|exosomes}, which help. {therapy.exosomes|Exosomes} are small."
    assert quotes(EXO, text) == ["We give exosomes, which help"]


def test_it_marks_no_other_therapy() -> None:
    assert quotes(EXO, "We give {therapy.stem-cells|stem cells}.") == []


def test_it_marks_no_place_where_the_house_refuses_them() -> None:
    assert quotes(EXO, "{refusal|We do not use} {therapy.exosomes|exosomes} here.") == []


def test_it_goes_on_to_the_first_place_where_they_are_offered() -> None:
    text = "No {therapy.exosomes!negated|exosomes} of animals. We give {therapy.exosomes|exosomes} of plants."
    assert quotes(EXO, text) == ["We give exosomes of plants"]


def test_it_marks_a_question_about_them() -> None:
    assert quotes(EXO, "[heading] What are {therapy.exosomes!asked|exosomes}?") == ["What are exosomes"]
