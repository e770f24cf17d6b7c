"""Find where a longer text leaves the product: other products, earlier trials, tests, other treatments.

A description of some length compares, recalls, tests and asks. What is named there says nothing of the
product. Which words lead aside, and how far, stands in ``data/asides.yaml``.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from openatmp.product.reading.denials import GENES, denies_gene
from openatmp.product.reading.lexicon import PhraseTree, load_yaml, longest_phrases, phrase_tree
from openatmp.product.reading.mentions import Mention, Role
from openatmp.product.reading.words import Words, phrase

# Shorter texts are names and captions: everything in them is about the product.
LONG_FROM_WORDS = 45
_TURNS = frozenset({
    "but", "whereas", "while", "although", "though", "however", "yet", "here", "our", "hence", "so",
    "therefore", "thus", "it", "we", "they",
})  # fmt: skip
_RELATIVES = frozenset({"where", "which", "that", "who", "whose", "in"})
_JOINS = frozenset({"and", "or", "nor"})
_LIST_REACH = 5
_TAKEN_BACK = frozenset({"claim", "step", *GENES})


class Reach(StrEnum):
    """How far an aside goes from the words that open it."""

    SENTENCE = "sentence"
    CLAUSE = "clause"
    AFTER = "after"
    REST = "rest"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of words that is not about the product.

    Args:
        first: index of its first word.
        last: index after its last word.
        asks: whether it asks or reports an opinion, so that not even a denial counts.
        denies: whether it is about the product after all, and what it names is denied further on.
    """

    first: int
    last: int
    asks: bool = False
    denies: bool = False


def is_long(words: Words) -> bool:
    """Whether a text is long enough to speak of other things than the product."""
    return len(words.texts) >= LONG_FROM_WORDS and len(words.sentence_ends) > 1


def leave_out(words: Words, mentions: list[Mention]) -> list[Mention]:
    """Keep the mentions that stand where the product is spoken of.

    Args:
        words: the words of the text.
        mentions: its mentions with their roles, in order.

    Returns:
        Those outside every aside, and the denials that no question holds.
    """
    found = asides(words)
    left_out: dict[int, bool] = {}
    for stretch in found:
        for index in range(stretch.first, stretch.first if stretch.denies else stretch.last):
            left_out[index] = left_out.get(index, False) or stretch.asks
    denied = {index for stretch in found if stretch.denies for index in range(stretch.first, stretch.last)}
    told = (_denied_behind(mention) if mention.first in denied else mention for mention in mentions)
    return [mention for mention in told if _counts(mention, left_out)]


def _denied_behind(mention: Mention) -> Mention:
    """Deny a claim, a gene or a step that the end of the sentence takes back: "repair is not claimed"."""
    return mention.as_(Role.ABSENT) if mention.concept.kind.name in _TAKEN_BACK else mention


def _counts(mention: Mention, left_out: dict[int, bool]) -> bool:
    asks = left_out.get(mention.first)
    if asks is None:
        return True
    return not asks and denies_gene(mention)


def asides(words: Words) -> list[Stretch]:
    """Find the stretches of a text that are not about the product.

    Args:
        words: the words of the text.

    Returns:
        The stretches, in the order in which they open; they may overlap.
    """
    found: list[Stretch] = []
    tree, start = _openers(), 0
    for end in words.sentence_ends:
        if words.texts[end - 1] == "?":
            found.append(Stretch(start, end, asks=True))
        for first, last, reach in longest_phrases(tree, words.texts[start:end]):
            found.append(_stretch(words, (start, end), start + first, start + last, reach))
        start = end
    return found


@cache
def _openers() -> PhraseTree[Reach]:
    return phrase_tree({
        phrase(text): Reach(entry["reach"])
        for entry in load_yaml("asides").values()
        for text in entry["phrases"]
    })  # fmt: skip


def _stretch(words: Words, sentence: tuple[int, int], first: int, last: int, reach: Reach) -> Stretch:
    match reach:
        case Reach.SENTENCE:
            return Stretch(_back(words, sentence[0], first), _forward(words, last, sentence[1]))
        case Reach.CLAUSE:
            return Stretch(_comma_before(words, sentence[0], first), _comma_behind(words, last, sentence[1]))
        case Reach.AFTER:
            return Stretch(first, _phrase_end(words, last, sentence[1]))
        case Reach.REST:
            return Stretch(first, sentence[1], asks=True)
        case Reach.BACK:
            return Stretch(_back(words, sentence[0], first), first, denies=True)


def _back(words: Words, start: int, first: int) -> int:
    """Go back to where the sentence last turned, or to the bracket that holds these words."""
    depth = 0
    for index in range(first - 1, start - 1, -1):
        text = words.texts[index]
        depth += (text in ")]}") - (text in "([{")
        if depth < 0 or (depth == 0 and _turns(words, index)):
            return index + 1
    return start


def _comma_before(words: Words, start: int, first: int) -> int:
    commas = (index + 1 for index in range(first - 1, start - 1, -1) if words.texts[index] in ",([{")
    return next(commas, start)


def _comma_behind(words: Words, last: int, end: int) -> int:
    return next((index for index in range(last, end) if words.texts[index] in ",)]}"), end)


def _forward(words: Words, last: int, end: int) -> int:
    """Go on to where the sentence next turns, or to the end of the bracket that holds these words."""
    depth = 0
    for index in range(last, end):
        text = words.texts[index]
        depth += (text in "([{") - (text in ")]}")
        if depth < 0 or (depth == 0 and _turns(words, index)):
            return index
    return end


def _turns(words: Words, index: int) -> bool:
    """Whether a comma with a turning word behind it stands here."""
    return words.texts[index] == "," and not _TURNS.isdisjoint(words.texts[index + 1 : index + 2])


def _phrase_end(words: Words, last: int, end: int) -> int:
    """Go on to the comma that closes the phrase; a list or a relative clause goes on over it."""
    depth = 0
    for index in range(last, end):
        text = words.texts[index]
        depth += (text in "([{") - (text in ")]}")
        if depth < 0 or (depth == 0 and text == "," and not _goes_on(words, index)):
            return index
    return end


def _goes_on(words: Words, comma: int) -> bool:
    following = words.texts[comma + 1 : comma + 1 + _LIST_REACH]
    if not following or following[0].endswith("ed") or following[0] in ("frozen", "then"):
        return False  # "tested for germs, frozen and shipped": the next step
    return following[0] in _RELATIVES or not _JOINS.isdisjoint(following)
