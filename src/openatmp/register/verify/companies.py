"""Companies in a text: holders of authorisations, and those that held or applied for one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from openatmp.register.data_files import data_file
from openatmp.register.fields import Field
from openatmp.register.medicine import Medicine
from openatmp.register.names.folding import words_of
from openatmp.register.names.likeness import distance, typos_forgiven
from openatmp.register.register import Register

_FIELDS = (Field.HOLDER, Field.FORMER_HOLDER)


@dataclass(frozen=True, slots=True)
class Company:
    """A company that a text names.

    Args:
        name: as the register spells it.
        medicines: those that it holds, held or applied for.
        typos: how many letters differ.
        alone: whether the text says nothing else.
    """

    name: str
    medicines: tuple[Medicine, ...]
    typos: int
    alone: bool


def company_in(text: str, register: Register) -> Company | None:
    """Find a company in a text.

    Args:
        text: the text, without words of courtesy around it.
        register: the register.

    Returns:
        The company; when the text says more than a name, only one that is named in full words.
    """
    words = [word.plain for word in words_of(text)]
    found = list(_companies(words, register))
    return min(found, key=lambda company: (not company.alone, company.typos, company.name), default=None)


def _companies(words: Sequence[str], register: Register) -> Iterator[Company]:
    core = _core(words)
    held: dict[str, list[Medicine]] = {}
    for medicine in register:
        for field in _FIELDS:
            for name in medicine.all_words(field):
                held.setdefault(name, []).append(medicine)
    for name, medicines in held.items():
        typos, alone = _named(_words(name), core, words)
        if typos is not None:
            yield Company(name, _of_the_same(name, held, medicines), typos, alone)


def _of_the_same(
    name: str, held: dict[str, list[Medicine]], medicines: list[Medicine]
) -> tuple[Medicine, ...]:
    """Return what all companies of one group hold: names that differ in their legal form only."""
    core = _core(_words(name))
    same = (medicine for other in held if _core(_words(other)) == core for medicine in held[other])
    return tuple(dict.fromkeys((*medicines, *same)))


def _named(full: Sequence[str], core: Sequence[str], words: Sequence[str]) -> tuple[int | None, bool]:
    own = _core(full)
    if core and len(core) == len(own):
        typos = sum(map(distance, core, own))
        if all(
            distance(one, other) <= typos_forgiven(len(one)) for one, other in zip(core, own, strict=True)
        ):
            return typos, True
    two = tuple(full[: max(2, len(own))])
    there = any(tuple(words[at : at + len(two)]) == two for at in range(len(words)))
    return (0, False) if there and len(full) > 1 else (None, False)


def _words(name: str) -> tuple[str, ...]:
    return tuple(word.plain for word in words_of(name))


def _core(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a company's name without those that many companies have in theirs."""
    return tuple(word for word in words if word not in _common() and len(word) > 1)


@cache
def _common() -> frozenset[str]:
    listed = data_file("company-words.yaml")
    return frozenset(word for words in listed.values() for word in words)
