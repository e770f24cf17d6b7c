"""Where a page leads: to people, to networks, to other pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.data_files import data_file
from openatmp.offers.page import Zone
from openatmp.offers.reading.addresses import Contacts, contacts_in, leads_to
from openatmp.offers.reading.nesting import Part
from openatmp.offers.reading.seen import Link, Seen
from openatmp.offers.reading.words import Words

MARKUP = data_file("markup.yaml")
NOBODY = Contacts((), (), (), ())


def seen(*addresses: str, base: str = "", part: Part | None = None) -> Seen:
    """What is seen on a page with links to some addresses."""
    return Seen(Words(10), base=base, links=[Link(address, "", part) for address in addresses])


@pytest.mark.parametrize("host", MARKUP["messengers"])
@pytest.mark.parametrize("before", ["https://", "http://www.", "//"])
def test_every_messenger_is_known_by_its_host(before: str, host: str) -> None:
    address = f"{before}{host}/somebody1"
    assert contacts_in(seen(address)) == Contacts((), (address,), (), ())


@pytest.mark.parametrize("scheme", MARKUP["messenger_schemes"])
def test_every_messenger_is_known_by_its_scheme(scheme: str) -> None:
    address = f"{scheme}://chat/somebody1"
    assert contacts_in(seen(address)).messengers == (address,)


@pytest.mark.parametrize("host", MARKUP["networks"])
def test_every_network_is_known_by_its_host_and_parts_of_it(host: str) -> None:
    for address in (f"https://{host}/somebody", f"https://de.{host}/somebody"):
        assert contacts_in(seen(address)).networks == (address,)
    assert contacts_in(seen(f"https://{host}.example.org/x", f"https://my{host}/x")) == NOBODY


@pytest.mark.parametrize("word", MARKUP["sharing"])
def test_every_word_for_passing_on_leads_to_nobody(word: str) -> None:
    assert contacts_in(seen(f"https://facebook.com/{word}", f"https://facebook.com/{word}?u=x")) == NOBODY


def test_whoever_is_led_to_twice_is_told_once() -> None:
    found = contacts_in(seen("tel:1", "tel:2", "tel:1", "mailto:a@b.c", "mailto:A@B.C"))
    assert found == Contacts(("1", "2"), (), ("a@b.c",), ())


def test_videos_within_the_page_are_told_after_its_links() -> None:
    page = seen("https://youtube.com/a")
    page.frames = ["https://vimeo.com/b", "https://example.org/c"]
    assert contacts_in(page).networks == ("https://youtube.com/a", "https://vimeo.com/b")
    assert leads_to(page) == ("https://youtube.com/a", "https://vimeo.com/b", "https://example.org/c")


@pytest.mark.parametrize(
    ("address", "base", "expected"),
    [
        ("/a", "", "https://example.org/a"),
        ("a", "", "https://example.org/one/a"),
        ("a", "https://example.com/two/", "https://example.com/two/a"),
        ("a", "/three/", "https://example.org/three/a"),
        ("?q=1", "", "https://example.org/one/?q=1"),
        ("//example.net/a", "", "https://example.net/a"),
        ("https://example.net/a", "", "https://example.net/a"),
    ],
)
def test_links_count_from_the_page_or_from_what_it_says(address: str, base: str, expected: str) -> None:
    assert leads_to(seen(address, base=base), "https://example.org/one/") == (expected,)


@pytest.mark.parametrize(
    "address", ["#a", "mailto:a@b.c", "javascript:x()", "http://[", "data:text/html,x", ""]
)
def test_what_leads_to_no_other_page_is_left_out(address: str) -> None:
    assert leads_to(seen(address), "") == ()


@pytest.mark.parametrize(("zone", "count"), [(Zone.NAVIGATION, 0), (Zone.FOOTER, 0), (Zone.LIST, 1)])
def test_menus_are_left_out_but_not_whom_they_lead_to(zone: Zone, count: int) -> None:
    page = seen("https://facebook.com/a", part=Part(zone, frozenset(), None, 1))
    assert len(leads_to(page)) == count
    assert len(contacts_in(page).networks) == 1


@given(st.lists(st.text(max_size=40), max_size=8), st.text(max_size=20))
def test_whatever_addresses_say_they_are_read_or_passed_over(addresses: list[str], where: str) -> None:
    page = seen(*addresses)
    for told in (*contacts_in(page).messengers, *leads_to(page, where)):
        told.encode()
