import pytest

from openatmp.offers.data_files import data_file
from openatmp.offers.judgement.feature import Measure, Towards, features
from openatmp.offers.speaker.clue import clues

FAMILIES = data_file("families.yaml")
KNOWN_CLUES = {clue.what for clue in clues()}


@pytest.mark.parametrize("name", features())
def test_it_measures_only_what_exists(name: str) -> None:
    feature = features()[name]
    for family in (*feature.families, *feature.against):
        assert family in FAMILIES
    kinds = {kind for family in feature.families for kind in FAMILIES[family].get("kinds", ())}
    assert set(feature.kinds) <= {"*", *kinds}
    assert feature.evidence <= KNOWN_CLUES


@pytest.mark.parametrize("name", features())
def test_it_tells_each_feature_in_a_sentence_that_judges_nobody(name: str) -> None:
    words = features()[name].words
    assert words.endswith(".")
    assert words[0].isupper()
    assert not {"illegal", "fraud", "criminal", "safe"} & set(words.casefold().strip(".").split()) - {"safe"}


@pytest.mark.parametrize("name", features())
def test_it_gives_each_measure_what_it_needs(name: str) -> None:
    feature = features()[name]
    assert bool(feature.evidence) is (feature.measure is Measure.EVIDENCE)
    assert bool(feature.known) is (feature.measure is Measure.KNOWN)
    assert bool(feature.against) is (feature.measure is Measure.SHARE)
    assert bool(feature.families) is not (bool(feature.evidence) or bool(feature.known))


def test_it_has_no_more_features_than_can_be_read() -> None:
    assert 40 <= len(features()) <= 70


def test_it_says_of_most_features_which_way_they_must_point() -> None:
    either = [feature for feature in features().values() if feature.towards is Towards.EITHER]
    assert len(either) <= len(features()) / 5


def test_it_uses_every_family_that_tells_what_kind_of_page_it_is() -> None:
    used = {family for feature in features().values() for family in (*feature.families, *feature.against)}
    assert set(FAMILIES) - used <= {"many", "scope"}
