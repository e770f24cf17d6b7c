"""A description in a file or a pipe; what a shell hands over as an argument may not be that long."""

import sys
from pathlib import Path

from openatmp.basis.errors import BadInput

PIPE = Path("-")
LARGEST_TEXT = 1_000_000
_EXPECTED = f"a file of plain text, at most {LARGEST_TEXT:,} bytes, or -"


def text_of(path: Path) -> str:
    """Return the text in a file.

    Args:
        path: a file of text in UTF-8; ``-`` for the standard input.

    Raises:
        BadInput: it cannot be opened, is no such text, or is larger than 1,000,000 bytes.
    """
    content = bytes_of(path, LARGEST_TEXT)
    if len(content) > LARGEST_TEXT:
        raise _refusal(path, f"the text is longer than {LARGEST_TEXT:,} bytes", "shorten it")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refusal(path, "the text is not in UTF-8", "save it as plain text in UTF-8") from error


def bytes_of(path: Path, largest: int, *, what: str = "text", expected: str = _EXPECTED) -> bytes:
    """Read one byte more than is allowed, never all of what may have no end.

    Args:
        path: a file; ``-`` for the standard input.
        largest: how many bytes are allowed.
        what: what it holds, in a word.
        expected: what would be accepted.

    Raises:
        BadInput: it cannot be read.
    """
    if path == PIPE:
        return sys.stdin.buffer.read(largest + 1)
    try:
        with path.open("rb") as file:
            return file.read(largest + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        happened = f"the {what} cannot be read ({reason})"
        raise BadInput(happened, where=str(path), expected=expected, remedy="check the path") from error


def _refusal(path: Path, happened: str, remedy: str) -> BadInput:
    return BadInput(happened, where=str(path), expected=_EXPECTED, remedy=remedy)
