"""The seven answers to "is this authorised?"."""

from enum import StrEnum


class State(StrEnum):
    """What the register and the trial registers let us say; the value is its name in the data."""

    AUTHORISED = "authorised"
    NO_LONGER_AUTHORISED = "no-longer-authorised"
    REFUSED_OR_WITHDRAWN = "refused-or-withdrawn"
    TRIAL = "trial"
    LICENCE_ONLY = "licence-only"
    MAYBE_EXEMPTION = "maybe-exemption"
    NOT_FOUND = "not-found"
