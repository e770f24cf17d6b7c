import logging
import re
from typing import Any

import pytest
from django.test import Client

from openatmp.offers.reporting import State
from openatmp.web.reports import acts, models, queries
from openatmp.web.reports.acts import Permission
from tests.offers.reporting.conftest import FULL, LITTLE
from tests.web.reports.conftest import NOON, OFFICER
from tests.web.reports.desk.conftest import OFFER, SignIn, do, filed, kinds, last, page_of, seen_in

pytestmark = pytest.mark.django_db

WHY = {"ground": "because of the tests"}
DEEDS: dict[str, dict[str, Any]] = {
    "weigh": {"level": "soon", **WHY},
    "note": {"words": "a note"},
    "pass-on": {"to": "the public prosecutor", **WHY},
    "close": WHY,
    "reopen": WHY,
    "merge": {"into": 1, **WHY},
    "compare": {"other": 1, "same": "yes", **WHY},
    "reveal": WHY,
    "export": {"to": "FR", "persons": "nothing", **WHY},
}
PERSON = ("Ada Test", "ada@example.org", "1234567")


# --------------------------------------------------------------------------------------- permission


@pytest.mark.parametrize("deed", DEEDS)
def test_the_report_of_another_authority_does_not_exist_here(desk: Client, deed: str) -> None:
    key = filed(authority="FR")
    assert desk.post(f"/desk/{key}/{deed}", {"seen": "1", **DEEDS[deed]}).status_code == 404
    assert kinds(key) == ["received"]


@pytest.mark.parametrize("address", ["", "/evidence/1", "/reveal", "/export", "/close", "/praise"])
def test_no_address_of_anothers_report_shows_anything(desk: Client, address: str) -> None:
    key = filed(FULL, b"a text", authority="FR")
    response = desk.get(f"/desk/{key}{address}")
    assert response.status_code in {404, 405}
    assert "Clinic of the tests" not in response.content.decode()


@pytest.mark.parametrize("deed", ["merge", "compare"])
def test_nobody_learns_of_anothers_report_by_naming_it(desk: Client, deed: str) -> None:
    ours, theirs = filed(), filed(authority="FR")
    said = {**DEEDS[deed], "into": theirs, "other": theirs}
    real, made_up = do(desk, ours, deed, **said), do(desk, ours, deed, **{**said, "into": 99, "other": 99})
    for response in (real, made_up):
        assert response.status_code == 422
        assert "There is no report with this number at your desk." in response.content.decode()
    assert kinds(ours) == kinds(theirs) == ["received"]


@pytest.mark.parametrize("deed", DEEDS)
def test_whoever_may_only_read_does_nothing(sign_in: SignIn, deed: str) -> None:
    first, key = filed(), filed()
    client = sign_in(may=frozenset({Permission.READ}))
    page = page_of(client, key)
    assert "What you can do" not in page
    if deed == "reopen":
        acts.close(key, OFFICER, NOON, ground="g")
    before = kinds(key)
    seen = {"seen": len(before), **DEEDS[deed], "into": first, "other": first}
    response = client.post(f"/desk/{key}/{deed}", seen)
    assert response.status_code == 403
    assert kinds(key) == before


def test_handing_out_what_people_wrote_takes_both_permissions(sign_in: SignIn) -> None:
    key = filed()
    client = sign_in(may=frozenset({Permission.READ, Permission.HANDLE}))
    said = {"to": "FR", "persons": "account", **WHY}
    assert client.post(f"/desk/{key}/export", said).status_code == 403
    assert kinds(key) == ["received"]


@pytest.mark.parametrize("deed", DEEDS)
def test_nothing_is_done_by_a_link(desk: Client, deed: str) -> None:
    key = filed()
    assert desk.get(f"/desk/{key}/{deed}").status_code == 405
    assert kinds(key) == ["received"]


