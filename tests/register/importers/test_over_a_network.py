"""Importers over a real network, to a server on this machine that behaves as the real ones were seen to."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from openatmp.basis.errors import OpenatmpError
from openatmp.fetch import CouldNotFetch, Fetched, Fetcher, Kept, Manners, Road, drive
from openatmp.fetch.asked import Asked
from openatmp.register.fields import Field
from openatmp.register.importers import clinicaltrials, ctis
from openatmp.register.importers.ema_table_importer import URL, EmaTable
from openatmp.register.importers.union_register import UnionRegister
from tests.fetch.bad_source import BadSource, Behaviour, Wanted, gives, serving, writes
from tests.register.importers.tables_made import record, table_json, tablets
from tests.register.importers.test_clinicaltrials import study
from tests.register.importers.test_ctis import NUMBER, hit, page
from tests.register.importers.test_ctis import record as trial_record
from tests.register.importers.test_union_register import AUTHORISED, entry, listed

TABLE = urlsplit(URL).path
SEARCH = urlsplit(ctis.SEARCH).path
STUDIES = urlsplit(clinicaltrials.STUDIES).path
LISTS = "/health/documents/community-register/html/"


class Rerouted:
    """Fetches from this machine whatever address is asked for."""

    def __init__(self, fetcher: Fetcher, base: str) -> None:
        self._fetcher, self._base = fetcher, base

    def _here(self, asked: Asked) -> Wanted:
        there = urlsplit(asked.url)
        url = self._base + there.path + (f"?{there.query}" if there.query else "")
        return Wanted(url, asked.body, asked.headers, asked.largest)

    def fetch(self, asked: Asked) -> Fetched:
        return self._fetcher.fetch(self._here(asked))

    def forget(self, asked: Asked) -> None:
        self._fetcher.forget(self._here(asked))


@pytest.fixture
def source() -> Iterator[BadSource]:
    with serving() as bad:
        yield bad


@pytest.fixture
def fetching(source: BadSource, tmp_path: Path) -> Rerouted:
    road = Road(may_reach=lambda _: True)
    return Rerouted(Fetcher(Kept(tmp_path), Manners(pause=0, attempts=2), road), source.base)


def answers(said: Any) -> Behaviour:
    return gives(json.dumps(said).encode(), content_type="application/json")


# ---------------------------------------------------------------------------------------- the Agency's table


def test_the_table_comes_after_a_refusal_for_too_many_requests(source: BadSource, fetching: Rerouted) -> None:
    content = b"\xef\xbb\xbf" + table_json([record(), tablets()])
    source.on(TABLE, gives(b"slowly", 429, retry_after="0"), gives(content))
    batch = drive(EmaTable().ask(), fetching)
    assert [one.words(Field.NAME) for one in batch.records] == ["Examplar"]
    assert [seen.method for seen in source.seen] == ["GET", "GET"]


def test_a_table_that_breaks_off_is_no_table(source: BadSource, fetching: Rerouted) -> None:
    content = table_json([record()] * 50)
    head = b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n" % len(content)
    source.on(TABLE, writes(head, content[:1000]))
    with pytest.raises(OpenatmpError) as error:
        drive(EmaTable().ask(), fetching)
    assert error.value.remedy


def test_a_page_instead_of_the_table_is_not_kept_for_next_time(source: BadSource, fetching: Rerouted) -> None:
    source.on(TABLE, gives(b"<html>We will be back soon</html>"), gives(table_json([record()])))
    with pytest.raises(OpenatmpError, match="a web page"):
        drive(EmaTable().ask(), fetching)
    assert len(drive(EmaTable().ask(), fetching).records) == 1


# --------------------------------------------------------------------------------------- the Union Register


def test_the_union_register_comes_list_by_list_and_page_by_page(
    source: BadSource, fetching: Rerouted
) -> None:
    source.on(f"{LISTS}reg_hum_act.htm", gives(listed(entry())))
    source.on(f"{LISTS}reg_hum_nact.htm", gives(listed()))
    source.on(f"{LISTS}reg_hum_refus.htm", gives(listed()))
    source.on(f"{LISTS}h1297.htm", gives(AUTHORISED.replace(b"Pharma", b"Pha\x07rma")))
    batch = drive(UnionRegister().ask(), fetching)
    assert [one.words(Field.EU_NUMBER) for one in batch.records] == ["EU/1/18/1297"]
    assert len(source.seen) == 4


# ------------------------------------------------------------------------------------------ trial registers


def as_ctis(*records: dict[str, Any]) -> Behaviour:
    """Answer a search as CTIS does: only to what looks like its own page."""

    def behave(handler: BaseHTTPRequestHandler) -> None:
        is_own = handler.headers.get("Origin") == "https://euclinicaltrials.eu"
        (answers(page(records)) if is_own else gives(b"Forbidden", 403))(handler)

    return behave


def test_ctis_is_asked_for_a_number_and_tells_the_places(source: BadSource, fetching: Rerouted) -> None:
    source.on(f"/ctis-public-api/retrieve/{NUMBER}", answers(trial_record()))
    trials = drive(ctis.asking([NUMBER]), fetching)
    assert [site.city for site in trials[0].sites] == ["Paris"]


def test_ctis_answers_only_what_looks_like_its_own_page(source: BadSource, fetching: Rerouted) -> None:
    source.on(SEARCH, as_ctis(hit()))
    source.on(f"/ctis-public-api/retrieve/{NUMBER}", answers({}))
    trials = drive(ctis.asking(["example cells"]), fetching)
    assert [trial.number for trial in trials] == [NUMBER]
    sent = json.loads(source.seen[0].body)
    assert (source.seen[0].method, sent["pagination"]["page"]) == ("POST", 1)
    assert source.seen[0].headers["content-type"] == "application/json"


@pytest.mark.parametrize("said", [page([], 0, 0), {"message": "limit"}, {"pagination": {}, "data": []}])
def test_ctis_that_did_not_look_is_told_from_one_that_found_nothing(
    said: Any, source: BadSource, fetching: Rerouted
) -> None:
    source.on(SEARCH, answers(said), answers(page([])))
    with pytest.raises(OpenatmpError, match="did not answer the question"):
        drive(ctis.asking(["example cells"]), fetching)
    assert drive(ctis.asking(["example cells"]), fetching) == ()


def test_ctis_that_refuses_is_told(source: BadSource, fetching: Rerouted) -> None:
    source.on(SEARCH, gives(b"", 403))
    with pytest.raises(CouldNotFetch):
        drive(ctis.asking(["example cells"]), fetching)


def test_clinicaltrials_gov_is_asked_page_by_page(source: BadSource, fetching: Rerouted) -> None:
    source.on(
        STUDIES,
        answers({"studies": [study("NCT00000001")], "nextPageToken": "two"}),
        answers({"studies": [study("NCT00000002")]}),
    )
    trials = drive(clinicaltrials.asking(["example cells"]), fetching)
    assert [trial.number for trial in trials] == ["NCT00000001", "NCT00000002"]
    assert "pageToken=two" in source.seen[1].path
