"""The register of this installation: read, and changed by one program at a time."""

import fcntl
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from openatmp.basis.errors import BadInput
from openatmp.cli.standing import data_folder
from openatmp.register import Register, read_kept, register_in_use, shipped, write_kept
from openatmp.register.kept import FILE, kept_file
from openatmp.register.lines import read_register

SHIPPED = "shipped"
KEPT = "kept"
LARGEST = 64 * 1024 * 1024
_LOCK = ".lock"


def installed(environment: Mapping[str, str] = os.environ) -> Register:
    """Return the register that answers here.

    Args:
        environment: variables by name.

    Raises:
        BadInput: the kept file cannot be read.
    """
    return register_in_use(data_folder(environment))


def named(said: str, environment: Mapping[str, str] = os.environ) -> Register:
    """Return a register by what a user calls it.

    Args:
        said: ``shipped``, ``kept``, or a file of JSON lines.
        environment: variables by name.

    Raises:
        BadInput: there is none, or it cannot be read.
    """
    if said == SHIPPED:
        return shipped()
    if said == KEPT:
        return _kept(data_folder(environment))
    return read_register(content_of(Path(said)), said)


def _kept(data: Path) -> Register:
    register = read_kept(data)
    if register is None:
        raise BadInput(
            "nothing is kept here yet",
            where=str(kept_file(data)),
            expected="a register that was brought up to date",
            remedy="run `openatmp register update` first, or compare with `shipped`",
        )
    return register


def content_of(path: Path) -> bytes:
    """Read a file whole.

    Args:
        path: the file.

    Raises:
        BadInput: it cannot be read, or is larger than any that a source publishes.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise BadInput(
            f"the file cannot be read ({reason})", where=str(path), remedy="check the path"
        ) from error
    if len(content) > LARGEST:
        raise BadInput(f"the file is larger than {LARGEST:,} bytes", where=str(path), remedy="check the file")
    return content


@contextmanager
def alone(data: Path) -> Iterator[None]:
    """Keep every other program from changing the register until the block ends.

    What two read, join and write at once would leave only what the later of them brought.

    Args:
        data: the folder of the installation's data.

    Raises:
        BadInput: nothing can be written there.
    """
    folder = kept_file(data).parent
    with _told_when_not_written(folder):
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / _LOCK).open("ab")
    with lock:
        with _told_when_not_written(folder):
            fcntl.flock(lock, fcntl.LOCK_EX)
            _tidy(folder)
        yield


def _tidy(folder: Path) -> None:
    """Throw away drafts that a program left behind when it was killed; nobody else writes now."""
    for draft in folder.glob(f".{FILE}.*"):
        draft.unlink(missing_ok=True)


def keep(data: Path, register: Register) -> Path:
    """Put a register in the place of the kept one, whole or not at all.

    Args:
        data: the folder of the installation's data.
        register: the register.

    Raises:
        BadInput: it cannot be written; what stood there still stands.
    """
    with _told_when_not_written(kept_file(data)):
        return write_kept(data, register)


@contextmanager
def _told_when_not_written(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise BadInput(
            f"the register cannot be written ({error.strerror}); what was known stays as it is",
            where=str(path),
            remedy="make room, or let this user write there; OPENATMP_DATA names another folder",
        ) from error
