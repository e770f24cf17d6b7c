"""Cut a folded text into words and the punctuation that ends a phrase.

Hyphens and slashes only separate, so that "bone-marrow derived", "bone marrow-derived" and the sloppy
"bone marrow -derived" read the same; that a word was glued to the one before is remembered.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from openatmp.product.reading.folding import Folded

_PIECE = re.compile(r"\bw/o?(?=\s)|[^\W_]+\+?|\.(?=\s|$)|[;:,()\[\]{}!?+]")
_SENTENCE_ENDS = frozenset(".;!?")
_LONGEST_WORD = 60

# British and American spellings meet in the middle; the lexicon passes through the same fold.
_SPELLINGS = (
    ("ae", "e"), ("oe", "e"), ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("sulph", "sulf"),
    ("lyse", "lyze"), ("labell", "label"),
)  # fmt: skip
_SHORT = {"w/": "with", "w/o": "without"}
_ACRONYMS = ("rnas", "dnas")
_KEEP_S = ("ss", "us", "is", "os", "as")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, each with its spelling folded.

    Args:
        folded: the text they stand in.
        texts: the words as the lexicon spells them.
        raw: the words as they stand in the plain text.
        starts: offset of each word in the plain text.
        ends: offset after each word in the plain text.
        sentence_ends: for each sentence the index after its last word.
    """

    folded: Folded
    texts: list[str]
    raw: list[str]
    starts: list[int]
    ends: list[int]
    sentence_ends: list[int]

    def is_glued(self, index: int) -> bool:
        """Whether a hyphen joins the word to the one before."""
        start = self.starts[index]
        return start > 0 and self.folded.plain[start - 1] == "-"


def split(folded: Folded) -> Words:
    """Cut a folded text into words.

    Args:
        folded: the text.

    Returns:
        Its words and punctuation marks, in order.
    """
    raw: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for piece in _PIECE.finditer(folded.plain):
        raw.append(piece.group())
        starts.append(piece.start())
        ends.append(piece.end())
    texts = [_SHORT.get(word) or spelling(word) for word in raw]
    return Words(folded, texts, raw, starts, ends, _sentence_ends(texts))


def _sentence_ends(texts: list[str]) -> list[int]:
    ends = [index + 1 for index, text in enumerate(texts) if text in _SENTENCE_ENDS]
    if not ends or ends[-1] != len(texts):
        ends.append(len(texts))
    return ends


def phrase(text: str) -> tuple[str, ...]:
    """Return the words of a lexicon phrase, folded as a text would be."""
    return tuple(spelling(piece) for piece in _PIECE.findall(text.lower()))


def spelling(word: str) -> str:
    """Fold plural and spelling of one word."""
    return word if len(word) > _LONGEST_WORD else _spelling(word)


@lru_cache(maxsize=1 << 15)
def _spelling(word: str) -> str:
    if len(word) < 4 or not word.isalpha():
        return word
    for british, american in _SPELLINGS:
        word = word.replace(british, american)
    return _singular(word).replace("tumour", "tumor").replace("colour", "color")


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    if word.endswith("s") and (not word.endswith(_KEEP_S) or word.endswith(_ACRONYMS)):
        return word[:-1]
    return word
