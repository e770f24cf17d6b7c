"""Every important fact of the procedures as the sources give it, kept apart from their files.

An edit that moves a day, passes a step to somebody else, or vouches for what is only remembered, fails here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from openatmp.procedures import procedure
from openatmp.procedures.procedure import Step
from openatmp.procedures.shelf import procedures
from openatmp.procedures.timetable import Asked, timetable

TABLE = Path(__file__).parent / "facts.txt"
READ = {"read": True, "heart": False}


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the table.

    Args:
        key: key of the procedure.
        course: which of its courses.
        step: the step.
        when: its time, as the table writes it.
        who: codes of those who act.
        verified: whether it was read, or derived from what was.
        says: the fact in our own words.
    """

    key: str
    course: str
    step: str
    when: str
    who: tuple[str, ...]
    verified: bool
    says: str

    def __str__(self) -> str:
        return f"{self.key} {self.course} {self.step}"


def facts() -> Iterator[Fact]:
    """Yield the lines of the table."""
    key = course = ""
    for line in TABLE.read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) == 1:
            key, course = line.split()
            continue
        step, when, who, known, says = cells
        yield Fact(key, course, step, when, tuple(who.split()), READ[known], says)


FACTS = tuple(facts())


def time_of(step: Step) -> str:
    """Write the time of a step as the table does."""
    if step.day is not None:
        return f"day {step.day}" if step.through is None else f"days {step.day} to {step.through}"
    if step.relative is None:
        return "no day"
    side = "before" if step.relative.back else "after"
    return f"{step.relative.length} {side} {step.relative.step}"


def test_the_table_holds_at_least_150_facts_each_once_and_in_a_sentence() -> None:
    assert len(FACTS) >= 150
    assert len({str(fact) for fact in FACTS}) == len(FACTS)
    assert all(fact.says.endswith(".") and fact.who for fact in FACTS)


def test_every_procedure_has_a_line_in_the_table() -> None:
    assert {fact.key for fact in FACTS} == set(procedures())


@pytest.mark.parametrize("fact", FACTS, ids=str)
def test_a_step_is_when_and_by_whom_the_source_says_and_vouched_for_only_if_it_was_read(fact: Fact) -> None:
    step = procedure(fact.key).shape(fact.course).step(fact.step)
    assert step is not None
    assert (time_of(step), step.actor, step.ground.verified) == (fact.when, fact.who, fact.verified)


@pytest.mark.parametrize(
    ("key", "course", "stop", "after", "usual", "longest", "verified"),
    [
        (
            "evaluation",
            "standard",
            "list-of-questions",
            "chmp-list-of-questions",
            "3 months",
            "6 months",
            False,
        ),
        (
            "evaluation",
            "standard",
            "outstanding-issues",
            "chmp-outstanding-issues",
            "1 month",
            "3 months",
            False,
        ),
        (
            "evaluation",
            "accelerated",
            "list-of-questions",
            "chmp-list-of-questions",
            "1 month",
            "3 months",
            False,
        ),
        (
            "extension",
            "standard",
            "list-of-questions",
            "chmp-list-of-questions",
            "3 months",
            "6 months",
            False,
        ),
        ("paediatric-plan", "standard", "modification", "second-discussion", "3 months", "None", True),
        ("certification", "standard", "supplementary-information", "", "None", "None", True),
        ("certification", "standard", "site-visit", "", "None", "None", True),
        ("certification", "standard", "notified-body", "", "None", "None", True),
        ("clinical-trial", "with-experts", "request-for-information", "", "None", "31 days", False),
        ("variation-ib", "with-request", "supplementary-information", "outcome", "30 days", "None", False),
        ("renewal", "with-questions", "supplementary-information", "chmp-opinion", "None", "None", True),
    ],
)
def test_the_clock_stops_where_and_as_long_as_the_source_says(
    key: str, course: str, stop: str, after: str, usual: str, longest: str, *, verified: bool
) -> None:
    found = next(one for one in procedure(key).shape(course).stops if one.id == stop)
    assert (found.after, str(found.usual), str(found.longest)) == (after, usual, longest)
    assert found.ground.verified is verified


@pytest.mark.parametrize(
    ("key", "kind", "name", "place"),
    [
        ("certification", "stops", "notified-body", "4(3)"),
        ("certification", "branches", "device-left-out", "4(4)"),
        ("certification", "stops", "site-visit", "3"),
        ("paediatric-plan", "branches", "re-examined", "25(3)"),
        ("re-examination", "branches", "differs-from-draft", "8(4)"),
    ],
)
def test_what_happens_on_the_way_rests_on_the_paragraph_that_says_it(
    key: str, kind: str, name: str, place: str
) -> None:
    found = next(one for one in getattr(procedure(key).shape(), kind) if one.id == name)
    assert place in {citation.provision for citation in found.ground.basis}


