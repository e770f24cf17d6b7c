from datetime import date

import pytest

from openatmp.procedures.shelf import procedure, procedures
from openatmp.web.procedures.lengths import NO_TIME, committees_of, how_long, length_of

DAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("classification", "60 days on the clock"),
        ("scientific-advice", "70 or 40 days"),
        ("re-examination", "60 days"),
        ("clinical-trial", "about 100 or 50 days on the clock"),
        ("innovation-task-force", "about 56 days"),
        ("evaluation", "277 or 217 days on the clock"),
        ("commission-decision", "67 days"),
        ("prime", "40 days"),
        ("pre-submission", NO_TIME),
        ("withdrawal", NO_TIME),
        ("academia-pilot", NO_TIME),
    ],
)
def test_it_says_how_long_a_procedure_takes(key: str, said: str) -> None:
    assert how_long(procedure(key), DAY) == said


def test_the_evaluation_ends_with_the_decision() -> None:
    evaluation = procedure("evaluation")
    assert length_of(evaluation, evaluation.shape(), DAY) == "277 days"


def test_several_courses_are_told_in_one_line() -> None:
    said = how_long(procedure("variation-type-ii"), DAY)
    assert said.startswith("90, ")
    assert said.endswith(" or 30 days on the clock")


def test_every_procedure_says_something() -> None:
    assert all(how_long(one, DAY) for one in procedures().values())


@pytest.mark.parametrize(
    ("key", "committees"),
    [
        ("evaluation", ("CAT", "CHMP", "PRAC")),
        ("classification", ("CAT",)),
        ("orphan-designation", ("COMP",)),
        ("innovation-task-force", ()),
    ],
)
def test_it_names_the_committees(key: str, committees: tuple[str, ...]) -> None:
    assert committees_of(procedure(key)) == committees
