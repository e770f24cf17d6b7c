"""A letter with questions to whoever offers a treatment, ready to copy, in a language that they read."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from openatmp.offers.advice.questions import Question, questions_for
from openatmp.offers.data_files import data_file
from openatmp.offers.sign import SignId

_FOLDER = "letters"
_ENDING = ".yaml"
_OTHERWISE = "en"


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter.

    Args:
        language: ISO 639-1 code.
        name: the language's own name for itself.
        read_by: who vouches for the words; empty when nobody has read them yet.
        subject: what it is about.
        text: the whole letter, without the name of whoever writes it.
    """

    language: str
    name: str
    read_by: str
    subject: str
    text: str


@cache
def letter_languages() -> tuple[str, ...]:
    """Return the languages in which there is a letter, by their codes."""
    folder = files("openatmp.offers").joinpath("data", _FOLDER)
    names = (file.name for file in folder.iterdir())
    return tuple(sorted(name.removesuffix(_ENDING) for name in names if name.endswith(_ENDING)))


def letter(language: str, seen: Collection[SignId] = (), *, title: str = "", address: str = "") -> Letter:
    """Write a letter.

    Args:
        language: ISO 639-1 code; English when there is no letter in that language.
        seen: signs of the offer, which decide what is asked beside what is always asked.
        title: what the offer is called; may be empty.
        address: where it was found; may be empty.

    Returns:
        The letter.
    """
    words = _words(language if language in letter_languages() else _OTHERWISE)
    where = " ".join(part for part in (title, address) if part)
    return Letter(
        words["language"],
        words["name"],
        words["read_by"],
        words["subject"],
        "\n\n".join(_paragraphs(words, questions_for(seen), where)),
    )


def letters_for(
    languages: Collection[str], seen: Collection[SignId] = (), *, title: str = "", address: str = ""
) -> tuple[Letter, ...]:
    """Write a letter in each of several languages, as far as there is one; in English when there is none.

    Args:
        languages: codes, the reader's own first.
        seen: see ``letter``.
        title: see ``letter``.
        address: see ``letter``.
    """
    known = dict.fromkeys(code if code in letter_languages() else _OTHERWISE for code in languages if code)
    return tuple(letter(code, seen, title=title, address=address) for code in known or (_OTHERWISE,))


def _paragraphs(words: Mapping[str, Any], asked: Collection[Question], where: str) -> Iterator[str]:
    yield words["greeting"]
    yield words["opening"]
    if where:
        yield f"{words['where']} {where}"
    yield "\n".join(f"{number}. {words['questions'][one.key]}" for number, one in enumerate(asked, 1))
    yield words["closing"]
    yield words["farewell"]


def _words(language: str) -> Mapping[str, Any]:
    return data_file(f"{_FOLDER}/{language}{_ENDING}")
