"""Who asks: everything may be left open, nothing changes the answer."""

from dataclasses import FrozenInstanceError, fields

import pytest

from openatmp.classification.request import Applicant, ApplicantKind, Briefing, request_of
from tests.classification.renderings.any_answer import TYPICAL, answer


def test_everything_may_be_left_open() -> None:
    assert all(getattr(Briefing(), field.name) == "" for field in fields(Briefing))
    assert Applicant().kind is ApplicantKind.UNSAID


def test_what_an_applicant_says_of_itself_cannot_be_changed_afterwards() -> None:
    with pytest.raises(FrozenInstanceError):
        Applicant().name = "other"  # type: ignore[misc]


@pytest.mark.parametrize("kind", ApplicantKind)
def test_who_asks_never_changes_the_class(kind: ApplicantKind) -> None:
    classification = answer(TYPICAL["a vector"])
    form = request_of(classification, Applicant(kind=kind)).documents[1]
    assert form == request_of(classification).documents[1]
