"""The reasons as one list: order, numbers, references, what is known and what is needed."""

import pytest
from hypothesis import given

from openatmp.basis.answers import Answer
from openatmp.basis.citations import Citation
from openatmp.classification import Classification
from openatmp.classification.renderings.steps import (
    Step,
    fact_line,
    needed_names,
    provision_line,
    steps,
)
from openatmp.law import corpus
from openatmp.product.product import Fact, Judgement, Product
from openatmp.product.sources import UsualPractice
from tests.classification.renderings.any_answer import TODAY, TYPICAL, answer, answer_of, any_answer

OPEN_CLAIM = TYPICAL["cartilage without a claim"]


def _by_number(classification: Classification) -> dict[str, Step]:
    return {step.number: step for step in steps(classification)}


def _named(classification: Classification, name: str) -> Step:
    """Return the step that explains a question, not one that refers to it."""
    return next(step for step in steps(classification) if step.name == name and not step.seen_at)


def test_the_questions_at_the_top_are_the_classes_and_whether_it_is_combined() -> None:
    tops = [step.name for step in steps(answer(TYPICAL["a vector"])) if step.level == 1]
    assert tops == [
        "class-gene-therapy",
        "class-tissue-engineered",
        "class-somatic-cell-therapy",
        "combined",
    ]


@pytest.mark.parametrize("name", TYPICAL)
def test_numbers_follow_each_other_within_every_level(name: str) -> None:
    numbers = [step.number for step in steps(answer(TYPICAL[name]))]
    assert len(set(numbers)) == len(numbers)
    for number in numbers:
        above, _, last = number.rpartition(".")
        assert not above or above in numbers
        assert last == "1" or f"{above}.{int(last) - 1}".lstrip(".") in numbers


@pytest.mark.parametrize("name", TYPICAL)
def test_level_is_the_length_of_the_number(name: str) -> None:
    assert all(step.level == len(step.number.split(".")) for step in steps(answer(TYPICAL[name])))


@pytest.mark.parametrize("name", TYPICAL)
def test_every_question_is_explained_once(name: str) -> None:
    explained = [step.name for step in steps(answer(TYPICAL[name])) if not step.seen_at]
    assert len(set(explained)) == len(explained)


@pytest.mark.parametrize("name", TYPICAL)
def test_a_reference_leads_to_the_same_question_with_the_same_answer(name: str) -> None:
    by_number = _by_number(answer(TYPICAL[name]))
    for step in by_number.values():
        if step.seen_at.startswith("step "):
            meant = by_number[step.seen_at.removeprefix("step ")]
            assert (meant.name, meant.answer, meant.seen_at) == (step.name, step.answer, "")


def test_a_reference_repeats_neither_facts_nor_reasons() -> None:
    by_number = _by_number(answer(TYPICAL["cultured cartilage"]))
    again = next(step for step in by_number.values() if step.name == "engineered" and step.seen_at)
    assert again.facts == ()
    assert f"{again.number}.1" not in by_number


def test_the_top_question_is_referred_to_as_the_answer() -> None:
    found = [step for step in steps(answer(TYPICAL["a vector"])) if step.name == "advanced-therapy"]
    assert [step.seen_at for step in found] == ["the answer itself"]


def test_exceptions_that_were_tried_are_marked() -> None:
    vector = answer(TYPICAL["a vector"])
    assert _named(vector, "vaccine-against-infection").exception
    assert not _named(vector, "recombinant-nucleic-acid").exception


def test_a_step_shows_the_facts_it_looked_at_with_their_source() -> None:
    line = _named(answer(TYPICAL["a vector"]), "effect-from-sequence").facts[0]
    assert (line.name, line.value, line.source) == (
        "effect_from_sequence",
        "yes",
        "declared by the applicant",
    )
    assert line.known
    assert not line.usual


def test_a_fact_that_is_waited_for_is_shown_as_not_known() -> None:
    line = _named(answer(OPEN_CLAIM), "claimed-regeneration").facts[0]
    assert (line.known, line.value, line.source) == (False, "not known", "")


