"""Every lexicon that comes with openatmp can be used, and says what it lacks."""

from importlib.resources import files

import pytest
import yaml

from openatmp.offers.lexicon import lexicon, lexicons, untranslated
from openatmp.offers.lexicon.families import families, labels
from openatmp.offers.lexicon.loading import doubts_in
from openatmp.offers.lexicon.nodes import node_of
from openatmp.offers.lexicon.shelf import SHARED, languages

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "pl", "nl", "tr", "cs", "sk")


@pytest.mark.parametrize("language", [*languages(), SHARED])
def test_it_loads(language: str) -> None:
    read = lexicon(language)
    assert read.language == language
    assert read.name
    assert all(phrase.variations for phrases in read.phrases.values() for phrase in phrases)


@pytest.mark.parametrize("language", [*languages(), SHARED])
def test_it_is_read_without_the_library_in_c_too(language: str) -> None:
    # Where PyYAML was built without libyaml its own, stricter reader is used: "the? joint" needs quotes.
    text = files("openatmp.offers").joinpath("data", "lexicons", f"{language}.yaml").read_text("utf-8")
    assert yaml.load(text, Loader=yaml.SafeLoader)["language"] == language


@pytest.mark.parametrize("language", [*languages(), SHARED])
def test_it_holds_no_phrases_that_tear_alternatives_apart(language: str) -> None:
    text = files("openatmp.offers").joinpath("data", "lexicons", f"{language}.yaml").read_text("utf-8")
    doubts = [f"{doubt.where}: {doubt.happened}" for doubt in doubts_in(node_of(text, f"{language}.yaml"))]
    assert not doubts, "\n".join(doubts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_phrases_for_every_family_and_kind(language: str) -> None:
    assert untranslated(language) == ()


def test_it_holds_every_language_by_its_code() -> None:
    assert set(lexicons()) == set(languages())
    assert set(LANGUAGES) <= set(languages())
    assert SHARED not in lexicons()


def test_it_knows_what_each_family_means() -> None:
    assert all(family.means for family in families().values())
    assert len(set(labels())) == len(list(labels()))
