"""A file of a module: what it may say, and the line of what it may not."""

import pytest

from openatmp.basis.errors import BadInput
from openatmp.roadmap.learning import module, modules
from openatmp.roadmap.learning.reading import read_module

HEAD = """
key: small
place: 9
title: A small module
about: What one can do after it.
on: 2026-11-25
explanation:
  - heading: What it is
    text: ["One paragraph, with a comma."]
    verified: false
    source: general knowledge
"""
FEE = "kind: fee, id: fee, title: A fee, asks: What is due?, service: advice-full, applicant: academia"
WORKED = f"worked: {{title: A case, thinks: [Think.], exercise: {{{FEE}}}}}\n"
MISSING = "kind: missing, id: x, title: X, asks: What?"
DATE = "kind: date, id: x, title: X, asks: When?"
STOP = "kind: stop, id: x, title: X, asks: When?, procedure: evaluation, start: 2017-01-19"


def a_module(exercise: str, head: str = HEAD) -> str:
    return f"{head}{WORKED}exercises:\n  - {{{exercise}}}\n"


def situated(**changed: str) -> str:
    said = {"kind": "fit", "procedure": "certification", "product": "Cultured cells", "applicant": "academia"}
    fields = said | changed
    return "id: x, title: X, asks: How?, " + ", ".join(f"{name}: {value}" for name, value in fields.items())


def test_it_reads_a_module() -> None:
    read = read_module(a_module(FEE), "small.yaml")
    assert (read.key, read.place, read.words, read.file_name) == ("small", 9, 5, "small.yaml")
    assert read.exercise(1).posed.on == read.on
    assert read.exercise(1).mark("0").right


def test_an_exercise_may_have_a_day_of_its_own() -> None:
    read = read_module(a_module(f"{FEE}, on: 2025-03-01"), "small.yaml")
    assert read.exercise(1).posed.on.isoformat() == "2025-03-01"


@pytest.mark.parametrize(
    ("exercise", "says"),
    [
        ("kind: quiz, id: x, title: X, asks: What?", "there is no kind of exercise 'quiz'"),
        ("id: x, title: X, asks: What?", "the field `kind` is missing"),
        (f"{FEE}, answer: 0", "the field `answer` is not known"),
        (f"{FEE}, tells: ['']", "a paragraph of `tells` is empty"),
        (FEE.replace("advice-full", "advice-ful"), "there is no service 'advice-ful'"),
        (FEE.replace("academia", "state"), "`applicant` cannot be `state`"),
        (f"{FEE}, size: small", "academia is no enterprise"),
        ("kind: class, id: x, title: X, asks: W?, precedent: nobody", "there is no precedent 'nobody'"),
        (situated(procedure="nothing"), "no plan has a procedure 'nothing'"),
        (situated(stage="later"), "`stage` cannot be `later`"),
        (situated(facts="{cells: true}"), "the field `cells` is not known"),
        (situated(facts="{origin: [martian]}"), "origin cannot be"),
        (situated(orphan="maybe"), "`orphan` is neither true nor false"),
        (situated(kind="routes", procedure="x"), "the field `procedure` is not known"),
        (
            situated(kind="routes", offered="[evaluation]").replace("procedure: certification, ", ""),
            "nothing to choose",
        ),
        (
            "kind: products, id: x, title: X, asks: W?, procedure: evaluation, products: []",
            "nothing to choose",
        ),
        ("kind: guidance, id: x, title: X, asks: W?, offered: [G99]", "there is no 'G99'"),
        ("kind: guidance, id: x, title: X, asks: W?, classes: [ATMP], offered: [G01]", "there is no 'ATMP'"),
        ("kind: guidance, id: x, title: X, asks: W?, topics: [taste], offered: [G01]", "there is no 'taste'"),
        ("kind: missing, id: x, title: X, asks: W?, procedure: nothing", "there is no procedure 'nothing'"),
        ("kind: missing, id: x, title: X, asks: W?, procedure: certification", "there is no checklist ''"),
        (
            f"{MISSING}, procedure: certification, checklists: [fee]",
            "there is no checklist 'fee'",
        ),
        (
            f"{MISSING}, procedure: certification, checklists: [quality-data], there: [a wish]",
            "no checklist has the item 'a wish'",
        ),
        (
            f"{DATE}, procedure: nothing, start: 2027-01-11, step: s",
            "no procedure",
        ),
        (
            f"{DATE}, procedure: certification, start: 1999-01-11, step: start",
            "1999",
        ),
        (
            f"{DATE}, procedure: certification, start: 2027-01-11, step: nowhere",
            "no dated step 'nowhere'",
        ),
        (
            f"{DATE}, procedure: certification, start: 2027-01-11, step: validation",
            "no dated step 'validation'",
        ),
        (
            f"{STOP}, stop: lunch, resumes: 2017-09-01",
            "the clock does not stop at 'lunch'",
        ),
        (
            f"{STOP}, stop: list-of-questions, resumes: 2017-03-01",
            "would run again before it stood",
        ),
    ],
)
def test_it_refuses_a_mistake_and_says_what_would_be_right(exercise: str, says: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_module(a_module(exercise), "small.yaml")
    assert says in str(refused.value)
    assert refused.value.expected


def test_it_names_file_and_line() -> None:
    with pytest.raises(BadInput, match=r"small\.yaml, line 14"):
        read_module(a_module("kind: quiz, id: x"), "small.yaml")


def test_it_refuses_two_exercises_of_one_name() -> None:
    with pytest.raises(BadInput, match="two exercises 'fee'"):
        read_module(a_module(FEE) + f"  - {{{FEE}}}\n", "small.yaml")


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("place: 9", "place: first", "`place` is not a whole number"),
        ("verified: false", "verified: true", "general knowledge cannot be verified"),
        ("on: 2026-11-25", "on: someday", "`on` is not a date"),
        ('["One paragraph, with a comma."]', "['']", "a paragraph of `text` is empty"),
        ("key: small", "key: small\nanswer: none", "the field `answer` is not known"),
    ],
)
def test_it_refuses_a_mistake_in_the_head(before: str, after: str, says: str) -> None:
    with pytest.raises(BadInput, match=says):
        read_module(a_module(FEE, HEAD.replace(before, after)), "small.yaml")


@pytest.mark.parametrize("field", ["explanation", "exercises"])
def test_it_refuses_a_module_without_its_parts(field: str) -> None:
    head, _, _ = HEAD.partition("explanation:")
    text = f"{head}explanation: []\n{WORKED}exercises: []\n"
    if field == "exercises":
        text = f"{HEAD}{WORKED}exercises: []\n"
    with pytest.raises(BadInput, match=f"`{field}` is empty"):
        read_module(text, "small.yaml")


class TestTheShelf:
    def test_it_finds_a_module_however_it_is_written(self) -> None:
        assert module(" Classification ") is modules()["classification"]

    def test_it_names_those_that_are_spelled_alike(self) -> None:
        with pytest.raises(BadInput, match="one of certification"):
            module("certificate")

    def test_it_names_all_when_none_is_alike(self) -> None:
        with pytest.raises(BadInput, match="classification, environmental-risk, scientific-advice"):
            module("xyz")

    @pytest.mark.parametrize("number", [0, -1, 7])
    def test_it_says_which_exercises_there_are(self, number: int) -> None:
        with pytest.raises(BadInput, match="from 1 to 6"):
            module("classification").exercise(number)
