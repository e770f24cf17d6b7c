"""Every name that a register knows, with the medicines that bear it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from openatmp.register.fields import Field
from openatmp.register.medicine import Medicine
from openatmp.register.names.folding import words_of
from openatmp.register.register import Register

_FIELDS = (
    Field.NAME,
    Field.FORMER_NAME,
    Field.OTHER_NAME,
    Field.COMMON_NAME,
    Field.SUBSTANCE,
)
# A nonproprietary name has one word or two; what has more describes the product in ordinary words.
_MOST_WORDS_OF_A_NAME = 2
_MAY_DESCRIBE = frozenset({Field.COMMON_NAME, Field.SUBSTANCE})
_BRACKET = re.compile(r"\(([^()]*)\)\s*$")
_FUNCTION_WORDS = frozenset(["a", "an", "and", "for", "in", "of", "on", "that", "the", "with"])


@dataclass(frozen=True, slots=True)
class Name:
    """A name, as the register spells it.

    Args:
        spelled: the name.
        field: what kind of name it is.
        words: its words in plain letters, without those that mean nothing by themselves.
        medicines: keys of the medicines that bear it.
        describes: whether it describes a product in ordinary words, which others may use too.
    """

    spelled: str
    field: Field
    words: tuple[str, ...]
    medicines: tuple[str, ...]
    describes: bool = False

    @property
    def letters(self) -> int:
        """How many letters its words have."""
        return sum(map(len, self.words))


def names_of(register: Register) -> tuple[Name, ...]:
    """Return every name of a register once, whoever bears it.

    Args:
        register: the register.
    """
    known: dict[tuple[str, ...], Name] = {}
    for medicine in register:
        for name in _names(medicine):
            before = known.get(name.words)
            known[name.words] = name if before is None else _borne_by_both(before, name)
    return tuple(known.values())


def _borne_by_both(one: Name, other: Name) -> Name:
    medicines = tuple(dict.fromkeys((*one.medicines, *other.medicines)))
    return Name(one.spelled, one.field, one.words, medicines, one.describes)


def _names(medicine: Medicine) -> Iterator[Name]:
    for field in _FIELDS:
        for said in medicine.all_words(field):
            for spelled in _parts(said, field):
                words = significant_words(spelled)
                if words:
                    yield Name(spelled, field, words, (medicine.key,), _describes(spelled, field))


def _parts(said: str, field: Field) -> Iterator[str]:
    """Yield the names in what is said: each of several substances, and a code in brackets for itself."""
    if field not in _MAY_DESCRIBE:
        yield said
        return
    parts = dict.fromkeys(part.strip() for part in said.split(";") if part.strip())
    yield from parts
    yield from (code for part in parts for code in _BRACKET.findall(part) if _is_code(code))


def _is_code(text: str) -> bool:
    """Whether words in brackets are a name by themselves: ``ATIR101``, ``sipuleucel-T``."""
    return bool(re.fullmatch(r"\S*[\d-]\S*", text)) and len(text) > 4


def _describes(spelled: str, field: Field) -> bool:
    plain = _BRACKET.sub("", spelled)
    return field in _MAY_DESCRIBE and len(words_of(plain)) > _MOST_WORDS_OF_A_NAME


def significant_words(text: str) -> tuple[str, ...]:
    """Return the words of a name in plain letters, without those that mean nothing by themselves."""
    return tuple(word.plain for word in words_of(text) if word.plain not in _FUNCTION_WORDS)
