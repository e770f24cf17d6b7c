"""The few words by which a procedure file sorts what it says."""

from enum import StrEnum


class Group(StrEnum):
    """Where on the road of a product a procedure stands."""

    BEFORE = "before"
    SUPPORT = "support"
    DESIGNATION = "designation"
    TRIAL = "trial"
    AUTHORISATION = "authorisation"
    CHANGES = "changes"
    AFTER = "after"
    NATIONAL = "national"
    HISTORY = "history"
    ANNOUNCED = "announced"


class ClockState(StrEnum):
    """What the clock does at a step: it runs, it may stop after it, or the step lies before or after it."""

    RUN = "run"
    STOP = "stop"
    PRE = "pre"
    POST = "post"


class Meant(StrEnum):
    """How the time of a step is meant."""

    ON = "on"
    BY = "by"
    ABOUT = "about"
    NOT_BEFORE = "not before"


class Counted(StrEnum):
    """How a time from one step to another is counted.

    ``law`` is a period of a Union act, counted by Regulation 1182/71. ``clock`` goes on with the day
    numbers of the procedure. ``about`` is what is usual, in plain days, weeks and months.
    """

    LAW = "law"
    CLOCK = "clock"
    ABOUT = "about"


class Unit(StrEnum):
    """What a length of time is counted in."""

    DAYS = "days"
    WORKING_DAYS = "working_days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


class PlaceRule(StrEnum):
    """Which meeting of its committee a step falls on.

    ``same-week``: the last day of the meeting in the week of the counted day; the clock goes on from it.
    ``on-or-before``: the last meeting that has ended by the counted day.
    ``on-or-after``: the first meeting that ends on or after it.
    ``before-step``: the last meeting that ended before that of another step.
    """

    SAME_WEEK = "same-week"
    ON_OR_BEFORE = "on-or-before"
    ON_OR_AFTER = "on-or-after"
    BEFORE_STEP = "before-step"


class ToldKind(StrEnum):
    """What a piece of knowledge beside the steps is."""

    CRITERION = "criterion"
    CHECKLIST = "checklist"
    RULE = "rule"
    TEAM = "team"
    TOPIC = "topic"
    CONTACT = "contact"
    FACT = "fact"
