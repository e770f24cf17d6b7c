import importlib
from pathlib import Path

import pytest

from openatmp.cli.exits import Exit

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.syspath_prepend(str(DOCS / "generate"))
    return str(importlib.import_module("commands").text())


def test_the_published_page_is_the_one_the_commands_would_write(page: str) -> None:
    assert (DOCS / "reference" / "cli.md").read_text(encoding="utf-8") == page


@pytest.mark.parametrize(
    "command",
    [
        "classify [OPTIONS] [FILE]",
        "explain [OPTIONS] [FILE]",
        "law show [OPTIONS] ACT [PLACE]",
        "serve [OPTIONS]",
    ],
)
def test_it_tells_how_each_command_is_typed(page: str, command: str) -> None:
    assert f"```text\nopenatmp {command}\n```" in page


@pytest.mark.parametrize("option", ["`--on YYYY-MM-DD`", "`--batch FILE`", "`--json`", "`--port PORT`"])
def test_it_tells_each_option(page: str, option: str) -> None:
    assert f"| {option} | " in page


@pytest.mark.parametrize("code", Exit)
def test_it_tells_each_exit_code(page: str, code: Exit) -> None:
    assert f"| {code.value} | {code.meaning} |" in page
