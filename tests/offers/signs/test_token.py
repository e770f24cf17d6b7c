import pytest

from openatmp.offers.data_files import data_file
from openatmp.offers.offered import offered_in
from openatmp.offers.sign import SignId
from openatmp.offers.signs import signs_of
from openatmp.offers.signs.token import KINDS
from openatmp.offers.speaker.speaker import Speaker, SpeakerKind
from tests.offers.signs.marked_text import cues_of, quotes, signs

TOKEN = SignId.TOKEN


def kinds(text: str) -> list[str]:
    return [sign.kind for sign in signs(text) if sign.id is TOKEN]


def test_it_knows_the_kinds_that_lexicons_have_words_for() -> None:
    assert set(KINDS) == set(data_file("families.yaml")["token"]["kinds"])


@pytest.mark.parametrize("kind", KINDS)
def test_it_tells_each_kind(kind: str) -> None:
    words = f"{{token.{kind}|something fine}} and {{token.{kind}|more}}"
    assert kinds(f"Our {{therapy.stem-cells|stem cells}} come with {words}.") == [kind]


def test_a_single_learned_word_is_no_explanation() -> None:
    assert kinds("Our {therapy.exosomes|exosomes} carry {token.rationale|proteins}.") == []


def test_it_keeps_two_kinds_of_one_clause_apart() -> None:
    text = "{therapy.stem-cells|Stem cells} by a {token.patent|patented} {token.technology|closed system}."
    assert sorted(kinds(text)) == ["patent", "technology"]


def test_it_joins_two_of_one_kind_in_one_clause() -> None:
    text = "{therapy.stem-cells|Stem cells} {token.patent|patented} and {token.patent|protected} worldwide."
    assert kinds(text) == ["patent"]


@pytest.mark.parametrize("kind", ["location", "technology", "rationale"])
def test_everyday_words_count_only_close_to_a_therapy(kind: str) -> None:
    far = "We give {therapy.stem-cells|stem cells}. " + "We have rooms. " * 4
    assert kinds(f"{far}The kitchen has {{token.{kind}|the latest equipment}}.") == []


def test_a_patent_counts_anywhere_on_the_page_of_a_therapy() -> None:
    far = "We give {therapy.stem-cells|stem cells}. " + "We have rooms. " * 4
    assert kinds(f"{far}All is {{token.patent|patented}}.") == ["patent"]


@pytest.mark.parametrize("zone", ["footer", "header", "aside"])
@pytest.mark.parametrize("kind", ["accreditation", "membership"])
def test_a_seal_in_the_foot_of_a_page_counts_when_the_body_has_none(zone: str, kind: str) -> None:
    text = f"We give {{therapy.stem-cells|stem cells}}.\n[{zone}] {{token.{kind}|Certified ISO 9001}}"
    assert kinds(text) == [kind]


@pytest.mark.parametrize(("zone", "kind"), [("navigation", "accreditation"), ("footer", "technology")])
def test_other_words_around_the_page_do_not_count(zone: str, kind: str) -> None:
    text = f"We give {{therapy.stem-cells|stem cells}}.\n[{zone}] {{token.{kind}|Certified}}"
    assert kinds(text) == []


def test_a_seal_in_the_foot_is_not_told_again_when_the_body_has_one() -> None:
    body = "{therapy.stem-cells|Stem cells}, {token.accreditation|certified}."
    text = f"{body}\n[footer] {{token.accreditation|ISO}}"
    assert quotes(TOKEN, text) == ["certified"]


def test_it_marks_the_words_as_they_stand() -> None:
    text = "Stem cells ({therapy.stem-cells|MSC}) are made in a {token.technology|high-tech laboratory}."
    [sign] = [sign for sign in signs(text) if sign.id is TOKEN]
    assert cues_of(text).page.text[sign.start : sign.end] == "are made in a high-tech laboratory"


def test_words_that_claim_an_effect_are_the_claim_and_no_token() -> None:
    cues = cues_of("Our {therapy.stem-cells|stem cells} are {token.publication|proven to work}.")
    claim = cues_of("Our {therapy.stem-cells|stem cells} are {benefit.best|proven to work}.").found[1]
    both = type(cues)(cues.page, cues.sentences, (*cues.found, claim))
    found = signs_of(both, speaker=Speaker(SpeakerKind.PROVIDER), offered=offered_in(both))
    assert [sign.id for sign in found if not sign.inferred] == [SignId.W3]
