"""Write docs/reference/cli.md: every command with its arguments and options, from the commands themselves."""

from collections.abc import Iterator
from typing import Any

import typer
from _pages import REFERENCE, page_of, table, write

from openatmp.cli.app import app
from openatmp.cli.exits import Exit

PAGE = REFERENCE / "cli.md"

_OPENING = """
Every command takes `--help` and `--json`. With `--json` the answer, and an error too, is JSON for programs.
An error has the members that the API gives it (`type`, `title`, `detail`, `errors`), and `exit`, its code.
Answers go to the standard output; errors, notes and progress go to the standard error.

`OPENATMP_TRACEBACK=1` shows where in the code a fault of openatmp itself happened; put it into your report.
"""


def text() -> str:
    """Return the page."""
    commands = _commands(typer.main.get_command(app), "openatmp")
    return page_of("commands.py", "Commands", _OPENING, [*_exits(), *commands])


def _commands(command: Any, path: str) -> Iterator[str]:
    """Tell a command and all below it.

    Args:
        command: a command, or a group of them.
        path: what is typed to reach it.
    """
    inner = getattr(command, "commands", {})
    arguments = [_spelled(one) for one in command.params if one.param_type_name == "argument"]
    usage = " ".join([path, "[OPTIONS]", *arguments, *(["COMMAND"] if inner else [])])
    yield from (f"## {path}", "", (command.help or "").strip(), "", "```text", usage, "```", "")
    if command.params:
        yield from table(("argument or option", "meaning", "default"), map(_row, command.params))
    for name, one in inner.items():
        yield from _commands(one, f"{path} {name}")


def _spelled(argument: Any) -> str:
    return str(argument.metavar) if argument.required else f"[{argument.metavar}]"


def _row(parameter: Any) -> tuple[str, str, str]:
    if parameter.param_type_name == "argument":
        return f"`{_spelled(parameter)}`", parameter.help or "", ""
    takes = "" if parameter.is_flag else f" {parameter.metavar}"
    default = parameter.default if not parameter.is_flag and parameter.default else ""
    return f"`{parameter.opts[0]}{takes}`", parameter.help or "", f"`{default}`" if default else ""


def _exits() -> list[str]:
    rows = ((str(code.value), code.meaning) for code in Exit)
    return ["## Exit codes", "", *table(("code", "meaning"), rows)]


if __name__ == "__main__":
    write(PAGE, text())
