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


def test_it_refuses_a_vector_that_nobody_knows_and_names_the_line() -> None:
    with pytest.raises(BadInput, match="a vector is not known") as refused:
        read_catalogue(PAPER + "    vectors: [ship]\n", "guidance.yaml")
    assert "guidance.yaml, line" in str(refused.value)


@pytest.mark.parametrize(
    ("paper", "number", "since", "verified"),
    [
        ("G01", "EMA/CAT/80183/2014", "2018-03-01", True),
        ("G02", "CPMP/BWP/3088/99", "2001-10-01", True),
        ("G03", "EMA/CAT/GTWP/671639/2008 Rev. 1 Corr.", "2021-06-01", True),
        ("G04", "EMEA/CHMP/410869/2006", "2008-09-01", True),
        ("G05", "EMEA/CHMP/CPWP/83508/2009", "2010-01-01", True),
        ("G07", "EMA/CAT/CPWP/686637/2011", "2013-03", True),
        ("G08", "EMEA/149995/2008", "2008-12-31", True),
        ("G09", "EMEA/CHMP/GTWP/60436/2007", "2010-05-01", True),
        ("G10", "EMEA/CHMP/GTWP/125491/2006", "2008-11", True),
        ("G11", "EMEA/CHMP/BWP/473191/2006 Corr.", "2007", False),
        ("G23", "EMA/CAT/499821/2019", "2019-12", False),
        ("G24", "EMA/CAT/22473/2025", "2025-07-01", True),
        ("G25", "EMA/CAT/571134/2009", "2011-01-14", True),
        ("G30", "EMA/CAT/CHMP/158266/2021", "2022-10-26", True),
        ("G31", "C(2017) 7694", "2018-05-22", False),
        ("G32", "C(2019) 7140", "2019-10-10", True),
        ("G34", "EMEA/630043/2008", "2018-01", False),
        ("G39", "EMA/4260/2001", "2020-10-19", True),
        ("G40", "EMA/CAT/454446/2008 Rev. 5", "2022-10-06", True),
        ("G41", "EMEA/CHMP/2990/00 Rev. 5", "2016-11-01", False),
        ("G42", "version 5", "2021-11", True),
    ],
)
def test_a_paper_has_the_number_and_the_day_of_its_source(
    paper: str, number: str, since: str, *, verified: bool
) -> None:
    found = catalogue().guidance[paper]
    assert (found.number, found.since, found.verified) == (number, since, verified)
