import re
from base64 import urlsafe_b64encode
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from openatmp.offers.reporting import Happened, Harm, Vulnerable
from openatmp.web.reports import acts, models
from openatmp.web.reports.desk.survey import row_of, survey
from openatmp.web.reports.sealing import seal
from openatmp.web.site.clock import Span
from tests.offers.reporting.conftest import FULL, LITTLE
from tests.web.reports.conftest import NOON, OFFICER
from tests.web.reports.desk.conftest import OFFER, SignIn, do, filed, page_of

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 25)


def listed(client: Client, address: str = "/desk") -> list[int]:
    page = client.get(address).content.decode()
    return [int(key) for key in re.findall(r'scope="row"><a href="/desk/(\d+)"', page)]


def test_an_empty_desk_says_so(desk: Client) -> None:
    assert "There is no such report." in desk.get("/desk").content.decode()


def test_the_most_urgent_come_first_then_the_oldest(desk: Client) -> None:
    first, second = filed(LITTLE), filed(LITTLE, address="another.example")
    urgent = filed(FULL, harm=Harm.DEATH)
    assert listed(desk) == [urgent, first, second]


def test_a_report_stands_with_all_that_an_officer_needs_to_choose(desk: Client) -> None:
    key = filed(FULL, b"a text", b"another text")
    page = desk.get("/desk").content.decode()
    row = page.split("<tbody>")[1]
    for said in (
        "Urgent",
        "Somebody was seriously harmed",
        "It concerns a child.",
        "25 Nov 2026",
        "Harmed, Treated, Offered",
        "Germany",
        "Clinic of the tests",
        "Cells from the cord",
        "Received",
    ):
        assert said in row
    assert '<td data-label="Files">2</td>' in row
    assert f'href="/desk/{key}"' in row


@pytest.mark.parametrize(
    ("told", "offer", "shown"),
    [
        ({"provider": "Clinic of the tests"}, OFFER, "Clinic of the tests"),
        ({"address": "https://www.example.org/knee?utm_source=x"}, OFFER, "seen on example.org"),
        ({}, OFFER, "telephone +4930901820"),
        ({}, "Write to Hello@Zyxclinic.example about your knee.", "mail hello@zyxclinic.example"),
        ({}, "All about it: https://pages.example.com/knee", "names example.com"),
        ({}, "Cells for your knee, in our clinic.", ""),
    ],
)
def test_a_provider_that_nobody_named_is_told_by_page_line_or_mail(
    desk: Client, told: dict[str, str], offer: str, shown: str
) -> None:
    key = filed(LITTLE, **{"provider": "", "address": "", **told}, offer=offer)
    for page in (desk.get("/desk").content.decode(), page_of(desk, key)):
        assert shown in page
        assert ("Provider not named" in page) is ("provider" not in told)
        assert ("Provider not named: " in page) is (bool(shown) and "provider" not in told)


def test_nothing_of_a_person_stands_in_the_list(desk: Client) -> None:
    filed(FULL)
    page = desk.get("/desk").content.decode()
    for said in ("Ada", "ada@example.org", "1234567", "They promised", "Fever"):
        assert said not in page


def test_another_authoritys_reports_are_not_there(desk: Client, sign_in: SignIn) -> None:
    ours, theirs = filed(), filed(authority="FR")
    assert listed(desk) == [ours]
    assert listed(sign_in("Somebody", "FR")) == [theirs]


def test_it_is_narrowed_by_state(desk: Client) -> None:
    received, passed, closed, merged = (filed(address=f"example.org/{number}") for number in range(4))
    acts.pass_on(passed, OFFICER, NOON, to="FR", ground="g")
    acts.close(closed, OFFICER, NOON, ground="g")
    acts.merge(merged, OFFICER, NOON, into=received, ground="g")
    assert set(listed(desk)) == {received, passed}
    assert listed(desk, "/desk?state=received") == [received]
    assert listed(desk, "/desk?state=passed+on") == [passed]
    assert listed(desk, "/desk?state=closed") == [closed]
    assert listed(desk, "/desk?state=merged") == [merged]
    assert set(listed(desk, "/desk?state=all")) == {received, passed, closed, merged}
    assert set(listed(desk, "/desk?state=nonsense")) == {received, passed}


def test_it_is_narrowed_by_level(desk: Client) -> None:
    urgent, routine = filed(FULL), filed(LITTLE, address="")
    assert listed(desk, "/desk?level=urgent") == [urgent]
    assert listed(desk, "/desk?level=routine") == [routine]
    assert set(listed(desk, "/desk?level=<script>")) == {urgent, routine}


def test_nothing_of_the_address_is_reflected(desk: Client) -> None:
    page = desk.get("/desk?state=zyxq&level=zyxq&page=zyxq").content.decode()
    assert "zyxq" not in page


