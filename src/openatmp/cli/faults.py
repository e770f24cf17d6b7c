"""What went wrong, told to a person as text and to a program as JSON; never as a traceback."""

import os
import traceback
from dataclasses import dataclass
from typing import Any

from openatmp.basis.errors import OpenatmpError
from openatmp.cli.exits import Exit

# Kinds of errors that a caller may want to tell from bad input; all others are bad input.
_EXITS = {
    "not-in-force": Exit.NOT_IN_FORCE,
    "rules-conflict": Exit.FAULT,
    "document-tool-missing": Exit.NOT_INSTALLED,
    "not-installed": Exit.NOT_INSTALLED,
    "could-not-fetch": Exit.SOURCE_FAILED,
}

TRACEBACK_WANTED = "OPENATMP_TRACEBACK"


class NotInstalled(OpenatmpError):
    """An optional part that a command needs is not there."""

    kind = "not-installed"
    title = "An optional part is not installed"


@dataclass(frozen=True, slots=True)
class Fault:
    """An error as it is told.

    Args:
        exit: the exit code.
        kind: stable key of what went wrong.
        title: the same in a few words.
        detail: the whole message, as a person reads it.
        errors: each thing that is wrong, with where, what was expected and what to do.
    """

    exit: Exit
    kind: str
    title: str
    detail: str
    errors: tuple[OpenatmpError, ...] = ()

    @property
    def type(self) -> str:
        """The address that names this kind of error, here and in the API."""
        return f"/api#{self.kind}"

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain data: a problem by RFC 9457, as the API tells it, with the exit code."""
        return {
            "type": self.type,
            "title": self.title,
            "detail": self.detail,
            "errors": [_plain(error) for error in self.errors],
            "exit": self.exit.value,
        }


def fault_of(error: Exception) -> Fault:
    """Say of any error what is to be told.

    Args:
        error: one of ours, one of the command line's, or one that nobody foresaw.
    """
    if isinstance(error, OpenatmpError):
        code = _EXITS.get(error.kind, Exit.BAD_INPUT)
        parts = tuple(getattr(error, "problems", (error,)))
        return Fault(code, error.kind, error.title, str(error), parts)
    if hasattr(error, "format_message"):
        return Fault(Exit.BAD_INPUT, "usage", "The command cannot be understood", _usage(error))
    return _unforeseen(error)


def _usage(error: Any) -> str:
    """Say what is wrong with the command line, and where its options are told."""
    message = str(error.format_message()).rstrip(".")
    path = error.ctx.command_path if getattr(error, "ctx", None) else "openatmp"
    return f"{message}. To do: see `{path} --help`."


def _unforeseen(error: Exception) -> Fault:
    said = "".join(traceback.format_exception_only(error)).strip()
    detail = (
        f"openatmp itself failed ({said}). "
        f"To do: report it with what you gave; {TRACEBACK_WANTED}=1 shows where it happened."
    )
    if os.environ.get(TRACEBACK_WANTED):
        detail += "\n" + "".join(traceback.format_exception(error))
    return Fault(Exit.FAULT, "fault", "A fault in openatmp itself", detail)


def _plain(error: OpenatmpError) -> dict[str, str]:
    return {
        "where": error.where,
        "said": error.happened,
        "expected": error.expected,
        "remedy": error.remedy,
    }
