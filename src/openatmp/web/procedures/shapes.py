"""The shapes of procedures, timetables and replays that go over the wire."""

from datetime import date
from datetime import date as Date  # noqa: N812 - a field is called date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from openatmp.web.site.shapes import Day, Strict

LONGEST_NAME = 100
MOST_STOPS = 20
MOST_EVENTS = 2_000

_Name = Annotated[str, StringConstraints(max_length=LONGEST_NAME)]


# ---------------------------------------------------------------------------------------- what is sent


class Which(Strict):
    """The procedure that is asked for."""

    key: str = Field(max_length=LONGEST_NAME, description="Key of the procedure: evaluation.")


class TimetableAsked(Strict):
    """How a timetable shall be counted."""

    start: Day | None = Field(None, description="Day on which it starts; with `slot`, from which to look.")
    slot: Literal["next"] | None = Field(None, description="`next`: start with the next slot.")
    decision_by: Day | None = Field(
        None, description="Plan back from this day instead, with the usual stops."
    )
    course: _Name = Field("", description="Id of the course; the usual one when left out.")
    branch: _Name = Field("", description="Id of a branch at which the course changes.")
    stop: list[_Name] = Field(
        default_factory=list,
        max_length=MOST_STOPS,
        description="A stop of the clock as STEP:FROM..TO; several may be said.",
    )
    usual_stops: bool = Field(
        False,
        description="Whether the clock stands as long as is usual.",
    )


class EventSent(BaseModel):
    """Something that happened in a case; fields beside these are passed over."""

    model_config = ConfigDict(extra="ignore")

    event: _Name = Field(
        description="What happened: procedure_started, list_of_questions_d120, chmp_opinion, ..."
    )
    date: _Name = Field(description="The day, as year-month-day; less exact dates are kept and not counted.")
    committee: _Name | None = Field(None, description="Short names of who acted: CAT, or CAT/CHMP.")
    outcome: _Name | None = Field(None, description="What was decided: positive.")
    round: int | None = Field(None, ge=1, le=99, description="Which round of outstanding issues it is of.")


class CaseSent(Strict):
    """A case to be played again."""

    procedure: _Name = Field("evaluation", description="Key of the procedure that the case went through.")
    events: list[EventSent] = Field(
        min_length=1, max_length=MOST_EVENTS, description="Its events, in any order."
    )


# ------------------------------------------------------------------------------------- what comes back


class Place(Strict):
    """A place in the law."""

    act: str
    place: str


class Grounded(Strict):
    """What an entry rests on."""

    source: str = Field(description="Address of the source, or `general knowledge`.")
    derived: str = Field(description="How it follows from the source; empty when it is printed there.")
    note: str
    basis: list[Place]


class ProcedureRow(Strict):
    """A procedure in the list."""

    procedure: str = Field(description="Its key.")
    title: str
    group: str = Field(description="Where on the road of a product it stands.")
    about: str
    courses: list[str] = Field(description="Ids of its courses, the usual one first.")
    in_force_from: date | None = Field(description="First day on which it could begin; null when announced.")
    in_force_to: date | None
    links: dict[str, str] = Field(description="Addresses without the host: `page`, `self`.")


class ProceduresShown(Strict):
    """All procedures."""

    procedures: list[ProcedureRow]


class StepShown(Grounded):
    """A step of a course."""

    id: str
    title: str
    day: int | None
    through_day: int | None
    when: str = Field(description="When it is, in words.")
    meant: str
    actor: str
    actors: list[str]
    clock: str = Field(description="`run`, `stop` (it may stop after the step), `pre` or `post`.")
    does: str
    roles: dict[str, str]
    documents_in: list[str]
    documents_out: list[str]
    verified: bool


class StopShown(Grounded):
    """Where the clock may stop."""

    id: str
    after: str = Field(description="Id of the step after which it stands; empty for any day.")
    why: str
    usual: str | None
    longest: str | None
    restarts_at: int | None
    verified: bool


class BranchShown(Grounded):
    """A fork in the road."""

    id: str
    at: str
    when: str
    says: str
    leads_to: str
    course: str = Field(description="Id of the course that goes on, where it changes.")
    verified: bool


class CourseShown(Strict):
    """A course that a procedure can take."""

    id: str
    title: str
    when: str
    decides: str = Field(description="Id of the step that ends it.")
    steps: list[StepShown]
    stops: list[StopShown]
    branches: list[BranchShown]


class OutcomeShown(Grounded):
    """A way in which it can end."""

    id: str
    title: str
    says: str
    leads_to: str
    verified: bool


class PublishedShown(Grounded):
    """What is made public."""

    what: str
    when: str
    by: str
    verified: bool


class ToldShown(Grounded):
    """What one should know beside the steps."""

    id: str
    kind: str
    title: str
    says: str
    items: list[str]
    verified: bool


class ProcedureWhole(Grounded):
    """One procedure with everything that is known of it."""

    procedure: str
    title: str
    group: str
    about: str
    who: list[str]
    when: str
    in_force_from: date | None
    in_force_to: date | None
    first_day: int = Field(description="Number of the day of the start.")
    verified: bool
    courses: list[CourseShown]
    outcomes: list[OutcomeShown]
    published: list[PublishedShown]
    told: list[ToldShown]
    related: list[dict[str, str]]


class SlotShown(Strict):
    """A day on which a procedure can start."""

    start: date
    deadline: date | None
    published: bool
    derived: bool


class StoodShown(Strict):
    """A time in which the clock stands."""

    id: str
    after_day: int
    from_: date = Field(alias="from", description="Last day that counts before it.")
    to: date = Field(description="Last day on which the clock stands.")
    days: int
    usual: bool
    meets_a_meeting_until: Date | None = Field(
        description="Last day with which a meeting is met; null when it is met so, or none is known."
    )
    why: str


class MeetingShown(Strict):
    """The meeting on which a step falls."""

    committee: str
    first: date
    last: date
    written: bool
    derived: str
    verified: bool
    source: str


class DatedStepShown(StepShown):
    """A step with its date."""

    date: Date | None
    through_date: Date | None
    rule: str = Field(description="The sum that made the date, in a sentence.")
    meeting: MeetingShown | None


class TimetableShown(Strict):
    """A timetable."""

    procedure: str
    title: str
    course: str
    start: date
    decision: date | None
    slot: SlotShown | None
    notes: list[str]
    stops: list[StoodShown]
    steps: list[DatedStepShown]


class ReplayedEvent(Strict):
    """An event as it was sent."""

    event: str
    date: str
    committee: str | None
    outcome: str | None
    round: int | None


class ReplayedStep(ReplayedEvent):
    """An event held against its step."""

    id: str | None = Field(description="Id of the step; null when it is none.")
    title: str
    day: int | None = Field(description="Day of the clock.")
    planned_day: int | None
    planned: date | None
    late_days: int | None
    pace: str


class ClockStop(Strict):
    """When the clock stood."""

    from_: date = Field(alias="from")
    to: date
    days: int


class AnomalyShown(Strict):
    """Something that stands out."""

    kind: str
    date: Date | None
    says: str


class ReplayShown(Strict):
    """A case, played again."""

    procedure: str
    start: date | None
    end: date | None
    active_days: int | None
    stopped_days: int | None
    total_days: int | None
    pace: str
    reverted: bool
    stops: list[ClockStop]
    steps: list[ReplayedStep]
    undated: list[ReplayedEvent]
    not_recorded: list[str]
    anomalies: list[AnomalyShown]