def test_a_page_holds_twenty_five(desk: Client) -> None:
    keys = [filed(LITTLE, address=f"site{number}.example") for number in range(27)]
    assert listed(desk) == keys[:25]
    assert listed(desk, "/desk?page=2") == keys[25:]
    assert "Page 1 of 2" in desk.get("/desk?page=0").content.decode() or listed(desk, "/desk?page=0")
    page = desk.get("/desk?level=routine&page=2").content.decode()
    assert "?state=open&amp;level=routine&amp;page=1" in page


def test_what_an_officer_said_counts_before_what_was_proposed(desk: Client) -> None:
    urgent, routine = filed(FULL), filed(LITTLE, address="")
    do(desk, routine, "weigh", level="urgent", ground="I know this provider")
    do(desk, urgent, "weigh", level="routine", ground="answered by telephone")
    assert listed(desk) == [routine, urgent]
    assert listed(desk, "/desk?level=urgent") == [routine]
    assert "set by an officer" in desk.get("/desk").content.decode()


def test_the_signs_of_an_offer_count(desk: Client) -> None:
    key = filed(LITTLE, offer=OFFER)
    row = survey("DE", TODAY).rows[key]
    assert "offer" in {reason.group for reason in row.triage.reasons}


def test_the_same_offer_reported_twice_is_likely_a_duplicate(desk: Client) -> None:
    first = filed(LITTLE, address="", offer=OFFER)
    second = filed(LITTLE, address="", offer=f"{OFFER} Hurry.")
    rows = survey("DE", TODAY).rows
    assert rows[first].duplicates == (second,)
    assert rows[second].duplicates == (first,)
    assert "Likely the same offer" in desk.get("/desk").content.decode()


def test_a_provider_reported_before_counts_and_is_shown(desk: Client) -> None:
    first = filed(LITTLE, provider="Zyxvaronic", address="")
    second = filed(LITTLE, provider="Klinik Zyxvaronic", address="")
    rows = survey("DE", TODAY).rows
    assert rows[second].duplicates == ()
    assert [one.near.key for one in rows[first].linked] == [second]
    assert "again" in {reason.group for reason in rows[second].triage.reasons}
    assert "1 more on this provider" in desk.get("/desk").content.decode()


def test_what_an_officer_told_apart_counts_no_more(desk: Client) -> None:
    first = filed(LITTLE, address="", offer=OFFER)
    second = filed(LITTLE, address="", offer=OFFER)
    do(desk, first, "compare", other=second, same="no", ground="two branches of a chain")
    rows = survey("DE", TODAY).rows
    for key in (first, second):
        assert rows[key].duplicates == ()
        assert rows[key].linked[0].is_told_apart
        assert "again" not in {reason.group for reason in rows[key].triage.reasons}


def test_what_an_officer_knows_to_be_one_provider_counts(desk: Client) -> None:
    first = filed(LITTLE, provider="One", address="one.example")
    second = filed(LITTLE, provider="Two", address="two.example")
    do(desk, first, "compare", other=second, same="yes", ground="one owner, by the register of companies")
    linked = survey("DE", TODAY).rows[second].linked
    assert [one.near.key for one in linked] == [first]
    assert linked[0].is_confirmed
    assert not linked[0].is_told_apart


def test_reports_of_one_person_are_not_linked_by_their_own_number(desk: Client) -> None:
    said = "Call me on +49 30 901821 or write to ada@zyxmail.example."
    filed(LITTLE, words=said, provider="One", address="one.example")
    key = filed(LITTLE, words=said, provider="Two", address="two.example")
    assert survey("DE", TODAY).rows[key].linked == ()


def test_one_report_is_seen_alone_as_it_is_among_all(desk: Client) -> None:
    for number in range(3):
        filed(LITTLE, provider="Zyxvaronic", address=f"example.org/{number % 2}", offer=OFFER)
    filed(FULL)
    for key, row in survey("DE", TODAY).rows.items():
        assert row_of(key, "DE", TODAY) == row


def test_offers_are_read_once_and_what_was_read_lies_sealed(desk: Client) -> None:
    key = filed(LITTLE, offer=OFFER)
    survey("DE", TODAY)
    row = models.Gist.objects.get()
    assert row.report_id == key
    assert b"zyxclinic" not in bytes(row.sealed)
    before = bytes(row.sealed)
    survey("DE", TODAY)
    assert bytes(models.Gist.objects.get().sealed) == before


def test_what_another_version_read_is_read_again(desk: Client) -> None:
    filed(LITTLE, offer=OFFER)
    survey("DE", TODAY)
    models.Gist.objects.update(version="0.0.1")
    assert survey("DE", TODAY).unread == 0
    assert models.Gist.objects.get().version != "0.0.1"


