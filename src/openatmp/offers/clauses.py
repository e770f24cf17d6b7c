"""How far a sign reaches: the clause around the words, never beyond their sentence."""

import re
from bisect import bisect_left

from openatmp.offers.cues import Cue, Cues, Sentence

MOST_CHARACTERS = 240
_LIST_WORDS = 3
# A comma inside a number and a hyphen inside a word part nothing. All that may part begins with one of a few
# signs, and what they are is asked afterwards: so most of a text is passed over at once.
_SIGNS = r";:()\[\]|\n\u2022"
_BREAK = re.compile(
    rf"[{_SIGNS}\u2013\u2014-](?:(?<=[{_SIGNS}])[{_SIGNS}]*"
    r"|(?<=\s[-\u2013\u2014])[-\u2013\u2014]*(?=\s)|(?<=\u2014))"
)
_COMMA = re.compile(r",(?=\s)")
_EDGES = "\u00bf\u00a1 \t\r\n\u00a0,;:.!?()[]|\u2022-\u2013\u2014\"'\u201c\u201d\u201e\u00ab\u00bb\u2018"


def clause_of(cues: Cues, cue: Cue) -> tuple[int, int]:
    """Return the clause in which a cue stands.

    A comma ends a clause, except before the short pieces of a list: *speech, sleep and mood* is one clause.

    Args:
        cues: all cues of the page.
        cue: one of them.

    Returns:
        Numbers of its first character and of the character after its last.
    """
    text = cues.page.text
    low, high = _window(text, cues.sentences[cue.sentence], cue)
    start, end = _between(text, low, high, cue)
    if text.find(",", start, end) >= 0:
        start, end = _without_other_pieces(text, start, end, cue)
    return trimmed(text, start, end, cue)


def trimmed(text: str, start: int, end: int, cue: Cue) -> tuple[int, int]:
    """Return a stretch without the spaces and marks at its edges, but never without the words of its cue."""
    before, behind = text[start : cue.start].lstrip(_EDGES), text[cue.end : end].rstrip(_EDGES)
    return cue.start - len(before), cue.end + len(behind)


def _window(text: str, sentence: Sentence, cue: Cue) -> tuple[int, int]:
    """Return what stands near a cue, in whole words: menus and lists can be one endless sentence."""
    room = max(0, MOST_CHARACTERS - (cue.end - cue.start)) // 2
    low = max(sentence.start, cue.start - room)
    high = max(cue.end, min(sentence.end, cue.end + room))
    if low > sentence.start:
        space = text.find(" ", low, cue.start)
        low = cue.start if space < 0 else space
    if high < sentence.end:
        high = max(cue.end, text.rfind(" ", cue.end, high))
    return low, high


def _between(text: str, low: int, high: int, cue: Cue) -> tuple[int, int]:
    for found in _BREAK.finditer(text, low, cue.start):
        low = found.end()
    after = _BREAK.search(text, cue.end, high)
    return low, (after.start() if after else high)


def _without_other_pieces(text: str, start: int, end: int, cue: Cue) -> tuple[int, int]:
    """Return the piece between commas in which a cue stands, and the short pieces of a list behind it."""
    commas = [comma.start() for comma in _COMMA.finditer(text, start, end)]
    before, behind = bisect_left(commas, cue.start), bisect_left(commas, cue.end)
    first = commas[before - 1] + 1 if before else start
    edges = [*commas[behind:], end]
    last = edges[0]
    for edge in edges[1:]:
        if not _is_short(text, last + 1, edge):
            break
        last = edge
    return first, last


def _is_short(text: str, start: int, end: int) -> bool:
    return len(text[start:end].split()) <= _LIST_WORDS
