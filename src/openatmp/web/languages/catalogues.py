"""The catalogues: what is missing or wrong in one, how it is brought up to date, and when it is compiled."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import polib

from openatmp.web.languages.messages import PARTS, Message
from openatmp.web.languages.offered import REVIEWED_BY

TEMPLATE = "openatmp.pot"
_PLACE = "LC_MESSAGES/django.po"
_GAPS = re.compile(r"\{\w*\}|%\(\w+\)s|%%|</?\w+(?:\s[^<>]*)?>")
_STRAY = re.compile(r"[{}]|%(?!\(\w+\)s|%)")
_WIDTH = 110


def catalogue_files(folder: Path) -> list[Path]:
    """Return the catalogues that are there, by the codes of their languages.

    Args:
        folder: where the catalogues lie.
    """
    return sorted(folder.glob(f"*/{_PLACE}"))


def compiled_file(path: Path) -> Path:
    """Return where the compiled form of a catalogue lies."""
    return path.with_suffix(".mo")


def complaints(path: Path, messages: Iterable[Message]) -> list[str]:
    """Say what keeps a catalogue from being used; empty when nothing does.

    Args:
        path: the catalogue.
        messages: every sentence that it has to have.
    """
    held = {entry.msgid: entry for entry in polib.pofile(str(path)) if not entry.obsolete}
    wanted = [message.text for message in messages]
    missing = (f"missing: {text}" for text in wanted if text not in held)
    surplus = (f"no page says this any more: {text}" for text in held if text not in set(wanted))
    wrong = (said for text in wanted if text in held for said in _wrong(held[text]))
    return [*missing, *surplus, *wrong]


def _wrong(entry: polib.POEntry) -> Iterator[str]:
    if not entry.msgstr.strip():
        yield f"not translated: {entry.msgid}"
    elif "fuzzy" in entry.flags:
        yield f"marked as doubtful (fuzzy): {entry.msgid}"
    elif Counter(_GAPS.findall(entry.msgid)) != Counter(_GAPS.findall(entry.msgstr)):
        yield f"gaps or marks differ: {entry.msgid}"
    elif _STRAY.search(_GAPS.sub("", entry.msgstr)) and not _STRAY.search(_GAPS.sub("", entry.msgid)):
        yield f"a brace or a percent sign that is no gap: {entry.msgid}"


def template(messages: Iterable[Message]) -> str:
    """Return the catalogue from which a new language starts: every sentence, none translated.

    Args:
        messages: every sentence.
    """
    return _written("", messages, {}, {})


def brought_up_to_date(path: Path, messages: Iterable[Message]) -> str:
    """Return a catalogue with every sentence that there is now; what is translated stays.

    Args:
        path: the catalogue as it is.
        messages: every sentence.
    """
    old = polib.pofile(str(path))
    held = {entry.msgid: entry for entry in old if not entry.obsolete}
    return _written(path.parts[-3], messages, held, old.metadata)


def _written(
    code: str, messages: Iterable[Message], held: Mapping[str, polib.POEntry], metadata: Mapping[str, str]
) -> str:
    new = polib.POFile(wrapwidth=_WIDTH)
    new.metadata = _metadata(code, metadata.get(REVIEWED_BY, ""))
    new.extend(_entry(message, held.get(message.text)) for message in messages)
    return f"{new}\n".replace("\n\n\n", "\n\n")


def _metadata(code: str, read_by: str) -> dict[str, str]:
    """Return the head of a catalogue; it holds no day, so that only a sentence changes a catalogue."""
    return {
        "Project-Id-Version": "openatmp",
        "Language": code,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        REVIEWED_BY: read_by,
    }


def _entry(message: Message, held: polib.POEntry | None) -> polib.POEntry:
    return polib.POEntry(
        msgid=message.text,
        msgstr=held.msgstr if held else "",
        flags=list(held.flags) if held else [],
        tcomment=held.tcomment if held else "",
        comment=f"Part: {message.part}",
        occurrences=[(place, "") for place in message.places],
    )


def compiled(path: Path) -> bytes:
    """Return a catalogue in the form that pages read.

    Args:
        path: the catalogue.
    """
    content: bytes = polib.pofile(str(path)).to_binary()
    return content


def counted(messages: Iterable[Message]) -> Mapping[str, int]:
    """Return how many sentences each part has.

    Args:
        messages: every sentence.
    """
    numbers = Counter(message.part for message in messages)
    return {part: numbers[part] for part in PARTS}
