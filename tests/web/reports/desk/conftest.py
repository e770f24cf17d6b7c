"""Officers of the tests, signed in; and reports as people file them."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from openatmp.offers.reporting import Report
from openatmp.web.reports import acts, models
from openatmp.web.reports.acts import Officer, Permission
from openatmp.web.reports.drafts import Drafted, Ready
from openatmp.web.reports.evidence import piece_of
from tests.offers.reporting.conftest import FULL
from tests.web.reports.conftest import NOON, Clock, clock, own_folder

__all__ = ["Clock", "clock", "own_folder"]

PASSWORD = "a long pass phrase of the tests"
OFFER = (
    "Our clinic treats arthritis with your own stem cells. The innovative therapy is safe and has no side "
    "effects; nine of ten patients walk without pain. Call us today on +49 30 901820 to book your free "
    "consultation, or write to hello@zyxclinic.example."
)

SignIn = Callable[..., Client]


@pytest.fixture(autouse=True)
def quick_hasher(settings: Any) -> None:
    """The slow way of keeping a password is tested once, and not paid for at every sign-in."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def sign_in(db: None) -> SignIn:
    """Make an officer and sign in as them."""

    def signed_in(
        name: str = "Officer One", authority: str = "DE", may: frozenset[Permission] = frozenset(Permission)
    ) -> Client:
        acts.appoint(Officer(name, authority, may), PASSWORD)
        client = Client()
        response = client.post("/desk/sign-in", {"name": name, "password": PASSWORD})
        assert response.status_code == 302, response.content.decode()
        return client

    return signed_in


@pytest.fixture
def desk(sign_in: SignIn) -> Client:
    return sign_in()


def filed(
    report: Report = FULL, *contents: bytes, offer: str = "", authority: str = "DE", **instead: Any
) -> int:
    """A report as the reporter's pages file it; returns its key."""
    report = replace(report, **instead)
    ready = Ready(report, f"{report.words}\n{report.contact.name}\n", authority, "de")
    draft = Drafted({}, tuple(map(piece_of, contents)), offer, ready)
    acts.file_report(acts.keep_draft(draft, NOON), draft, NOON)
    return models.Report.objects.latest("pk").pk


def seen_in(page: str) -> str:
    found = re.search(r'name="seen" value="(\d+)"', page)
    assert found
    return found[1]


def page_of(client: Client, key: int) -> str:
    response = client.get(f"/desk/{key}")
    assert response.status_code == 200
    return str(response.content.decode())


def do(client: Client, key: int, deed: str, **said: Any) -> Any:
    """Press a button on the page of a case, as it stands now."""
    seen = said.pop("seen", None) or seen_in(page_of(client, key))
    return client.post(f"/desk/{key}/{deed}", {"seen": seen, **said})


def kinds(key: int) -> list[str]:
    return [*models.Act.objects.filter(report=key).order_by("number").values_list("kind", flat=True)]


def last(key: int) -> models.Act:
    found: models.Act = models.Act.objects.filter(report=key).latest("number")
    return found
