from datetime import date

import pytest

from openatmp.basis.answers import Answer
from openatmp.law import corpus
from openatmp.product.vocabulary import DigestionOutcome, Step
from tests.classification.rules.asking import TODAY, ask, ask_on

LAW = corpus().on(TODAY)
NEVER_SUBSTANTIAL = sorted(LAW.listed("1394/2007", "manipulations-not-substantial"))
SUBSTANTIAL = sorted(LAW.listed("EMA/CAT/600280/2010", "manipulations-substantial-in-practice"))
SETTLED = {*NEVER_SUBSTANTIAL, *SUBSTANTIAL, Step.DIGESTION.value, Step.RADIOLABELLING.value}
NOT_SETTLED = sorted(step.value for step in Step if step.value not in SETTLED)
KEPT, BROKEN = DigestionOutcome.UNITS_KEPT.value, DigestionOutcome.CONTACTS_BROKEN.value


def test_annex_i_has_thirteen_steps_and_every_one_can_be_declared() -> None:
    assert len(NEVER_SUBSTANTIAL) == 13
    assert set(NEVER_SUBSTANTIAL) | set(SUBSTANTIAL) <= {step.value for step in Step}
    assert not set(NEVER_SUBSTANTIAL) & set(SUBSTANTIAL)


@pytest.mark.parametrize("step", NEVER_SUBSTANTIAL)
def test_a_step_of_annex_i_alone_is_not_substantial(step: str) -> None:
    finding = ask("substantial-manipulation", processing=[step], processing_is_complete=True)
    assert finding.answer is Answer.NO


@pytest.mark.parametrize("step", NEVER_SUBSTANTIAL)
def test_a_step_of_annex_i_proves_nothing_while_steps_may_be_missing(step: str) -> None:
    finding = ask("substantial-manipulation", processing=[step])
    assert (finding.answer, finding.lacks) == (Answer.UNKNOWN, ("processing_is_complete",))


@pytest.mark.parametrize("step", SUBSTANTIAL)
def test_one_substantial_step_is_enough_even_when_steps_may_be_missing(step: str) -> None:
    assert ask("substantial-manipulation", processing=[step, Step.FREEZING.value]).answer is Answer.YES


def test_labelling_cells_for_diagnosis_is_not_substantial_in_practice() -> None:
    facts = {"processing": [Step.RADIOLABELLING.value], "processing_is_complete": True}
    assert ask("substantial-manipulation", **facts).answer is Answer.NO


def test_no_step_at_all_is_not_substantial() -> None:
    assert ask("substantial-manipulation", processing=[], processing_is_complete=True).answer is Answer.NO


def test_it_asks_for_the_steps_when_none_is_known() -> None:
    assert ask("substantial-manipulation").lacks == ("processing",)


def test_it_asks_for_the_outcome_of_a_digestion_only_when_there_is_one() -> None:
    without = ask("substantial-manipulation", processing=[Step.CUTTING.value])
    with_it = ask("substantial-manipulation", processing=[Step.DIGESTION.value])
    assert "digestion_outcome" not in without.lacks
    assert "digestion_outcome" in with_it.lacks


@pytest.mark.parametrize(("left", "answer"), [(KEPT, Answer.NO), (BROKEN, Answer.YES)])
def test_digestion_is_judged_by_what_it_leaves(left: str, answer: Answer) -> None:
    facts = {"processing": [Step.DIGESTION.value], "processing_is_complete": True, "digestion_outcome": left}
    assert ask("substantial-manipulation", **facts).answer is answer


def test_digestion_of_unknown_outcome_leaves_it_open() -> None:
    finding = ask("substantial-manipulation", processing=[Step.DIGESTION.value], processing_is_complete=True)
    assert (finding.answer, finding.lacks) == (Answer.UNKNOWN, ("digestion_outcome",))


@pytest.mark.parametrize("step", NOT_SETTLED)
def test_a_step_on_no_list_needs_a_judgement(step: str) -> None:
    finding = ask("substantial-manipulation", processing=[step], processing_is_complete=True)
    assert finding.answer is Answer.NEEDS_JUDGEMENT
    assert finding.judgements == ("substantial-manipulation",)
    assert "use in the patient" in finding.find("other-step").criterion  # type: ignore[union-attr]


@pytest.mark.parametrize(("judged", "answer"), [(True, Answer.YES), (False, Answer.NO)])
def test_the_judgement_settles_a_step_on_no_list(judged: bool, answer: Answer) -> None:
    facts = {"processing": [Step.OTHER.value], "processing_is_complete": True}
    finding = ask("substantial-manipulation", **facts, **{"judged.substantial-manipulation": judged})
    assert finding.answer is answer


@pytest.mark.parametrize(("same", "answer"), [(True, Answer.NO), (False, Answer.YES)])
def test_another_function_is_the_opposite_of_the_same(same: bool, answer: Answer) -> None:
    assert ask("different-essential-function", same_function=same).answer is answer


def test_the_function_must_be_known() -> None:
    assert ask("different-essential-function").lacks == ("same_function",)


@pytest.mark.parametrize(
    ("steps", "same", "answer"),
    [
        ([Step.CULTURE.value], True, Answer.YES),
        ([Step.CUTTING.value], False, Answer.YES),
        ([Step.CULTURE.value], False, Answer.YES),
        ([Step.CUTTING.value], True, Answer.NO),
        ([Step.CULTURE.value], None, Answer.YES),
        ([Step.CUTTING.value], None, Answer.UNKNOWN),
        (None, False, Answer.YES),
        (None, True, Answer.UNKNOWN),
    ],
)
def test_cells_are_engineered_either_way(steps: list[str] | None, same: bool | None, answer: Answer) -> None:
    facts: dict[str, object] = {"processing": steps, "processing_is_complete": True, "same_function": same}
    known = {name: value for name, value in facts.items() if value is not None}
    assert ask("engineered", **known).answer is answer


@pytest.mark.parametrize("day", [date(2009, 1, 15), TODAY])
def test_annex_i_holds_on_every_day_of_the_law(day: date) -> None:
    facts = {"processing": [Step.CRYOPRESERVATION.value], "processing_is_complete": True}
    assert ask_on(day, "substantial-manipulation", **facts).answer is Answer.NO
