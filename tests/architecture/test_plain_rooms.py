"""The rooms read no clock and reach for nothing outside: the day is an argument, the rest is handed in."""

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.source_files import SOURCE, SourceFile, python_files

# Shells, and the one door to the outside.
SHELLS = {"web", "cli", "monitor", "fetch"}
CLOCKS = {
    ("date", "today"),
    ("datetime", "now"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
    ("time", "time"),
    ("time", "time_ns"),
    ("time", "localtime"),
    ("time", "gmtime"),
}
# Doors to the outside that are part of Python; import-linter watches those of other libraries.
DOORS = {"http", "smtplib", "subprocess", "urllib.request", "ftplib", "asyncio", "multiprocessing"}
# The same input must give the same answer, so no room rolls dice.
DICE = {"random", "secrets", "uuid"}
PLAIN_FILES = [file for file in python_files(SOURCE) if file.path.relative_to(SOURCE).parts[0] not in SHELLS]


def clock_calls(tree: ast.AST) -> Iterator[str]:
    """Every place that asks what time it is."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Attribute(attr=method, value=ast.Name(id=owner) | ast.Attribute(attr=owner))
            ):
                if (owner, method) in CLOCKS:
                    yield f"line {node.lineno}: {owner}.{method}()"
            case ast.ImportFrom(module="time", names=names):
                yield from (f"line {node.lineno}: from time import {name.name}" for name in names)
            case _:
                pass


def imported_modules(tree: ast.AST) -> Iterator[str]:
    """Every module imported anywhere in a file, inside functions too."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=str(module), names=names):
                yield module
                yield from (f"{module}.{name.name}" for name in names)
            case _:
                pass


def within(module: str, forbidden: set[str]) -> bool:
    """Whether a module is one of these or lies inside one."""
    return any(module == name or module.startswith(f"{name}.") for name in forbidden)


@pytest.mark.parametrize("file", PLAIN_FILES, ids=lambda file: file.name)
def test_it_reads_no_clock_opens_no_door_and_rolls_no_dice(file: SourceFile) -> None:
    assert not list(clock_calls(file.tree)), "take the day as an argument: on: date"
    outside = [module for module in imported_modules(file.tree) if within(module, DOORS | DICE)]
    assert not outside, f"{file.name} imports {outside}; let a shell do that and hand in the result"


@pytest.mark.parametrize(
    "code",
    [
        "import datetime\nx = datetime.date.today()",
        "from datetime import date\nx = date.today()",
        "import datetime\nx = datetime.datetime.now(datetime.UTC)",
        "def f():\n    import time\n    return time.time()",
        "from time import monotonic",
    ],
)
def test_it_sees_a_clock_being_read(code: str) -> None:
    assert list(clock_calls(ast.parse(code)))


@pytest.mark.parametrize(
    "code", ["x = case.today()", "import datetime\nx = datetime.date(2026, 1, 1)", "y = time"]
)
def test_it_lets_a_given_day_pass(code: str) -> None:
    assert not list(clock_calls(ast.parse(code)))


@pytest.mark.parametrize(
    "code",
    [
        "import urllib.request",
        "from urllib import request",
        "from random import choice",
        "import http.client",
    ],
)
def test_it_sees_a_door_being_opened(code: str) -> None:
    assert any(within(module, DOORS | DICE) for module in imported_modules(ast.parse(code)))


@pytest.mark.parametrize("code", ["import urllib.parse", "from httpstatus import x", "import json"])
def test_it_lets_a_plain_module_pass(code: str) -> None:
    assert not any(within(module, DOORS | DICE) for module in imported_modules(ast.parse(code)))
