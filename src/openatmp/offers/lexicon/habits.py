"""How texts are written in general, as ``data/reading-sentences.yaml`` has it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from openatmp.offers.lexicon.families import data_directory
from openatmp.offers.lexicon.nodes import Node, node_of

_FILE = "reading-sentences.yaml"


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a word reaches that turns others.

    Args:
        words: how many words lie at most between it and what it turns.
        commas: whether it reaches over commas.
    """

    words: int
    commas: bool


@dataclass(frozen=True, slots=True)
class Habits:
    """How texts are written in general.

    Args:
        abbreviations: words after which a full stop ends no sentence.
        longest: how many characters a sentence has at most.
        wrapped: how long a line is at least that was broken to fit a page.
        unwrapped: how long a line is at most that was.
        reach: how far words reach that turn others, by kind.
        places: adverbs of place that tell of rivals only beside a denial or a comparison.
        compares: words that compare.
        question: how many words a heading has at most that is taken for a question without its mark.
        english: words that English has all the time and its neighbours do not.
        english_share: the share of them from which a page is partly in English.
    """

    abbreviations: frozenset[str]
    longest: int
    wrapped: int
    unwrapped: int
    reach: Mapping[str, Reach]
    places: frozenset[str]
    compares: frozenset[str]
    question: int
    english: tuple[str, ...]
    english_share: float


@cache
def habits() -> Habits:
    """Return how texts are written."""
    told = node_of(data_directory().joinpath(_FILE).read_text("utf-8"), _FILE).mapping()
    return Habits(
        abbreviations=_words(told["abbreviations"]),
        longest=int(told["longest"].text()),
        wrapped=int(told["wrapped"].text()),
        unwrapped=int(told["unwrapped"].text()),
        reach={kind: _reach(entry) for kind, entry in told["reach"].mapping().items()},
        places=_words(told["places"]),
        compares=_words(told["compares"]),
        question=int(told["question"].text()),
        english=tuple(word.text() for word in told["english"].texts()),
        english_share=float(told["english_share"].text()),
    )


def _words(entry: Node) -> frozenset[str]:
    return frozenset(word.text() for word in entry.texts())


def _reach(entry: Node) -> Reach:
    told = entry.mapping()
    return Reach(words=int(told["words"].text()), commas=told["commas"].text() == "yes")