def test_a_deed_that_is_none_is_not_found(desk: Client) -> None:
    assert desk.post(f"/desk/{filed()}/praise", WHY).status_code == 404


# ----------------------------------------------------------------------------------------- each deed


def test_a_level_is_set_with_a_reason(desk: Client) -> None:
    key = filed(LITTLE)
    response = do(desk, key, "weigh", level="urgent", ground="I know this provider")
    assert response.headers["Location"] == f"/desk/{key}?done=weigh"
    act = last(key)
    assert (act.kind, act.who, act.details) == ("weighed", "Officer One", {"level": "urgent"})
    page = desk.get(f"/desk/{key}?done=weigh").content.decode()
    assert "The level was set." in page
    assert "I know this provider" in page


@pytest.mark.parametrize("deed", ["weigh", "pass-on", "close", "merge", "compare", "reveal", "export"])
def test_it_asks_why(desk: Client, deed: str) -> None:
    first, key = filed(LITTLE, address="", offer=OFFER), filed(LITTLE, address="", offer=OFFER)
    said = {**DEEDS[deed], "into": first, "other": first, "ground": "  "}
    response = do(desk, key, deed, **said)
    page = response.content.decode()
    assert response.status_code == 422
    assert "Say why; it stays in the log." in page
    assert re.search(r"<details[^>]* open>", page), "the form that is wrong is open"
    assert kinds(key) == ["received"]


def test_what_was_written_is_still_there_when_something_is_missing(desk: Client) -> None:
    key = filed()
    page = do(desk, key, "close", ground="", public="Zyx thanks you").content.decode()
    assert "Zyx thanks you" in page


def test_it_is_passed_on_closed_and_opened_again_and_the_reporter_is_told(desk: Client) -> None:
    key = filed()
    do(desk, key, "pass-on", to="the public prosecutor", ground="an offence", public="Thank you.")
    do(desk, key, "close", ground="done", public="We went there.")
    do(desk, key, "reopen", ground="something new")
    found = queries.case(key, "DE")
    assert found
    assert [act.doing.kind.value for act in found.acts] == ["received", "passed on", "closed", "reopened"]
    assert [act.doing.public for act in found.acts] == ["", "Thank you.", "We went there.", ""]
    assert found.listed.state is State.RECEIVED
    assert found.broken_at is None


def test_only_what_can_be_done_is_offered(desk: Client) -> None:
    first, key, merged = filed(), filed(), filed()
    acts.merge(merged, OFFICER, NOON, into=first, ground="g")
    assert "Close it" in page_of(desk, key)
    assert "Open it again" not in page_of(desk, key)
    acts.close(key, OFFICER, NOON, ground="g")
    assert "Open it again" in page_of(desk, key)
    assert "Pass it on" not in page_of(desk, key)
    page = page_of(desk, merged)
    assert "Close it" not in page
    assert f'merged into <a href="/desk/{first}">' in page
    assert f'<a href="/desk/{merged}">Report {merged}</a> was merged into this one' in page_of(desk, first)


def test_a_note_is_sealed_and_read_on_the_page(desk: Client) -> None:
    key = filed()
    do(desk, key, "note", words="call Zyx back")
    assert "call Zyx back" in page_of(desk, key)
    assert "Zyx" not in str([*models.Act.objects.values()])
    response = do(desk, key, "note", words=" ", public="")
    assert response.status_code == 422


def test_a_duplicate_is_merged_with_the_number_already_there(desk: Client) -> None:
    first, second = filed(LITTLE, address="", offer=OFFER), filed(LITTLE, address="", offer=OFFER)
    page = page_of(desk, second)
    assert _offered(page) == {str(first): True, "other": False}
    assert _offered(page_of(desk, first)) == {str(second): False, "other": False}, "the first goes on"
    assert "likely the same offer" in page
    assert "Both hold nearly the same text." in page
    assert do(desk, second, "merge", into=first, ground="the same page").status_code == 302
    assert kinds(first) == kinds(second) == ["received", "merged"]


