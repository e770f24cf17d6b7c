"""From a page to its cues: what every lexicon that fits the page finds in text, title and address."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from openatmp.offers.cues import Cue, Cues, Scope, Sentence
from openatmp.offers.lexicon.families import SCOPE
from openatmp.offers.lexicon.habits import habits
from openatmp.offers.lexicon.index import Index, index_of
from openatmp.offers.lexicon.matching import Match, matches_in
from openatmp.offers.lexicon.quotation import Quotations
from openatmp.offers.lexicon.scoping import Sayings, said_of_all
from openatmp.offers.lexicon.sentences import sentences_of
from openatmp.offers.lexicon.shelf import SHARED, languages
from openatmp.offers.lexicon.words import Words, words_of
from openatmp.offers.page import Block, Page

# Read where no other lexicon is: much of the trade's English is used everywhere.
_EVERYWHERE = "en"


def cues_of(page: Page) -> Cues:
    """Find everything that the lexicons know on a page.

    A cue carries how it is said, and nothing is left out for it: what "may improve" is still what a
    provider says, and whoever uses cues decides which scopes count.

    Args:
        page: the page.
    """
    words = words_of(page.text)
    used = _languages(page, words)
    index = index_of(SHARED, *(used or (_EVERYWHERE,)))
    sentences = tuple(sentences_of(page.text, page.blocks))
    return Cues(
        page=page,
        sentences=sentences,
        found=tuple(_cues(page.text, words, sentences, index)),
        in_title=tuple(cues_in(page.title, index)),
        words=len(words),
        languages=used,
    )


def _languages(page: Page, words: Words) -> tuple[str, ...]:
    """Return the languages whose lexicons are read: the page's own, and English if much of it is."""
    language = page.language.lower().partition("-")[0]
    own = (language,) if language in languages() else ()
    english = (_EVERYWHERE,) if language != _EVERYWHERE and _is_partly_english(words) else ()
    return own + english or (() if language else (_EVERYWHERE,))


def _is_partly_english(words: Words) -> bool:
    """Whether a page has many of the words that only English has, and has them all the time."""
    count = sum(map(words.forms.count, habits().english))
    return count > habits().english_share * len(words)


def cues_in(text: str, index: Index) -> Iterator[Cue]:
    """Yield the cues of a text in their order.

    Args:
        text: any text.
        index: what is looked for.
    """
    sentences = tuple(sentences_of(text, (Block(0, len(text)),)))
    yield from _cues(text, words_of(text), sentences, index)


def _cues(text: str, words: Words, sentences: Sequence[Sentence], index: Index) -> Iterator[Cue]:
    known = index.known(words.forms)
    quotations = Quotations(text)
    for number, sentence, first, last in _numbered(words, sentences):
        matches = matches_in(known, first, last)
        if not matches:
            continue
        of_all = said_of_all(text, sentence)
        sayings = Sayings(text, words, sentence, matches, first, last) if _turn(matches) else None
        for match in matches:
            family, kind = match.label
            if family != SCOPE:
                start, end = words.starts[match.first], words.end(match.last - 1)
                scope = of_all | sayings.scope(match) if sayings else of_all
                if quotations.hold(start, end):
                    scope |= Scope.QUOTED
                yield Cue(family, kind, start, end, number, scope)


def _turn(matches: Iterable[Match]) -> bool:
    """Whether some of these are words that turn others."""
    return any(match.label[0] == SCOPE for match in matches)


def _numbered(words: Words, sentences: Iterable[Sentence]) -> Iterator[tuple[int, Sentence, int, int]]:
    """Yield each sentence with its number, its first word, and the word after its last."""
    first = 0
    for number, sentence in enumerate(sentences):
        first = bisect_left(words.starts, sentence.start, lo=first)
        last = bisect_left(words.starts, sentence.end, lo=first)
        # A word that is too long for one sentence goes on in the next, and counts in neither.
        if last > first and words.end(last - 1) > sentence.end:
            yield number, sentence, first, last - 1
        else:
            yield number, sentence, first, last
        first = last
