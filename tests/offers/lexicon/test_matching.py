"""Phrases are found in words, the longest of each family."""

import pytest

from openatmp.offers.lexicon.finding import cues_in
from openatmp.offers.lexicon.index import Index
from tests.offers.lexicon.small import TURNING, contact_index, found, found_by, index, kinds, lexicon
from tests.register.work import calls_of


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        ("knee pain", "My Knee-pain is bad, the pain in my knee too.", ["Knee-pain"]),
        ("repair|heal it", "They heal it and repair it but harm it.", ["heal it", "repair it"]),
        ("the? joint", "The joint, a joint.", ["The joint", "joint"]),
        ("young|new? look", "New look; look.", ["New look", "look"]),
        ("without ... surgery", "without surgery", ["without surgery"]),
        ("without ... surgery", "without a new and big surgery", ["without a new and big surgery"]),
        ("without ... surgery", "without a new and very big surgery", []),
        ("without ... surgery", "without. Surgery", []),
        ("# percent|%", "70% and 8.5 percent, % and percent", ["70%", "8.5 percent"]),
        ("from #", "from 500, from €500 and from five", ["from 500", "from €500"]),
        ("phase 2", "phase 2, phase 3", ["phase 2"]),
        ("# a day", "500 € a day, 20 a day", ["500 € a day", "20 a day"]),
        ("€ #", "€500 and 500 €", ["€500"]),
        (
            "anti-age|youth clinic",
            "Anti-age clinic, youth clinic, age clinic",
            ["Anti-age clinic", "youth clinic"],
        ),
        ("l'anca", "L’anca e l'anca", ["L’anca", "l'anca"]),
        ("re-born", "re\u00adborn re\u2011born", ["re\u2011born"]),
    ],
)
def test_it_finds_a_phrase(phrase: str, text: str, words: list[str]) -> None:
    assert found_by(text, phrase) == words


def test_it_takes_the_longest_of_a_family() -> None:
    assert found_by("no side effects at all", "side effects", "no side effects", "effects at all") == [
        "no side effects"
    ]


def test_it_takes_the_nearest_end_of_a_phrase_with_a_gap() -> None:
    assert found_by("stop the pain and the pain", "stop ... pain") == ["stop the pain"]


def test_it_leaps_over_no_word_that_denies() -> None:
    made = index("safety: [treatment ... safe, no ... pain]", TURNING)
    assert found("The treatment is not safe.", made) == []
    assert found("The treatment is very safe.", made) == ["treatment is very safe"]
    assert found("There is no big pain.", made) == ["no big pain"]


DENYING = """
scope:
  negated:
    before: [not, no, unable to, little proof that, far ... from]
    after: [degil, is untrue]
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It cures the disease", ["cures the disease"]),
        ("It cures no disease", []),
        ("It cures but is unable to end the disease", []),
        ("It cures, able to end disease", ["cures, able to end disease"]),
        ("It cures those unable, the disease", ["cures those unable, the disease"]),
        ("It cures, little proof that disease", []),
        ("It cures, little proof, of disease", ["cures, little proof, of disease"]),
        ("It cures degil the disease", []),
        ("It cures far away from disease", ["cures far away from disease"]),
        ("Not one thing cures the disease", ["cures the disease"]),
    ],
)
def test_it_leaps_over_no_words_that_deny_together_or_what_stands_before(text: str, words: list[str]) -> None:
    assert found(text, index('contact: ["cures ... disease"]', DENYING)) == words


def test_it_leaps_over_nothing_that_denies_after_the_first_words_of_a_phrase() -> None:
    made = index('contact: ["it cures ... disease"]', DENYING)
    assert found("It cures every disease. It cures no disease.", made) == ["It cures every disease"]


def test_it_finds_a_phrase_that_holds_the_denial_itself() -> None:
    made = index('contact: ["is ... unable to ... cure", "not ... cure", "there is ... no cure"]', DENYING)
    assert found("It is still unable to find the cure", made) == ["is still unable to find the cure"]
    assert found("This is not at all the cure", made) == ["not at all the cure"]
    assert found("But there is as yet no cure", made) == ["there is as yet no cure"]
    made = index('contact: ["where pills ... not possible"]', "scope: {negated: {after: [are not possible]}}")
    assert found("Where pills and more are not possible", made) == ["Where pills and more are not possible"]


def test_it_prefers_a_longer_phrase_to_a_shorter_one_with_a_gap() -> None:
    assert found_by("stop pain for ever", "stop ... pain", "stop pain for ever") == ["stop pain for ever"]


def test_it_lets_families_overlap() -> None:
    made = index("contact: [call us now]\nsocial: [call us]\nshop: [now]")
    assert found("call us now", made) == ["call us", "call us now", "now"]


def test_it_takes_the_kind_of_the_longest() -> None:
    made = index("benefit:\n  repair: [renew]\n  best: [best to renew]")
    assert kinds(cues_in("best to renew", made)) == [("benefit", "best")]


def test_it_takes_the_first_kind_of_equal_ones() -> None:
    made = index('benefit:\n  repair: [renew]\n  youth: ["renew*"]')
    assert kinds(cues_in("renew", made)) == [("benefit", "repair")]


def test_it_passes_over_set_phrases() -> None:
    made = index("provider-voice: {we: [we use]}", "passed_over: [we use cookies]")
    assert found("We use cookies. We use cells.", made) == ["We use"]


def test_it_keeps_what_is_as_long_as_the_set_phrase() -> None:
    made = index("shop: [in stock]\nbusiness: [stock]", "passed_over: [in stock]")
    assert found("in stock, stock", made) == ["in stock", "stock"]


def test_it_finds_nothing_in_a_set_phrase_alone() -> None:
    made = index("contact: [call]", "passed_over: [call for papers]")
    assert found("call for papers", made) == []


def test_it_joins_lexicons() -> None:
    made = Index([lexicon("contact: [call]"), lexicon("contact: [rufen]\nshop: [shop]")])
    assert found("call shop rufen", made) == ["call", "shop", "rufen"]


def test_it_finds_phrases_that_share_their_beginning() -> None:
    made = contact_index("call", "call us", "call us now please")
    assert found("call us now", made) == ["call us"]
    assert found("call us now please", made) == ["call us now please"]
    assert found("call", made) == ["call"]


def test_it_stays_linear_where_every_word_begins_phrases_with_gaps() -> None:
    text = "a " * 20_000
    assert found_by(text, "a ... a ... a ... b") == []


def test_it_does_nothing_for_phrases_with_gaps_that_go_on_nowhere() -> None:
    one, many = (contact_index(*(f"without ... word{n}" for n in range(count))) for count in (1, 60))
    text = "Without any of the others, without a word of it."
    assert found(text, one) == found(text, many) == []
    assert calls_of(lambda: found(text, many)) == calls_of(lambda: found(text, one))


def test_it_goes_on_after_a_gap_over_a_sign_of_money() -> None:
    assert found_by("from about € 500", "from ... 500") == ["from about € 500"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("call our new clinic", ["call our new clinic"]),
        ("call our new", ["call our"]),
        ("call our € 500 line", ["call our € 500 line"]),
        ("call our free and easy line", ["call our free and easy line"]),
        ("call our free and easy hotel", ["call our"]),
        ("call me", []),
    ],
)
def test_it_goes_on_word_by_word_as_far_as_a_phrase_does(text: str, words: list[str]) -> None:
    made = contact_index("call our", "call our new clinic", "call our 500 line", "call our free ... line")
    assert found(text, made) == words
    # A second time it goes by what it kept of the first.
    assert found(text, made) == words
