"""Shapes that every part of the API shares."""

import re
from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _as_written(said: object) -> object:
    """Let a day pass only as it is written; the schema itself would take seconds since 1970 as well."""
    if isinstance(said, str) and _DAY.fullmatch(said):
        return said
    raise ValueError("a day is written as year-month-day")


Day = Annotated[date, BeforeValidator(_as_written)]


class Strict(BaseModel):
    """A shape that takes nothing it does not name, so that a misspelt field is noticed."""

    model_config = ConfigDict(extra="forbid")


class Complaint(Strict):
    """One thing in the request that cannot be accepted."""

    where: str = Field(description="The field, with dots between its parts; empty for the whole body.")
    said: str = Field(description="What is wrong.")
    expected: str = Field(description="What would have been accepted; may be empty.")
    remedy: str = Field(description="What to do; may be empty.")


class Problem(Strict):
    """What went wrong, by RFC 9457."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[Complaint] = Field(default_factory=list)
