"""Sentences are read together, and each as if it stood alone."""

from openatmp.offers.cues import Scope
from openatmp.offers.lexicon.said import Told, told_in
from openatmp.offers.lexicon.scoping import SCOPES
from tests.offers.lexicon.small import TURNING, index

MADE = index("benefit: {cure: [heals]}\ncontact: [call us]", TURNING)


def told(*sentences: str) -> list[Told]:
    return [Told(words, tuple(said)) for words, said in told_in(sentences, MADE)]


def test_it_counts_words_and_tells_what_is_said() -> None:
    assert told("Fat heals, call us") == [Told(4, (("benefit", "cure", 4, 9, 0), ("contact", "", 11, 18, 0)))]


def test_it_tells_nothing_of_words_that_only_turn_others() -> None:
    assert told("not but may") == [Told(3, ())]


def test_it_tells_how_it_is_said() -> None:
    ((_words, said),) = told("It may be that fat heals?")
    assert [SCOPES[one[-1]] for one in said] == [Scope.ASKED | Scope.CONDITIONAL]


def test_it_reads_a_sentence_of_no_words() -> None:
    assert told("!?", "") == [Told(0, ()), Told(0, ())]


def test_it_reads_no_sentences() -> None:
    assert told() == []


def test_it_tells_of_each_sentence_what_it_tells_alone() -> None:
    sentences = ["It may be.", "Fat heals", "call", "us", "", "not", "Heals it?", "Fat heals, call us"]
    assert told(*sentences) == [one for sentence in sentences for one in told(sentence)]


def test_it_reads_a_sentence_that_holds_the_mark_between_sentences() -> None:
    assert told("call\0us, heals", "heals") == [
        Told(3, (("contact", "", 0, 7, 0), ("benefit", "cure", 9, 14, 0))),
        Told(1, (("benefit", "cure", 0, 5, 0),)),
    ]
