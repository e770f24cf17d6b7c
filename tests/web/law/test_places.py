import pytest
from django.urls import resolve

from openatmp.law import corpus
from openatmp.web.law.places import act_of, anchor_of, link_to, slug_of

KEYS = sorted(corpus().acts)


def test_it_puts_a_hyphen_in_place_of_a_slash() -> None:
    assert slug_of("1394/2007") == "1394-2007"
    assert slug_of("EMA/CAT/600280/2010") == "EMA-CAT-600280-2010"
    assert slug_of("PRIME") == "PRIME"


@pytest.mark.parametrize(
    ("place", "anchor"),
    [
        ("8", "at-8"),
        ("2(1)(c)", "at-2-1-c"),
        ("Annex I Part IV 2.1", "at-annex-i-part-iv-2-1"),
        ("recital 25", "at-recital-25"),
    ],
)
def test_it_makes_an_anchor_of_a_place(place: str, anchor: str) -> None:
    assert anchor_of(place) == anchor


def test_no_two_acts_share_an_address() -> None:
    assert len({slug_of(key).casefold() for key in KEYS}) == len(KEYS) >= 40


@pytest.mark.parametrize("key", KEYS)
def test_no_two_places_of_an_act_share_an_anchor(key: str) -> None:
    places = {provision.place for provision in corpus().acts[key].provisions}
    assert len({anchor_of(place) for place in places}) == len(places)


@pytest.mark.parametrize("key", KEYS)
def test_an_act_is_found_by_its_address_and_by_its_key(key: str) -> None:
    act = corpus().acts[key]
    assert act_of(slug_of(key)) is act
    assert act_of(key) is act
    assert act_of(key.upper()) is act
    assert resolve(link_to(key)).view_name == "law:act"


def test_what_is_no_act_is_not_found() -> None:
    assert act_of("1394-2008") is None
    assert act_of("") is None


def test_a_link_leads_to_the_place() -> None:
    assert link_to("1394/2007", "17(1)") == "/law/1394-2007#at-17-1"
    assert link_to("1394/2007") == "/law/1394-2007"
