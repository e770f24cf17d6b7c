"""The table of what tells who speaks: ``data/speakers.yaml``, read once."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from openatmp.offers.data_files import data_file
from openatmp.offers.focus import ANY, BODY, Where
from openatmp.offers.speaker.speaker import SpeakerKind

Pattern = re.Pattern[str]
_PLACES = {"body": BODY, "furniture": (Where.FURNITURE,), "title": (Where.TITLE,)}


@dataclass(frozen=True, slots=True)
class Clue:
    """One thing to look for, and for whom it speaks.

    Args:
        what: its key.
        kind: for whom it speaks.
        weight: how much it says.
        because: why, in a sentence.
        kinds: types of the markup, small letters.
        holds: a part of the markup that is not empty.
        asks: what a form asks for.
        host: what words of the domain look like.
        suffix: what the public suffix looks like.
        path: what words of the path look like.
        families: cues of these families ...
        only: ... of these kinds ...
        where: ... in these places.
    """

    what: str
    kind: SpeakerKind
    weight: float
    because: str
    kinds: frozenset[str] = frozenset()
    holds: str = ""
    asks: frozenset[str] = frozenset()
    host: Pattern | None = None
    suffix: Pattern | None = None
    path: Pattern | None = None
    families: tuple[str, ...] = ()
    only: tuple[str, ...] = (ANY,)
    where: tuple[Where, ...] = BODY


@cache
def clues() -> tuple[Clue, ...]:
    """Return the whole table."""
    return tuple(_clue(what, told) for what, told in data_file("speakers.yaml")["evidence"].items())


def limits() -> tuple[float, float]:
    """Return how much evidence a speaker needs, and which share of all."""
    table = data_file("speakers.yaml")
    return table["enough"], table["clear"]


def gives_way() -> Mapping[SpeakerKind, Mapping[SpeakerKind, float]]:
    """Return who looks like somebody else, and from which share of all evidence on it is who speaks."""
    table: Mapping[str, Mapping[str, float]] = data_file("speakers.yaml")["gives_way"]
    return {
        SpeakerKind(kind): {SpeakerKind(other): share for other, share in others.items()}
        for kind, others in table.items()
    }


def plain(word: str) -> str:
    """Return a word in small letters without its accents."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def pattern_of(words: Iterable[str]) -> Pattern | None:
    """Return what matches a whole word that looks like one of these; nothing when there are none.

    Args:
        words: as ``*clinic*`` (holds it), ``gov.*`` (begins so), ``20##`` (``#`` is a digit) or ``dr[b-d]*``.
    """
    looks = [_look(word) for word in words]
    return re.compile("|".join(looks)) if looks else None


def _look(word: str) -> str:
    parts = re.split(r"(\*|#|\[[a-z-]+\])", plain(word))
    known = {"*": ".*", "#": r"\d"}
    return "".join(known.get(part, part if part.startswith("[") else re.escape(part)) for part in parts)


def _clue(what: str, told: Mapping[str, Any]) -> Clue:
    return Clue(
        what=what,
        kind=SpeakerKind(told["for"]),
        weight=told["weight"],
        because=told["because"],
        kinds=frozenset(told.get("kinds", ())),
        holds=told.get("holds", ""),
        asks=frozenset(told.get("asks", ())),
        host=pattern_of(told.get("host", ())),
        suffix=pattern_of(told.get("suffix", ())),
        path=pattern_of(told.get("path", ())),
        families=tuple(told.get("families", ())),
        only=tuple(told.get("only", (ANY,))),
        where=_PLACES[told.get("where", "body")],
    )
