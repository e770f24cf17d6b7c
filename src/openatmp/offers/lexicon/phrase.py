"""Phrases as a lexicon writes them, taken apart into steps from word to word."""

from dataclasses import dataclass
from itertools import product

from openatmp.basis.errors import BadInput
from openatmp.offers.lexicon.folding import bare, folded
from openatmp.offers.lexicon.words import words_of

# One place in a phrase: the patterns of which one must fit the word there.
Step = frozenset[str]
NUMBER = "#"
GAP: Step = frozenset({"..."})
# Put before a word that must stand in capitals in the text too.
CAPITALS = "="
LONGEST_GAP = 4
# Between words of a text these are passed over like hyphens.
_NOT_READ = frozenset("&<>=+/-–")
_MOST_VARIATIONS = 96
_MOST_STEPS = 14
_MOST_GAPS = 3
SHORTEST_HELD = 4
_LEAST_LETTERS = {"begins": 2, "ends": 3, "holds": SHORTEST_HELD}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of a lexicon.

    Args:
        written: as the lexicon has it.
        variations: the ways it can be said, each from step to step.
    """

    written: str
    variations: tuple[tuple[Step, ...], ...]


def phrase_of(written: str) -> Phrase:
    """Take a phrase apart.

    Args:
        written: as the lexicon has it; ``data/families.yaml`` says how phrases are written.

    Raises:
        BadInput: it is no phrase, or it could be said in too many ways.
    """
    parts = [_ways(item, written) for item in written.split()]
    count = 1
    for part in parts:
        count *= len(part)
    if count > _MOST_VARIATIONS:
        raise _refused(written, f"it can be said in {count} ways", "split it into several phrases")
    said = (tuple(step for way in ways for step in way) for ways in product(*parts))
    variations = tuple(dict.fromkeys(_checked(steps, written) for steps in said))
    return Phrase(written, variations or (_checked((), written),))


def choices_in(written: str) -> list[tuple[str, ...]]:
    """Return what may stand in each place of a phrase, as it is written.

    Args:
        written: as the lexicon has it.
    """
    return [tuple(item.removesuffix("?").split("|")) for item in written.split()]


def _ways(item: str, written: str) -> list[tuple[Step, ...]]:
    """Return the ways in which one item can be said; one of no words if it may be absent."""
    if item in {"...", "…"}:
        return [(GAP,)]
    if item in _NOT_READ:
        return [()]
    may_be_absent = item.endswith("?")
    said = [_patterns(one, written) for one in item.removesuffix("?").split("|")]
    # Single words share one step; that keeps phrases of many choices small.
    single = frozenset(words[0] for words in said if len(words) == 1)
    ways: list[tuple[Step, ...]] = [(single,)] if single else []
    ways += [tuple(frozenset({word}) for word in words) for words in said if len(words) > 1]
    return [(), *ways] if may_be_absent else ways


def _patterns(item: str, written: str) -> list[str]:
    """Return the patterns of one choice: of each of its words what the text must have there."""
    if item == NUMBER:
        return [NUMBER]
    words = words_of(item).forms
    if not words:
        raise _refused(written, f"{item!r} holds no word", "take it out, or write words")
    patterns = [_cased(word) for word in words]
    if item.startswith("*"):
        # What ends so is no acronym, whichever way it is written.
        patterns[0] = "*" + folded(words[0])
    if item.endswith("*"):
        patterns[-1] += "*"
    return [_long_enough(pattern, written) for pattern in patterns]


def _cased(word: str) -> str:
    """Return a word folded; one in capitals keeps them, since ``ALS`` is no ``als``."""
    is_acronym = len(word) > 1 and word.isupper() and any(letter.isalpha() for letter in word)
    return CAPITALS + bare(word) if is_acronym else folded(word)


def _long_enough(pattern: str, written: str) -> str:
    kind = {(True, True): "holds", (True, False): "ends", (False, True): "begins"}.get(
        (pattern.startswith("*"), pattern.endswith("*"))
    )
    letters = len(pattern.strip("*="))
    if kind and letters < _LEAST_LETTERS[kind]:
        raise _refused(
            written,
            f"{pattern!r} fits too many words",
            f"write at least {_LEAST_LETTERS[kind]} letters for a word that {kind} so",
        )
    return pattern


def _checked(steps: tuple[Step, ...], written: str) -> tuple[Step, ...]:
    if not any(step not in (GAP, frozenset({NUMBER})) for step in steps):
        raise _refused(
            written, "it can be said without any word", "leave at least one word that must be there"
        )
    if GAP in (steps[0], steps[-1]):
        raise _refused(written, "it begins or ends with a gap", "write ... only between words")
    if len(steps) > _MOST_STEPS or steps.count(GAP) > _MOST_GAPS:
        raise _refused(written, "it is too long", f"at most {_MOST_STEPS} words and {_MOST_GAPS} gaps")
    return steps


def _refused(written: str, happened: str, remedy: str) -> BadInput:
    return BadInput(f"the phrase {written!r} cannot be used: {happened}", remedy=remedy)
