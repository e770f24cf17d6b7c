import pytest

from openatmp.basis.answers import Answer
from tests.classification.rules.asking import ask


@pytest.mark.parametrize(
    ("humans", "purpose", "answer"),
    [
        (True, True, Answer.YES),
        (False, True, Answer.NO),
        (True, False, Answer.NO),
        (False, False, Answer.NO),
    ],
)
def test_it_is_a_medicine_only_for_people_and_for_a_medical_purpose(
    humans: bool, purpose: bool, answer: Answer
) -> None:
    assert ask("medicinal-product", used_in_humans=humans, medical_purpose=purpose).answer is answer


def test_it_names_both_facts_when_nothing_is_known() -> None:
    finding = ask("medicinal-product")
    assert finding.answer is Answer.UNKNOWN
    assert finding.lacks == ("used_in_humans", "medical_purpose")


def test_it_needs_no_purpose_once_it_is_not_for_people() -> None:
    finding = ask("medicinal-product", used_in_humans=False)
    assert finding.answer is Answer.NO
    assert finding.lacks == ()


def test_it_cites_the_medicines_code() -> None:
    assert [str(citation) for citation in ask("medicinal-product").citations] == ["2001/83 1(2)"]
