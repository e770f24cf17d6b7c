"""Sums of money on a page, as a patient would pay them."""

import re
from collections.abc import Iterator
from functools import cache

from openatmp.offers.cues import Cues
from openatmp.offers.lexicon.folding import folded
from openatmp.offers.offered.offered import Mention
from openatmp.offers.offered.table import currencies, too_large

_NUMBER = r"\d{1,3}(?:[.,'\u2019\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"
_RANGE = r"\s?(?:-|\u2013|\u2014|to|and|bis|und|a|\u00e0|et|y|e|do|i|tot|en|al|ile|ve)\s?"
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"\s?([^\W\d_]+)")
# Pence and cents after the last mark; marks before three digits only part thousands.
_CENTS = re.compile(r"[.,]\d{1,2}$")


@cache
def _sum() -> re.Pattern[str]:
    signs = "|".join(re.escape(way) for way in sorted(currencies(), key=len, reverse=True))
    before = rf"(?<![^\W\d_])(?P<before>{signs})\s?"
    after = rf"\s?(?P<after>{signs})(?![^\W\d_])"
    low, high = rf"(?P<low>{_NUMBER})", rf"(?:{_RANGE}(?:{signs})?\s?(?P<high>{_NUMBER}))?"
    low_after, high_after = rf"(?P<low2>{_NUMBER})", rf"(?:{_RANGE}(?P<high2>{_NUMBER}))?"
    return re.compile(rf"{before}{low}{high}|(?<![\d.,]){low_after}{high_after}{after}", re.IGNORECASE)


def prices(cues: Cues) -> Iterator[Mention]:
    """Yield the sums that the page itself names, each as ``EUR 4500`` or ``EUR 4500-6000``.

    Millions are left out: so much is a market's money, and no patient's.

    Args:
        cues: what the lexicons found.
    """
    text = cues.page.text
    for sentence in cues.sentences:
        # Most sentences name no number; to look for a digit first is many times quicker.
        if sentence.zone.is_furniture or not _DIGIT.search(text, sentence.start, sentence.end):
            continue
        for found in _sum().finditer(text, sentence.start, sentence.end):
            if not _is_too_large(text, found.end()):
                yield Mention(_written(found), found.start(), found.end())


def _is_too_large(text: str, end: int) -> bool:
    word = _WORD.match(text, end)
    return word is not None and folded(word[1]) in too_large()


def _written(found: re.Match[str]) -> str:
    code = currencies()[(found["before"] or found["after"]).casefold()]
    numbers = (found["low"] or found["low2"], found["high"] or found["high2"])
    return f"{code} " + "-".join(_digits(number) for number in numbers if number)


def _digits(number: str) -> str:
    return re.sub(r"\D", "", _CENTS.sub("", number))
