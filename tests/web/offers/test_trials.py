"""The number of a trial on a page is looked up when the operator allows it and the reader wants it."""

import json
from datetime import date
from typing import Any

import pytest
from django.test import Client

from openatmp.fetch import CouldNotFetch, Fetched, Trouble
from openatmp.fetch.asked import Asked
from openatmp.web.config.server import TIME_LIMIT
from openatmp.web.offers import handed_in
from openatmp.web.register import online
from openatmp.web.site.clock import Span

KNOWN, OTHER = "NCT01234567", "NCT07654321"
NOT_ASKED = "no trial register was asked"
STUDY = {
    "protocolSection": {
        "identificationModule": {"nctId": KNOWN, "briefTitle": "A trial of the tests"},
        "statusModule": {"overallStatus": "RECRUITING"},
        "sponsorCollaboratorsModule": {"leadSponsor": {"name": "A hospital"}},
    }
}
NOTHING = {"pagination": {"totalRecords": 0, "currentPage": 1, "totalPages": 0}, "data": []}


class Outside:
    """The trial registers, as the tests want them."""

    def __init__(self, *, silent: bool = False) -> None:
        self.asked: list[Asked] = []
        self._silent = silent

    def fetch(self, asked: Asked) -> Fetched:
        self.asked.append(asked)
        if self._silent:
            raise CouldNotFetch("nobody answered", host="x", trouble=Trouble.SILENT, remedy="try again later")
        said = NOTHING if "euclinicaltrials" in asked.url else {"studies": [STUDY]}
        return Fetched(json.dumps(said).encode(), date(2026, 11, 25), asked.url, from_cache=False)

    def forget(self, asked: Asked) -> None:
        """Nothing is kept."""


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch, settings: Any) -> Outside:
    settings.ONLINE = True
    stands_in = Outside()
    monkeypatch.setattr(online, "_fetcher", lambda: stands_in)
    return stands_in


def answer(client: Client, text: str, **said: str) -> str:
    return client.post("/check", {"text": text, **said}).content.decode()


def test_it_offers_to_ask_only_where_the_operator_allows_it(client: Client, settings: Any) -> None:
    assert 'name="online"' not in client.get("/check").content.decode()
    settings.ONLINE = True
    page = client.get("/check").content.decode()
    assert 'name="online"' in page
    assert "nothing leaves this service unless you tick the box" in page


def test_it_says_that_a_register_knows_the_number(client: Client, outside: Outside) -> None:
    page = answer(client, f"Our stem cell study {KNOWN} is open to you.", online="on")
    assert f"{KNOWN}: a trial register knows this number" in page
    assert NOT_ASKED not in page
    assert "ClinicalTrials.gov" in page


def test_it_says_that_no_register_knows_the_number(client: Client, outside: Outside) -> None:
    page = answer(client, f"Our stem cell study {OTHER} is open to you.", online="on")
    assert f"{OTHER}: no trial register that was asked knows this number" in page


def test_it_asks_nobody_unless_the_box_is_ticked(client: Client, outside: Outside) -> None:
    page = answer(client, f"Our stem cell study {KNOWN} is open to you.")
    assert outside.asked == []
    assert f"{KNOWN}: the number of a trial; it was not looked up" in page
    assert NOT_ASKED in page


def test_it_takes_silence_for_no_answer(
    client: Client, outside: Outside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(online, "_fetcher", lambda: Outside(silent=True))
    page = answer(client, f"Our stem cell study {KNOWN} is open to you.", online="on")
    assert f"{KNOWN}: the number of a trial; it was not looked up" in page
    assert "Could not check trials" in page


@pytest.mark.parametrize(("took", "asks"), [(0.0, True), (19.9, True), (20.0, False), (25.0, False)])
def test_trial_registers_get_what_reading_has_left(
    client: Client, outside: Outside, monkeypatch: pytest.MonkeyPatch, took: float, asks: bool
) -> None:
    moments = iter([0.0, took])
    monkeypatch.setattr(handed_in, "Span", lambda seconds: Span(seconds, lambda: next(moments)))
    page = answer(client, f"Our stem cell study {KNOWN} is open to you.", online="on")
    assert bool(outside.asked) is asks
    assert ("Could not check trials" in page) is not asks
    assert f"{KNOWN}: " in page


def test_reading_and_asking_end_together_before_the_server_gives_up() -> None:
    assert handed_in.SECONDS_TO_READ + online.MANNERS.whole < TIME_LIMIT


def test_it_sends_nothing_but_the_number(client: Client, outside: Outside) -> None:
    answer(client, f"My daughter Anna was offered stem cells, {KNOWN}.", online="on")
    sent = " ".join(f"{asked.url} {asked.body!r}" for asked in outside.asked)
    assert KNOWN in sent
    assert "Anna" not in sent
    assert "stem" not in sent
