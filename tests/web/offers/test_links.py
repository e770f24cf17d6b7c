from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from openatmp.basis.errors import BadInput
from openatmp.fetch import CouldNotFetch, Fetched, FetchToolMissing, Trouble
from openatmp.web.offers import handed_in, links
from openatmp.web.register.turns import the_turn
from openatmp.web.site.clock import today
from tests.web.offers.conftest import OFFER, html_of

ADDRESS = "https://clinic.example/offer"


class Gives:
    """A fetcher that gives what it is told to, and notes what it was asked for."""

    def __init__(self, gives: bytes | Exception) -> None:
        self.gives = gives
        self.asked: list[Any] = []

    def __call__(self, **_: object) -> "Gives":
        return self

    def fetch(self, asked: Any) -> Fetched:
        self.asked.append(asked)
        if isinstance(self.gives, Exception):
            raise self.gives
        return Fetched(self.gives, today(), f"{asked.url}/in-the-end", from_cache=False)


@pytest.fixture
def allowed(settings: Any) -> None:
    settings.CHECK_LINKS = True


def use(monkeypatch: pytest.MonkeyPatch, gives: bytes | Exception) -> Gives:
    fetcher = Gives(gives)
    monkeypatch.setattr(links, "Fetcher", fetcher)
    return fetcher


def test_the_field_is_not_there_unless_the_operator_allows_it(client: Client) -> None:
    page = client.get("/check").content.decode()
    assert 'name="link"' not in page
    assert "nothing leaves this service." in page


def test_a_link_that_is_sent_all_the_same_is_not_opened(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetcher = use(monkeypatch, html_of(OFFER))
    response = client.post("/check", {"link": ADDRESS})
    assert response.status_code == 422
    assert fetcher.asked == []


def test_the_field_says_what_happens_where_it_is_allowed(client: Client, allowed: None) -> None:
    page = client.get("/check").content.decode()
    assert 'name="link"' in page
    assert "whoever runs that page sees that it was opened" in page


def test_it_opens_a_page_once_and_checks_it(
    client: Client, allowed: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetcher = use(monkeypatch, html_of(OFFER))
    page = client.post("/check", {"link": ADDRESS}).content.decode()
    assert "<mark>" in page
    (asked,) = fetcher.asked
    assert (asked.url, asked.body, asked.largest) == (ADDRESS, None, links.LARGEST)
    assert set(asked.headers) == {"Accept"}
    assert f"{ADDRESS}/in-the-end" in page


@pytest.mark.parametrize(
    "trouble",
    [
        CouldNotFetch("it leads into a private network", host="10.0.0.1", trouble=Trouble.PRIVATE, remedy=""),
        CouldNotFetch("it did not answer", host="clinic.example", trouble=Trouble.SILENT, remedy=""),
        FetchToolMissing("nothing to fetch with"),
    ],
)
def test_what_cannot_be_opened_is_told_with_what_to_do_instead(
    client: Client, allowed: None, monkeypatch: pytest.MonkeyPatch, trouble: Exception
) -> None:
    use(monkeypatch, trouble)
    response = client.post("/check", {"link": ADDRESS})
    page = response.content.decode()
    assert response.status_code == 422
    assert "We could not open this address. Copy the text of the page" in page
    assert f'value="{ADDRESS}"' in page


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:8000/healthz",
        "http://localhost/",
        "https://[::1]/",
        "http://169.254.169.254/latest/meta-data",
        "http://10.0.0.1/",
        "file:///etc/passwd",
        "ftp://example.org/x",
        "javascript:alert(1)",
        "https://user:word@10.0.0.1/",
    ],
)
def test_nothing_private_is_ever_opened(client: Client, allowed: None, address: str) -> None:
    """The real fetcher, with its own guard; nothing of this leaves the machine."""
    response = client.post("/check", {"link": address})
    assert response.status_code == 422
    assert "<mark>" not in response.content.decode()


def test_one_address_is_opened_at_a_time(
    own_folder: Path, allowed: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetcher = use(monkeypatch, html_of(OFFER))
    with the_turn(own_folder) as ours:
        assert ours
        with pytest.raises(BadInput, match="Another address is being opened just now"):
            links.opened(ADDRESS)
    assert fetcher.asked == []


def test_what_came_is_handed_on_as_it_came(monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, b"bytes")
    assert links.opened(ADDRESS).content == b"bytes"


def test_a_link_to_a_file_that_is_not_read_is_refused_in_words(
    client: Client, allowed: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, b"PK\x03\x04" + b"\x00" * 200)
    response = client.post("/check", {"link": ADDRESS})
    assert response.status_code == 422
    assert handed_in.HandedIn({"text": "", "file": None, "link": ADDRESS}).field == "link"
