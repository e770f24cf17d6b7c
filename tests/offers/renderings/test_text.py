import re

import pytest

from openatmp.offers.judgement import Judgement
from openatmp.offers.lexicon import lexicons
from openatmp.offers.page import Page
from openatmp.offers.renderings.text import (
    Section,
    not_checked_in,
    opening_of,
    reasons_of,
    signs_of_check,
)
from openatmp.offers.renderings.wording import (
    language_unknown,
    not_checked,
    outcomes,
    speakers,
    trials_not_asked,
    unread_by_speakers,
)
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs import meanings
from openatmp.offers.speaker import SpeakerKind
from tests.offers.renderings.checks import PAGE, SIGNS, Product, check_of, sign

FORBIDDEN = re.compile(r"\b(?:safe|unsafe|legal|illegal|unlawful|fraud|scam)\b", re.IGNORECASE)


def whole(judgement: Judgement) -> str:
    """Everything that is said of a check without signs."""
    check = check_of(judgement, signs=())
    return " ".join([*opening_of(check), *not_checked_in(check).items])


@pytest.mark.parametrize("judgement", Judgement)
def test_nobody_is_told_that_anything_is_safe_or_against_the_law(judgement: Judgement) -> None:
    assert not FORBIDDEN.search(whole(judgement))


def test_the_first_line_says_what_it_is_taken_for() -> None:
    named = (Product(),)
    lines = {
        judgement: opening_of(check_of(judgement, signs=(), products=named))[0] for judgement in Judgement
    }
    assert len(set(lines.values())) == len(Judgement)
    assert lines[Judgement.OFFER] == "This reads like an offer of a treatment that we could not confirm."


@pytest.mark.parametrize("kind", SpeakerKind)
def test_it_says_who_seems_to_speak(kind: SpeakerKind) -> None:
    assert speakers()[kind] in opening_of(check_of(speaker=kind))[1]


@pytest.mark.parametrize("judgement", Judgement)
def test_it_says_what_that_means_and_what_to_do(judgement: Judgement) -> None:
    check = check_of(judgement, signs=(), products=(Product(),))
    said, outcome = opening_of(check)[1], outcomes()[judgement]
    assert said.startswith(outcome.means)
    assert said.endswith(outcome.advice)


def test_it_gives_the_reasons_that_weighed_most() -> None:
    section = reasons_of(check_of())
    assert section == Section("Why", tuple(f"Reason number {number}." for number in range(5)))


def test_each_sign_stands_once_with_its_words_why_it_matters_and_what_to_ask() -> None:
    signs = (sign(SignId.SAFE, "no side effects"), sign(SignId.SAFE, "own cells"))
    (first,) = signs_of_check(check_of(signs=signs))
    meaning = meanings()[SignId.SAFE]
    assert first.heading == f"{meaning.name} [SAFE]"
    assert first.items == (
        f"{meaning.shows} “no side effects”, “own cells”.",
        f"Why it matters: {meaning.why}",
        f"To ask: {meaning.ask}",
        f"Source: {meaning.sources[0].words} (not verified: nobody of this project has read it)",
    )


def test_a_sign_names_each_of_its_sources_and_only_the_unread_one_as_unverified() -> None:
    (section,) = signs_of_check(check_of(signs=(sign(SignId.W2),)))
    agency, figure = section.items[3:]
    assert agency == f"Source: {meanings()[SignId.W2].sources[0].words}"
    assert figure.startswith(
        "Source: Turner 2023, Regenerative Medicine, for the figure from the United States"
    )
    assert figure.endswith("(not verified: nobody of this project has read it)")


def test_a_sign_known_from_the_field_alone_says_so() -> None:
    (section,) = signs_of_check(check_of(signs=(sign(SignId.TRAVEL),)))
    assert section.items[-1] == "Source: general knowledge of the field (not verified)"


def test_signs_stand_in_the_order_in_which_they_were_found() -> None:
    headings = [section.heading for section in signs_of_check(check_of(signs=SIGNS))]
    assert [heading.rsplit("[")[-1] for heading in headings] == ["W1]", "OWN]", "SAFE]", "W2]"]


def test_a_sign_that_is_inferred_quotes_nothing() -> None:
    (section,) = signs_of_check(check_of(signs=(sign(SignId.W2),)))
    assert section.items[0] == meanings()[SignId.W2].shows


def test_it_quotes_the_first_places_and_counts_the_others() -> None:
    words = ("Our", "new", "method", "own", "cells", "side")
    (section,) = signs_of_check(check_of(signs=tuple(sign(SignId.W3, word) for word in words)))
    assert section.items[0].endswith("“Our”, “new”, “method” and 3 more.")


def test_it_shortens_long_quotes_and_keeps_them_on_one_line() -> None:
    page = Page("word\n" * 100)
    (section,) = signs_of_check(check_of(page=page, signs=(Sign(SignId.W3, 0, 500),)))
    assert section.items[0].endswith("word…”.")
    assert "\n" not in section.items[0]


def test_the_same_words_are_quoted_once() -> None:
    (section,) = signs_of_check(check_of(signs=(sign(SignId.OWN, "own cells"),) * 2))
    assert section.items[0].count("own cells”") == 1


def test_it_says_what_nobody_can_see_in_a_text() -> None:
    said = (*not_checked(), trials_not_asked())
    assert not_checked_in(check_of()).items[-len(said) :] == said


def test_it_says_that_no_trial_register_was_asked_only_when_none_was() -> None:
    assert trials_not_asked() in not_checked_in(check_of()).items
    assert trials_not_asked() not in not_checked_in(check_of(), trials_asked=True).items


def test_it_says_what_of_the_page_was_not_read() -> None:
    page = Page("words", left_out=("The end was not read.",))
    assert not_checked_in(check_of(page=page)).items[0] == "The end was not read."


def test_it_says_when_it_does_not_know_the_language() -> None:
    assert language_unknown() in not_checked_in(check_of(languages=())).items
    assert language_unknown() not in not_checked_in(check_of()).items


def test_it_says_when_no_native_speaker_has_read_the_words() -> None:
    nobody = [code for code, lexicon in lexicons().items() if not lexicon.read_by]
    for code in lexicons():
        said = unread_by_speakers() in not_checked_in(check_of(languages=(code,))).items
        assert said is (code in nobody)


def test_a_check_without_signs_has_no_section_for_them() -> None:
    assert list(signs_of_check(check_of(Judgement.ABOUT, signs=(), page=PAGE))) == []
