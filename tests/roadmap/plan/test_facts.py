"""The facts of a plan: what each is answered from, with a yes, a no and an unknown."""

import pytest

from openatmp.basis.answers import Answer
from openatmp.roadmap.guidance.catalogue import Stage
from openatmp.roadmap.plan.facts import FACTS, QUESTIONS, facts_of, vectors
from tests.roadmap.plan.products import CHONDROCYTES, LARGER, MODIFIED_CELLS, PLASMID, SMALL, asked


@pytest.mark.parametrize(
    ("text", "fact", "answer"),
    [
        (MODIFIED_CELLS, "gtmp", Answer.YES),
        (CHONDROCYTES, "gtmp", Answer.NO),
        ("cells", "gtmp", Answer.UNKNOWN),
        (MODIFIED_CELLS, "modified_organism", Answer.YES),
        ("Recombinant adeno-associated virus vector with a gene", "modified_organism", Answer.YES),
        (PLASMID, "modified_organism", Answer.NO),
        (CHONDROCYTES, "modified_organism", Answer.NO),
        ("", "modified_organism", Answer.UNKNOWN),
        (MODIFIED_CELLS, "stem_cells", Answer.YES),
        (CHONDROCYTES, "stem_cells", Answer.NO),
        ("", "stem_cells", Answer.UNKNOWN),
        (MODIFIED_CELLS, "autologous", Answer.YES),
        ("Allogeneic cultured T cells", "autologous", Answer.NO),
        ("", "autologous", Answer.UNKNOWN),
    ],
)
def test_it_answers_from_what_is_known_of_the_product(text: str, fact: str, answer: Answer) -> None:
    assert facts_of(asked(text))[fact] is answer


@pytest.mark.parametrize(
    ("stage", "before"),
    [(Stage.DEVELOPMENT, Answer.YES), (Stage.TRIALS, Answer.YES), (Stage.AFTER, Answer.NO)],
)
def test_it_answers_from_the_stage(stage: Stage, before: Answer) -> None:
    assert facts_of(asked(stage=stage))["before_application"] is before


def test_it_answers_from_the_applicant() -> None:
    assert facts_of(asked(applicant=SMALL))["small"] is Answer.YES
    assert facts_of(asked(applicant=LARGER))["small"] is Answer.NO
    assert facts_of(asked())["academia"] is Answer.YES
    assert facts_of(asked(applicant=LARGER))["enterprise"] is Answer.YES


def test_every_fact_that_can_stay_unknown_has_a_question() -> None:
    unknown = {
        name for name, answer in facts_of(asked("", orphan=Answer.UNKNOWN)).items() if not answer.is_decided
    }
    assert unknown <= set(QUESTIONS)
    assert set(QUESTIONS) <= set(FACTS)


def test_it_reads_the_vectors_of_a_product_and_none_while_they_are_not_known() -> None:
    assert vectors(asked()) == {"lentivirus"}
    assert vectors(asked("Autologous cultured chondrocytes")) == frozenset()
