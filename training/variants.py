"""Each labelled page in several dresses, measured: what the model learns from and is tried on."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from random import Random

from openatmp.offers.judgement import Judgement
from openatmp.offers.page import Page
from openatmp.offers.reading import page_of_html, page_of_text
from training.corpus import Labelled
from training.dressing import dressed

SEED = 1394
BARE, WORDS_ALONE, CUT, DRESSED, LONG = "bare", "words alone", "cut", "dressed", "long"
# How much each counts in learning, beside the page as it is.
WEIGHTS = {BARE: 1.0, WORDS_ALONE: 0.4, CUT: 0.3, DRESSED: 0.7, LONG: 0.7}
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+")
Measure = Callable[[Page], dict[str, float]]


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
    return [variant for row in pages for variant in _of(row, pages, measure, Random(f"{SEED}:{row.id}"))]  # noqa: S311


def _of(row: Labelled, rows: list[Labelled], measure: Measure, chance: Random) -> Iterator[Variant]:
    def made(kind: str, page: Page, groups: Iterable[str] = ()) -> Variant:
        return Variant(row.id, kind, row.label, row.language, frozenset({row.group, *groups}), measure(page))

    yield made(BARE, page_of(row))
    if row.html:
        return
    yield made(WORDS_ALONE, page_of(replace(row, title="", address="")))
    yield made(CUT, page_of(replace(row, text=_cut(row.text, chance))))
    yield made(DRESSED, _dressed(row, [row.text], chance))
    others = [
        other for other in rows if other.label is row.label and other.language == row.language and other.text
    ]
    joined = [
        row,
        *chance.sample(
            [other for other in others if other is not row], min(len(others) - 1, chance.randint(1, 4))
        ),
    ]
    yield made(
        LONG, _dressed(row, [other.text for other in joined], chance), [other.group for other in joined]
    )


def _cut(text: str, chance: Random) -> str:
    sentences = _SENTENCE_ENDS.split(text)
    first = chance.randrange(max(1, len(sentences) // 2 + 1))
    return " ".join(sentences[first : first + max(2, len(sentences) // 2)])


def _dressed(row: Labelled, paragraphs: list[str], chance: Random) -> Page:
    html = dressed(row.title, paragraphs, row.language, row.label, chance)
    return page_of_html(html, title=row.title, address=row.address)
