"""One question to the outside at a time: who asks waits, and the pages must not all wait with them."""

import fcntl
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

# An empty file; the system frees the lock of a process that ends, however it ends.
FILE = ".asking"


@contextmanager
def the_turn(folder: Path) -> Iterator[bool]:
    """Take the one turn that all processes of this service share, until the block ends.

    Args:
        folder: the folder of the installation's data.

    Yields:
        Whether the turn is ours. Where the disk knows no locks, it always is.
    """
    with ExitStack() as opened:
        yield _taken(folder, opened)


def _taken(folder: Path, opened: ExitStack) -> bool:
    with suppress(OSError):
        file = opened.enter_context((folder / FILE).open("ab"))
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True
