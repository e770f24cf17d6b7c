from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import transaction

from openatmp.basis.errors import BadInput
from openatmp.offers.reporting import Kind, NotNow, State, first_break
from openatmp.web.reports import acts, models, queries
from openatmp.web.reports.acts import NotAllowed, Officer, Permission
from openatmp.web.reports.models import Unalterable
from openatmp.web.reports.records import acts_of
from tests.offers.reporting.conftest import FULL, LITTLE
from tests.web.reports.conftest import NOON, OFFICER, filed, officer, picture

pytestmark = pytest.mark.django_db

LATER = NOON + timedelta(hours=3)
DEEDS: dict[str, Callable[[int, Officer], object]] = {
    "pass on": lambda key, who: acts.pass_on(key, who, LATER, to="FR", ground="g"),
    "close": lambda key, who: acts.close(key, who, LATER, ground="g"),
    "note": lambda key, who: acts.note(key, who, LATER, "a note"),
    "reveal": lambda key, who: acts.reveal(key, who, LATER, ground="g"),
}


def key_of(**more: Any) -> int:
    return filed(FULL, **more).pk


def kinds(key: int) -> list[Kind]:
    return [act.doing.kind for act in acts_of(models.Report.objects.get(pk=key))]


# --------------------------------------------------------------------------------------- permission


@pytest.mark.parametrize("deed", DEEDS)
def test_whoever_may_not_does_nothing(deed: str) -> None:
    key = key_of()
    needed = Permission.REVEAL if deed == "reveal" else Permission.HANDLE
    others = officer(*(set(Permission) - {needed}))
    with pytest.raises(NotAllowed, match=f"permission to {needed}"):
        DEEDS[deed](key, others)
    assert kinds(key) == [Kind.RECEIVED]
    DEEDS[deed](key, officer(needed))
    assert len(kinds(key)) == 2


@pytest.mark.parametrize("deed", DEEDS)
def test_the_report_of_another_authority_is_not_theirs(deed: str) -> None:
    key = key_of(authority="FR")
    with pytest.raises(NotAllowed, match="another authority"):
        DEEDS[deed](key, OFFICER)
    assert kinds(key) == [Kind.RECEIVED]


def test_permission_is_asked_before_state() -> None:
    key = key_of()
    acts.close(key, OFFICER, LATER, ground="done")
    with pytest.raises(NotAllowed):
        acts.close(key, officer(Permission.READ), LATER, ground="done")
    with pytest.raises(NotNow):
        acts.close(key, OFFICER, LATER, ground="done")


# -------------------------------------------------------------------------------------------- state


def test_the_read_columns_follow_the_acts() -> None:
    key = key_of()

    def columns() -> tuple[str, date | None]:
        row = models.Report.objects.get(pk=key)
        return row.state, row.closed

    assert columns() == ("received", None)
    acts.pass_on(key, OFFICER, LATER, to="the public prosecutor", ground="an offence", public="Thank you.")
    assert columns() == ("passed on", None)
    acts.close(key, OFFICER, NOON + timedelta(hours=11), ground="done")
    # Half past eleven at night in London is the next day in Brussels.
    assert columns() == ("closed", date(2026, 11, 26))
    acts.reopen(key, OFFICER, NOON + timedelta(days=2), ground="something new")
    assert columns() == ("received", None)


def test_nothing_is_saved_of_an_act_that_is_refused() -> None:
    key = key_of()
    with pytest.raises(BadInput, match="it is not said why"), transaction.atomic():
        acts.close(key, OFFICER, LATER, ground=" ")
    assert kinds(key) == [Kind.RECEIVED]
    assert models.Report.objects.get(pk=key).state == State.RECEIVED


def test_an_empty_note_is_no_note() -> None:
    key = key_of()
    with pytest.raises(BadInput, match="the note is empty"):
        acts.note(key, OFFICER, LATER, " \n")
    acts.note(key, OFFICER, LATER, "", public="Please bring the bill.")
    assert kinds(key) == [Kind.RECEIVED, Kind.NOTED]


# ------------------------------------------------------------------------------------------- reveal


def test_whoever_looks_leaves_their_name_and_the_reason() -> None:
    key = key_of()
    acts.note(key, OFFICER, LATER, "call back")
    told = acts.reveal(key, OFFICER, LATER, ground="to call the reporter")
    assert [one["act"] for one in told] == [1, 2]
    assert told[0]["contact"] == {"name": "Ada Test", "mail": "ada@example.org", "phone": "+49 30 1234567"}
    assert told[0]["words"] == FULL.words
    assert told[1]["words"] == "call back"
    found = queries.case(key, "DE")
    assert found
    last = found.acts[-1].doing
    assert (last.kind, last.who, last.ground) == (Kind.REVEALED, "officer one", "to call the reporter")


def test_nobody_looks_without_a_reason() -> None:
    key = key_of()
    with pytest.raises(BadInput, match="revealed"):
        acts.reveal(key, OFFICER, LATER, ground="")


# -------------------------------------------------------------------------------------------- merge


