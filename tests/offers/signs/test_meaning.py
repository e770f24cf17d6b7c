import re

import pytest

from openatmp.offers.data_files import data_file
from openatmp.offers.sign import SignId
from openatmp.offers.signs import Meaning, meanings
from openatmp.offers.signs.token import KINDS

ALL = tuple(meanings().values())
AGENCY = "https://www.ema.europa.eu/"


def sentences(meaning: Meaning) -> tuple[str, ...]:
    return (meaning.shows, meaning.why, meaning.ask, *meaning.kinds.values())


def test_it_has_a_meaning_for_every_sign_and_no_other() -> None:
    assert tuple(meanings()) == tuple(SignId)
    assert set(data_file("signs.yaml")["signs"]) == {sign.value for sign in SignId}


def test_it_marks_the_three_signs_of_the_agency_as_official() -> None:
    official = [meaning for meaning in ALL if meaning.official]
    assert [meaning.id for meaning in official] == [SignId.W1, SignId.W2, SignId.W3]
    assert all(
        meaning.sources[0].words.startswith(AGENCY) and meaning.sources[0].read for meaning in official
    )


@pytest.mark.parametrize("meaning", ALL, ids=lambda meaning: meaning.id)
def test_it_speaks_in_full_sentences(meaning: Meaning) -> None:
    for text in sentences(meaning):
        assert text[0].isupper()
        assert text[-1] in ".?"
        assert "  " not in text
        assert "\n" not in text


@pytest.mark.parametrize("meaning", ALL, ids=lambda meaning: meaning.id)
def test_it_asks_questions(meaning: Meaning) -> None:
    assert meaning.ask.count("?") >= 2


@pytest.mark.parametrize("meaning", ALL, ids=lambda meaning: meaning.id)
def test_it_calls_nothing_safe_or_illegal(meaning: Meaning) -> None:
    words = re.findall(r"[a-z]+", " ".join((meaning.name, *sentences(meaning))).lower())
    assert not {"safe", "safely", "illegal", "illegally", "unlawful", "fraud", "criminal"} & set(words)


@pytest.mark.parametrize("meaning", ALL, ids=lambda meaning: meaning.id)
def test_it_keeps_sentences_short_enough_to_read_when_worried(meaning: Meaning) -> None:
    for text in sentences(meaning):
        lengths = [len(sentence.split()) for sentence in re.split(r"(?<=[.?:]) ", text)]
        assert max(lengths) <= 34, text


@pytest.mark.parametrize("meaning", ALL, ids=lambda meaning: meaning.id)
def test_it_names_a_source(meaning: Meaning) -> None:
    assert meaning.sources
    assert all(one.words or not one.read for one in meaning.sources)


def test_it_claims_to_have_read_no_research_that_nobody_read() -> None:
    unread = {meaning.id for meaning in ALL if not meaning.sources[0].read}
    assert {SignId.TOKEN, SignId.PAY, SignId.EXO, SignId.TESTI} <= unread


def test_a_figure_from_a_paper_that_nobody_read_does_not_share_the_mark_of_the_page_that_was_read() -> None:
    agency, figure = meanings()[SignId.W2].sources
    assert (agency.words.startswith(AGENCY), agency.read) == (True, True)
    assert ("2023" in figure.words, figure.read) == (True, False)
    assert (agency.holds, figure.holds) == ("", "the figure from the United States")


def test_it_explains_the_thirteen_kinds_of_token_and_no_other_kind() -> None:
    assert tuple(meanings()[SignId.TOKEN].kinds) == KINDS
    assert len(KINDS) == 13
    assert all(not meaning.kinds for meaning in ALL if meaning.id is not SignId.TOKEN)


def test_it_tells_licences_apart_from_approval() -> None:
    why = meanings()[SignId.W2].why
    assert "A licence to manufacture" in why
    assert "is not such an approval" in why
    assert "does not approve" in meanings()[SignId.TOKEN].kinds["accreditation"]
    assert "does not approve" in meanings()[SignId.TOKEN].kinds["ethics"]


def test_it_says_that_what_was_not_confirmed_may_exist() -> None:
    assert "does not prove that there is none" in meanings()[SignId.W2].why