def _offered(page: str) -> dict[str, bool]:
    """The reports that are offered to choose from, and which of them is chosen."""
    radios = [tag for tag in re.findall(r"<input[^>]*>", page) if 'name="into"' in tag]
    return {re.findall(r'value="(\w+)"', tag)[0]: " checked" in tag for tag in radios}


def test_what_is_offered_says_why_it_is_likely(desk: Client) -> None:
    alike = {"address": "", "provider": "", "words": ""}
    first, second = filed(LITTLE, **alike, offer=OFFER), filed(LITTLE, **alike, offer=OFFER + " Hurry.")
    third = filed(LITTLE, **alike, offer="Another leaflet altogether, and the same line: +49 30 901820.")
    page = page_of(desk, third)
    assert list(_offered(page)) == [str(first), str(second), "other"]
    assert f"Report {first}: perhaps the same provider" in page
    assert "The same telephone line: +4930901820." in page
    assert list(_offered(page_of(desk, second))) == [str(first), str(third), "other"]
    assert f"Report {first}: likely the same offer" in page_of(desk, second)


def test_where_nothing_is_likely_there_is_only_the_number(desk: Client) -> None:
    key = filed(LITTLE, address="", provider="")
    page = page_of(desk, key)
    assert _offered(page) == {}
    assert "Number of the report that goes on" in page


def test_a_report_that_was_told_apart_or_is_closed_is_not_offered(desk: Client) -> None:
    apart, closed, key = (filed(LITTLE, address="", offer=OFFER) for _ in range(3))
    acts.compare(key, OFFICER, NOON, other=apart, same=False, ground="g")
    acts.close(closed, OFFICER, NOON, ground="g", public="")
    assert _offered(page_of(desk, key)) == {}


@pytest.mark.parametrize("chosen", ["", "other"])
def test_a_free_number_is_taken_where_no_report_is_chosen(desk: Client, chosen: str) -> None:
    first, second = filed(address="example.org/a"), filed(address="example.org/b")
    assert do(desk, second, "merge", into=chosen, number=first, **WHY).status_code == 302
    assert kinds(first) == ["received", "merged"]


def test_a_chosen_report_and_another_number_are_told_to_differ(desk: Client) -> None:
    first, second = filed(LITTLE, address="", offer=OFFER), filed(LITTLE, address="", offer=OFFER)
    other = filed()
    response = do(desk, second, "merge", into=first, number=other, **WHY)
    page = response.content.decode()
    assert response.status_code == 422
    assert f"You chose report {first} and wrote another number." in page
    assert _offered(page) == {str(first): True, "other": False}
    assert kinds(second) == ["received"]
    assert do(desk, second, "merge", into=first, number=first, **WHY).status_code == 302


@pytest.mark.parametrize("number", ["x", "-1", "0", "9" * 30, "1e3"])
def test_a_free_number_that_is_none_is_refused(desk: Client, number: str) -> None:
    key = filed()
    assert do(desk, key, "merge", into="other", number=number, **WHY).status_code == 422
    assert kinds(key) == ["received"]


@pytest.mark.parametrize("into", ["x", "", "-1", "0", "9" * 30, "1e3", "\N{ARABIC-INDIC DIGIT ONE}", "other"])
def test_a_number_that_is_none_is_refused(desk: Client, into: str) -> None:
    key = filed()
    assert do(desk, key, "merge", into=into, **WHY).status_code == 422
    assert kinds(key) == ["received"]


def test_a_report_is_not_merged_into_itself_or_compared_with_itself(desk: Client) -> None:
    key = filed()
    response = do(desk, key, "merge", into=key, **WHY)
    assert response.status_code == 422
    assert "A report cannot be merged into itself." in response.content.decode()
    assert do(desk, key, "compare", other=key, same="yes", **WHY).status_code == 422
    assert kinds(key) == ["received"]


