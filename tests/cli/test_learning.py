"""The command `learn`, as a person types it, and as a program does."""

import pytest

from openatmp.cli.exits import Exit
from openatmp.roadmap.learning import modules
from tests.cli.conftest import Run


def test_it_lists_the_modules(run: Run) -> None:
    ended = run("learn")
    assert [one for one in modules() if one in ended.out] == list(modules())
    assert [one["key"] for one in run("learn", "--json").data["modules"]] == list(modules())


@pytest.mark.parametrize("key", modules())
def test_it_prints_a_module_with_its_sources_and_exercises(run: Run, key: str) -> None:
    found = modules()[key]
    ended = run("learn", key)
    assert ended.code == Exit.ANSWERED
    assert all(passage.heading.upper() in ended.out for passage in found.passages)
    assert all(passage.ground.source in ended.out for passage in found.passages)
    assert all(one.posed.title.upper() in ended.out for one in found.exercises)
    assert ended.out.count("The engine says") == 1
    doubtful = [one for one in found.passages if not one.ground.verified]
    assert ended.out.count("(not verified)") == len(doubtful)
    assert all(one.ground.note[:20] in ended.out for one in found.passages)
    assert all(len(line) <= 100 or "http" in line for line in ended.out.splitlines())


def test_it_prints_a_module_as_data_without_answers(run: Run) -> None:
    told = run("learn", "quality", "--json").data
    assert len(told["exercises"]) == 6
    assert "expected" not in str(told)


def test_it_shows_one_exercise_with_its_choices(run: Run) -> None:
    ended = run("learn", "classification", "--exercise", "2")
    assert "EXERCISE 2: T CELLS WITH A SAFETY SWITCH" in ended.out
    assert "- sCTMP: Somatic cell therapy medicinal product" in ended.out
    assert "The engine" not in ended.out
    assert run("learn", "classification", "--exercise", "2", "--json").data["answer"] == "one of a list"


def test_it_says_how_a_day_is_written(run: Run) -> None:
    assert "Write a day, as in" in run("learn", "classification", "--exercise", "5").out


def test_it_marks_a_right_answer_and_shows_what_the_committee_said(run: Run) -> None:
    ended = run("learn", "classification", "--exercise", "2", "--answer", "sCTMP")
    assert ended.code == Exit.ANSWERED
    assert ended.out.startswith("Right: Somatic cell therapy medicinal product.")
    assert "Published by the committee for advanced therapies, 2009, the same" in ended.out
    assert "What would change it:" in ended.out
    assert "Law: Regulation 1394/2007, Art. 2(1)(a)" in ended.out


def test_it_marks_a_wrong_answer_with_the_reason(run: Run) -> None:
    ended = run("learn", "quality", "--exercise", "3", "--answer", "2017-03-01..2017-08-18")
    assert ended.code == Exit.ANSWERED
    assert ended.out.startswith("Not right: 1 March 2017 to 18 August 2017.")
    assert "The engine says: 18 May 2017 to 18 August 2017." in ended.out
    assert "the clock still runs" in ended.out


def test_it_marks_for_programs(run: Run) -> None:
    marked = run("learn", "scientific-advice", "--exercise", "2", "--answer", "18 165", "--json").data
    assert marked["right"] is True
    assert {"act": "1394/2007", "place": "16(2)"} in marked["citations"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("learn", "clasification"), "classification"),
        (("learn", "quality", "--exercise", "9"), "from 1 to 6"),
        (("learn", "quality", "--exercise", "0"), "from 1 to 6"),
        (("learn", "classification", "--exercise", "5", "--answer", "soon"), "a day, as in"),
        (("learn", "classification", "--exercise", "1", "--answer", "GMTP"), "do you mean GTMP?"),
        (("learn", "classification", "--answer", "GTMP"), "--answer goes with --exercise"),
        (("learn", "--exercise", "1"), "--exercise with MODULE"),
    ],
)
def test_it_says_what_would_be_right(run: Run, words: tuple[str, ...], said: str) -> None:
    ended = run(*words)
    assert ended.code == Exit.BAD_INPUT
    assert said in ended.err
    assert not ended.out
