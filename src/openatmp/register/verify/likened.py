"""Whether a text only compares something with a medicine: "like Kymvec", "not Kymvec but something else"."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from openatmp.register.data_files import data_file
from openatmp.register.names.folding import words_of


def is_likened(text: str, written: str) -> bool:
    """Return whether words of likeness or denial stand right before a name, wherever it stands.

    Args:
        text: the text.
        written: the name, as it stands in the text.
    """
    words, name = _plain(text), _plain(written)
    starts = (at for at in range(1, len(words)) if words[at : at + len(name)] == name)
    return bool(name) and any(_ends_likened(words[:start]) for start in starts)


def _ends_likened(before: Sequence[str]) -> bool:
    return any(tuple(before[-len(phrase) :]) == phrase for phrase in _phrases())


def _plain(text: str) -> list[str]:
    return [word.plain for word in words_of(text)]


@cache
def _phrases() -> frozenset[tuple[str, ...]]:
    """Return the phrases, and the denials, which turn a name round as they turn a claim round."""
    cues: dict[str, Any] = data_file("cues.yaml")
    listed = (phrase for kind in ("likened", "not") for phrases in cues[kind].values() for phrase in phrases)
    return frozenset(tuple(phrase.split()) for phrase in listed)
