"""The shapes of plans, fees and guidance that go over the wire."""

from datetime import date
from typing import Any, Literal

from pydantic import Field, StrictBool, StrictInt

from openatmp.web.procedures.shapes import Place
from openatmp.web.site.shapes import Day, Strict
from openatmp.web.tools.schemas import AnswerWord, Class, Question

LONGEST_NAME = 60
_MOST = 10**13

Kind = Literal["academia", "sme", "larger"]
SmallSize = Literal["micro", "small", "medium"]
StageWord = Literal["development", "trials", "authorisation", "after"]
FitWord = Literal["applies", "optional", "open", "does not apply"]


# ---------------------------------------------------------------------------------------- what is sent


class RoadmapAsked(Question):
    """A product as for a classification, and what else a plan is computed from."""

    applicant: Kind = Field(description="Who applies; academia stands for every non-profit.")
    staff: StrictInt | None = Field(None, ge=0, le=_MOST, description="People, for the size of an sme.")
    turnover: StrictInt | None = Field(None, ge=0, le=_MOST, description="Turnover a year, in euro.")
    balance_sheet: StrictInt | None = Field(None, ge=0, le=_MOST, description="Balance sheet total, in euro.")
    stage: StageWord = Field("development", description="Where the product stands.")
    start: Day | None = Field(None, description="Day from which to plan; today when it is left out.")
    trial: Day | None = Field(None, description="Day on which the first trial shall be authorised.")
    application: Day | None = Field(None, description="Day on which authorisation shall be applied for.")
    accelerated: StrictBool = Field(False, description="Whether an accelerated assessment is hoped for.")
    orphan: StrictBool | None = Field(None, description="Whether the disease is rare; null when not known.")
    unmet_need: StrictBool | None = Field(None, description="Whether it may meet an unmet need.")
    one_hospital: StrictBool | None = Field(None, description="Whether it is made and used in one hospital.")
    conditional: StrictBool | None = Field(
        None, description="Whether a conditional authorisation is hoped for."
    )


class FeesAsked(Strict):
    """For whom and for what fees are asked."""

    applicant: Kind = Field("academia", description="Who applies.")
    size: SmallSize | None = Field(None, description="Size of an sme.")
    orphan: bool | None = Field(None, description="Whether it is a designated orphan medicine.")
    advised: bool | None = Field(None, description="Whether scientific advice was taken and followed.")
    on: Day | None = Field(None, description="Day whose fees are asked for; today when it is left out.")


class GuidanceAsked(Strict):
    """What guidance is asked for."""

    kind: Literal["GTMP", "GMC", "sCTMP", "TEP", "xenogeneic", "combined"] | None = Field(
        None, description="Class of the product; GMC stands for genetically modified cells."
    )
    topic: str = Field("", max_length=LONGEST_NAME, description="Key of a topic: potency.")
    stage: StageWord | None = Field(None, description="Where the product stands.")
    applicant: Kind | None = Field(None, description="Who applies.")
    replaced: bool = Field(False, description="Whether what is no longer in effect is given, too.")
    on: Day | None = Field(None, description="Day on which it is in effect; today when it is left out.")


# ------------------------------------------------------------------------------------- what comes back


class Resting(Strict):
    """What an entry rests on."""

    basis: list[Place]
    verified: bool
    source: str = Field(description="Address of the source, or `general knowledge`.")
    note: str | None


class ReductionShown(Strict):
    """A reduction, weighed."""

    key: str
    title: str
    percent: int | None = Field(description="How much it takes off; null on a day on which it is over.")
    met: AnswerWord
    show: str = Field(description="What has to be shown for it.")
    over: str | None
    basis: Place | None
    verified: bool


class TermShown(Strict):
    """When a fee is due, or what may come on top."""

    key: str
    title: str
    says: str
    met: AnswerWord
    amount: int | None
    basis: Place


class FeeShown(Strict):
    """What is due for a service, by itself."""

    key: str
    title: str
    procedure: str
    open_to_applicant: bool
    full: float
    percent_off: int
    due: float
    currency: Literal["EUR"]
    reduction: str | None = Field(description="Key of the one reduction that is taken.")
    waived_for_all: bool
    reductions: list[ReductionShown]
    terms: list[TermShown]
    basis: list[Place]
    verified: bool
    notes: list[str]


class FreeShown(Strict):
    """Something without a fee."""

    key: str
    title: str
    procedure: str
    due: Literal[0]
    currency: Literal["EUR"]
    says: str
    verified: bool
    source: str


class FeesShown(Strict):
    """All fees, each by itself; there is no sum."""

    on: date
    fees: list[FeeShown]
    free: list[FreeShown]


class PaperShown(Strict):
    """A paper of the catalogue of guidance."""

    id: str
    title: str
    number: str | None
    from_: str = Field(alias="from", description="First day of effect, as exactly as it is known.")
    to: str | None
    in_force: bool
    replaced_by: str | None
    classes: list[str]
    topics: list[str]
    reason: str
    verified: bool
    source: str
    note: str | None


class GuidanceShown(Strict):
    """The papers that bear on what was asked, the overarching ones first."""

    on: date
    guidance: list[PaperShown]


class DatesShown(Strict):
    """When a procedure runs."""

    why: str
    first: date | None
    start: date | None
    decision: date | None
    planned_back: bool = Field(description="Whether these are the last safe days.")
    estimated: bool = Field(description="Whether no date is published for that time.")
    timetable: dict[str, Any] | None = Field(description="As from /api/v1/timetable/{key}.")


class ItemShown(Resting):
    """A procedure in a plan."""

    procedure: str
    title: str
    phase: str
    fit: FitWord
    reason: str
    lacks: list[str] = Field(description="Names of facts that would settle it.")
    after: list[str] = Field(description="Keys of procedures that come before it.")
    dates: DatesShown | None
    fees: list[FeeShown]


class EntryShown(Resting):
    """An entry of a list."""

    id: str
    title: str
    says: str
    items: list[str]
    takes: str | None
    evidence: str | None
    link: str | None
    fit: FitWord
    lacks: list[str]


class SectionShown(Strict):
    """A list beside the procedures: identifiers, support, dossier, risks and others."""

    key: str
    title: str
    about: str
    fit: FitWord
    lacks: list[str]
    entries: list[EntryShown]


class FactAsked(Strict):
    """A fact that would settle something."""

    fact: str
    question: str


class RoadmapShown(Strict):
    """One plan."""

    on: date
    asked: dict[str, Any]
    assumed: list[str]
    classification: Class
    combined: bool
    missing: list[str] = Field(description="Facts that the class still waits for.")
    facts: dict[str, AnswerWord]
    questions: list[FactAsked]
    items: list[ItemShown]
    guidance: list[PaperShown]
    sections: list[SectionShown]
    receipt: dict[str, Any] = Field(description="From this the same plan can be computed again.")
