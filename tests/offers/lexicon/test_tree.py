"""Phrases share their beginnings in a tree."""

from collections.abc import Iterable

from openatmp.offers.lexicon.phrase import GAP, Step, phrase_of
from openatmp.offers.lexicon.tree import Place, lay_out, led_to, next_place, together

NUMBERS = {"call": 0, "us": 1, "me": 2, "now": 3, "us*": 4}


def tree(*phrases: str) -> Place:
    root, steps = Place(), dict[Step, int]()
    for phrase in phrases:
        place = root
        for step in phrase_of(phrase).variations[0]:
            place = next_place(place, step, steps)
        place.labels.append((phrase, ""))
    lay_out(root, NUMBERS)
    return root


def said_at(places: Iterable[Place]) -> list[str]:
    return [label[0] for place in places for label in place.labels]


def test_it_shares_beginnings() -> None:
    (after_call,) = tree("call us", "call me").nexts[NUMBERS["call"]]
    assert sorted(after_call.nexts) == [1, 2]


def test_it_leads_by_each_pattern_of_a_step_to_one_place() -> None:
    nexts = tree("us|me now").nexts
    assert nexts[NUMBERS["us"]] == nexts[NUMBERS["me"]]


def test_it_leads_to_the_places_of_all_patterns_in_the_order_of_their_steps() -> None:
    nexts = tree("us", "us*", "us|me").nexts
    assert said_at(led_to(nexts, [NUMBERS["us*"], NUMBERS["us"]])) == ["us", "us*", "us|me"]
    assert said_at(led_to(nexts, [NUMBERS["me"]])) == ["us|me"]
    assert led_to(nexts, [NUMBERS["now"]]) == ()


def test_it_goes_on_after_a_gap() -> None:
    (place,) = tree("call ... now").nexts[NUMBERS["call"]]
    assert not place.nexts
    assert place.after_gap
    assert said_at(place.after_gap.nexts[NUMBERS["now"]]) == ["call ... now"]
    assert next_place(Place(), GAP, {}).nexts == {}


def test_it_puts_together_where_several_places_lead() -> None:
    root = tree("call us", "us us", "us me")
    begins = [*root.nexts[NUMBERS["call"]], *root.nexts[NUMBERS["us"]]]
    both = together(begins)
    assert said_at(both[NUMBERS["us"]]) == ["call us", "us us"]
    assert said_at(both[NUMBERS["me"]]) == ["us me"]
