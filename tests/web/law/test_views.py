import re
from html import unescape

import pytest
from django.test import Client

from openatmp.law import corpus
from openatmp.web.law.places import anchor_of, link_to

KEYS = sorted(corpus().acts)


def _page(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return unescape(response.content.decode())


def test_every_act_stands_in_the_list(client: Client) -> None:
    page = _page(client, "/law")
    for act in corpus().acts.values():
        assert f'href="{link_to(act.key)}"' in page
        assert act.title in page


def test_the_list_says_how_much_was_compared(client: Client) -> None:
    provisions = corpus().provisions()
    page = _page(client, "/law")
    assert f"{len(corpus().acts)} acts and papers with {len(provisions)} provisions" in page
    assert f"{sum(one.verified for one in provisions)} provisions were read in a published source" in page


@pytest.mark.parametrize("key", KEYS)
def test_every_provision_stands_on_the_page_of_its_act(client: Client, key: str) -> None:
    act = corpus().acts[key]
    page = _page(client, link_to(key))
    assert len(re.findall(r"<h1[ >]", page)) == 1
    assert f'href="{act.eli}"' in page
    for provision in act.provisions:
        assert f'id="{anchor_of(provision.place)}"' in page
        assert provision.says in page
        if "://" in provision.source:
            assert f'href="{provision.source}"' in page
    assert page.count('class="wording') == len(act.provisions)


@pytest.mark.parametrize("key", KEYS)
def test_every_doubt_is_shown(client: Client, key: str) -> None:
    act = corpus().acts[key]
    page = _page(client, link_to(key))
    doubts = sum(not one.verified for one in act.provisions)
    assert page.count("not verified</span>") >= doubts
    assert ("not verified</span>" in page) == (doubts > 0 or any(not one.verified for one in act.values))


@pytest.mark.parametrize("key", KEYS)
def test_every_value_is_shown_with_the_provision_that_lays_it_down(client: Client, key: str) -> None:
    page = _page(client, link_to(key))
    for value in corpus().acts[key].values:
        assert f"<dt>{value.name.replace('-', ' ').capitalize()}</dt>" in page


def test_an_address_with_slashes_leads_to_the_one_without(client: Client) -> None:
    response = client.get("/law/1394/2007")
    assert response.status_code == 301
    assert response.headers["Location"] == "/law/1394-2007"


def test_what_is_not_kept_here_is_said_so(client: Client) -> None:
    page = _page(client, "/law/1-2", 404)
    assert "There is no such act here" in page
    assert "may still be in force" in page


def test_several_wordings_of_a_place_stand_together_and_today_s_first(client: Client) -> None:
    page = _page(client, "/law/2001-83")
    section = page.split('id="at-annex-i-part-iv-2-1"')[1].split("</section>")[0]
    assert section.count('class="wording') > 1
    first, other = section.split('class="wording other"')[:2]
    assert "In force from" in first
    assert "Applied from" in other


def test_a_wording_names_the_act_that_gave_it(client: Client) -> None:
    changed = [one for one in corpus().provisions() if one.inserted_by]
    assert changed
    for provision in changed:
        assert "in the wording of" in _page(client, link_to(provision.act))


@pytest.mark.parametrize("address", ["/law", "/law/1394-2007"])
def test_it_can_only_be_read(client: Client, address: str) -> None:
    assert client.post(address).status_code in {403, 405}
    assert client.head(address).status_code == 200
