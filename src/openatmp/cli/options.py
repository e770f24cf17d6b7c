"""Options that several commands share."""

from datetime import date, datetime
from typing import Annotated

import typer

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs; errors too.")]


def day(text: str) -> date:
    """Read a day as it is written on the command line.

    Args:
        text: year, month and day with hyphens between them.

    Raises:
        BadParameter: it is no day.
    """
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no time zone
    except ValueError as error:
        message = f"{text!r} is not a day; write it as YYYY-MM-DD."
        raise typer.BadParameter(message) from error
