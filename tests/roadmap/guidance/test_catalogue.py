"""The catalogue as a file: complete, consistent, and refused with its line when something is wrong."""

from datetime import date

import pytest

from openatmp.basis.errors import BadInput
from openatmp.roadmap.guidance import catalogue, chosen_as_dict
from openatmp.roadmap.guidance.catalogue import read_catalogue
from openatmp.roadmap.guidance.choosing import Wanted, choose

PAPER = """
topics:
  - {key: quality, title: Quality, stages: [trials]}
guidance:
  - id: G01
    title: A paper
    from: "2018-03"
    classes: [GTMP]
    topics: [quality]
    verified: false
    source: general knowledge
"""


def test_it_holds_sixty_four_papers() -> None:
    assert list(catalogue().guidance) == [f"G{number:02d}" for number in range(1, 65)]


def test_nothing_known_by_heart_counts_as_verified() -> None:
    by_heart = [paper for paper in catalogue().guidance.values() if paper.source == "general knowledge"]
    assert by_heart
    assert not any(paper.verified for paper in by_heart)


def test_what_was_replaced_has_an_end_and_a_successor_that_is_there() -> None:
    for paper in catalogue().guidance.values():
        if paper.replaced_by:
            assert paper.until
            assert paper.replaced_by in catalogue().guidance


@pytest.mark.parametrize(
    ("since", "first"),
    [("2018", date(2018, 1, 1)), ("2018-03", date(2018, 3, 1)), ("2018-03-05", date(2018, 3, 5))],
)
def test_it_counts_a_year_or_month_alone_from_its_first_day(since: str, first: date) -> None:
    paper = read_catalogue(PAPER.replace("2018-03", since), "guidance.yaml").guidance["G01"]
    assert paper.in_force(first)
    assert not paper.in_force(date(2017, 12, 31))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (PAPER.replace("GTMP", "XYZ"), "a class is not known"),
        (PAPER.replace("topics: [quality]", "topics: [colour]"), "a topic is not known"),
        (PAPER.replace("topics: [quality]", "topics: []"), "a topic is not known"),
        (PAPER.replace('"2018-03"', '"March 2018"'), "no day"),
        (PAPER + "    colour: red\n", "`colour` is not known"),
    ],
)
def test_it_refuses_what_it_does_not_know_and_names_the_line(wrong: str, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_catalogue(wrong, "guidance.yaml")
    assert said in str(refused.value)
    assert "guidance.yaml, line" in str(refused.value)


def test_it_gives_each_paper_with_its_reason_and_source() -> None:
    told = [chosen_as_dict(one) for one in choose(catalogue(), Wanted(), date(2026, 11, 25))]
    assert all(one["reason"] and one["source"] and one["in_force"] for one in told)
