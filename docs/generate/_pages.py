"""What every generator of a page needs: where pages lie, how a table is written, who wrote it."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

REFERENCE = Path(__file__).resolve().parents[1] / "reference"


def write(page: Path, text: str) -> None:
    """Write a page and say so.

    Args:
        page: where it lies.
        text: the whole page.
    """
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(text, encoding="utf-8")
    sys.stdout.write(f"wrote {page.parent.name}/{page.name}\n")


def page_of(generator: str, title: str, opening: str, lines: Iterable[str]) -> str:
    """Put a page together under its title, with a notice that it is generated.

    Args:
        generator: file name of the script.
        title: heading of the page.
        opening: what the reader should know first.
        lines: everything below that.
    """
    notice = f"<!-- Written by docs/generate/{generator} (make docs); do not edit by hand. -->"
    return "\n".join([notice, "", f"# {title}", "", opening.strip(), "", *lines]).rstrip() + "\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Write a table.

    Args:
        heads: the words above the columns.
        rows: one sequence of cells a row.

    Returns:
        Its lines, with an empty one at the end.
    """
    lines = [_row(heads), _row(["---"] * len(heads))]
    return [*lines, *(_row(row) for row in rows), ""]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell(text) for text in cells)} |"


def cell(text: str) -> str:
    """Write a text so that it stays inside its cell."""
    return " ".join(text.split()).replace("|", "\\|")


def linked(words: str, address: str) -> str:
    """Write a link when there is an address, and plain words when there is none."""
    return f"[{words}]({address})" if address.startswith(("http://", "https://")) else words
