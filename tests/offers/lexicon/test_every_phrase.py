"""Every phrase of every lexicon is found where it is said."""

from collections.abc import Iterator

import pytest

from openatmp.offers.lexicon import Lexicon, lexicon
from openatmp.offers.lexicon.finding import cues_in
from openatmp.offers.lexicon.index import Index
from openatmp.offers.lexicon.matching import matches_in
from openatmp.offers.lexicon.phrase import CAPITALS, GAP, NUMBER, Step
from openatmp.offers.lexicon.shelf import SHARED, languages
from openatmp.offers.lexicon.words import words_of


def spoken(steps: tuple[Step, ...]) -> str:
    """One way to say a phrase: the first choice of each step, and a word in each gap."""
    return " ".join("xyzzy" if step == GAP else _word(min(step)) for step in steps)


def _word(pattern: str) -> str:
    if pattern == NUMBER:
        return "70"
    word = pattern.strip("*").removeprefix(CAPITALS)
    return f"x{word}" if pattern.startswith("*") else word


def said(read: Lexicon) -> Iterator[tuple[str, str]]:
    """Every phrase in every way of saying it, with its family."""
    for (family, _kind), phrases in read.phrases.items():
        yield from ((family, spoken(steps)) for phrase in phrases for steps in phrase.variations)


@pytest.mark.parametrize("language", [*languages(), SHARED])
def test_it_finds_every_phrase_of_a_lexicon(language: str) -> None:
    read = lexicon(language)
    index = Index([read])
    for family, text in said(read):
        cues = [cue for cue in cues_in(text, index) if cue.family == family]
        assert cues, f"{language}: nothing finds {text!r} of {family!r}"
        assert max(cue.end - cue.start for cue in cues) >= len(text) // 2, f"{language}: {text!r}"


@pytest.mark.parametrize("language", languages())
def test_it_finds_every_word_that_turns_others(language: str) -> None:
    read = lexicon(language)
    index = Index([read])
    for (kind, side), phrases in read.scope.items():
        for phrase in phrases:
            words = words_of(spoken(phrase.variations[0]))
            labels = {label for _first, _last, label in matches_in(index.known(words.forms))}
            assert ("scope", f"{kind}.{side}") in labels, f"{language}: {phrase.written!r} of {kind}.{side}"


@pytest.mark.parametrize("language", languages())
def test_it_needs_no_accents_to_find_a_phrase(language: str) -> None:
    read = lexicon(language)
    index = Index([read])
    for phrase in read.phrases["therapy", "stem-cells"]:
        small = spoken(phrase.variations[0])
        if small.islower():
            assert any(cue.family == "therapy" for cue in cues_in(small.upper(), index)), phrase.written


def test_it_says_a_phrase_in_words() -> None:
    steps = (frozenset({"*ab", "cd*"}), GAP, frozenset({NUMBER}), frozenset({f"{CAPITALS}FDA"}))
    assert spoken(steps) == "xab xyzzy 70 FDA"
