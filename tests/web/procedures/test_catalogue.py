import re
from html import unescape

import pytest
from django.test import Client

from openatmp.procedures.kinds import Group
from openatmp.procedures.shelf import procedures
from openatmp.web.procedures.audiences import audiences
from openatmp.web.procedures.words import GROUPS, first_sentence


def _page(client: Client, query: str = "") -> str:
    response = client.get(f"/procedures{query}")
    assert response.status_code == 200
    return unescape(response.content.decode())


def _keys(page: str) -> set[str]:
    return set(re.findall(r'<th scope="row"><a href="/procedures/([\w-]+)"', page))


def test_every_procedure_stands_in_the_catalogue_once(client: Client) -> None:
    page = _page(client)
    found = re.findall(r'<th scope="row"><a href="/procedures/([\w-]+)"', page)
    assert sorted(found) == sorted(procedures())
    assert f"{len(procedures())} of {len(procedures())} procedures" in page


def test_each_says_what_it_is_and_for_whom(client: Client) -> None:
    page = _page(client)
    for one in procedures().values():
        assert one.title in page
        assert first_sentence(one.about) in page
        assert ", ".join(one.who) in page


def test_groups_stand_in_the_order_of_the_road(client: Client) -> None:
    page = _page(client)
    ids = re.findall(r'<h2 id="([\w-]+)"', page)
    assert ids == [group.value for group in Group]


@pytest.mark.parametrize("group", Group)
def test_it_can_be_narrowed_to_a_part_of_the_road(client: Client, group: Group) -> None:
    page = _page(client, f"?group={group.value}")
    assert _keys(page) == {one.key for one in procedures().values() if one.group is group}
    assert f'<option value="{group.value}" selected>{GROUPS[group]}</option>' in page
    assert "Show all" in page


@pytest.mark.parametrize("who", audiences())
def test_it_can_be_narrowed_to_somebody(client: Client, who: str) -> None:
    page = _page(client, f"?who={who}")
    assert _keys(page) == audiences()[who].procedures
    assert f'<option value="{who}" selected>' in page


def test_both_together_leave_what_fits_both(client: Client) -> None:
    assert _keys(_page(client, "?who=academia&group=support")) == {
        "innovation-task-force",
        "classification",
        "scientific-advice",
        "prime",
    }


def test_where_nothing_is_left_it_says_so_and_leads_back(client: Client) -> None:
    page = _page(client, "?who=holder&group=trial")
    assert f"0 of {len(procedures())} procedures" in page
    assert "No procedure of this part" in page
    assert _keys(page) == set()


@pytest.mark.parametrize("query", ["?who=nobody", "?who=", "?unknown=1"])
def test_words_that_mean_nothing_leave_everything(client: Client, query: str) -> None:
    assert len(_keys(_page(client, query))) == len(procedures())


def test_what_is_closed_or_announced_is_said(client: Client) -> None:
    page = _page(client)
    assert "Closed: open from 29 September 2022 to 30 April 2024" in page
    assert "Announced, not in force" in page


def test_every_procedure_is_used_by_somebody_and_none_is_named_that_is_not_there() -> None:
    named = {key for one in audiences().values() for key in one.procedures}
    assert named == set(procedures())


def test_the_menu_leads_there_where_pages_are_english(client: Client) -> None:
    assert 'href="/procedures"' in _page(client)
    assert 'href="/procedures"' not in client.get("/de/check").content.decode()
