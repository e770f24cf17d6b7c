"""Each labelled page in several dresses, measured: what the model learns from and is tried on."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from random import Random

from openatmp.offers.cues import Cue, Cues
from openatmp.offers.judgement import Judgement
from openatmp.offers.lexicon import cues_of
from openatmp.offers.page import Page
from openatmp.offers.reading import page_of_html, page_of_text
from training.corpus import Labelled
from training.dressing import dressed

SEED = 1394
BARE, WORDS_ALONE, CUT, DRESSED, LONG = "bare", "words alone", "cut", "dressed", "long"
THIN, THIN_LONG = "thin", "thin and long"
# How much each counts in learning, beside the page as it is.
WEIGHTS = {BARE: 1.0, WORDS_ALONE: 0.4, CUT: 0.3, DRESSED: 0.7, LONG: 0.7, THIN: 0.7, THIN_LONG: 0.4}
# Lexicons were written by people who knew some of these texts, and know fewer words of others. So some words
# are forgotten at random: a model that needs every one of them would fail where it is needed.
FORGOTTEN = 0.4
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+")
Measure = Callable[[Cues], dict[str, float]]


@dataclass(frozen=True, slots=True)
class Variant:
    """A page in one dress, measured.

    Args:
        id: of the page.
        kind: which dress.
        label: what it is.
        language: of the page.
        groups: domains whose texts are in it; it may be learned from only when none of them is measured.
        features: its figures.
    """

    id: str
    kind: str
    label: Judgement
    language: str
    groups: frozenset[str]
    features: dict[str, float]


def page_of(row: Labelled) -> Page:
    """Read a labelled page as it is."""
    if row.html:
        return page_of_html(row.html, title=row.title, address=row.address)
    return page_of_text(row.text, title=row.title, address=row.address)


def variants(rows: Iterable[Labelled], measure: Measure) -> list[Variant]:
    """Return every page in every dress; always the same ones for the same pages."""
    pages = list(rows)
    return [variant for row in pages for variant in _of(row, pages, measure, _chance(row.id))]


def forgetful(cues: Cues, chance: Random) -> Cues:
    """Return cues as poorer lexicons would find them; a word is forgotten everywhere or nowhere."""
    text, title = cues.page.text, cues.page.title
    words = sorted({_word(text, cue) for cue in cues.found} | {_word(title, cue) for cue in cues.in_title})
    known = {word for word in words if chance.random() >= FORGOTTEN}
    return replace(
        cues,
        found=tuple(cue for cue in cues.found if _word(text, cue) in known),
        in_title=tuple(cue for cue in cues.in_title if _word(title, cue) in known),
    )


def _word(text: str, cue: Cue) -> tuple[str, str]:
    return cue.family, text[cue.start : cue.end].casefold()


def _chance(*of: str) -> Random:
    return Random(":".join((str(SEED), *of)))  # noqa: S311 - the same dresses each time, no secret


def _of(row: Labelled, rows: list[Labelled], measure: Measure, chance: Random) -> Iterator[Variant]:
    def made(kind: str, cues: Cues, groups: Iterable[str] = ()) -> Variant:
        return Variant(row.id, kind, row.label, row.language, frozenset({row.group, *groups}), measure(cues))

    bare = cues_of(page_of(row))
    yield made(BARE, bare)
    yield made(THIN, forgetful(bare, _chance(row.id, THIN)))
    if row.html:
        return
    yield made(WORDS_ALONE, cues_of(page_of(replace(row, title="", address=""))))
    yield made(CUT, cues_of(page_of(replace(row, text=_cut(row.text, chance)))))
    yield made(DRESSED, cues_of(_dressed(row, [row.text], chance)))
    joined = _joined(row, rows, chance)
    long, groups = cues_of(_dressed(row, [one.text for one in joined], chance)), [one.group for one in joined]
    yield made(LONG, long, groups)
    yield made(THIN_LONG, forgetful(long, _chance(row.id, THIN_LONG)), groups)


def _joined(row: Labelled, rows: list[Labelled], chance: Random) -> list[Labelled]:
    """The row with up to four others of its label and language, as parts of one page."""
    others = [
        one
        for one in rows
        if one.label is row.label and one.language == row.language and one.text and one is not row
    ]
    return [row, *chance.sample(others, min(len(others), chance.randint(1, 4)))]


def _cut(text: str, chance: Random) -> str:
    sentences = _SENTENCE_ENDS.split(text)
    first = chance.randrange(max(1, len(sentences) // 2 + 1))
    return " ".join(sentences[first : first + max(2, len(sentences) // 2)])


def _dressed(row: Labelled, paragraphs: list[str], chance: Random) -> Page:
    html = dressed(row.title, paragraphs, row.language, row.label, chance)
    return page_of_html(html, title=row.title, address=row.address)
