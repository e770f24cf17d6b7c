"""TESTI: patients' stories, or their numbers, are told as proof."""

from bisect import bisect_left
from collections.abc import Iterator

from openatmp.offers.cues import Cue, Scope
from openatmp.offers.lexicon.quotation import quoted_in
from openatmp.offers.page import Zone
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs.marking import marked
from openatmp.offers.signs.seen import Seen, stands

# A story is somebody else's words; a provider that prints it makes it its own.
_DESPITE = Scope.CONDITIONAL | Scope.QUOTED | Scope.REPORTED
# What is told has at least so many words.
_SHORTEST = 5
# The name and age of whoever tells it take the rest of the paragraph.
_SHARE = 0.6
# A story of at most so many characters is marked as a whole.
_LONGEST_STORY = 600


def find(seen: Seen) -> Iterator[Sign]:
    """Yield where patients' stories are told or pointed to.

    Args:
        seen: everything that was seen on the page.
    """
    if seen.only_reports:
        return
    stories = list(_printed_stories(seen)) if seen.offered.therapies else []
    yield from stories
    cues = (cue for cue in seen.said("testimony", despite=_DESPITE | Scope.ASKED) if _counts(seen, cue))
    for sign in marked(SignId.TESTI, seen.cues, cues):
        if not any(sign.start < story.end and story.start < sign.end for story in stories):
            yield sign


def _counts(seen: Seen, cue: Cue) -> bool:
    # "What parents say" stands over stories and asks nothing.
    is_told = stands(cue, _DESPITE) or seen.zone(cue) is Zone.HEADING
    return is_told and seen.is_about_therapy(cue)


def _printed_stories(seen: Seen) -> Iterator[Sign]:
    """Yield what is printed as somebody's words, in a place of its own; of much the longest sentence."""
    text, sentences = seen.cues.page.text, seen.cues.sentences
    starts = [sentence.start for sentence in sentences]
    for block in seen.cues.page.blocks:
        if not _is_story(text[block.start : block.end], block.zone):
            continue
        start, end = block.start, block.end
        if end - start > _LONGEST_STORY:
            told = sentences[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
            start, end = max(((one.start, one.end) for one in told), key=_length, default=(0, 0))
        words = text[start:end].rstrip(" .\n")
        if len(words.split()) >= _SHORTEST:
            yield Sign(SignId.TESTI, start, start + len(words))


def _length(span: tuple[int, int]) -> int:
    return span[1] - span[0]


def _is_story(text: str, zone: Zone) -> bool:
    return zone is Zone.QUOTE or (not zone.is_furniture and _is_quotation(text))


def _is_quotation(text: str) -> bool:
    """Whether a paragraph is the words of somebody, and perhaps the name."""
    return any(start == 0 and end >= _SHARE * len(text) for start, end in quoted_in(text.strip()))
