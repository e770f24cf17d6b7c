"""What a text claims beside a product: a licence, an exemption for hospitals, a trial; found by phrases."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from openatmp.register.data_files import data_file
from openatmp.register.names.folding import words_of

_FILE = "cues.yaml"
_ANY_ENDING = "*"
_WORDS_BEFORE = 3
_AROUND = " .,;:!?()[]\"'“”„«»*-"


@dataclass(frozen=True, slots=True)
class Claims:
    """What a text claims; each is the phrase that says so, empty when none does.

    Args:
        licence: of a manufacturing licence, a certificate, an accreditation or the like.
        exemption: that the product is made in a hospital for one patient.
        trial: that there is a clinical trial.
    """

    licence: str = ""
    exemption: str = ""
    trial: str = ""


def claims_in(text: str) -> Claims:
    """Find what a text claims.

    Args:
        text: the text.
    """
    written = [(word.plain, own) for own in text.split() for word in words_of(own)]
    return Claims(*(_first(written, _phrases()[kind]) for kind in ("licence", "exemption", "trial")))


def without_courtesy(text: str) -> str:
    """Return a text without the words before and after it that say nothing of a product.

    Args:
        text: the text.

    Returns:
        Words in plain letters; empty when all of them say nothing.
    """
    words = text.split()
    while words and _is_courtesy(words[0]):
        words.pop(0)
    while words and _is_courtesy(words[-1]):
        words.pop()
    return " ".join(words)


def _is_courtesy(written: str) -> bool:
    return all(word.plain in _courtesy() for word in words_of(written))


def _first(written: Sequence[tuple[str, str]], phrases: Mapping[str, list[tuple[str, ...]]]) -> str:
    """Return the first phrase as it was written: nobody knows their own words again in plain letters."""
    found = next(_found([plain for plain, _ in written], phrases), slice(0))
    return " ".join(dict.fromkeys(own for _, own in written[found])).strip(_AROUND)


def _found(words: Sequence[str], phrases: Mapping[str, list[tuple[str, ...]]]) -> Iterator[slice]:
    for start in range(len(words)):
        for phrase in phrases.get(words[start][:2], ()):
            if _is_at(phrase, words, start) and not _is_denied(words, start):
                yield slice(start, start + len(phrase))


def _is_at(phrase: tuple[str, ...], words: Sequence[str], start: int) -> bool:
    there = words[start : start + len(phrase)]
    return len(there) == len(phrase) and all(map(_is_like, there, phrase))


def _is_like(word: str, wanted: str) -> bool:
    return word.startswith(wanted[:-1]) if wanted.endswith(_ANY_ENDING) else word == wanted


def _is_denied(words: Sequence[str], start: int) -> bool:
    return not _denials().isdisjoint(words[max(0, start - _WORDS_BEFORE) : start])


# ------------------------------------------------------------------------------------ from the data


@cache
def _phrases() -> Mapping[str, Mapping[str, list[tuple[str, ...]]]]:
    """Return the phrases of each kind by the first two letters that they begin with."""
    return {kind: _by_beginning(_file()[kind]) for kind in ("licence", "exemption", "trial")}


def _by_beginning(listed: Mapping[str, list[str]]) -> Mapping[str, list[tuple[str, ...]]]:
    sorted_in: dict[str, list[tuple[str, ...]]] = {}
    for phrase in (phrase for phrases in listed.values() for phrase in phrases):
        sorted_in.setdefault(phrase[:2].strip(), []).append(tuple(phrase.split()))
    return sorted_in


@cache
def shared_words() -> frozenset[str]:
    """Return words that the names of many products share."""
    return frozenset(word for lines in _file()["shared"].values() for line in lines for word in line.split())


@cache
def _denials() -> frozenset[str]:
    return frozenset(word for words in _file()["not"].values() for word in words)


@cache
def _courtesy() -> frozenset[str]:
    return frozenset(
        word for lines in _file()["courtesy"].values() for line in lines for word in line.split()
    )


@cache
def _file() -> Mapping[str, Any]:
    return data_file(_FILE)
