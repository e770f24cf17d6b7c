"""The names of a register by their words, made once for a register."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from openatmp.register.names.folding import Word, heard
from openatmp.register.names.likeness import near, typos_forgiven
from openatmp.register.names.naming import Name, names_of
from openatmp.register.names.once import once
from openatmp.register.names.ordinary import ordinary_words
from openatmp.register.register import Register

SHORTEST_BEGINNING = 5
_SHORTEST_IN_COMPOUND = 6
_SHORTEST_TAIL = 3
_SOUNDS_LESS = 2


@dataclass(frozen=True, slots=True)
class Place:
    """Where a word stands in a name.

    Args:
        name: number of the name.
        first: number of the word in it.
        count: how many words of the name it is: several, when they are written as one.
    """

    name: int
    first: int
    count: int


@dataclass(frozen=True, slots=True)
class Likeness:
    """A word of the register that a written word is like.

    Args:
        key: the word of the register.
        typos: how many letters differ.
        letters: how many of its letters were written: fewer than it has for a beginning.
    """

    key: str
    typos: int
    letters: int

    @property
    def is_beginning(self) -> bool:
        """Whether only the beginning of it was written."""
        return self.letters < len(self.key)

    @property
    def cost(self) -> int:
        """How many letters are wrong or missing."""
        return self.typos + len(self.key) - self.letters


class NamesIndex:
    """The names of a register by their words.

    Args:
        register: the register.
    """

    def __init__(self, register: Register) -> None:
        self.names = names_of(register)
        self.places: Mapping[str, tuple[Place, ...]] = _places(self.names)
        self._memory: dict[Word, tuple[Likeness, ...]] = {}

    @cached_property
    def keys(self) -> list[str]:
        """Every word of the register's names, sorted."""
        return sorted(self.places)

    @cached_property
    def _long_keys(self) -> list[str]:
        return [key for key in self.keys if typos_forgiven(len(key))]

    @cached_property
    def _keys_by_sound(self) -> dict[str, list[str]]:
        by_sound: dict[str, list[str]] = {}
        for key in self._long_keys:
            by_sound.setdefault(heard(key), []).append(key)
        return by_sound

    @cached_property
    def whole(self) -> frozenset[str]:
        """The words that are a whole name by themselves, or that are all words of one written as one."""
        return frozenset(
            key
            for key, places in self.places.items()
            if any(place.count == len(self.names[place.name].words) for place in places)
        )

    @cached_property
    def whole_keys(self) -> list[str]:
        """The same, sorted."""
        return sorted(self.whole)

    def like(self, word: Word) -> tuple[Likeness, ...]:
        """Return the words of the register that a written word is like.

        Args:
            word: the word.
        """
        if word not in self._memory:
            if len(self._memory) > 1 << 15:
                self._memory.clear()
            self._memory[word] = tuple(self._like(word))
        return self._memory[word]

    def _like(self, word: Word) -> Iterator[Likeness]:
        if word.plain in self.places:
            yield Likeness(word.plain, 0, len(word.plain))
        if word.plain in ordinary_words():
            return
        if most := typos_forgiven(len(word.plain)):
            misspelled = list(self._misspelled(word, most))
            yield from misspelled
            known = {likeness.key for likeness in misspelled}
            yield from (begun for begun in self._begun(word.plain) if begun.key not in known)
            yield from self._in_compound(word.plain)

    def _misspelled(self, word: Word, most: int) -> Iterator[Likeness]:
        if word.heard:
            yield from self._sounding_like(word.heard)
            return
        for key, typos in near(word.plain, self._long_keys, most):
            if 0 < typos <= typos_forgiven(len(key)):
                yield Likeness(key, typos, len(key))

    def _sounding_like(self, sound: str) -> Iterator[Likeness]:
        """Find what a word in another alphabet sounds like; sounds differ less, so less is forgiven."""
        most = typos_forgiven(len(sound) - _SOUNDS_LESS)
        for known, typos in near(sound, list(self._keys_by_sound), most):
            yield from (Likeness(key, typos, len(key)) for key in self._keys_by_sound[known])

    def _begun(self, written: str) -> Iterator[Likeness]:
        start = bisect_left(self.keys, written)
        for key in self.keys[start:]:
            if not key.startswith(written):
                return
            if len(key) > len(written) >= SHORTEST_BEGINNING:
                yield Likeness(key, 0, len(written))

    def _in_compound(self, written: str) -> Iterator[Likeness]:
        """Find a name with an ending or another word joined to it, as many languages do."""
        for length in range(_SHORTEST_IN_COMPOUND, len(written) - _SHORTEST_TAIL + 1):
            if written[:length] in self.whole:
                yield Likeness(written[:length], 0, length)


def _places(names: tuple[Name, ...]) -> dict[str, tuple[Place, ...]]:
    places: dict[str, list[Place]] = {}
    for number, name in enumerate(names):
        for first, count, key in _rows(name):
            places.setdefault(key, []).append(Place(number, first, count))
    return {key: tuple(found) for key, found in places.items()}


def _rows(name: Name) -> Iterator[tuple[int, int, str]]:
    """Yield each word of a name, and neighbours written as one."""
    most = 2 if name.describes else len(name.words)
    for first in range(len(name.words)):
        for count in range(1, min(most, len(name.words) - first) + 1):
            yield first, count, "".join(name.words[first : first + count])


@once
def index_of(register: Register) -> NamesIndex:
    """Return the names of a register by their words; made once, and kept for the registers used last.

    Args:
        register: the register.
    """
    return NamesIndex(register)
