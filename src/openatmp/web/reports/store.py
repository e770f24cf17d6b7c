"""The sealed files: one for each piece of evidence, in a folder that no address leads to."""

import os
import re
import secrets
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from openatmp.web.reports.sealing import CannotUnseal, seal, unseal

FOLDER = "evidence"
_NAME = re.compile("[0-9a-f]{32}")


def write(content: bytes) -> str:
    """Seal a content and write it.

    Args:
        content: what is kept.

    Returns:
        The name of its file, which says nothing of it.
    """
    folder = _folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    name = secrets.token_hex(16)
    handle = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(seal(content))
    return name


def read(name: str) -> bytes:
    """Return what was kept under a name.

    Args:
        name: the name that ``write`` gave.

    Raises:
        CannotUnseal: the key is not here, or the file was altered, or is not there.
    """
    try:
        sealed = _path(name).read_bytes()
    except OSError as error:
        raise CannotUnseal from error
    return unseal(sealed)


def erase(name: str) -> None:
    """Take a file away; that it is gone already is fine."""
    _path(name).unlink(missing_ok=True)


def names() -> Iterator[tuple[str, float]]:
    """Yield each file with the moment of its last change, as the system counts it."""
    folder = _folder()
    if folder.is_dir():
        yield from ((path.name, path.stat().st_mtime) for path in sorted(folder.iterdir()) if _is_ours(path))


def _is_ours(path: Path) -> bool:
    return bool(_NAME.fullmatch(path.name))


def _path(name: str) -> Path:
    """A name that is none of ours could lead out of the folder."""
    if not _NAME.fullmatch(name):
        raise ValueError(name)
    return _folder() / name


def _folder() -> Path:
    folder: Path = settings.DATA_FOLDER / FOLDER
    return folder
