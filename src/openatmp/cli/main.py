"""From the shell's arguments to an exit code; nothing leaves here as a traceback."""

import os
import sys
from collections.abc import Sequence

import typer

from openatmp.cli.app import app
from openatmp.cli.exits import Exit
from openatmp.cli.faults import Fault, fault_of
from openatmp.cli.printing import json_text, prepare_streams, say


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and end the program with its exit code.

    Args:
        arguments: what stands after ``openatmp``; None for what the shell gave.

    Raises:
        SystemExit: always, with one of the codes of ``Exit``.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    prepare_streams()
    code = _run(given)
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        code = _reader_gone()
    sys.exit(int(code))


def _run(arguments: list[str]) -> int:
    try:
        return int(app(arguments, prog_name="openatmp", standalone_mode=False) or Exit.ANSWERED)
    except (KeyboardInterrupt, typer.Abort):
        return Exit.INTERRUPTED
    except SystemExit:
        # The command line library's own way of ending when nobody reads its output any more.
        return _reader_gone()
    except Exception as error:  # noqa: BLE001 - the one place where every error becomes words
        fault = fault_of(error)
        _tell(fault, as_json="--json" in arguments)
        return fault.exit


def _reader_gone() -> int:
    """Let the output end nowhere; Python would try once more to write at its end, and complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return Exit.READER_GONE


def _tell(fault: Fault, *, as_json: bool) -> None:
    if as_json:
        say(json_text(fault.as_dict(), sys.stderr, indent=2))
    else:
        say(f"openatmp: {fault.detail}")