@pytest.mark.parametrize(
    ("key", "told", "verified", "word"),
    [
        ("academia-pilot", "participants", True, "Barcelona"),
        ("academia-pilot", "calls", True, "11 candidates"),
        ("certification", "quality-data", True, "validation of the assays is not asked for"),
        ("certification", "non-clinical-data", True, "at least one study of toxicity"),
        ("clinical-trial", "safety", True, "within 24 hours"),
        ("clinical-trial", "modification", False, "38 days"),
        ("commission-decision", "in-practice", False, "53 and 67"),
        ("conditional-renewal", "grounds", True, "unmet medical need"),
        ("conditional-renewal", "safety-reports", True, "six months"),
        ("hospital-exemption", "conditions", True, "one patient"),
        ("joint-clinical-assessment", "who-else", False, "2028"),
        ("paediatric-plan", "compliance-check", False, "60 days"),
        ("paediatric-plan", "stepwise", True, "step by step"),
        ("prime", "early-entry", True, "tolerability"),
        ("re-examination", "fee", True, "Three tenths"),
        ("renewal", "sunset", True, "three years"),
        ("safety-report", "reactions", False, "15 days"),
        ("safety-report", "system", True, "seven days"),
        ("scientific-advice", "prime", True, "18 March 2026"),
        ("scientific-advice", "fee", True, "never two together"),
        ("sme-status", "sizes", False, "250 people"),
        ("variation-ia", "which-guideline", True, "15 January 2026"),
        ("variation-ib", "which-guideline", True, "15 January 2026"),
        ("variation-type-ii", "courses-for-answers", True, "30 days when the answers come at once"),
        ("withdrawal", "after-authorisation", True, "two months"),
        ("withdrawal", "early", True, "24 hours"),
    ],
)
def test_what_one_should_know_beside_the_steps_is_there(
    key: str, told: str, word: str, *, verified: bool
) -> None:
    found = next(one for one in procedure(key).told if one.id == told)
    assert found.ground.verified is verified
    assert word in " ".join((found.says, *found.items))


@pytest.mark.parametrize(
    ("key", "verified"),
    [
        ("academia-pilot", False),
        ("clinical-trial", False),
        ("innovation-task-force", False),
        ("modified-organism-approval", False),
        ("paediatric-plan", False),
        ("prime", False),
        ("safety-report", False),
        ("safety-study", False),
        ("sme-status", False),
        ("variation-ia-in", False),
        ("variation-ib", False),
        ("certification", True),
        ("combined-product", True),
        ("re-examination", True),
        ("renewal", True),
        ("withdrawal", True),
    ],
)
def test_a_procedure_as_a_whole_is_vouched_for_only_if_its_first_day_was_read_too(
    key: str, *, verified: bool
) -> None:
    assert procedure(key).ground.verified is verified


def test_the_list_of_questions_falls_on_the_same_day_beside_the_evaluation() -> None:
    """The joint clinical assessment hangs on the list; its start is that of the evaluation."""
    start = date(2026, 3, 26)
    evaluation = timetable(procedure("evaluation"), Asked(start))
    assessment = timetable(procedure("joint-clinical-assessment"), Asked(start))
    dates = [
        next(step.date for step in table.steps if step.step.id == name)
        for table, name in ((evaluation, "chmp-list-of-questions"), (assessment, "list-of-questions"))
    ]
    assert dates == [date(2026, 7, 23)] * 2


def test_nothing_that_was_derived_lacks_the_sum() -> None:
    """What rests on our own sum says which one."""
    for step in procedure("variation-type-ii").shape("new-use").steps:
        assert step.ground.derived or step.id == "start", step.id


@pytest.mark.parametrize(
    ("key", "what", "by", "verified"),
    [
        ("evaluation", "list of those under evaluation", "EMA", True),
        ("evaluation", "Agendas, minutes", "EMA", True),
        ("evaluation", "policy 0070", "EMA", False),
        ("evaluation", "Public assessment report", "EMA", True),
        ("commission-decision", "Refusals", "EMA", True),
        ("commission-decision", "Official Journal", "EC", True),
        ("certification", "How many applications", "EMA", True),
        ("clinical-trial", "Union's register", "EMA", False),
        ("prime", "Recommendations on eligibility", "EMA", True),
        ("sme-status", "register of small", "EMA", True),
        ("paediatric-plan", "Decision on the plan", "EMA", False),
    ],
)
def test_what_is_made_public_is_told(key: str, what: str, by: str, *, verified: bool) -> None:
    (found,) = (one for one in procedure(key).published if what in one.what)
    assert (found.by, found.ground.verified) == (by, verified)


def test_the_environment_is_settled_with_the_draft_opinion_also_when_the_clock_stood() -> None:
    asked = Asked(date(2026, 3, 26), usual_stops=True)
    dates = [
        next(step.date for step in timetable(procedure(key), asked).steps if step.step.id == name)
        for key, name in (("evaluation", "cat-draft-opinion"), ("environmental-risk", "consultation-closed"))
    ]
    assert dates == [dates[0]] * 2
    assert dates[0] is not None
