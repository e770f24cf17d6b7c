"""A text taken apart into sentences, block by block."""

import re
from collections.abc import Iterable, Iterator
from functools import partial

from openatmp.offers.cues import Sentence
from openatmp.offers.lexicon.folding import folded
from openatmp.offers.lexicon.habits import habits
from openatmp.offers.page import Block, Zone

# Where a sentence may end: a full stop, the end of a line, a bullet; with closing marks and space behind.
_MAYBE = re.compile(r"[.!?…。！？\n\t|•·▪►✓✔][.!?…\"'”’»“)\]\s]*")
_WITHOUT_SPACE = "。！？"
_BULLETS = "|•·▪►✓✔"
_LAST_WORD = re.compile(r"\w+$")
_MOST_DIGITS = 2
_LONGEST_SHORT = 12
# A page has hundreds, and this is how they are made most quickly.
_sentence = partial(tuple.__new__, Sentence)


def sentences_of(text: str, blocks: Iterable[Block] = ()) -> list[Sentence]:
    """Return the sentences of a text in order.

    Args:
        text: the text.
        blocks: stretches of it that stand together, in order; what lies between them is taken for body text.
    """
    sentences: list[Sentence] = []
    for block in _without_holes(text, blocks):
        start, zone = block.start, block.zone
        for maybe in _MAYBE.finditer(text, start, block.end):
            if _is_end(text, maybe, block):
                end = maybe.end()
                _add(sentences, text, start, end, zone)
                start = end
        if start < block.end:
            _add(sentences, text, start, block.end, zone)
    return sentences


def _without_holes(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks, and what lies between and behind them unless it is only space."""
    at = 0
    for block in blocks:
        if block.start > at and not text[at : block.start].isspace():
            yield Block(at, block.start)
        yield block
        at = max(at, block.end)
    if at < len(text):
        yield Block(at, len(text))


def _is_end(text: str, maybe: re.Match[str], block: Block) -> bool:
    """Whether a sentence ends where it may."""
    run = maybe.group()
    if run[0] in "\n\t":
        return not _goes_on(text, maybe, block)
    if run[0] in _WITHOUT_SPACE:
        return True
    if not run[-1].isspace():
        return maybe.end() >= block.end
    return run[0] in _BULLETS or run.rstrip() != "." or not _is_no_stop(text, maybe)


def _goes_on(text: str, line_end: re.Match[str], block: Block) -> bool:
    """Whether a line was only broken to fit: the next begins small, or this one fills a page's width."""
    if line_end.group().count("\n") != 1:
        return False
    following = text[line_end.end() : line_end.end() + 1]
    if following.islower():
        return True
    line_start = text.rfind("\n", block.start, line_end.start()) + 1
    length = line_end.start() - max(line_start, block.start)
    was_broken = habits().wrapped <= length <= habits().unwrapped
    return was_broken and following.isalpha() and text[line_end.start() - 1] not in ".!?:…"


def _is_no_stop(text: str, stop: re.Match[str]) -> bool:
    """Whether a full stop belongs to an abbreviation or a number, or the sentence plainly goes on."""
    if text[stop.end() : stop.end() + 1].islower():
        return True
    start = stop.start()
    # Most words before a full stop are longer than any abbreviation, and that is seen at once.
    if start > _LONGEST_SHORT and text[start - _LONGEST_SHORT : start].isalpha():
        return False
    before = _LAST_WORD.search(text, max(0, start - _LONGEST_SHORT), start)
    if not before:
        return False
    word = before.group()
    is_short = len(word) == 1 or (word.isdigit() and len(word) <= _MOST_DIGITS)
    return is_short or folded(word) in habits().abbreviations


def _add(sentences: list[Sentence], text: str, start: int, end: int, zone: Zone) -> None:
    """Add a sentence without the space around it; one that is too long in pieces."""
    longest = habits().longest
    while end - start > longest:
        cut = text.rfind(" ", start + longest // 2, start + longest) + 1 or start + longest
        _add(sentences, text, start, cut, zone)
        start = cut
    said = text[start:end].strip()
    if said:
        # Most begin at once.
        start = start if text[start] == said[0] else text.index(said[0], start)
        sentences.append(_sentence((start, start + len(said), zone)))