def test_a_fact_that_nobody_waits_for_is_left_out() -> None:
    step = _named(answer(TYPICAL["an ordinary chemical"]), "effect-from-sequence")
    assert step.facts == ()
    assert step.answer_words == "not known, and not needed"


def test_an_open_question_that_is_waited_for_is_needed() -> None:
    step = _named(answer(OPEN_CLAIM), "claimed-regeneration")
    assert step.needed
    assert step.answer_words == "not known"


def test_a_question_left_open_and_not_needed_stands_without_its_reasons() -> None:
    chemical = answer(TYPICAL["an ordinary chemical"])
    engineered = _named(chemical, "engineered")
    assert engineered.answer is Answer.UNKNOWN
    assert not any(step.number.startswith(f"{engineered.number}.") for step in steps(chemical))


def test_nothing_is_needed_once_everything_is_decided() -> None:
    assert needed_names(answer(TYPICAL["cultured cartilage"])) == frozenset()


def test_what_is_open_on_devices_is_needed_only_for_an_advanced_therapy() -> None:
    assert "combined" in needed_names(answer(TYPICAL["a vector in cells, device not said"]))
    without_device = {
        name: value for name, value in TYPICAL["an ordinary chemical"].items() if name != "device_part"
    }
    assert "combined" not in needed_names(answer(without_device))


def test_the_criterion_stands_where_it_is_raised_and_only_there() -> None:
    weighed = [step.name for step in steps(answer(TYPICAL["encapsulated cells"])) if step.criterion]
    assert weighed == ["other-step"]


def test_a_judgement_on_record_is_shown_as_a_fact_with_who_judged() -> None:
    judged = Judgement(answer=True, by="A. Expert", on=TODAY, reason="It lasts.")
    settled = answer(TYPICAL["encapsulated cells"], judgements={"substantial-manipulation": judged})
    lines = {line.name: line for line in _named(settled, "other-step").facts}
    line = lines["judged.substantial-manipulation"]
    assert line.value == "yes"
    assert line.source == "judged by A. Expert on 23 November 2026: It lasts"


def test_a_fact_from_usual_practice_is_marked() -> None:
    product = Product({"viable_cells": Fact(True, UsualPractice("k", "so.", "s"))})
    line = fact_line("viable_cells", answer_of(product))
    assert line.usual
    assert line.source == "usually so, please confirm: so"


def test_provisions_carry_words_link_days_and_whether_they_were_verified() -> None:
    law = corpus().on(TODAY)
    line = provision_line(Citation("1394/2007", "2(1)(c)"), law)
    provision = law.provision("1394/2007", "2(1)(c)")
    assert line.name == "Regulation 1394/2007, Art. 2(1)(c)"
    assert line.in_force == "in force since 30 December 2008"
    guidance = provision_line(Citation("EMA/CAT/600280/2010", "2.2.3"), law)
    assert guidance.in_force == "guidance of June 2015, used to read the law of this day"
    assert (line.says, line.link, line.verified) == (
        provision.says,
        provision.link,
        provision.verified,
    )


@pytest.mark.parametrize("name", TYPICAL)
def test_every_step_that_is_explained_names_a_provision(name: str) -> None:
    assert all(step.provisions for step in steps(answer(TYPICAL[name])) if not step.seen_at)


@given(any_answer())
def test_steps_never_contradict_the_findings(classification: Classification) -> None:
    answers = {finding.name: finding.answer for finding in classification.finding.walk()}
    answers |= {finding.name: finding.answer for finding in classification.combined_finding.walk()}
    for step in steps(classification):
        assert step.answer is answers[step.name]
        assert step.needed <= (not step.answer.is_decided)


@given(any_answer())
def test_every_fact_that_is_missing_is_shown_in_some_step(classification: Classification) -> None:
    shown = {line.name for step in steps(classification) for line in step.facts}
    assert set(classification.missing) <= shown
