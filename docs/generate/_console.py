"""The commands that pages show, run for real: what stands below a ``$`` is what the command prints."""

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]

_BLOCK = re.compile(r"^```console\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_LEFT_OUT = "..."
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Shown:
    """One command with the output that a page shows.

    Args:
        page: the page.
        start: offset of the output in the page's text.
        end: offset after it.
        command: what stands after the ``$``.
        output: the lines below it; one that says ``...`` stands for any lines.
    """

    page: Path
    start: int
    end: int
    command: str
    output: str

    def __str__(self) -> str:
        return f"{self.page.relative_to(PROJECT)}: $ {self.command}"


def pages() -> list[Path]:
    """Return the pages that may show commands."""
    return [PROJECT / "README.md", *sorted((PROJECT / "docs").rglob("*.md"))]


def shown_in(page: Path) -> Iterator[Shown]:
    """Find the commands of a page.

    Args:
        page: a Markdown file; its commands stand in blocks marked ``console``, each behind a ``$``.

    Returns:
        The commands in the order of the page.
    """
    text = page.read_text(encoding="utf-8")
    for block in _BLOCK.finditer(text):
        yield from _in_block(page, block["body"], block.start("body"))


def _in_block(page: Path, body: str, offset: int) -> Iterator[Shown]:
    prompts = [*re.finditer(r"^\$ (?P<command>(?:.*\\\n)*.*)\n", body, re.MULTILINE)]
    ends = [*(one.start() for one in prompts[1:]), len(body)]
    for prompt, end in zip(prompts, ends, strict=True):
        command = prompt["command"].replace("\\\n", " ")
        yield Shown(page, offset + prompt.end(), offset + end, command, body[prompt.end() : end])


def run(shown: Shown) -> str:
    """Run a command of a page where its examples lie, and return what it prints.

    Args:
        shown: the command; only ``openatmp`` is run.

    Returns:
        Standard output, then standard error.

    Raises:
        ValueError: it is another command.
    """
    words = shlex.split(shown.command)
    if words[0] != "openatmp":
        raise ValueError(f"{shown}: only openatmp is run; mark other commands as `sh`")
    run_main = "from openatmp.cli.main import main; main()"
    done = subprocess.run(  # noqa: S603 - the pages are our own
        [sys.executable, "-c", run_main, *words[1:]],
        cwd=PROJECT / "docs" / "examples",
        capture_output=True,
        text=True,
        timeout=_LONGEST,
        check=False,
    )
    return done.stdout + done.stderr


def agrees(shown: str, printed: str) -> bool:
    """Say whether what a page shows is what was printed; a line ``...`` stands for any lines."""
    parts = ("\n" + shown).split(f"\n{_LEFT_OUT}\n")
    pattern = r"\n(?:.*\n)*?".join(re.escape(part) for part in parts)
    return re.fullmatch(pattern, "\n" + printed) is not None


def refreshed(shown: str, printed: str) -> str:
    """Return what a page should show: the same part of the output as before.

    Args:
        shown: what it shows now; lines before a first ``...`` and after a last one say how much to keep.
        printed: what was printed.
    """
    if agrees(shown, printed) or _LEFT_OUT not in shown.splitlines():
        return shown if agrees(shown, printed) else printed
    lines, out = shown.splitlines(), printed.splitlines()
    before = lines.index(_LEFT_OUT)
    after = lines[::-1].index(_LEFT_OUT)
    kept = [*out[:before], _LEFT_OUT, *(out[-after:] if after else ())]
    return "\n".join(kept) + "\n"
