"""The register that an installation keeps: the shipped one, with what its operator imported."""

import os
import tempfile
from pathlib import Path

from openatmp.basis.errors import BadInput
from openatmp.register.joining import united
from openatmp.register.lines import read_register, write_register
from openatmp.register.register import Register
from openatmp.register.shipped import shipped

FOLDER = "register"
FILE = "register.jsonl"
_READ_BY_ALL = 0o644
_WAY_BACK = (
    "move this file away, and the register that came with openatmp answers; "
    "`openatmp register update` then makes it anew"
)


def kept_file(data: Path) -> Path:
    """Return where an installation keeps its register.

    Args:
        data: the folder of the installation's data.
    """
    return data / FOLDER / FILE


def read_kept(data: Path) -> Register | None:
    """Read the register that an installation keeps.

    Args:
        data: the folder of the installation's data.

    Returns:
        The register; None when nothing was imported yet.

    Raises:
        BadInput: the file cannot be read as a register.
    """
    path = kept_file(data)
    try:
        return read_register(path.read_bytes(), str(path))
    except FileNotFoundError:
        return None
    except BadInput as error:
        raise BadInput(
            error.happened, where=error.where, expected=error.expected, remedy=_WAY_BACK
        ) from error
    except OSError as error:
        happened = f"the kept register cannot be read ({error.strerror})"
        raise BadInput(happened, where=str(path), expected="a file", remedy=_WAY_BACK) from error


def register_in_use(data: Path) -> Register:
    """Return the register that answers: what was imported, united with what came with this version.

    Args:
        data: the folder of the installation's data.

    Raises:
        BadInput: the kept file cannot be read as a register.
    """
    kept = read_kept(data)
    return shipped() if kept is None else united(kept, shipped())


def write_kept(data: Path, register: Register) -> Path:
    """Write the register of an installation, whole or not at all.

    Args:
        data: the folder of the installation's data; made when it is not there.
        register: the register.

    Returns:
        The file.
    """
    path = kept_file(data)
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, write_register(register))
    return path


def replace_file(path: Path, content: bytes) -> None:
    """Put a file in another's place in one step, so that nobody ever reads half of it.

    Args:
        path: the file; its folder is there.
        content: what it shall hold.
    """
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # A draft can be read by its writer alone; the site may run as somebody else than who imported.
        Path(draft).chmod(_READ_BY_ALL)
        Path(draft).replace(path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