def test_a_merged_report_goes_on_in_the_other() -> None:
    first, second = key_of(), key_of()
    acts.merge(second, OFFICER, LATER, into=first, ground="the same page")
    rows = {row.pk: row.merged_into_id for row in models.Report.objects.all()}
    assert rows == {first: None, second: first}
    assert kinds(first) == kinds(second) == [Kind.RECEIVED, Kind.MERGED]
    with pytest.raises(BadInput, match=f"was merged into report {first}"):
        acts.close(second, OFFICER, LATER, ground="done")
    acts.note(second, OFFICER, LATER, "still to be read")
    acts.close(first, OFFICER, LATER, ground="done")


def test_it_is_not_merged_into_itself_into_a_merged_one_or_into_anothers() -> None:
    first, second, third = key_of(), key_of(), key_of()
    foreign = key_of(authority="FR")
    with pytest.raises(BadInput, match="itself"):
        acts.merge(first, OFFICER, LATER, into=first, ground="g")
    acts.merge(second, OFFICER, LATER, into=first, ground="g")
    with pytest.raises(BadInput, match="was merged"):
        acts.merge(third, OFFICER, LATER, into=second, ground="g")
    with pytest.raises(BadInput, match="was merged"):
        acts.merge(second, OFFICER, LATER, into=third, ground="g")
    with pytest.raises(NotAllowed):
        acts.merge(third, OFFICER, LATER, into=foreign, ground="g")
    assert models.Report.objects.get(pk=third).merged_into_id is None
    assert kinds(third) == [Kind.RECEIVED]


def test_a_closed_report_takes_no_other_in() -> None:
    first, second = key_of(), key_of()
    acts.close(first, OFFICER, LATER, ground="done")
    with pytest.raises(NotNow):
        acts.merge(second, OFFICER, LATER, into=first, ground="g")
    assert kinds(second) == [Kind.RECEIVED]


# -------------------------------------------------------------------------------------- append-only


def test_an_act_is_neither_altered_nor_taken_away() -> None:
    key_of()
    act = models.Act.objects.get()
    act.ground = "another"
    with pytest.raises(Unalterable):
        act.save()
    with pytest.raises(Unalterable):
        act.delete()
    refused: tuple[Callable[[], object], ...] = (
        lambda: models.Act.objects.update(ground="another"),
        lambda: models.Act.objects.all().delete(),
        lambda: models.Act.objects.bulk_update([act], ["ground"]),
        lambda: models.Act.objects.filter(number=1).delete(),
    )
    for attempt in refused:
        with pytest.raises(Unalterable):
            attempt()
    assert models.Act.objects.get().ground == ""


def test_a_report_with_acts_cannot_be_taken_away() -> None:
    from django.db.models import ProtectedError

    key = key_of()
    with pytest.raises(ProtectedError):
        models.Report.objects.filter(pk=key).delete()


def test_the_chain_holds_as_it_lies_in_the_database() -> None:
    key = key_of()
    acts.note(key, OFFICER, LATER, "one")
    acts.pass_on(key, OFFICER, LATER, to="FR", ground="g", public="ü €")
    found = queries.case(key, "DE")
    assert found
    assert found.broken_at is None
    assert first_break(found.acts) is None


def test_what_was_altered_behind_our_back_shows() -> None:
    from django.db import connection

    key = key_of()
    acts.note(key, OFFICER, LATER, "one")
    acts.close(key, OFFICER, LATER, ground="g")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE reports_act SET who = 'nobody' WHERE number = 2")
    found = queries.case(key, "DE")
    assert found
    assert found.broken_at == 2


# ------------------------------------------------------------------------------------- what it reads


def test_the_list_shows_what_sorts_and_nothing_sealed() -> None:
    first = filed(FULL, picture())
    filed(LITTLE, authority="FR")
    second = filed(LITTLE)
    acts.close(second.pk, OFFICER, LATER, ground="done")
    found = queries.listed("DE")
    assert [one.key for one in found] == [second.pk, first.pk]
    assert [one.files for one in found] == [0, 1]
    assert found[1].report.provider == FULL.provider
    assert found[1].report.words == ""
    assert found[1].report.contact.is_anonymous
    assert [one.key for one in queries.listed("DE", [State.RECEIVED, State.PASSED_ON])] == [first.pk]


def test_a_case_is_shown_to_its_authority_only() -> None:
    key = filed(FULL, picture(), b"a text").pk
    found = queries.case(key, "DE")
    assert found
    assert [one.name for one in found.evidence] == ["evidence-1.jpg", "evidence-2.txt"]
    assert found.language == "en"
    assert queries.case(key, "FR") is None
    assert queries.case(key + 1, "DE") is None
    assert queries.account(key, "FR") is None
    assert queries.content_of(key, 1, "FR") is None
    assert queries.notes(key, "FR") == {}


def test_own_words_are_read_without_the_contact() -> None:
    key = key_of()
    assert queries.account(key, "DE") == (FULL.words, FULL.treatment)
    acts.note(key, OFFICER, LATER, "to be called")
    assert queries.notes(key, "DE") == {2: "to be called"}


def test_a_piece_is_opened_as_it_is_kept() -> None:
    key = filed(LITTLE, b"a text").pk
    found = queries.content_of(key, 1, "DE")
    assert found
    assert found[1] == b"a text"
    assert found[0].kept_sha256 == found[0].handed_in_sha256
    assert queries.content_of(key, 2, "DE") is None
    assert queries.offer_of(key, "DE") == "", "a text is not the offer unless it was handed in as that"
