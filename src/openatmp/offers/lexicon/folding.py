"""Words made plain for comparing: small letters without accents, whichever way they were typed."""

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart into a letter and an accent.
_SPELLED = str.maketrans({
    "ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "æ": "ae", "Æ": "AE",
    "œ": "oe", "Œ": "OE", "ß": "ss", "ẞ": "SS",
})  # fmt: skip
# What may stand inside a word without being seen.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_LONGEST_KEPT = 40
_INVISIBLE = re.compile(f"[{INVISIBLE}]")


def bare(word: str) -> str:
    """Return a word without accents, ligatures and invisible characters; capitals stay.

    Args:
        word: a word as it stands in a text.
    """
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFKD", _INVISIBLE.sub("", word).translate(_SPELLED))
    return "".join(character for character in apart if not unicodedata.combining(character))


def folded(word: str) -> str:
    """Return a word in small letters without accents, so that it compares with any spelling of it.

    Args:
        word: a word as it stands in a text.
    """
    return _folded_word(word) if len(word) <= _LONGEST_KEPT else _folded(word)


def _folded(word: str) -> str:
    # Taken apart again afterwards: making letters small can put accents on them.
    return bare(bare(word).casefold())


# The same words stand in every text of a language.
_folded_word = lru_cache(maxsize=1 << 14)(_folded)
