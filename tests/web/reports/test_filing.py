"""The acts of a reporter, without the pages around them."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from openatmp.basis.errors import BadInput
from openatmp.offers.reporting import Kind, Report, State, code_digest, code_read, digest_of_text
from openatmp.web.reports import acts, models, queries, store
from openatmp.web.reports.acts.filing import MOST_PIECES
from openatmp.web.reports.drafts import Drafted, Ready
from openatmp.web.reports.evidence import Piece, piece_of
from openatmp.web.reports.records import acts_of
from openatmp.web.reports.sealing import new_ticket, unseal
from tests.offers.reporting.conftest import FULL, LITTLE
from tests.web.reports.conftest import NOON, OFFICER, filed, picture

pytestmark = pytest.mark.django_db

LATER = NOON + timedelta(days=1)
A_TEXT = piece_of(b"a text")


def drafted(report: Report = FULL, *pieces: Piece, text: str = "the text\n") -> Drafted:
    return Drafted({}, pieces, "", Ready(report, text, "DE", "de"))


def code_of(draft: Drafted, at: datetime = NOON) -> str:
    return acts.file_report(acts.keep_draft(draft, at), draft, at)


def last() -> models.Report:
    return models.Report.objects.latest("pk")


# -------------------------------------------------------------------------------------------- filing


def test_a_report_is_filed_with_everything_that_belongs_to_it() -> None:
    code = code_of(drafted(FULL, A_TEXT))
    row = last()
    assert code_read(code) == code
    assert row.code_digest == code_digest(code)
    assert row.text_digest == digest_of_text("the text\n")
    assert (row.authority, row.language, row.state, row.closed) == ("DE", "de", State.RECEIVED, None)
    assert row.told["provider"] == FULL.provider
    assert row.told["planned"] == "2026-12-01"
    assert "words" not in row.told
    sealed = json.loads(unseal(models.Person.objects.get().sealed))
    assert sealed["text"] == "the text\n"
    assert sealed["contact"]["mail"] == "ada@example.org"
    assert sealed["treatment"]["batch"] == "LOT-77"


def test_its_first_act_tells_the_hashes_of_its_files_and_nothing_of_people() -> None:
    code_of(drafted(FULL, A_TEXT))
    (act,) = acts_of(last())
    assert (act.doing.kind, act.doing.who, act.doing.ground) == (Kind.RECEIVED, "reporter", "")
    assert act.doing.details == {"evidence": [{"handed_in": A_TEXT.handed_in_sha256, "kept": A_TEXT.sha256}]}
    assert "Ada" not in json.dumps(dict(act.doing.details))


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 7, 1, 21, 59, tzinfo=UTC), "2026-07-01"),
        (datetime(2026, 7, 1, 22, 1, tzinfo=UTC), "2026-07-02"),
        (datetime(2026, 12, 31, 22, 59, tzinfo=UTC), "2026-12-31"),
        (datetime(2026, 12, 31, 23, 1, tzinfo=UTC), "2027-01-01"),
    ],
)
def test_it_is_received_on_the_day_of_brussels(moment: datetime, day: str) -> None:
    code_of(drafted(), moment)
    assert last().received.isoformat() == day


def test_each_report_has_a_code_of_its_own() -> None:
    codes = {code_of(drafted()) for _ in range(20)}
    assert len(codes) == 20
    assert models.Report.objects.values("code_digest").distinct().count() == 20


def test_what_was_never_shown_is_not_filed() -> None:
    draft = Drafted({})
    with pytest.raises(BadInput, match="never shown"):
        acts.file_report(acts.keep_draft(draft, NOON), draft, NOON)
    assert models.Report.objects.count() == 0


def test_without_its_draft_nothing_is_filed() -> None:
    with pytest.raises(acts.DraftGone):
        acts.file_report(new_ticket(), drafted(), NOON)
    assert models.Report.objects.count() == models.Act.objects.count() == 0


# -------------------------------------------------------------------------------------------- adding


def test_what_is_added_stands_beside_its_act() -> None:
    code = code_of(drafted(FULL, A_TEXT))
    acts.add_to(code, "more words", (piece_of(picture()), A_TEXT), LATER)
    found = queries.case(last().pk, "DE")
    assert found
    assert [(one.number, one.act, one.name) for one in found.evidence] == [
        (1, 1, "evidence-1.txt"),
        (2, 2, "evidence-2.jpg"),
        (3, 2, "evidence-3.txt"),
    ]
    added = found.acts[1].doing
    assert (added.kind, added.who, added.at) == (Kind.ADDED, "reporter", LATER)
    assert len(added.details["evidence"]) == 2  # type: ignore[arg-type]
    assert found.broken_at is None


def test_files_alone_seal_no_empty_words() -> None:
    code = code_of(drafted())
    acts.add_to(code, " \n", (A_TEXT,), LATER)
    assert models.Person.objects.count() == 1
    assert queries.notes(last().pk, "DE") == {}


@pytest.mark.parametrize("words", ["", "  ", "\n\t"])
def test_nothing_is_no_addition(words: str) -> None:
    code = code_of(drafted())
    with pytest.raises(BadInput, match="nothing was written"):
        acts.add_to(code, words, (), LATER)


def test_a_code_that_nobody_has_adds_nothing() -> None:
    code_of(drafted())
    with pytest.raises(models.Report.DoesNotExist):
        acts.add_to("0000-0000-0000-0000-0000-0000", "words", (), LATER)
    assert models.Act.objects.count() == 1


def test_up_to_its_limit_a_report_takes_files_and_then_words_only(own_folder: Any) -> None:
    code = code_of(drafted(FULL, A_TEXT))
    acts.add_to(code, "", (A_TEXT,) * (MOST_PIECES - 1), LATER)
    with pytest.raises(acts.TooMuch, match=f"at most {MOST_PIECES} files"):
        acts.add_to(code, "words", (A_TEXT,), LATER)
    acts.add_to(code, "words", (), LATER)
    assert models.Evidence.objects.count() == MOST_PIECES
    assert len([*store.names()]) == MOST_PIECES


@pytest.mark.parametrize("state", ["received", "passed on", "closed", "merged"])
def test_something_can_be_added_in_every_state(state: str) -> None:
    code = code_of(drafted(LITTLE))
    key = last().pk
    if state == "passed on":
        acts.pass_on(key, OFFICER, NOON, to="FR", ground="g")
    elif state == "closed":
        acts.close(key, OFFICER, NOON, ground="g")
    elif state == "merged":
        acts.merge(key, OFFICER, NOON, into=filed(FULL).pk, ground="g")
    acts.add_to(code, "one thing more", (), LATER)
    assert list(queries.notes(key, "DE").values()) == ["one thing more"]


def test_an_addition_does_not_open_a_closed_report_or_move_its_day() -> None:
    code = code_of(drafted())
    acts.close(last().pk, OFFICER, NOON, ground="done")
    before = last().closed
    acts.add_to(code, "late", (), NOON + timedelta(days=20))
    assert (last().state, last().closed) == (State.CLOSED, before)


# ------------------------------------------------------------------------------------------- reading


def test_a_report_is_followed_by_its_own_code_only() -> None:
    codes = [code_of(drafted()) for _ in range(3)]
    acts.close(models.Report.objects.earliest("pk").pk, OFFICER, NOON, ground="done")
    states = [found.state for code in codes if (found := queries.followed(code))]
    assert states == [State.CLOSED, State.RECEIVED, State.RECEIVED]
    assert queries.followed("0000-0000-0000-0000-0000-0000") is None


@pytest.mark.parametrize("kind", [Kind.REVEALED, Kind.NOTED, Kind.ERASED])
def test_what_the_desk_does_for_itself_is_not_told(kind: Kind, settings: Any) -> None:
    settings.KEEP_PERSON_DAYS = 1
    code = code_of(drafted())
    key = last().pk
    if kind is Kind.REVEALED:
        acts.reveal(key, OFFICER, NOON, ground="g")
    elif kind is Kind.NOTED:
        acts.note(key, OFFICER, NOON, "internal")
    else:
        acts.close(key, OFFICER, NOON, ground="g")
        acts.erase_persons(NOON + timedelta(days=2), 1)
    found = queries.followed(code)
    assert found
    assert kind in {act.doing.kind for act in acts_of(last())}
    assert kind not in {act.doing.kind for act in found.history}


def test_after_an_erasure_the_code_still_tells_the_state() -> None:
    code = code_of(drafted(FULL, A_TEXT))
    acts.close(last().pk, OFFICER, NOON, ground="done", public="The page is gone.")
    acts.erase_persons(NOON + timedelta(days=900), 730)
    acts.erase_evidence(NOON + timedelta(days=900), 730)
    found = queries.followed(code)
    assert found
    assert (found.state, found.files) == (State.CLOSED, 1)
    assert found.history[-1].doing.public == "The page is gone."
