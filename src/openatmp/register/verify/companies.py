"""Companies in a text: holders of authorisations, and those that held or applied for one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from openatmp.register.data_files import data_file
from openatmp.register.fields import Field
from openatmp.register.medicine import Medicine
from openatmp.register.names.folding import words_of
from openatmp.register.names.likeness import distance, typos_forgiven
from openatmp.register.names.once import once
from openatmp.register.register import Register

_FIELDS = (Field.HOLDER, Field.FORMER_HOLDER)


@dataclass(frozen=True, slots=True)
class Company:
    """A company that a text names.

    Args:
        name: as the register spells it.
        medicines: those that it holds, held or applied for.
        own: those of them of which it is the holder, or the company that applied, as far as is known now.
        typos: how many letters differ.
        alone: whether the text is the very name and says nothing else.
    """

    name: str
    medicines: tuple[Medicine, ...]
    own: tuple[Medicine, ...]
    typos: int
    alone: bool


@dataclass(frozen=True, slots=True)
class Holder:
    """A company of the register.

    Args:
        name: as the register spells it.
        words: its words in plain letters.
        core: those that not many other companies have in their names too.
        medicines: those that it, or another of its group, holds, held or applied for.
    """

    name: str
    words: tuple[str, ...]
    core: tuple[str, ...]
    medicines: tuple[Medicine, ...]


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
    for holder in _holders(register):
        typos, alone = _named(holder, core, words)
        if typos is not None:
            yield Company(holder.name, holder.medicines, _own(holder), typos, alone)


def _own(holder: Holder) -> tuple[Medicine, ...]:
    """Return what nobody else holds now: a company that sold its product answers for it no more."""
    return tuple(medicine for medicine in holder.medicines if _core(_words(medicine.holder)) == holder.core)


def _named(holder: Holder, core: Sequence[str], words: Sequence[str]) -> tuple[int | None, bool]:
    """Say by how many typos a text names a holder, None for not at all, and whether it is the very name."""
    if core and core == holder.core:
        return 0, True
    full = holder.words[: max(2, len(holder.core))]
    if len(full) > 1 and any(tuple(words[at : at + len(full)]) == full for at in range(len(words))):
        return 0, False
    # One word alone is forgiven nothing: "crystal" is a word before it is a company with a typo.
    return (_typos(core, holder.core) if len(words) > 1 else None), False


def _typos(core: Sequence[str], other: Sequence[str]) -> int | None:
    pairs = list(zip(core, other, strict=False))
    if not core or len(core) != len(other):
        return None
    if any(distance(written, known) > typos_forgiven(len(written)) for written, known in pairs):
        return None
    return sum(distance(written, known) for written, known in pairs)


@once
def _holders(register: Register) -> tuple[Holder, ...]:
    held: dict[str, list[Medicine]] = {}
    for medicine in register:
        for name in (name for field in _FIELDS for name in medicine.all_words(field)):
            held.setdefault(name, []).append(medicine)
    cores = {name: _core(_words(name)) for name in held}
    return tuple(
        Holder(name, _words(name), core, tuple(dict.fromkeys(_of_one_group(core, cores, held))))
        for name, core in cores.items()
    )


def _of_one_group(
    core: tuple[str, ...], cores: Mapping[str, tuple[str, ...]], held: Mapping[str, list[Medicine]]
) -> Iterator[Medicine]:
    """Yield what all companies hold whose names differ in their legal form only."""
    for name, other in cores.items():
        if other == core:
            yield from held[name]


def _words(name: str) -> tuple[str, ...]:
    return tuple(word.plain for word in words_of(name))


def _core(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a company's name without those that many companies have in theirs."""
    return tuple(word for word in words if word not in _common() and len(word) > 1)


@cache
def _common() -> frozenset[str]:
    listed = data_file("company-words.yaml")
    return frozenset(word for words in listed.values() for word in words)