def test_a_comparison_stands_in_both_logs(desk: Client) -> None:
    first, second = filed(LITTLE, address="", offer=OFFER), filed(LITTLE, address="", offer=OFFER)
    do(desk, first, "compare", other=second, same="yes", ground="one telephone")
    assert last(first).details == {"with": second, "same": True}
    assert last(second).details == {"with": first, "same": True}
    assert "one provider" in page_of(desk, second)


# -------------------------------------------------------------------------------- two at once


def test_two_officers_at_once_and_nothing_is_lost(desk: Client, sign_in: SignIn) -> None:
    key, other = filed(), sign_in("Officer Two")
    seen = seen_in(page_of(desk, key))
    assert do(other, key, "pass-on", to="FR", ground="theirs").status_code == 302
    response = do(desk, key, "close", seen=seen, ground="Zyx is answered", public="Zyx thanks")
    page = response.content.decode()
    assert response.status_code == 409
    assert "Something happened to this report after you opened it" in page
    assert "Zyx is answered" in page
    assert "Zyx thanks" in page
    assert "Officer Two" in page, "the log shows what it was"
    assert kinds(key) == ["received", "passed on"]
    again = desk.post(f"/desk/{key}/close", {"seen": seen_in(page), "ground": "Zyx is answered"})
    assert again.status_code == 302
    assert kinds(key) == ["received", "passed on", "closed"]


def test_two_who_close_at_once_close_once(desk: Client, sign_in: SignIn) -> None:
    key, other = filed(), sign_in("Officer Two")
    seen = seen_in(page_of(desk, key))
    assert do(other, key, "close", seen=seen, **WHY).status_code == 302
    assert do(desk, key, "close", seen=seen, **WHY).status_code == 409
    assert kinds(key) == ["received", "closed"]


def test_what_the_reporter_adds_is_seen_before_something_is_done(desk: Client) -> None:
    key = filed()
    seen = seen_in(page_of(desk, key))
    report = models.Report.objects.get(pk=key)
    from openatmp.offers.reporting import Doing, Kind
    from openatmp.web.reports.acts.chain import append

    append(report, Doing(Kind.ADDED, NOON, "reporter"))
    assert do(desk, key, "close", seen=seen, **WHY).status_code == 409


def test_a_look_or_a_package_makes_nobody_look_again(desk: Client) -> None:
    key = filed()
    seen = seen_in(page_of(desk, key))
    desk.post(f"/desk/{key}/reveal", WHY)
    desk.post(f"/desk/{key}/export", {"to": "FR", "persons": "nothing", **WHY})
    assert do(desk, key, "close", seen=seen, **WHY).status_code == 302


@pytest.mark.parametrize("seen", ["", "x", "-1", "99", "9" * 40, "¹"])
def test_what_was_never_seen_is_not_acted_on(desk: Client, seen: str) -> None:
    key = filed()
    assert desk.post(f"/desk/{key}/close", {"seen": seen, **WHY}).status_code == 409
    assert kinds(key) == ["received"]


def test_a_note_is_kept_whatever_others_do(desk: Client, sign_in: SignIn) -> None:
    key, other = filed(), sign_in("Officer Two")
    seen = seen_in(page_of(desk, key))
    do(other, key, "close", **WHY)
    assert do(desk, key, "note", seen=seen, words="still").status_code == 302


def test_what_the_state_does_not_allow_is_told(desk: Client) -> None:
    key = filed()
    response = do(desk, key, "reopen", **WHY)
    assert response.status_code == 409
    assert (
        "cannot be done with the report, or with the other one, as it stands now" in response.content.decode()
    )


# ---------------------------------------------------------------------------------- personal data


def test_a_look_takes_a_reason_shows_once_and_stays_in_the_log(desk: Client) -> None:
    key = filed()
    response = desk.post(f"/desk/{key}/reveal", {"ground": "to call the reporter"})
    page = response.content.decode()
    assert all(said in page for said in PERSON)
    assert "no-store" in response.headers["Cache-Control"]
    act = last(key)
    assert (act.kind, act.who, act.ground) == ("revealed", "Officer One", "to call the reporter")
    assert not any(said in page_of(desk, key) for said in PERSON)


