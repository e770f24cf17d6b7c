"""The catalogue of guidance, as read from its file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files

from openatmp.law.entries import Entry, read_entry
from openatmp.product.vocabulary import VectorKind

FILE = "guidance.yaml"
_REMEDY = "correct the file; its head says what each field is"
_GUIDANCE = (
    "id", "title", "number", "from", "to", "classes", "topics", "overarching", "replaced_by", "only",
    "vectors", "verified", "source", "note",
)  # fmt: skip
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


class For(StrEnum):
    """What kind of product guidance is written for."""

    GTMP = "GTMP"
    MODIFIED_CELLS = "GMC"
    SCTMP = "sCTMP"
    TEP = "TEP"
    XENOGENEIC = "xenogeneic"
    COMBINED = "combined"
    ALL = "all"


class Stage(StrEnum):
    """Where a product stands."""

    DEVELOPMENT = "development"
    TRIALS = "trials"
    AUTHORISATION = "authorisation"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Topic:
    """What guidance is about.

    Args:
        key: short key: ``potency``.
        title: the topic in words.
        stages: stages in which it matters.
    """

    key: str
    title: str
    stages: frozenset[Stage]


@dataclass(frozen=True, slots=True)
class Guidance:
    """One paper.

    Args:
        id: stable key: ``G01``.
        title: what it is about, in our words.
        number: its number; empty when it has none or it is not known.
        since: first day of effect, as exactly as it was read: year, month or day.
        until: last day of effect; empty while none is known.
        classes: what kinds of product it is written for.
        topics: keys of its topics.
        verified: whether number and day were read in a published source.
        source: that source, or ``general knowledge``.
        overarching: whether it is the first one to read for its class.
        replaced_by: id of what took its place; empty when nothing did.
        only: kinds of applicants it is for; all when empty.
        vectors: kinds of vectors it is about; all, or none in particular, when empty.
        note: what a reader should know about the entry itself.
    """

    id: str
    title: str
    number: str
    since: str
    until: str
    classes: frozenset[For]
    topics: frozenset[str]
    verified: bool
    source: str
    overarching: bool = False
    replaced_by: str = ""
    only: frozenset[str] = frozenset()
    vectors: frozenset[str] = frozenset()
    note: str = ""

    def in_force(self, on: date) -> bool:
        """Whether it is in effect on a day; a year or month alone counts from its first day."""
        return _first(self.since) <= on and (not self.until or on <= date.fromisoformat(self.until))


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All guidance.

    Args:
        topics: topics by key, in their order.
        guidance: papers by id, in their order.
    """

    topics: Mapping[str, Topic]
    guidance: Mapping[str, Guidance]


@cache
def catalogue() -> Catalogue:
    """Return the catalogue that openatmp brings along, read once.

    Raises:
        BadInput: the file of the package was changed and cannot be read.
    """
    return read_catalogue((files("openatmp.roadmap") / "data" / FILE).read_text("utf-8"), FILE)


def read_catalogue(text: str, file_name: str) -> Catalogue:
    """Read a catalogue.

    Args:
        text: content of the file.
        file_name: its name, for messages.

    Raises:
        BadInput: it cannot be read; the message names the line.
    """
    top = read_entry(text, file_name, _REMEDY)
    top.only(("topics", "guidance"))
    topics = {topic.key: topic for topic in map(_topic, top.entries("topics"))}
    papers = [_guidance(entry, topics) for entry in top.entries("guidance")]
    return Catalogue(topics, {paper.id: paper for paper in papers})


def _topic(entry: Entry) -> Topic:
    entry.only(("key", "title", "stages"))
    return Topic(entry.text("key"), entry.text("title"), frozenset(map(Stage, entry.words("stages"))))


def _guidance(entry: Entry, topics: Mapping[str, Topic]) -> Guidance:
    entry.only(_GUIDANCE)
    return Guidance(
        id=entry.text("id"),
        title=entry.text("title"),
        number=entry.text("number", default=""),
        since=_checked_day(entry, "from"),
        until=_checked_day(entry, "to") if entry.has("to") else "",
        classes=_classes(entry),
        topics=_known_topics(entry, topics),
        verified=entry.flag("verified"),
        source=entry.text("source"),
        overarching=entry.has("overarching") and entry.flag("overarching"),
        replaced_by=entry.text("replaced_by", default=""),
        only=frozenset(entry.words("only")),
        vectors=_vectors(entry),
        note=entry.text("note", default=""),
    )


def _classes(entry: Entry) -> frozenset[For]:
    words = entry.words("classes")
    if not words or not set(words) <= set(For):
        entry.refuse("a class is not known, or there is none", f"some of {', '.join(For)}", "classes")
    return frozenset(map(For, words))


def _vectors(entry: Entry) -> frozenset[str]:
    words = entry.words("vectors")
    if not set(words) <= set(VectorKind):
        entry.refuse("a vector is not known", f"some of {', '.join(VectorKind)}", "vectors")
    return frozenset(words)


def _known_topics(entry: Entry, topics: Mapping[str, Topic]) -> frozenset[str]:
    words = entry.words("topics")
    if not words or not set(words) <= set(topics):
        entry.refuse("a topic is not known, or there is none", f"some of {', '.join(topics)}", "topics")
    return frozenset(words)


def _checked_day(entry: Entry, field: str) -> str:
    said = entry.text(field)
    if not _DAY.fullmatch(said):
        entry.refuse(f"`{field}` is no day: {said}", "year, year-month or year-month-day, in quotes", field)
    return said


def _first(said: str) -> date:
    year, month, day = (int(part or 1) for part in _DAY.fullmatch(said).groups())  # type: ignore[union-attr] # checked when read
    return date(year, month, day)
