"""Every procedure that is shipped: it reads, it hangs together, and what it cites is in the law."""

from collections.abc import Iterator

import pytest

from openatmp.law import corpus
from openatmp.procedures.kinds import Group
from openatmp.procedures.procedure import Branch, Ground, Outcome, Procedure, Step, Stop, Told
from openatmp.procedures.shelf import procedures

KEYS = sorted(procedures())
EXPECTED = {
    "academia-pilot", "annual-reassessment", "certification", "classification", "clinical-trial",
    "combined-product", "commission-decision", "conditional-renewal", "efficacy-study", "environmental-risk",
    "evaluation", "extension", "hospital-exemption", "innovation-task-force", "joint-clinical-assessment",
    "modified-organism-approval",
    "orphan-designation", "paediatric-plan", "pre-submission", "prime", "re-examination", "reform", "renewal",
    "safety-report", "safety-study", "scientific-advice", "sme-status", "variation-ia", "variation-ia-in",
    "variation-ib", "variation-type-ii", "withdrawal",
}  # fmt: skip
KNOWN_BY_HEART = "general knowledge"


def grounds(procedure: Procedure) -> Iterator[tuple[str, Ground]]:
    """Yield everything in a procedure that rests on something, with its name."""
    yield procedure.key, procedure.ground
    for shape in procedure.shapes:
        items: tuple[Step | Stop | Branch, ...] = (*shape.steps, *shape.stops, *shape.branches)
        for item in items:
            yield f"{shape.id} {item.id}", item.ground
    entries: tuple[Outcome | Told, ...] = (*procedure.outcomes, *procedure.told)
    for entry in entries:
        yield entry.id, entry.ground
    for public in procedure.published:
        yield public.what, public.ground


def test_every_procedure_of_the_field_is_there() -> None:
    assert set(KEYS) == EXPECTED


@pytest.mark.parametrize("key", KEYS)
def test_every_provision_that_a_procedure_cites_is_in_the_law(key: str) -> None:
    acts = corpus().acts
    for name, ground in grounds(procedures()[key]):
        for citation in ground.basis:
            assert citation.act in acts, f"{name} cites {citation}"
            assert acts[citation.act].versions(citation.provision), f"{name} cites {citation}"


@pytest.mark.parametrize("key", KEYS)
def test_nothing_known_by_heart_counts_as_verified(key: str) -> None:
    for name, ground in grounds(procedures()[key]):
        assert not (ground.verified and ground.source == KNOWN_BY_HEART), name


@pytest.mark.parametrize("key", KEYS)
def test_what_was_derived_names_a_source_or_stays_unverified(key: str) -> None:
    for name, ground in grounds(procedures()[key]):
        assert not ground.derived or ground.source != KNOWN_BY_HEART or not ground.verified, name


@pytest.mark.parametrize("key", KEYS)
def test_a_step_or_entry_that_admits_doubt_does_not_vouch_for_itself(key: str) -> None:
    for name, ground in grounds(procedures()[key]):
        assert not (ground.verified and "with doubt" in ground.note), name


@pytest.mark.parametrize("key", KEYS)
def test_no_comma_tears_a_paper_or_an_applicant_in_two(key: str) -> None:
    assert all(who[:1].isupper() for who in procedures()[key].who)
    for shape in procedures()[key].shapes:
        for step in shape.steps:
            papers = (*step.documents_in, *step.documents_out)
            assert all(paper[:1].isupper() for paper in papers), step.id
            assert len(step.documents_in) == len(set(step.documents_in)), step.id


@pytest.mark.parametrize("key", KEYS)
def test_a_procedure_leads_only_to_procedures_and_steps_that_are_there(key: str) -> None:
    procedure = procedures()[key]
    led = {outcome.leads_to for outcome in procedure.outcomes} | {one.procedure for one in procedure.related}
    assert led - {""} <= set(KEYS)
    for shape in procedure.shapes:
        for branch in shape.branches:
            goal = procedure.shape(branch.shape or shape.id)
            there = branch.leads_to in set(KEYS) or goal.step(branch.leads_to) is not None
            assert not branch.leads_to or there, branch.id


@pytest.mark.parametrize("key", KEYS)
def test_a_procedure_says_for_whom_when_and_how_it_ends(key: str) -> None:
    procedure = procedures()[key]
    assert procedure.who
    assert procedure.when
    assert procedure.outcomes or procedure.group is Group.ANNOUNCED
    assert all(shape.step(shape.decides) for shape in procedure.shapes)


@pytest.mark.parametrize("key", KEYS)
def test_every_course_has_its_start(key: str) -> None:
    for shape in procedures()[key].shapes:
        start = shape.step("start")
        assert start is not None
        assert start.day == procedures()[key].first_day


def test_only_what_is_announced_has_no_first_day_and_the_pilot_is_over() -> None:
    without = {key for key in KEYS if procedures()[key].in_force_from is None}
    assert without == {key for key in KEYS if procedures()[key].group is Group.ANNOUNCED}
    assert procedures()["academia-pilot"].in_force_to is not None


@pytest.mark.parametrize("key", KEYS)
def test_a_stop_of_the_clock_moves_something(key: str) -> None:
    for shape in procedures()[key].shapes:
        days = {step.id: step.day for step in shape.steps}
        last = max((day for day in days.values() if day is not None), default=0)
        for stop in shape.stops:
            day = days.get(stop.after)
            assert not stop.after or (day is not None and day < last), f"{shape.id} {stop.id}"
