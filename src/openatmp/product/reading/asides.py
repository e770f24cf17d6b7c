"""Find where a longer text leaves the product: other products, earlier trials, tests, other treatments.

A description of some length compares, recalls, tests and asks. What is named there says nothing of the
product. Which words lead aside, and how far, stands in ``data/asides.yaml``.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from openatmp.product.reading.denials import denies_gene
from openatmp.product.reading.lexicon import PhraseTree, load_yaml, longest_phrases, phrase_tree
from openatmp.product.reading.mentions import Mention
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


class Reach(StrEnum):
    """How far an aside goes from the words that open it."""

    SENTENCE = "sentence"
    AFTER = "after"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of words that is not about the product.

    Args:
        first: index of its first word.
        last: index after its last word.
        asks: whether it asks or reports an opinion, so that not even a denial counts.
    """

    first: int
    last: int
    asks: bool = False


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
    left_out: dict[int, bool] = {}
    for stretch in asides(words):
        for index in range(stretch.first, stretch.last):
            left_out[index] = left_out.get(index, False) or stretch.asks
    return [mention for mention in mentions if _counts(mention, left_out)]


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
        case Reach.AFTER:
            return Stretch(first, _phrase_end(words, last, sentence[1]))
        case Reach.REST:
            return Stretch(first, sentence[1], asks=True)


def _back(words: Words, start: int, first: int) -> int:
    """Go back to where the sentence last turned, or to the bracket that holds these words."""
    depth = 0
    for index in range(first - 1, start - 1, -1):
        text = words.texts[index]
        depth += (text in ")]}") - (text in "([{")
        if depth < 0 or (depth == 0 and _turns(words, index)):
            return index + 1
    return start


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
    return bool(following) and (following[0] in _RELATIVES or not _JOINS.isdisjoint(following))
