"""How something is said depends on the words around it."""

import pytest

from openatmp.offers.cues import Scope
from openatmp.offers.lexicon import cues_of
from openatmp.offers.lexicon.finding import cues_in
from openatmp.offers.page import Block, Page, Zone
from tests.offers.lexicon.small import TURNING, index, scopes

MADE = index(
    "benefit: {cure: [heals, heal, cure, renews]}\nsafety: [no side effects]\nwarning: [no proof]", TURNING
)


@pytest.mark.parametrize(
    ("text", "word", "scope"),
    [
        ("It heals.", "heals", Scope.NONE),
        ("It does not heal.", "heal", Scope.NEGATED),
        ("Not one word is said here on what it heals.", "heals", Scope.NONE),
        ("It is not new, it heals.", "heals", Scope.NONE),
        ("It is not new (it heals).", "heals", Scope.NONE),
        ("It is not new but heals.", "heals", Scope.NONE),
        ("It not only heals.", "heals", Scope.NONE),
        ("That it heals is untrue.", "heals", Scope.NEGATED),
        ("It is untrue that it heals.", "heals", Scope.NONE),
        ("The firm claims that fat, blood and marrow heal.", "heal", Scope.REPORTED),
        ("It heals, he said.", "heals", Scope.REPORTED),
        ("It may heal.", "heal", Scope.CONDITIONAL),
        ("If you are old, it heals.", "heals", Scope.NONE),
        ("Other clinics say fat heals.", "heals", Scope.OF_RIVALS),
        ("Does it heal?", "heal", Scope.ASKED),
        ("Does it “heal”?", "heal", Scope.ASKED | Scope.QUOTED),
        ("“It heals”, she wrote.", "heals", Scope.QUOTED),
        ("According to him it may not heal.", "heal", Scope.REPORTED | Scope.CONDITIONAL | Scope.NEGATED),
        ("Is it true that it heals", "heals", Scope.ASKED),
        ("Is it true that it heals.", "heals", Scope.NONE),
        ("How it heals", "heals", Scope.NONE),
    ],
)
def test_it_tells_how_something_is_said(text: str, word: str, scope: Scope) -> None:
    assert scopes(text, MADE)[word] == scope


def test_it_stops_at_the_end_of_the_sentence() -> None:
    assert scopes("We do not. It heals.", MADE)["heals"] is Scope.NONE


def test_it_takes_a_negation_for_part_of_a_claim() -> None:
    said = scopes("No side effects and it heals.", MADE)
    assert said == {"No side effects": Scope.NONE, "heals": Scope.NONE}


def test_it_denies_what_shares_words_with_a_claim_that_denies_it() -> None:
    made = index(
        "no-approval: {none: [not approved by]}\nauthorised: [approved by the agency, licence]", TURNING
    )
    assert scopes("It is not approved by the agency and has a licence.", made) == {
        "not approved by": Scope.NONE,
        "approved by the agency": Scope.NEGATED,
        "licence": Scope.NONE,
    }


def test_it_lets_a_longer_phrase_disarm_what_it_shares_words_with() -> None:
    turning = "scope: {negated: {after: [are not]}, ends: [not only]}"
    made = index("contact: [cells]", turning)
    assert scopes("The cells are not here.", made) == {"cells": Scope.NEGATED}
    assert scopes("The cells are not only here.", made) == {"cells": Scope.NONE}


def test_it_denies_by_a_negation_that_is_no_part_of_a_claim() -> None:
    said = scopes("There is no proof it heals.", MADE)
    assert said == {"no proof": Scope.NONE, "heals": Scope.NEGATED}


def test_it_denies_a_claim_with_a_negation_of_its_own() -> None:
    assert scopes("It never had no side effects.", MADE)["no side effects"] is Scope.NEGATED


def test_it_takes_a_quoted_block_for_quoted() -> None:
    page = Page(
        "We do not know. Knees heal.", blocks=(Block(0, 15), Block(16, 27, Zone.QUOTE)), language="en"
    )
    assert {cue.scope for cue in cues_of(page).found if cue.start > 15} == {Scope.QUOTED}


def test_it_needs_no_turning_words_to_see_a_question() -> None:
    made = index("contact: [call]")
    assert scopes("Call?", made) == {"Call": Scope.ASKED}
    assert scopes("Call! Really?", made) == {"Call": Scope.NONE}


def test_it_takes_a_long_heading_for_no_question() -> None:
    words = "word " * 20
    assert scopes(f"Is it {words}what heals", MADE)["heals"] is Scope.NONE


ELSEWHERE = """
scope:
  negated: {before: [not, no], after: [is untrue]}
  of-rivals: {before: [elsewhere, other clinics, "often elsewhere"], after: [elsewhere, done elsewhere]}
"""


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Elsewhere it heals.", Scope.NONE),
        ("It heals elsewhere.", Scope.NONE),
        ("Patients who were treated elsewhere say that it heals.", Scope.NONE),
        ("Elsewhere no cell heals.", Scope.OF_RIVALS | Scope.NEGATED),
        ("What heals elsewhere is untrue.", Scope.OF_RIVALS | Scope.NEGATED),
        ("Elsewhere it heals less.", Scope.OF_RIVALS),
        ("It heals more slowly elsewhere.", Scope.OF_RIVALS),
        ("It is cheaper, elsewhere it heals.", Scope.NONE),
        ("It is not new (elsewhere it heals).", Scope.NONE),
        ("Elsewhere other clinics say it heals.", Scope.OF_RIVALS),
        ("Often elsewhere it heals.", Scope.OF_RIVALS),
        ("It heals when done elsewhere.", Scope.OF_RIVALS),
    ],
)
def test_it_takes_a_place_for_rivals_only_beside_a_denial_or_comparison(text: str, scope: Scope) -> None:
    assert scopes(text, index("benefit: {cure: [heals]}", ELSEWHERE))["heals"] == scope


def test_it_says_plainly_what_is_said_outright() -> None:
    plain = [cue.is_plain for cue in cues_in("It heals. It may heal.", MADE)]
    assert plain == [True, False]
