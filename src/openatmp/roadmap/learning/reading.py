"""Reading a module from its file; a mistake is told with file and line."""

from collections.abc import Iterator
from datetime import date

from openatmp.basis.errors import OpenatmpError
from openatmp.law.entries import Entry, read_entry
from openatmp.procedures.fields import GROUND, ground
from openatmp.roadmap.learning.exercise import Exercise, Posed
from openatmp.roadmap.learning.kinds import KINDS
from openatmp.roadmap.learning.module import Module, Passage, Worked

_REMEDY = "correct the file; the fields are described in src/openatmp/roadmap/learning/README.md"
_MODULE = ("key", "place", "title", "about", "on", "explanation", "worked", "exercises")
_POSED = ("kind", "id", "title", "tells", "asks", "on")


def read_module(text: str, file_name: str) -> Module:
    """Read a module.

    Args:
        text: content of the file.
        file_name: its name, for messages.

    Raises:
        BadInput: it cannot be read; the message names the line.
    """
    top = read_entry(text, file_name, _REMEDY)
    top.only(_MODULE)
    on = top.day("on")
    return Module(
        key=top.text("key"),
        place=top.number("place"),
        title=top.text("title"),
        about=top.text("about"),
        on=on,
        passages=tuple(map(_passage, _some(top, "explanation"))),
        worked=_worked(top.inner("worked"), on),
        exercises=tuple(_exercises(_some(top, "exercises"), on)),
        file_name=file_name,
    )


def _passage(entry: Entry) -> Passage:
    entry.only(("heading", "text", *GROUND))
    return Passage(entry.text("heading"), _paragraphs(entry, "text"), ground(entry))


def _worked(entry: Entry, on: date) -> Worked:
    entry.only(("title", "thinks", "exercise"))
    return Worked(entry.text("title"), _paragraphs(entry, "thinks"), _exercise(entry.inner("exercise"), on))


def _exercises(entries: tuple[Entry, ...], on: date) -> Iterator[Exercise]:
    seen: set[str] = set()
    for entry in entries:
        exercise = _exercise(entry, on)
        if exercise.posed.id in seen:
            entry.refuse(f"there are two exercises {exercise.posed.id!r}", "a name of its own", "id")
        seen.add(exercise.posed.id)
        yield exercise


def _exercise(entry: Entry, on: date) -> Exercise:
    kind = entry.text("kind")
    if kind not in KINDS:
        entry.refuse(f"there is no kind of exercise {kind!r}", f"one of {', '.join(KINDS)}", "kind")
    fields, read = KINDS[kind]
    entry.only((*_POSED, *fields))
    posed = Posed(
        entry.text("id"),
        entry.text("title"),
        _paragraphs(entry, "tells"),
        entry.text("asks"),
        entry.day_or_none("on") or on,
    )
    try:
        return read(entry, posed)
    except OpenatmpError as wrong:
        if wrong.where.startswith(entry.file_name):
            raise
        # What an engine refuses knows no file; whoever wrote it there shall be told the place.
        entry.refuse(wrong.happened, wrong.expected)


def _some(entry: Entry, field: str) -> tuple[Entry, ...]:
    there = entry.entries(field)
    if not there:
        entry.refuse(f"`{field}` is empty", f"at least one item under `{field}`", field)
    return there


def _paragraphs(entry: Entry, field: str) -> tuple[str, ...]:
    there = tuple(" ".join(text.split()) for text in entry.words(field))
    if not all(there):
        entry.refuse(f"a paragraph of `{field}` is empty", "words", field)
    return there
