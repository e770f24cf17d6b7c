"""Towns in a text, in their own language or in another."""

from collections.abc import Iterable, Sequence
from functools import cache

from openatmp.register.data_files import data_file
from openatmp.register.names.folding import words_of

_UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))


def places_named(places: Iterable[str], text: str) -> tuple[str, ...]:
    """Return the towns that a text names.

    Args:
        places: names of towns.
        text: the text.
    """
    words = place_words(text)
    return tuple(place for place in places if any(_is_in(name, words) for name in _also_called(place)))


def place_words(text: str) -> tuple[str, ...]:
    """Return the words of a text as names of towns are compared: ``Muenchen`` as ``München``.

    Args:
        text: the text.
    """
    return tuple(_plain(word.plain) for word in words_of(text))


def _plain(word: str) -> str:
    for written, plain in _UMLAUTS:
        word = word.replace(written, plain)
    return word


def _is_in(name: Sequence[str], words: Sequence[str]) -> bool:
    return any(tuple(words[at : at + len(name)]) == tuple(name) for at in range(len(words) - len(name) + 1))


def _also_called(place: str) -> tuple[tuple[str, ...], ...]:
    own = place_words(place)
    return _called().get(own, (own,)) if own else ()


@cache
def _called() -> dict[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return all names of a town by each of them."""
    rows = [tuple(place_words(name) for name in names) for names in data_file("towns.yaml")["towns"]]
    return {name: row for row in rows for name in row}
