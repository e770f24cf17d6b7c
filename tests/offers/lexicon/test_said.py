"""One sentence is read by itself."""

from openatmp.offers.cues import Scope
from openatmp.offers.lexicon.said import Said, Told, told_in
from tests.offers.lexicon.small import TURNING, index

MADE = index("benefit: {cure: [heals]}\ncontact: [call us]", TURNING)


def test_it_counts_words_and_tells_what_is_said() -> None:
    assert told_in("Fat heals, call us", MADE) == Told(
        4, (Said("benefit", "cure", 4, 9, Scope.NONE), Said("contact", "", 11, 18, Scope.NONE))
    )


def test_it_tells_nothing_of_words_that_only_turn_others() -> None:
    assert told_in("not but may", MADE) == Told(3, ())


def test_it_tells_how_it_is_said() -> None:
    assert [said.scope for said in told_in("It may be that fat heals?", MADE).said] == [
        Scope.ASKED | Scope.CONDITIONAL
    ]


def test_it_reads_a_sentence_of_no_words() -> None:
    assert told_in("!?", MADE) == Told(0, ())
