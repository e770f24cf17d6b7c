"""Sums of money on a page, as a patient would pay them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache

from openatmp.offers.cues import Cues, Sentence
from openatmp.offers.lexicon.folding import folded
from openatmp.offers.offered.offered import Mention
from openatmp.offers.offered.table import currencies, too_large

_NUMBER = r"\d{1,3}(?:[.,'\u2019\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"
_RANGE = r"\s?(?:-|\u2013|\u2014|to|and|bis|und|a|\u00e0|et|y|e|do|i|tot|en|al|ile|ve)\s?"
_FIGURES = re.compile(r"\d+")
_LONGEST_SIGN = 12
_WORD = re.compile(r"\s?([^\W\d_]+)")
# Pence and cents after the last mark; marks before three digits only part thousands.
_CENTS = re.compile(r"[.,]\d{1,2}$")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what finds a currency before a number, a sum that begins so, and one that ends with it."""
    signs = "|".join(re.escape(way) for way in sorted(currencies(), key=len, reverse=True))
    before, after = rf"(?<![^\W\d_])(?P<sign>{signs})\s?", rf"\s?(?P<sign>{signs})(?![^\W\d_])"
    high = rf"(?:{_RANGE}(?:{signs})?\s?(?P<high>{_NUMBER}))?"
    high_after = rf"(?:{_RANGE}(?P<high>{_NUMBER}))?"
    written = (
        rf"{before}\Z",
        rf"{before}(?P<low>{_NUMBER}){high}",
        rf"(?<![\d.,])(?P<low>{_NUMBER}){high_after}{after}",
    )
    sign, begun, ended = (re.compile(one, re.IGNORECASE) for one in written)
    return sign, begun, ended


def prices(cues: Cues) -> Iterator[Mention]:
    """Yield the sums that the page itself names, each as ``EUR 4500`` or ``EUR 4500-6000``.

    Millions are left out: so much is a market's money, and no patient's.

    Args:
        cues: what the lexicons found.
    """
    text = cues.page.text
    for sentence in _with_sums(cues):
        for found in _sums(text, sentence):
            if not _is_too_large(text, found.end()):
                yield Mention(_written(found), found.start(), found.end())


def _with_sums(cues: Cues) -> Iterator[Sentence]:
    """Yield the sentences in which a number stands beside a currency; in most there is not even a number."""
    text, starts, last = cues.page.text, [sentence.start for sentence in cues.sentences], -1
    for figures in _FIGURES.finditer(text):
        if _is_beside_currency(text, *figures.span()):
            number = bisect_right(starts, figures.start()) - 1
            if number > last and not cues.sentences[number].zone.is_furniture:
                yield cues.sentences[number]
            last = number


def _sums(text: str, sentence: Sentence) -> Iterator[re.Match[str]]:
    """Yield the sums of a sentence, each looked for from its figures: currencies have too many beginnings."""
    done = sentence.start
    for figures in _FIGURES.finditer(text, sentence.start, sentence.end):
        if figures.start() >= done and (found := _sum_at(text, figures.start(), done, sentence.end)):
            yield found
            done = found.end()


def _sum_at(text: str, place: int, start: int, end: int) -> re.Match[str] | None:
    """Return the sum that the figures at a place belong to, if it lies within a stretch."""
    sign, begun, ended = _patterns()
    before = sign.search(text, max(start, place - _LONGEST_SIGN), place)
    return begun.match(text, before.start(), end) if before else ended.match(text, place, end)


def _is_beside_currency(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _LONGEST_SIGN) : start].casefold().rstrip()
    after = text[end : end + _LONGEST_SIGN].casefold().lstrip()
    firsts, lasts = _edges_of_signs()
    # By its edge nearly every word is told from all currencies at once.
    ends_so = before[-1:] in lasts and before.endswith(_signs())
    return ends_so or (after[:1] in firsts and after.startswith(_signs()))


@cache
def _edges_of_signs() -> tuple[frozenset[str], frozenset[str]]:
    """Return the first and the last characters of every way of writing a currency."""
    return frozenset(sign[0] for sign in _signs()), frozenset(sign[-1] for sign in _signs())


@cache
def _signs() -> tuple[str, ...]:
    """Return every way of writing a currency, with the two letters i of Turkish and their small forms."""
    return tuple({way.replace("i", letter) for way in currencies() for letter in ("i", "ı", "i\u0307")})


def _is_too_large(text: str, end: int) -> bool:
    word = _WORD.match(text, end)
    return word is not None and folded(word[1]) in too_large()


def _written(found: re.Match[str]) -> str:
    code = _code(found["sign"])
    numbers = (found["low"], found["high"])
    return f"{code} " + "-".join(_digits(number) for number in numbers if number)


def _code(way: str) -> str:
    """Return the code of a currency; "LİRA" is "lira" with the capital letters of another language."""
    return currencies().get(way.casefold()) or _by_plain_letters()[folded(way)]


@cache
def _by_plain_letters() -> Mapping[str, str]:
    return {folded(way): code for way, code in currencies().items()}


def _digits(number: str) -> str:
    return re.sub(r"\D", "", _CENTS.sub("", number))