def test_many_unread_offers_are_read_page_by_page(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from openatmp.web.reports.desk import survey as module

    monkeypatch.setattr(module, "_READ_AT_ONCE", 2)
    keys = [filed(LITTLE, address=f"site{number}.example") for number in range(5)]
    page = desk.get("/desk").content.decode()
    assert "Offers that are still to be read: 3" in page
    assert set(listed(desk)) == set(keys)
    desk.get("/desk")
    assert "still to be read" not in desk.get("/desk").content.decode()


class Ticks:
    """A clock that goes on by one second whenever it is looked at."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        self.seconds += 1
        return self.seconds


def test_reading_ends_with_its_span_and_the_next_page_reads_on(desk: Client) -> None:
    keys = [filed(LITTLE, address=f"site{number}.example") for number in range(5)]
    found = survey("DE", TODAY, Span(2, Ticks()))
    assert found.unread == 3
    assert set(found.rows) == set(keys)
    assert {row.report_id for row in models.Gist.objects.all()} == set(keys[-2:])
    assert survey("DE", TODAY, Span(2, Ticks())).unread == 1


def test_however_short_its_span_every_page_reads_one_offer(desk: Client) -> None:
    for number in range(3):
        filed(LITTLE, address=f"site{number}.example")
    assert [survey("DE", TODAY, Span(0)).unread for _ in range(4)] == [2, 1, 0, 0]


def test_a_case_is_read_before_the_others_of_its_list(desk: Client) -> None:
    first, *_ = [filed(LITTLE, offer=OFFER, provider=f"Provider {number}") for number in range(3)]
    row = row_of(first, "DE", TODAY, Span(0))
    assert [one.report_id for one in models.Gist.objects.all()] == [first]
    assert "offer" in {reason.group for reason in row.triage.reasons}


NO_TEXT = b"sealed, and no text"


def spoil(key: int, folder: Path, content: bytes | None) -> None:
    """Damage the file that holds the offer of a report, or take it away."""
    file = folder / "evidence" / models.Evidence.objects.get(report=key).file
    if content is None:
        file.unlink()
    else:
        file.write_bytes(seal(b"\xff\xfe\xfa") if content is NO_TEXT else content)


@pytest.mark.parametrize("content", [None, b"", b"damaged", NO_TEXT])
def test_an_offer_that_does_not_open_hides_no_other(
    desk: Client, own_folder: Path, content: bytes | None
) -> None:
    sound = filed(LITTLE, offer=OFFER)
    spoilt = filed(LITTLE, offer=f"Another offer. {OFFER}", provider="Somebody else")
    spoil(spoilt, own_folder, content)
    assert set(listed(desk)) == {sound, spoilt}
    page = desk.get("/desk").content.decode()
    assert page.count("The offer could not be opened.") == 1
    assert "still to be read" not in page
    rows = survey("DE", TODAY).rows
    assert (rows[sound].unopened, rows[spoilt].unopened) == (False, True)
    assert "offer" in {reason.group for reason in rows[sound].triage.reasons}
    assert "offer" not in {reason.group for reason in rows[spoilt].triage.reasons}


def test_the_page_of_a_case_says_that_its_offer_does_not_open(desk: Client, own_folder: Path) -> None:
    sound, spoilt = filed(LITTLE, offer=OFFER), filed(LITTLE, offer=OFFER)
    spoil(spoilt, own_folder, b"damaged")
    assert "The offer could not be opened" in page_of(desk, spoilt)
    assert "The offer could not be opened" not in page_of(desk, sound)


def test_an_offer_that_opens_again_is_read(desk: Client, own_folder: Path) -> None:
    key = filed(LITTLE, offer=OFFER)
    file = own_folder / "evidence" / models.Evidence.objects.get().file
    away = file.rename(file.with_suffix(".away"))
    assert survey("DE", TODAY).rows[key].unopened
    away.rename(file)
    row = survey("DE", TODAY).rows[key]
    assert not row.unopened
    assert "offer" in {reason.group for reason in row.triage.reasons}


def test_without_the_key_the_list_still_shows_what_was_told(desk: Client, settings: Any) -> None:
    key = filed(LITTLE, offer=OFFER)
    survey("DE", TODAY)
    settings.SEALING_KEYS = [urlsafe_b64encode(b"x" * 32).decode()]
    assert listed(desk) == [key]
    assert "The offer could not be opened." in desk.get("/desk").content.decode()


def test_what_was_read_goes_with_the_evidence(desk: Client) -> None:
    from datetime import timedelta

    key = filed(LITTLE, offer=OFFER)
    survey("DE", TODAY)
    acts.close(key, OFFICER, NOON, ground="done")
    acts.erase_evidence(NOON + timedelta(days=100), 30)
    assert not models.Gist.objects.exists()
    row = survey("DE", TODAY).rows[key]
    assert "offer" not in {reason.group for reason in row.triage.reasons}


def test_the_list_asks_the_database_as_often_however_long_it_is(
    desk: Client, django_assert_max_num_queries: object
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def asked() -> int:
        survey("DE", TODAY)
        with CaptureQueriesContext(connection) as queries:
            survey("DE", TODAY)
        return len(queries)

    filed(FULL)
    once = asked()
    for number in range(5):
        filed(
            FULL,
            happened=frozenset({Happened.OFFERED}),
            vulnerable=frozenset[Vulnerable](),
            price=str(number),
        )
    assert asked() == once
