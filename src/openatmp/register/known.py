"""The register as far as offers need it: which of its products and trials a long text names, and where.

``verify`` forgives typos and looks at every word for that. A page of the web has ten thousand words. So here
only whole names count, as they are spelled, found by the first of their words.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from itertools import groupby

from openatmp.register.life import Status
from openatmp.register.medicine import Medicine
from openatmp.register.names.index import index_of
from openatmp.register.names.naming import Name
from openatmp.register.names.once import once
from openatmp.register.names.ordinary import ordinary_words
from openatmp.register.register import Register
from openatmp.register.trials import Trial
from openatmp.register.verify.numbers import Numbers, numbers_in

_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 4
# Marks that stand between the words of one name.
_BETWEEN = r"[\s\-–‑_.,()®™]{0,4}"
# Figures are rare in a text, so they are looked for first, and then the letters that may stand before them.
_FIGURES = re.compile(r"[0-9](?:[0-9Oo]|[\s\-–‑_./:]{1,3}(?=[0-9])){5,30}+")
_LETTERS = re.compile(r"(?<![^\W_])(?:EU|EME?A|H|NCT)[A-Z\s\-–‑_./:]{0,9}\Z", re.IGNORECASE)
_MOST_LETTERS = 14


@dataclass(frozen=True, slots=True)
class NamedProduct:
    """A product of the register that a text names.

    Args:
        start: number of the first character of the name in the text.
        end: number of the character after the last.
        name: its name in the register.
        key: by which the register finds it again.
        is_authorised: whether it is authorised on the day asked about.
    """

    start: int
    end: int
    name: str
    key: str
    is_authorised: bool


@dataclass(frozen=True, slots=True)
class NumberedTrial:
    """The number of a trial in a text.

    Args:
        start: number of the first character of the number in the text.
        end: number of the character after the last.
        number: the number as registers write it.
        is_found: whether a trial register has it; None when none was asked.
    """

    start: int
    end: int
    number: str
    is_found: bool | None


@dataclass(frozen=True, slots=True)
class Sought:
    """A name as it is looked for.

    Args:
        name: the name.
        pattern: finds it, with whatever stands between its words.
    """

    name: Name
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class InRegister:
    """A register that is asked for what long texts name.

    Args:
        register: the register.
        trials: what trial registers told; None when none was asked.
    """

    register: Register
    trials: tuple[Trial, ...] | None = None

    def products_in(self, text: str, on: date) -> Sequence[NamedProduct]:
        """Return the products that a text names, in the order of the text.

        Args:
            text: the text.
            on: the day asked about.
        """
        found = (*self._by_name(text, on), *self._by_number(text, on))
        return tuple(_as_named(sorted(found, key=lambda one: (one.start, one.end, one.key))))

    def trials_in(self, text: str, on: date) -> Sequence[NumberedTrial]:
        """Return the trials whose numbers a text gives, in the order of the text.

        Args:
            text: the text.
            on: the day asked about; a trial was told of on the day it was asked for.
        """
        del on
        return tuple(
            NumberedTrial(start, end, number, self._is_found(number))
            for start, end, numbers in _numbers(text)
            for number in numbers.of_trials
        )

    def _by_name(self, text: str, on: date) -> Iterator[NamedProduct]:
        for start, end, name in _names_in(text, _by_first_word(self.register)):
            yield from (self._named(start, end, self.register.medicines[key], on) for key in name.medicines)

    def _by_number(self, text: str, on: date) -> Iterator[NamedProduct]:
        for start, end, numbers in _numbers(text):
            for number in numbers.of_products:
                if medicine := self.register.by_number.get(number):
                    yield self._named(start, end, medicine, on)

    def _named(self, start: int, end: int, medicine: Medicine, on: date) -> NamedProduct:
        is_authorised = medicine.status(on) is Status.AUTHORISED
        return NamedProduct(start, end, medicine.name, medicine.key, is_authorised)

    def _is_found(self, number: str) -> bool | None:
        if self.trials is None:
            return None
        return any(known.startswith(number) for trial in self.trials for known in trial.numbers)


def _as_named(found: Sequence[NamedProduct]) -> Iterator[NamedProduct]:
    """Yield products; a substance that several share stands for those that are named by their own names."""
    at_one_place = [tuple(group) for _, group in groupby(found, key=lambda one: (one.start, one.end))]
    by_own_name = {group[0].key for group in at_one_place if len(group) == 1}
    for group in at_one_place:
        yield from tuple(one for one in group if one.key in by_own_name) or group


def _names_in(text: str, known: Mapping[str, tuple[Sought, ...]]) -> Iterator[tuple[int, int, Name]]:
    """Find names; where one begins with another, the longer one."""
    folded = _folded(text)
    # Nearly always this is empty, and then nothing has to be looked for.
    there = known.keys() & _words_of(folded)
    sought = sorted((one for word in there for one in known[word]), key=lambda one: -one.name.letters)
    taken: set[int] = set()
    for one in sought:
        for found in one.pattern.finditer(folded):
            if found.start() not in taken:
                taken.add(found.start())
                yield found.start(), found.end(), one.name


def _words_of(text: str) -> set[str]:
    """Return the words of a text, each once; most stand in it often, and most stand free."""
    words = set(text.split())
    joined = [word for word in words if not word.isalnum()]
    # What signs or hyphens hold together is no word itself, so it stays among the words without harm.
    words.update(_WORD.findall(" ".join(joined)))
    return words


def _folded(text: str) -> str:
    """Return small letters without accents, a character for a character, so that places stay places."""
    if text.isascii():
        return text.lower()
    # The one capital letter that becomes two characters when it is made small.
    small = text.replace("İ", "i").lower()
    # A text has a few dozen different letters with accents, each of them often.
    for sign in set(small):
        if not sign.isascii() and (plain := _plain(sign)) != sign:
            small = small.replace(sign, plain)
    return small


@cache
def _plain(sign: str) -> str:
    """Return a letter without its accent; any other character as it is."""
    bare = unicodedata.normalize("NFKD", sign)[0].lower()
    return bare if bare.isascii() and bare.isalnum() else sign


@once
def _by_first_word(register: Register) -> Mapping[str, tuple[Sought, ...]]:
    """Return the names that can be told apart from ordinary words, by their first word."""
    by_word: dict[str, list[Sought]] = {}
    for name in filter(_is_telling, index_of(register).names):
        first, *others = name.words
        # The letters come first, for they are what a pattern is quickly looked for by.
        beginning = rf"{first}(?<![^\W_]{first})"
        pattern = re.compile(rf"{_BETWEEN.join([beginning, *others])}(?![^\W_])")
        by_word.setdefault(name.words[0], []).append(Sought(name, pattern))
    return {word: tuple(sought) for word, sought in by_word.items()}


def _is_telling(name: Name) -> bool:
    """Whether a name is no ordinary word, and does not describe what others may have too."""
    if name.describes:
        return False
    return len(name.words) > 1 or (len(name.words[0]) >= _SHORTEST and name.words[0] not in ordinary_words())


def _numbers(text: str) -> Iterator[tuple[int, int, Numbers]]:
    """Find where numbers stand; what they are is told as it is for ``verify``."""
    for figures in _FIGURES.finditer(text):
        start = figures.start()
        earliest = max(0, start - _MOST_LETTERS)
        if letters := _LETTERS.search(text[earliest:start]):
            start = earliest + letters.start()
        if numbers := _told(text[start : figures.end()]):
            yield start, figures.end(), numbers


# Asked for products and again for trials; and a site repeats its telephone number on every page.
_told = lru_cache(maxsize=1 << 12)(numbers_in)
