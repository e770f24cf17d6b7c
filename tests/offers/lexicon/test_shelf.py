"""The lexicons that come with openatmp are found by their language."""

import pytest

from openatmp.basis.errors import BadInput
from openatmp.offers.lexicon import lexicon, lexicons, untranslated
from openatmp.offers.lexicon.shelf import SHARED, languages


def test_it_has_english_and_what_all_share() -> None:
    assert "en" in languages()
    assert SHARED not in languages()
    assert lexicon("en").name == "English"
    assert lexicon(SHARED).language == SHARED


def test_it_reads_a_file_once() -> None:
    assert lexicon("en") is lexicon("en")


def test_it_lists_every_language_and_opens_only_what_is_asked_for() -> None:
    lexicon.cache_clear()
    shelf = lexicons()
    assert tuple(shelf) == languages()
    assert len(shelf) == len(languages())
    assert "en" in shelf
    assert shelf["en"] is lexicon("en")
    assert lexicon.cache_info().currsize == 1


@pytest.mark.parametrize("language", ["xx", SHARED])
def test_it_has_nothing_on_the_shelf_for_another_language(language: str) -> None:
    with pytest.raises(KeyError):
        lexicons()[language]


@pytest.mark.parametrize("language", ["xx", "", "../families", "EN"])
def test_it_refuses_a_language_that_it_has_not(language: str) -> None:
    with pytest.raises(BadInput, match="there is no lexicon") as refused:
        lexicon(language)
    assert "en" in refused.value.expected


def test_it_names_what_the_shared_lexicon_leaves_to_languages() -> None:
    assert "hope.last" in untranslated(SHARED)
    assert untranslated("en") == ()
