"""Sentences that remember how they were made, so that a page can say them in another language.

A room speaks English. What it says is a text like any other, and may be compared, joined and written as one;
but it also carries the sentence with its gaps, and what fills them. A page looks the sentence with gaps up in
a catalogue and fills it anew. Nobody ever takes a finished sentence apart.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Self

_NOTHING: Mapping[str, str] = MappingProxyType({})


class Said(str):
    """A sentence, with the template that it was made of.

    Args:
        written: the sentence in English.
        template: the sentence with gaps in braces; the sentence itself when it has none.
        values: what fills the gaps, by name; each may be such a sentence or day itself.
    """

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, str]

    def __new__(cls, written: str, template: str = "", values: Mapping[str, str] = _NOTHING) -> Self:
        """Make the sentence."""
        said = super().__new__(cls, written)
        said.template = template or str(written)
        said.values = dict(values)
        return said


class SaidTogether(str):
    """Several sentences, one after the other.

    Args:
        written: all of them in English.
        parts: each of them.
    """

    __slots__ = ("parts",)
    parts: tuple[str, ...]

    def __new__(cls, written: str, parts: tuple[str, ...] = ()) -> Self:
        """Make the text."""
        said = super().__new__(cls, written)
        said.parts = parts
        return said


class SaidDay(str):
    """A day, written as people read it in English.

    Args:
        written: the day in words.
        day: the day itself.
    """

    __slots__ = ("day",)
    day: date

    def __new__(cls, written: str, day: date = date.min) -> Self:
        """Make the words."""
        said = super().__new__(cls, written)
        said.day = day
        return said


class InEnglish(str):
    """Words that are kept in English and stay so in every language: what a register writes itself.

    A page marks them, so that whoever has it read aloud hears them as English.
    """

    __slots__ = ()


def sentence(template: str) -> str:
    """Return a sentence with gaps as it is; that it stands in this call tells the catalogues of it.

    Args:
        template: the sentence, its gaps as names in braces.
    """
    return template


def say(template: str, **values: str | int) -> Said:
    """Say a sentence.

    Args:
        template: the sentence, its gaps as names in braces.
        **values: what fills the gaps; numbers get commas between thousands.

    Returns:
        The sentence, which knows its template and values.
    """
    filling = {name: f"{value:,}" if isinstance(value, int) else value for name, value in values.items()}
    return Said(template.format_map(filling), template, filling)


def together(parts: Iterable[str]) -> str:
    """Say several sentences one after the other.

    Args:
        parts: the sentences; empty ones are left out.
    """
    said = tuple(part for part in parts if part)
    return said[0] if len(said) == 1 else SaidTogether(" ".join(said), said)
