"""Whatever is sent to the desk, it answers with a page, and nothing happens to the reports of others."""

from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from openatmp.web.reports import acts, models
from openatmp.web.reports.acts import Officer, Permission
from openatmp.web.reports.desk.deed import DEEDS
from openatmp.web.reports.desk.lists import Wanted, in_order
from openatmp.web.reports.desk.middleware import is_desk
from tests.web.reports.desk.conftest import PASSWORD, filed, kinds

FIELDS = ["seen", "ground", "public", "words", "to", "into", "other", "same", "level", "persons", "evidence"]
WORDS = st.text(max_size=30) | st.sampled_from(["1", "2", "yes", "urgent", "FR", "all", "nothing", "DE"])
NAMES = [*DEEDS, "reveal", "export", "praise", "sign-in"]


@pytest.mark.usefixtures("own_folder", "quick_hasher")
class TestAnything(TestCase):
    """Each example begins with the same two reports."""

    def setup_example(self) -> None:
        super().setup_example()  # type: ignore[no-untyped-call] # hypothesis ships it without types
        acts.appoint(Officer("Officer One", "DE", frozenset(Permission)), PASSWORD)
        self.client = Client()
        self.client.post("/desk/sign-in", {"name": "Officer One", "password": PASSWORD})
        self.ours, self.theirs = filed(), filed(authority="FR")

    @given(st.sampled_from(NAMES), st.dictionaries(st.sampled_from(FIELDS), WORDS))
    @settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
    def test_a_deed_is_done_or_refused_calmly(self, name: str, said: dict[str, str]) -> None:
        response = self.client.post(f"/desk/{self.ours}/{name}", said)
        assert response.status_code in {200, 302, 404, 409, 422}
        assert kinds(self.theirs) == ["received"]

    @given(st.sampled_from(NAMES), st.dictionaries(st.sampled_from(FIELDS), WORDS))
    @settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
    def test_the_report_of_another_is_never_there(self, name: str, said: dict[str, str]) -> None:
        response = self.client.post(f"/desk/{self.theirs}/{name}", said)
        assert response.status_code == 404
        assert models.Act.objects.count() == 2

    @given(st.text(max_size=20), st.text(max_size=20), st.text(max_size=8))
    @settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
    def test_the_list_understands_or_ignores(self, state: str, level: str, page: str) -> None:
        response = self.client.get("/desk", {"state": state, "level": level, "page": page})
        assert response.status_code == 200

    @given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
    @settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
    def test_nobody_comes_in_by_chance(self, name: str, password: str, to: str) -> None:
        response = Client().post("/desk/sign-in", {"name": name, "password": password, "to": to})
        assert response.status_code in {422, 429}


@pytest.mark.parametrize(
    ("path", "belongs"),
    [
        ("/desk", True),
        ("/desk/1", True),
        ("/desks", False),
        ("/", False),
        ("/de/desk", False),
        ("/deskx/1", False),
    ],
)
def test_which_addresses_have_sessions(path: str, belongs: bool) -> None:
    assert is_desk(path) is belongs


def test_no_desk_stands_in_another_language(client: Client) -> None:
    assert client.get("/de/desk").status_code == 404


@pytest.mark.parametrize("name", [*DEEDS])
def test_every_deed_says_what_it_is(name: str) -> None:
    deed = DEEDS[name]
    assert deed.name == name
    assert deed.title
    assert deed.button or name == "compare"


class Row:
    """As much of a row as is sorted and chosen by."""

    def __init__(self, **said: Any) -> None:
        self.__dict__.update(said)


def test_an_empty_list_is_in_order() -> None:
    assert in_order([]) == []


def test_a_merged_report_is_taken_by_name_only() -> None:
    from openatmp.offers.reporting import State
    from openatmp.offers.triage import Level

    merged: Any = Row(is_merged=True, level=Level.SOON, listed=Row(state=State.RECEIVED))
    assert not Wanted().takes(merged)
    assert not Wanted("received").takes(merged)
    assert Wanted("merged").takes(merged)
    assert Wanted("all").takes(merged)
    assert not Wanted("all", "urgent").takes(merged)
