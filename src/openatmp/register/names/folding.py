"""Words of a text in plain letters, so that case, accents, alphabets and unseen marks make no difference."""

import re
import unicodedata
from dataclasses import dataclass

from anyascii import anyascii

_WORD = re.compile(r"[^\W_]+")
# Letters of other alphabets that look like ours; a word that mixes alphabets is read by its looks.
_LOOKS = str.maketrans(
    "авсеԁһіјкӏмнорԛѕтуԝхзбгґαβγεικνορτυχηωμ",
    "abcedhijklmhopqstywx3brrabyeikvoptuxnwu",
)
# Signs that would else become letters.
_SIGNS = str.maketrans("™℠", "  ")
# What two Greek letters sound like together; the rest is written letter by letter.
_TWO_GREEK = (("μπ", "b"), ("ντ", "d"), ("γκ", "g"), ("γγ", "g"), ("ου", "u"), ("β", "v"))
_HEARD = (
    (re.compile(r"ph"), "f"),
    (re.compile(r"[td]?z|j"), "z"),
    (re.compile(r"ts|c(?=[eiy])"), "s"),
    (re.compile(r"[cq]"), "k"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"y"), "i"),
    (re.compile(r"w"), "v"),
    (re.compile(r"h"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text.

    Args:
        plain: in small Latin letters and digits.
        heard: as it sounds, for a word in another alphabet; empty for one in Latin letters.
    """

    plain: str
    heard: str = ""


def words_of(text: str) -> tuple[Word, ...]:
    """Split a text into words in plain letters.

    Args:
        text: any text.
    """
    return tuple(word for word in map(_word, _WORD.findall(unmarked(text))) if word.plain)


def key_of(text: str) -> str:
    """Return a text as one row of plain letters and digits, without anything between them."""
    return "".join(word.plain for word in words_of(text))


def unmarked(text: str) -> str:
    """Return a text in small letters without accents, and without marks that nobody sees."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.translate(_SIGNS)).casefold()
    return "".join(part for part in parts if unicodedata.category(part) not in {"Mn", "Me", "Cf"})


def heard(plain: str) -> str:
    """Return plain letters as they sound, roughly; equal for ``casgevy`` and ``kasgevi``."""
    for pattern, sound in _HEARD:
        plain = pattern.sub(sound, plain)
    return plain


def _word(written: str) -> Word:
    if written.isascii():
        return Word(written)
    looks = written.translate(_LOOKS)
    sounds = _latin(written)
    # Latin letters inside say that the other letters only look like them.
    if re.search(r"[a-z]", written):
        return Word(looks if looks.isascii() else sounds)
    return Word(looks if looks.isascii() else sounds, heard(sounds))


def _latin(written: str) -> str:
    for greek, sound in _TWO_GREEK:
        written = written.replace(greek, sound)
    return re.sub(r"[^a-z0-9]", "", anyascii(written).lower())
