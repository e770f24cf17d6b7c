"""What a source can say of a medicine, and how what several sources say is weighed."""

from enum import StrEnum


class Field(StrEnum):
    """One thing that is said of a medicine; the value is its name in the data."""

    NAME = "name"
    FORMER_NAME = "former name"
    OTHER_NAME = "name elsewhere"
    COMMON_NAME = "common name"
    SUBSTANCE = "active substance"
    CATEGORY = "class"
    COMBINED = "combined"
    KIND = "kind"
    DESCRIPTION = "description"
    INDICATION = "indication"
    PUBLISHED_INDICATION = "indication as published"
    HOLDER = "holder"
    FORMER_HOLDER = "former holder"
    EMA_NUMBER = "EMA number"
    EU_NUMBER = "EU number"
    PAGE = "page"

    # Marks, as they stand on a day.
    ADVANCED_THERAPY = "marked as advanced therapy"
    ORPHAN = "orphan"
    PRIME = "PRIME"
    CONDITIONAL = "conditional"
    EXCEPTIONAL = "exceptional circumstances"
    ACCELERATED = "accelerated"
    ADDITIONAL_MONITORING = "additional monitoring"

    # What happened on a day.
    SUBMISSION = "submission"
    VALIDATION = "validation"
    ACCELERATED_AGREED = "accelerated assessment agreed"
    ACCELERATED_REVERTED = "accelerated assessment given up"
    OPINION = "opinion"
    REVISED_OPINION = "revised opinion"
    APPLICATION_WITHDRAWAL = "application withdrawn"
    AUTHORISATION = "authorisation"
    REFUSAL = "refusal"
    CONVERSION = "conversion to standard"
    RENEWAL = "renewal"
    TRANSFER = "transfer to another holder"
    SUSPENSION = "suspension"
    SUSPENSION_LIFTED = "suspension lifted"
    WITHDRAWAL = "withdrawal of the authorisation"
    EXPIRY = "expiry of the authorisation"
    REVOCATION = "revocation of the authorisation"

    # How long the evaluation took, in days as the Agency counts them.
    ACTIVE_DAYS = "days of evaluation"
    STOPPED_DAYS = "days of stopped clock"

    REMARK = "remark"

    @property
    def is_event(self) -> bool:
        """Whether it happens on a day."""
        return self in EVENTS

    @property
    def is_mark(self) -> bool:
        """Whether it is a yes or no that may change from day to day."""
        return self in MARKS

    @property
    def is_many(self) -> bool:
        """Whether one source may say it several times without contradicting itself."""
        return self in MANY

    @property
    def is_changing(self) -> bool:
        """Whether it may change, so that the newest statement counts and not the best source."""
        return self in CHANGING


EVENTS: frozenset[Field] = frozenset(
    {
        Field.SUBMISSION,
        Field.VALIDATION,
        Field.ACCELERATED_AGREED,
        Field.ACCELERATED_REVERTED,
        Field.OPINION,
        Field.REVISED_OPINION,
        Field.APPLICATION_WITHDRAWAL,
        Field.AUTHORISATION,
        Field.REFUSAL,
        Field.CONVERSION,
        Field.RENEWAL,
        Field.TRANSFER,
        Field.SUSPENSION,
        Field.SUSPENSION_LIFTED,
        Field.WITHDRAWAL,
        Field.EXPIRY,
        Field.REVOCATION,
    }
)
MARKS: frozenset[Field] = frozenset(
    {
        Field.ADVANCED_THERAPY,
        Field.ORPHAN,
        Field.PRIME,
        Field.CONDITIONAL,
        Field.EXCEPTIONAL,
        Field.ACCELERATED,
        Field.ADDITIONAL_MONITORING,
    }
)
MANY: frozenset[Field] = frozenset(
    {
        Field.FORMER_NAME,
        Field.OTHER_NAME,
        Field.SUBSTANCE,
        Field.FORMER_HOLDER,
        Field.RENEWAL,
        Field.TRANSFER,
        Field.ACCELERATED_AGREED,
        Field.SUSPENSION,
        Field.SUSPENSION_LIFTED,
        Field.REMARK,
    }
)
CHANGING: frozenset[Field] = MARKS | {Field.NAME, Field.HOLDER, Field.PAGE, Field.PUBLISHED_INDICATION}
