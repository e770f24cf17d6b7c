import pytest

from openatmp.offers.data_files import data_file
from openatmp.offers.page import Structure
from openatmp.offers.speaker.clue import clues, gives_way, limits, pattern_of, plain
from openatmp.offers.speaker.speaker import SpeakerKind

FAMILIES = data_file("families.yaml")
CLUES = {clue.what: clue for clue in clues()}


def fits(word: str, *looks: str) -> bool:
    pattern = pattern_of(looks)
    return bool(pattern and pattern.fullmatch(word))


@pytest.mark.parametrize(
    ("word", "look", "answer"),
    [
        ("kneeclinic", "*clinic*", True),
        ("clinic", "*clinic*", True),
        ("clinics", "clinic", False),
        ("gov.pl", "gov.*", True),
        ("gov", "gov.*", False),
        ("2024", "20##", True),
        ("20245", "20##", False),
        ("202", "20##", False),
        ("drmeier", "dr[b-df-hj-np-tv-z]*", True),
        ("drugs", "dr[b-df-hj-np-tv-z]*", False),
        ("<front>", "<front>", True),
    ],
)
def test_it_matches_words_by_their_looks(word: str, look: str, answer: bool) -> None:
    assert fits(word, look) is answer


def test_it_matches_any_of_several_looks() -> None:
    assert fits("news", "blog", "news*")
    assert not fits("shop", "blog", "news*")


def test_it_has_no_pattern_without_looks() -> None:
    assert pattern_of([]) is None


def test_it_takes_accents_off() -> None:
    assert plain("Santé") == "sante"


def test_it_speaks_for_everybody_but_the_unknown() -> None:
    assert {clue.kind for clue in clues()} == set(SpeakerKind) - {SpeakerKind.UNKNOWN}


@pytest.mark.parametrize("what", CLUES)
def test_it_gives_each_clue_a_weight_a_reason_and_something_to_look_for(what: str) -> None:
    clue = CLUES[what]
    looks = [clue.kinds, clue.holds, clue.asks, clue.host, clue.suffix, clue.path, clue.families]
    assert 0 < clue.weight <= 3
    assert clue.because.endswith(".")
    assert sum(bool(look) for look in looks) == 1


@pytest.mark.parametrize("what", CLUES)
def test_it_looks_only_for_what_exists(what: str) -> None:
    clue = CLUES[what]
    for family in clue.families:
        assert family in FAMILIES
        assert set(clue.only) <= {"*", *FAMILIES[family].get("kinds", ())}
    assert not clue.holds or hasattr(Structure(), clue.holds)
    assert all(kind == kind.casefold() for kind in clue.kinds)


def test_it_needs_some_evidence_and_a_clear_share() -> None:
    enough, clear = limits()
    assert enough > 0
    assert 0 < clear < 1


def test_it_says_who_may_look_like_somebody_else() -> None:
    table = gives_way()
    assert SpeakerKind.HOSPITAL in table[SpeakerKind.PROVIDER]
    assert all(0 < share < 0.5 for others in table.values() for share in others.values())


@pytest.mark.parametrize("what", CLUES)
def test_it_looks_for_nothing_that_no_word_can_be(what: str) -> None:
    looks = data_file("speakers.yaml")["evidence"][what].get("host", [])
    assert [
        look for look in looks if not set(plain(look)) <= set("abcdefghijklmnopqrstuvwxyz*#[]-0123456789")
    ] == []
