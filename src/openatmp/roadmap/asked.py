"""What one plan is computed from: product, applicant, stage, and the days that are planned."""

from dataclasses import dataclass
from datetime import date

from openatmp.basis.answers import Answer
from openatmp.basis.errors import BadInput
from openatmp.classification import Classification
from openatmp.roadmap.applicant import Applicant
from openatmp.roadmap.guidance.catalogue import Stage

_ORDER = (("start", "trial"), ("start", "application"), ("trial", "application"))


@dataclass(frozen=True, slots=True)
class Asked:
    """What a plan is asked for.

    Args:
        classification: what the product is, on the day whose law counts.
        applicant: who applies.
        start: day from which it is planned.
        stage: where the product stands.
        trial: day on which the first trial shall be authorised; None when not planned yet.
        application: day on which marketing authorisation shall be applied for; None when not planned yet.
        accelerated: whether an accelerated assessment is hoped for.
        orphan: whether the disease is rare enough, or the product designated.
        unmet_need: whether it may meet a need that no authorised medicine meets.
        one_hospital: whether it is made and used in one hospital for its own patients, not routinely.
        conditional: whether a conditional authorisation is hoped for.
    """

    classification: Classification
    applicant: Applicant
    start: date
    stage: Stage = Stage.DEVELOPMENT
    trial: date | None = None
    application: date | None = None
    accelerated: bool = False
    orphan: Answer = Answer.UNKNOWN
    unmet_need: Answer = Answer.UNKNOWN
    one_hospital: Answer = Answer.UNKNOWN
    conditional: Answer = Answer.UNKNOWN

    def __post_init__(self) -> None:
        for earlier, later in _ORDER:
            first, second = getattr(self, earlier), getattr(self, later)
            if first is not None and second is not None and second < first:
                raise BadInput(
                    f"the day of the {later}, {second}, comes before that of the {earlier}, {first}",
                    where=later,
                    expected=f"a day from {first} on",
                    remedy="correct one of the two days",
                )

    @property
    def on(self) -> date:
        """The day whose law counts."""
        return self.classification.law.day
