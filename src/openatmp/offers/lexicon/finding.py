"""From a page to its cues: what every lexicon that fits the page finds in text, title and address."""

from collections.abc import Iterable
from functools import partial

from openatmp.offers.cues import Cue, Cues, Scope, Sentence
from openatmp.offers.lexicon.habits import habits
from openatmp.offers.lexicon.index import Index, index_of
from openatmp.offers.lexicon.quotation import Quotations
from openatmp.offers.lexicon.said import Told, told_in
from openatmp.offers.lexicon.scoping import SCOPES
from openatmp.offers.lexicon.sentences import sentences_of
from openatmp.offers.lexicon.shelf import SHARED, languages
from openatmp.offers.page import Block, Page, Zone

# Read where no other lexicon is: much of the trade's English is used everywhere.
_EVERYWHERE = "en"
_QUOTED = Scope.QUOTED.value
# A page has hundreds, and this is how they are made most quickly.
_cue = partial(tuple.__new__, Cue)


def cues_of(page: Page) -> Cues:
    """Find everything that the lexicons know on a page.

    A cue carries how it is said, and nothing is left out for it: what "may improve" is still what a
    provider says, and whoever uses cues decides which scopes count.

    Args:
        page: the page.
    """
    used = _languages(page)
    index = index_of(SHARED, *(used or (_EVERYWHERE,)))
    sentences = sentences_of(page.text, page.blocks)
    told = _told(page.text, sentences, index)
    return Cues(
        page=page,
        sentences=tuple(sentences),
        found=_cues(page.text, sentences, told),
        in_title=cues_in(page.title, index),
        words=sum(one.words for one in told),
        languages=used,
    )


def cues_in(text: str, index: Index) -> tuple[Cue, ...]:
    """Return the cues of a text in their order.

    Args:
        text: any text.
        index: what is looked for.
    """
    sentences = sentences_of(text, (Block(0, len(text)),))
    return _cues(text, sentences, _told(text, sentences, index))


def _languages(page: Page) -> tuple[str, ...]:
    """Return the languages whose lexicons are read: the page's own, and English if much of it is."""
    language = page.language.lower().partition("-")[0]
    own = (language,) if language in languages() else ()
    english = (_EVERYWHERE,) if language != _EVERYWHERE and _is_partly_english(page.text) else ()
    return own + english or (() if language else (_EVERYWHERE,))


def _is_partly_english(text: str) -> bool:
    """Whether a text has many of the words that only English has, and has them all the time."""
    count = sum(text.count(f" {word} ") for word in habits().english)
    return count > habits().english_share * text.count(" ")


def _told(text: str, sentences: Iterable[Sentence], index: Index) -> list[Told]:
    """Return what each sentence tells; what a page repeats, as menus do, is read once."""
    said = [text[start:end] for start, end, _zone in sentences]
    different = list(dict.fromkeys(said))
    told = told_in(different, index)
    read = dict(zip(different, told, strict=True))
    return [read[one] for one in said]


def _cues(text: str, sentences: Iterable[Sentence], told: Iterable[Told]) -> tuple[Cue, ...]:
    """Return what sentences say as cues of the text."""
    quotations, cues = Quotations(text), []
    has_quotes = len(quotations) > 0
    for number, (sentence, (_words, said)) in enumerate(zip(sentences, told, strict=True)):
        if not said:
            continue
        place, zone = sentence[0], sentence[2]
        for family, kind, first, last, scope in said:
            start, end = place + first, place + last
            if zone is Zone.QUOTE or (has_quotes and quotations.hold(start, end)):
                scope |= _QUOTED  # noqa: PLW2901 - how it is said, and where
            cues.append(_cue((family, kind, start, end, number, SCOPES[scope])))
    return tuple(cues)
