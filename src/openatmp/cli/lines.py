"""Lines of a file or a pipe, each bounded, so that no line can fill the memory."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

LARGEST_LINE = 1_000_000


@dataclass(frozen=True, slots=True)
class Line:
    """One line.

    Args:
        number: its number, from 1.
        content: its bytes without the line's end; cut when it is too long.
        end: offset in the input after the line, in bytes.
        largest: how many bytes of a line are read.
    """

    number: int
    content: bytes
    end: int
    largest: int = LARGEST_LINE

    @property
    def is_too_long(self) -> bool:
        """Whether the line has more bytes than are read."""
        return len(self.content) > self.largest


def read_lines(stream: BinaryIO, largest: int = LARGEST_LINE) -> Iterator[Line]:
    """Yield every line that is not blank.

    Args:
        stream: the bytes; may be a pipe that is still being written to.
        largest: how many bytes of a line are read.
    """
    number = end = 0
    while piece := stream.readline(largest + 2):
        number, end = number + 1, end + len(piece)
        if not piece.endswith(b"\n"):
            end += _skipped(stream)
        content = piece.rstrip(b"\r\n")
        if content.strip():
            yield Line(number, content, end, largest)


def _skipped(stream: BinaryIO) -> int:
    """Read up to the end of the line without keeping it; say how many bytes that were."""
    skipped = 0
    while piece := stream.readline(LARGEST_LINE):
        skipped += len(piece)
        if piece.endswith(b"\n"):
            break
    return skipped
