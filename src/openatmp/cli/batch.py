"""Many questions, one a line: each is answered on its own line, and a bad one stops nothing."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import BinaryIO, TextIO

from openatmp.basis.errors import BadInput
from openatmp.classification import classify
from openatmp.cli.exits import Exit
from openatmp.cli.given import law_on
from openatmp.cli.interruption import Interruption
from openatmp.cli.json_lines import Row
from openatmp.cli.lines import LARGEST_LINE, Line, read_lines
from openatmp.cli.printing import json_text, say
from openatmp.cli.rows import answer_line
from openatmp.product.product import Product

PIPE = Path("-")
_TOLD = 10

Advance = Callable[[int], None]
AnswerLine = Callable[[Line], tuple[Row, bool]]


@dataclass(slots=True)
class Tally:
    """What a batch came to.

    Args:
        answered: how many lines were answered.
        refused: numbers of the lines that were not.
    """

    answered: int = 0
    refused: list[int] = field(default_factory=list)

    def count(self, number: int, *, is_answer: bool) -> None:
        """Count a line by its number."""
        if is_answer:
            self.answered += 1
        else:
            self.refused.append(number)

    @property
    def exit(self) -> Exit:
        """Bad lines fail a batch only when there is no other."""
        return Exit.BAD_INPUT if self.refused and not self.answered else Exit.ANSWERED

    def words(self) -> str:
        """Say in one sentence what was done."""
        told = ", ".join(str(number) for number in self.refused[:_TOLD])
        more = f" and {len(self.refused) - _TOLD} more" if len(self.refused) > _TOLD else ""
        bad = f"; not answered: {len(self.refused)} (line {told}{more})" if self.refused else ""
        return f"Answered: {self.answered}{bad}."


def run_batch(source: Path, out: Path | None, on: date | None) -> Exit:
    """Classify what every line of a file describes.

    Args:
        source: JSON lines; ``-`` for the standard input.
        out: where the answers go; None for the standard output.
        on: the day whose law is asked for; None for today.

    Returns:
        The exit code.

    Raises:
        BadInput: a file cannot be opened.
        NotInForce: the law does not cover the day; nothing is read then.
    """
    law = law_on(on)
    classify(Product(), law)  # a day that the law does not cover would fail every line
    return answer_lines(source, out, lambda line: answer_line(line, law))


def answer_lines(source: Path, out: Path | None, answer: AnswerLine, *, largest: int = LARGEST_LINE) -> Exit:
    """Answer every line of a file.

    Args:
        source: JSON lines; ``-`` for the standard input.
        out: where the answers go; None for the standard output.
        answer: answers a line, and says whether what it returns is an answer.
        largest: how many bytes of a line are read.

    Returns:
        The exit code.

    Raises:
        BadInput: a file cannot be opened.
    """
    tally, interruption = Tally(), Interruption()
    with ExitStack() as opened:
        given = opened.enter_context(_opened(source))
        answers = opened.enter_context(_writable(out, source))
        try:
            advance = opened.enter_context(_progress(source))
            opened.enter_context(interruption.heeded())
            for line in read_lines(given, largest):
                row, is_answer = answer(line)
                with interruption.held_back():
                    _write(row, answers)
                    tally.count(line.number, is_answer=is_answer)
                advance(line.end)
        except KeyboardInterrupt:
            say(f"Interrupted. {tally.words()} What was answered is kept.")
            return Exit.INTERRUPTED
    if tally.refused:
        say(tally.words())
    return tally.exit


def _write(row: Row, answers: TextIO) -> None:
    """Write a line and let go of it at once, so that nothing done is ever lost."""
    answers.write(json_text(row, answers) + "\n")
    answers.flush()


@contextmanager
def _opened(source: Path) -> Iterator[BinaryIO]:
    if source == PIPE:
        yield sys.stdin.buffer
        return
    try:
        file = source.open("rb")
    except (OSError, ValueError) as error:
        raise _cannot("read", source, error) from error
    with file:
        yield file


@contextmanager
def _writable(out: Path | None, source: Path) -> Iterator[TextIO]:
    if out is None:
        yield sys.stdout
        return
    if out.exists() and source.exists() and out.samefile(source):
        raise BadInput("the answers would overwrite what is read", where=str(out), remedy="name another file")
    try:
        file = out.open("w", encoding="utf-8", errors="backslashreplace")
    except (OSError, ValueError) as error:
        raise _cannot("written", out, error) from error
    with file:
        yield file


def _cannot(what: str, path: Path, error: Exception) -> BadInput:
    reason = getattr(error, "strerror", None) or str(error)
    return BadInput(
        f"the file cannot be {what} ({reason})",
        where=str(path),
        expected="a file of JSON lines, or -",
        remedy="check the path",
    )


@contextmanager
def _progress(source: Path) -> Iterator[Advance]:
    """Show a bar on the terminal; nothing when there is none, or when nothing tells how far it is."""
    if not sys.stderr.isatty() or not source.is_file():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TimeRemainingColumn

    columns = ("Answering", BarColumn(), "{task.percentage:>3.0f} %", TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=source.stat().st_size)
        yield lambda end: progress.update(task, completed=end)
