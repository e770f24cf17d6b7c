"""Phrases are taken apart as the file of families says."""

import pytest

from openatmp.basis.errors import BadInput
from openatmp.offers.lexicon.phrase import GAP, phrase_of


def ways(written: str) -> set[str]:
    """Each way to say a phrase, its choices sorted, as one text."""
    return {" ".join("/".join(sorted(step)) for step in way) for way in phrase_of(written).variations}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("knee pain", {"knee pain"}),
        ("Knie  Schmerz", {"knie schmerz"}),
        ("regenerat*", {"regenerat*"}),
        ("*therapie", {"*therapie"}),
        ("*stammzell*", {"*stammzell*"}),
        ("repair|heal it", {"heal/repair it"}),
        ("the? joint", {"joint", "the joint"}),
        ("worn|damaged? hip", {"hip", "damaged/worn hip"}),
        ("without ... surgery", {"without ... surgery"}),
        ("without … surgery", {"without ... surgery"}),
        ("# percent|%", {"# %/percent"}),
        ("stem-cell", {"stem cell"}),
        ("anti-age|young look", {"young look", "anti age look"}),
        ("l'hôpital", {"l hopital"}),
        ("safe & sound", {"safe sound"}),
        ("ALS", {"=ALS"}),
        ("GMP*", {"=GMP*"}),
        ("*CEL", {"*cel"}),
        ("*CELL*", {"*cell*"}),
        ("CAR-T", {"=CAR t"}),
        ("Größe", {"grosse"}),
    ],
)
def test_it_takes_a_phrase_apart(written: str, said: set[str]) -> None:
    assert ways(written) == said


def test_it_keeps_what_was_written() -> None:
    assert phrase_of("Knee pain").written == "Knee pain"


def test_it_says_a_gap_as_a_step_of_its_own() -> None:
    assert phrase_of("no ... pain").variations[0][1] == GAP


@pytest.mark.parametrize(
    ("written", "happened"),
    [
        ("", "without any word"),
        ("the?", "without any word"),
        ("#", "without any word"),
        ("... pain", "begins or ends with a gap"),
        ("pain ...", "begins or ends with a gap"),
        ("a? ... pain", "begins or ends with a gap"),
        ("a ... b ... c ... d ... e", "too long"),
        ("a b c d e f g h i j k l m n o", "too long"),
        ("!! pain", "holds no word"),
        ("a|!", "holds no word"),
        ("x*", "fits too many words"),
        ("*ab", "fits too many words"),
        ("*abc*", "fits too many words"),
        ("a? b? c? d? e? f? g? h", "can be said in 128 ways"),
    ],
)
def test_it_refuses_what_is_no_phrase(written: str, happened: str) -> None:
    with pytest.raises(BadInput, match=happened) as refused:
        phrase_of(written)
    assert repr(written) in str(refused.value)
    assert refused.value.remedy
