"""Answers kept for a while, one file each, so that nobody is asked twice in a day for the same."""

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from openatmp.fetch.asked import Asked

_FORMAT = 1
_SUFFIX = ".answer"
# By then even the day on which it was last asked for says nothing any more.
_FORGOTTEN_AFTER = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it is kept.

    Args:
        content: the whole body.
        at: when the source gave it, or last said that it still stands.
        etag: by what name the source calls this version of it; may be empty.
        modified: when the source says that it changed; may be empty.
    """

    content: bytes
    at: datetime
    etag: str = ""
    modified: str = ""

    def is_young(self, now: datetime, keep: timedelta) -> bool:
        """Whether it may be used without asking; one from the future was kept by a clock that went wrong."""
        return timedelta(0) <= now - self.at < keep

    @property
    def conditions(self) -> dict[str, str]:
        """What to say so that the source need not send the same again."""
        said = {"if-none-match": self.etag, "if-modified-since": self.modified}
        return {name: value for name, value in said.items() if value}


class Kept:
    """A folder of answers. A file that cannot be read or written counts as one that is not there.

    The name of a file is a digest of what was asked for, and what was asked for stands nowhere in it.

    Args:
        folder: where they are; made when the first one comes.
    """

    __slots__ = ("_folder",)

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, asked: Asked) -> Answer | None:
        """Return what is kept, however old.

        Args:
            asked: what is asked for.

        Returns:
            The answer; None when there is none, or none that is small enough.
        """
        with suppress(OSError, ValueError, KeyError, TypeError):
            answer = _read(self._file(asked).read_bytes())
            return answer if len(answer.content) <= asked.largest else None
        return None

    def put(self, asked: Asked, answer: Answer) -> None:
        """Keep an answer in place of what was kept before."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            _replace(self._file(asked), _written(answer))
            self._tidy(answer.at)

    def forget(self, asked: Asked) -> None:
        """Drop what is kept."""
        with suppress(OSError):
            self._file(asked).unlink(missing_ok=True)

    def _file(self, asked: Asked) -> Path:
        method = "GET" if asked.body is None else "POST"
        parts = (method.encode(), asked.url.encode("utf-8", "surrogatepass"), asked.body or b"")
        return self._folder / (hashlib.sha256(b"\0".join(parts)).hexdigest() + _SUFFIX)

    def _tidy(self, now: datetime) -> None:
        oldest = (now - _FORGOTTEN_AFTER).timestamp()
        for file in self._folder.glob(f"*{_SUFFIX}"):
            if file.stat().st_mtime < oldest:
                file.unlink(missing_ok=True)


def _written(answer: Answer) -> bytes:
    head = {
        "format": _FORMAT,
        "at": answer.at.isoformat(),
        "etag": answer.etag,
        "modified": answer.modified,
        "sha256": hashlib.sha256(answer.content).hexdigest(),
    }
    return json.dumps(head).encode("ascii") + b"\n" + answer.content


def _read(file: bytes) -> Answer:
    first, _, content = file.partition(b"\n")
    head: dict[str, Any] = json.loads(first)
    if head["format"] != _FORMAT or head["sha256"] != hashlib.sha256(content).hexdigest():
        raise ValueError("this is not what was kept")
    return Answer(content, datetime.fromisoformat(head["at"]), head["etag"], head["modified"])


def _replace(file: Path, content: bytes) -> None:
    """Put a file in another's place in one step, so that nobody reads half of it."""
    handle, draft = tempfile.mkstemp(dir=file.parent, prefix=".draft-")
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(content)
        Path(draft).replace(file)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
