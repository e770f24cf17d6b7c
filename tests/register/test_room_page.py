"""The page of the room: its example says what happens, and its table leaves no module out."""

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from importlib.resources import files
from typing import Any

import pytest

ROOM = files("openatmp.register")
PAGE = ROOM.joinpath("README.md").read_text("utf-8")
(EXAMPLE,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)


def lines_with_their_promise() -> Iterator[tuple[str, str]]:
    """Yield every line of the example that says what comes of it, with what it says."""
    for line in EXAMPLE.splitlines():
        code, _, promise = line.partition("  #")
        if promise:
            yield code.strip(), promise.strip()


def as_written(value: object) -> str:
    """Return what came of a line as the page writes it."""
    match value:
        case Enum():
            return f"{type(value).__name__}.{value.name}"
        case date():
            return value.isoformat()
        case list():
            return ", ".join(value)
        case _:
            return str(value)


@pytest.mark.parametrize(("code", "promise"), list(lines_with_their_promise()), ids=str)
def test_it_promises_what_happens(code: str, promise: str) -> None:
    names: dict[str, Any] = {}
    prepared = "\n".join(line for line in EXAMPLE.splitlines() if "  #" not in line)
    exec(prepared, names)  # noqa: S102 - the page's own example, from this repository
    came = as_written(eval(code, names))  # noqa: S307 - as above
    assert promise == came or promise.startswith(f"{came},")


def test_it_promises_several_things() -> None:
    assert len(list(lines_with_their_promise())) == 5


def test_its_table_names_every_module() -> None:
    named = {
        name.rstrip("/") for cell in re.findall(r"^\| (.+?) \|", PAGE, re.MULTILINE) for name in ticked(cell)
    }
    there = {
        entry.name.removesuffix(".py")
        for entry in ROOM.iterdir()
        if not entry.name.startswith("_") and entry.name != "README.md"
    }
    assert named == there


def ticked(cell: str) -> list[str]:
    """Return what stands in back quotes."""
    return re.findall(r"`(.+?)`", cell)