def test_nothing_personal_stands_on_a_page_without_a_look(desk: Client) -> None:
    key = filed(FULL, b"a text", offer=OFFER)
    do(desk, key, "close", ground="")
    pages = [
        page_of(desk, key),
        desk.get("/desk").content.decode(),
        do(desk, key, "close", ground="").content.decode(),
    ]
    for page in pages:
        assert not any(said in page for said in PERSON)
    assert "The reporter left a way to reach them" in pages[0]
    assert FULL.words.splitlines()[0] in pages[0], "the account itself is what the officer works with"


def test_whoever_left_no_contact_is_said_to_have_left_none(desk: Client) -> None:
    assert "The reporter left no way to reach them" in page_of(desk, filed(LITTLE))


def test_nothing_personal_is_logged(desk: Client, caplog: pytest.LogCaptureFixture) -> None:
    key = filed()
    with caplog.at_level(logging.DEBUG):
        desk.post(f"/desk/{key}/reveal", WHY)
        desk.post(f"/desk/{key}/export", {"to": "FR", "persons": "all", **WHY})
        page_of(desk, key)
        desk.post(f"/desk/{key}/close", {"ground": "Zyxground", "seen": "0"})
        desk.get("/desk/99999")
    kept = " ".join(one.getMessage() for one in caplog.records if one.name != "django.db.backends")
    assert not any(said in kept for said in (*PERSON, "Zyxground", "They promised"))


def test_nothing_personal_stands_in_the_log_of_acts(desk: Client) -> None:
    key = filed()
    desk.post(f"/desk/{key}/reveal", WHY)
    desk.post(f"/desk/{key}/export", {"to": "FR", "persons": "all", **WHY})
    kept = str([*models.Act.objects.values(), *models.Report.objects.values()])
    assert not any(said in kept for said in PERSON)


def test_what_was_erased_is_said_to_be_erased(desk: Client) -> None:
    from datetime import timedelta

    key = filed()
    acts.close(key, OFFICER, NOON, ground="done")
    acts.erase_persons(NOON + timedelta(days=100), 30)
    assert "It was erased by rule." in page_of(desk, key)
    page = desk.post(f"/desk/{key}/reveal", WHY).content.decode()
    assert "It was erased by rule. Nothing is left to show." in page
    assert desk.post(f"/desk/{key}/export", {"to": "FR", "persons": "all", **WHY}).status_code == 200


def test_without_the_key_it_says_so_and_does_not_fail(desk: Client, settings: Any) -> None:
    from base64 import urlsafe_b64encode

    key = filed()
    settings.SEALING_KEYS = [urlsafe_b64encode(b"x" * 32).decode()]
    response = desk.get(f"/desk/{key}")
    assert response.status_code == 503
    assert "OPENATMP_SEALING_KEY" in response.content.decode()


# --------------------------------------------------------------------------------- hostile words


def test_what_people_wrote_is_shown_as_they_wrote_it_and_never_run(desk: Client) -> None:
    evil = "<script>zyx()</script><img src=x onerror=zyx()>"
    key = filed(
        FULL,
        provider=evil,
        product=evil,
        words=evil,
        address=f"javascript:{evil}",
        title=evil,
        offer=evil * 9,
    )
    other = filed(FULL, provider=evil, address="other.example")
    do(desk, key, "note", words=evil)
    do(desk, key, "pass-on", to=evil, ground=evil, public=evil)
    do(desk, key, "compare", other=other, same="yes", ground=evil)
    for page in (page_of(desk, key), page_of(desk, other), desk.get("/desk").content.decode()):
        assert "<script" not in page
        assert "<img" not in page
        assert 'href="javascript:' not in page
