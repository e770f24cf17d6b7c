"""What stands in a package, part by part; and that a test of one's own can read it without openatmp."""

import hashlib
import io
import json
import zipfile
from datetime import date, timedelta
from typing import Any

import pytest

from openatmp.offers.reporting import Contact, Treatment, put_together
from openatmp.offers.triage import CasePackage, Level, pack
from openatmp.web.reports import acts
from openatmp.web.reports.acts import Order, Persons
from openatmp.web.reports.desk.packing import package_of
from tests.offers.reporting.conftest import FULL, LITTLE, changed
from tests.web.reports.conftest import NOON, OFFICER, picture
from tests.web.reports.desk.conftest import OFFER, filed

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def on_that_day(clock: Any) -> None:
    """The day from which a planned treatment is close."""


def packed(key: int, **said: Any) -> CasePackage:
    order = Order("FR", "it is theirs", **said)
    return package_of(key, OFFICER, NOON, order, acts.export(key, OFFICER, NOON, order))


def test_it_says_who_made_it_when_and_for_whom() -> None:
    package = packed(filed())
    assert (package.made_by, package.made_for, package.made) == ("DE", "FR", "2026-11-25T12:10:00+00:00")


def test_the_report_in_it_is_the_report() -> None:
    package = packed(filed())
    told = changed(FULL, words="", treatment=Treatment(), contact=Contact())
    assert put_together(package.case["report"]) == told
    assert package.case["received"] == date(2026, 11, 25).isoformat()
    assert package.case["language"] == "de"
    assert len(package.case["text_digest"]) == 64


def test_the_proposal_and_what_the_officer_said_are_two_things() -> None:
    key = filed(LITTLE)
    acts.weigh(key, OFFICER, NOON, level=Level.URGENT, ground="I know them")
    told = packed(key).case["triage"]
    assert (told["level"], told["proposed"], told["set_by_an_officer"]) == ("urgent", "routine", True)
    assert sum(reason["points"] for reason in told["reasons"]) == told["points"]


def test_the_offer_is_told_with_its_signs_and_no_finding() -> None:
    told = packed(filed(LITTLE, offer=OFFER)).case["offer"]
    assert all(sign["quote"] in OFFER for sign in told["signs"])
    assert {"id", "name", "quote"} == set(told["signs"][0])
    assert "illegal" not in json.dumps(told)


@pytest.mark.parametrize(
    ("persons", "parts"),
    [
        (Persons.NOTHING, set()),
        (Persons.ACCOUNT, {"account", "added"}),
        (Persons.ALL, {"account", "added", "contact"}),
    ],
)
def test_of_what_people_wrote_there_is_what_was_said_and_no_more(persons: Persons, parts: set[str]) -> None:
    case = packed(filed(), persons=persons).case
    assert {"account", "added", "contact"} & set(case) == parts


def test_what_was_erased_is_not_there_and_said_to_be_erased() -> None:
    key = filed(FULL, b"a text")
    acts.close(key, OFFICER, NOON, ground="done")
    acts.erase_persons(NOON + timedelta(days=100), 30)
    acts.erase_evidence(NOON + timedelta(days=100), 30)
    package = packed(key, persons=Persons.ALL, files=(1,))
    assert package.evidence == ()
    assert package.case["evidence"][0]["erased"] == (NOON + timedelta(days=100)).date().isoformat()
    assert package.case["evidence"][0]["goes_along"] is False
    assert "account" not in package.case


def test_a_number_of_a_piece_that_is_not_there_adds_nothing() -> None:
    assert packed(filed(FULL, b"a text"), files=(1, 7)).evidence[0].name == "evidence-1.txt"
    assert len(packed(filed(FULL, b"a text"), files=(1, 7)).evidence) == 1


def test_anybody_can_verify_it_with_what_every_machine_has() -> None:
    key = filed(FULL, picture(), offer=OFFER)
    acts.close(key, OFFICER, NOON, ground="done", public="Thank you, all is said.")
    content = pack(packed(key, files=(1, 2)))
    archive = zipfile.ZipFile(io.BytesIO(content))
    manifest = json.loads(archive.read("manifest.json"))
    for file in manifest["files"]:
        assert hashlib.sha256(archive.read(file["path"])).hexdigest() == file["sha256"]
    before = ""
    for act in json.loads(archive.read("log.json"))["acts"]:
        digest = act.pop("digest")
        written = json.dumps(act, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
        assert hashlib.sha256(written.encode()).hexdigest() == digest
        assert act["before"] == before
        before = digest


def test_the_same_case_packs_to_the_same_bytes() -> None:
    key, order = filed(FULL, picture(), offer=OFFER), Order("FR", "g", Persons.NOTHING, (1,))
    one = pack(package_of(key, OFFICER, NOON, order, ()))
    assert pack(package_of(key, OFFICER, NOON, order, ())) == one
