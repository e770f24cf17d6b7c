"""The lexicons that come with openatmp are found by their language."""

import pytest

from openatmp.basis.errors import BadInput
from openatmp.offers.lexicon import lexicon, untranslated
from openatmp.offers.lexicon.shelf import SHARED, languages


def test_it_has_english_and_what_all_share() -> None:
    assert "en" in languages()
    assert SHARED not in languages()
    assert lexicon("en").name == "English"
    assert lexicon(SHARED).language == SHARED


def test_it_reads_a_file_once() -> None:
    assert lexicon("en") is lexicon("en")


@pytest.mark.parametrize("language", ["xx", "", "../families", "EN"])
def test_it_refuses_a_language_that_it_has_not(language: str) -> None:
    with pytest.raises(BadInput, match="there is no lexicon") as refused:
        lexicon(language)
    assert "en" in refused.value.expected


def test_it_names_what_the_shared_lexicon_leaves_to_languages() -> None:
    assert "hope.last" in untranslated(SHARED)
    assert untranslated("en") == ()
