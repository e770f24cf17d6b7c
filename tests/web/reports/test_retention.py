import io
import json
import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import TestCase

from openatmp.offers.reporting import Kind, code_digest, code_of
from openatmp.offers.reporting.receipt_code import BYTES
from openatmp.web.reports import acts, models, queries, store
from openatmp.web.reports.acts import erasing
from openatmp.web.reports.acts.chain import locked
from openatmp.web.reports.acts.erasing import TURNS_LAST
from openatmp.web.reports.drafts import LASTS, Drafted
from openatmp.web.reports.records import acts_of
from openatmp.web.reports.retention import Erased, run
from tests.offers.reporting.conftest import FULL
from tests.web.reports.conftest import NOON, OFFICER, Clock, filed, picture

pytestmark = pytest.mark.django_db

NOTHING = Erased(0, 0, 0, 0, 0)
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def rule(settings: Any) -> None:
    settings.KEEP_PERSON_DAYS = 30
    settings.KEEP_EVIDENCE_DAYS = 60


def closed_report() -> models.Report:
    report = filed(FULL, picture(), b"a text")
    acts.note(report.pk, OFFICER, NOON, "a note")
    acts.close(report.pk, OFFICER, NOON, ground="done")
    return report


def erasures(report: models.Report) -> list[str]:
    return [act.doing.ground for act in acts_of(report) if act.doing.kind is Kind.ERASED]


def ran(at: Any, *, dry_run: bool = False) -> Erased:
    """Run it, and let happen what waits for the end of the transaction."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        return run(at, dry_run=dry_run)


# ------------------------------------------------------------------------------------ personal data


@pytest.mark.parametrize(("days", "due"), [(0, 0), (29, 0), (30, 1), (31, 1), (400, 1)])
def test_personal_data_are_erased_on_the_day(days: int, due: int) -> None:
    closed_report()
    assert ran(NOON + days * DAY).persons == due
    assert models.Person.objects.count() == (0 if due else 2)


def test_the_day_is_that_of_brussels() -> None:
    closed_report()
    assert ran((NOON + 29 * DAY).replace(hour=22, minute=59)).persons == 0
    assert ran((NOON + 29 * DAY).replace(hour=23, minute=1)).persons == 1


def test_an_erasure_leaves_an_act_without_the_data() -> None:
    report = closed_report()
    ran(NOON + 30 * DAY)
    found = queries.case(report.pk, "DE")
    assert found
    assert found.broken_at is None
    assert erasures(report) == ["personal data, 30 days after closing"]
    assert found.acts[-1].doing.who == "rule"
    assert found.text_digest == ""
    assert queries.account(report.pk, "DE") is None
    assert queries.notes(report.pk, "DE") == {}
    assert acts.reveal(report.pk, OFFICER, NOON + 31 * DAY, ground="to see") == ()


def test_it_is_erased_once() -> None:
    report = closed_report()
    assert ran(NOON + 30 * DAY).persons == 1
    assert ran(NOON + 31 * DAY).persons == 0
    assert len(erasures(report)) == 1


def test_an_open_report_is_kept_however_old() -> None:
    report = filed(FULL, picture())
    acts.pass_on(report.pk, OFFICER, NOON, to="FR", ground="g")
    assert ran(NOON + 5_000 * DAY) == NOTHING
    assert models.Person.objects.count() == 1


def test_a_report_that_was_opened_again_is_kept() -> None:
    report = closed_report()
    acts.reopen(report.pk, OFFICER, NOON + 10 * DAY, ground="more came")
    assert ran(NOON + 100 * DAY).persons == 0
    acts.close(report.pk, OFFICER, NOON + 100 * DAY, ground="done")
    assert ran(NOON + 129 * DAY).persons == 0
    assert ran(NOON + 130 * DAY).persons == 1


def test_what_is_added_after_an_erasure_is_erased_by_the_next() -> None:
    report = closed_report()
    ran(NOON + 30 * DAY)
    acts.note(report.pk, OFFICER, NOON + 40 * DAY, "a late note")
    assert ran(NOON + 41 * DAY).persons == 1
    assert len(erasures(report)) == 2


def add(report: models.Report, at: Any) -> None:
    """Add something as the reporter does; the code of the receipt was kept nowhere, so that it gets one."""
    code = code_of(bytes(BYTES))
    models.Report.objects.filter(pk=report.pk).update(code_digest=code_digest(code))
    acts.add_to(code, "There is more to tell.", (), at)


def test_what_a_reporter_adds_late_is_kept_until_it_could_be_read() -> None:
    report = closed_report()
    add(report, NOON + 400 * DAY)
    assert ran(NOON + 401 * DAY) == NOTHING
    assert ran(NOON + 429 * DAY).persons == 0
    assert ran(NOON + 430 * DAY).persons == 1
    assert ran(NOON + 459 * DAY).evidence == 0
    assert ran(NOON + 460 * DAY).evidence == 2
    assert len(erasures(report)) == 2


def test_what_is_added_once_the_rest_was_erased_has_its_own_days() -> None:
    report = closed_report()
    assert ran(NOON + 30 * DAY).persons == 1
    add(report, NOON + 40 * DAY)
    assert ran(NOON + 41 * DAY).persons == 0
    assert ran(NOON + 69 * DAY).persons == 0
    assert ran(NOON + 70 * DAY).persons == 1


def test_what_was_added_before_closing_changes_nothing() -> None:
    report = filed(FULL)
    add(report, NOON + 5 * DAY)
    acts.close(report.pk, OFFICER, NOON + 10 * DAY, ground="done")
    assert ran(NOON + 39 * DAY).persons == 0
    assert ran(NOON + 40 * DAY).persons == 1


def test_a_report_is_not_erased_when_something_is_added_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    report, late = closed_report(), NOON + 100 * DAY

    def added(key: int) -> models.Report:
        monkeypatch.setattr(erasing, "locked", locked)
        add(report, late)
        return locked(key)

    monkeypatch.setattr(erasing, "locked", added)
    erasing.erase_persons(late, 30)
    assert erasures(report) == []
    assert models.Person.objects.count() == 3


def test_what_is_added_to_a_merged_report_is_kept_as_well() -> None:
    first, second = filed(FULL), filed(FULL)
    acts.merge(second.pk, OFFICER, NOON, into=first.pk, ground="g")
    acts.close(first.pk, OFFICER, NOON, ground="done")
    add(second, NOON + 20 * DAY)
    assert ran(NOON + 30 * DAY).persons == 1
    assert {row.report_id for row in models.Person.objects.all()} == {second.pk}
    assert ran(NOON + 49 * DAY).persons == 0
    assert ran(NOON + 50 * DAY).persons == 1


def test_a_merged_report_is_kept_as_long_as_the_other() -> None:
    first, second = filed(FULL), filed(FULL)
    acts.merge(second.pk, OFFICER, NOON, into=first.pk, ground="g")
    assert ran(NOON + 100 * DAY).persons == 0
    acts.close(first.pk, OFFICER, NOON + 100 * DAY, ground="done")
    assert ran(NOON + 129 * DAY).persons == 0
    assert ran(NOON + 130 * DAY).persons == 2


# ------------------------------------------------------------------------------------------ evidence


@pytest.mark.parametrize(("days", "due"), [(30, 0), (59, 0), (60, 2), (61, 2)])
def test_evidence_is_erased_on_its_own_day(days: int, due: int, own_folder: Path) -> None:
    closed_report()
    assert ran(NOON + days * DAY).evidence == due
    assert len([*(own_folder / "evidence").iterdir()]) == 2 - due


def test_of_erased_evidence_name_and_hashes_stay() -> None:
    report = closed_report()
    ran(NOON + 60 * DAY)
    found = queries.case(report.pk, "DE")
    assert found
    assert [one.name for one in found.evidence] == ["evidence-1.jpg", "evidence-2.txt"]
    assert all(one.erased == (NOON + 60 * DAY).date() and one.kept_sha256 for one in found.evidence)
    assert queries.content_of(report.pk, 1, "DE") is None
    assert "evidence, 60 days after closing: evidence-1.jpg, evidence-2.txt" in erasures(report)
    assert found.broken_at is None
    assert ran(NOON + 61 * DAY).evidence == 0


# ---------------------------------------------------------------------------- drafts, strays, turns


def test_drafts_are_erased_after_their_hour() -> None:
    acts.keep_draft(Drafted({}), NOON)
    assert ran(NOON + LASTS - timedelta(seconds=1)).drafts == 0
    assert ran(NOON + LASTS).drafts == 1
    assert models.Draft.objects.count() == 0


def test_counts_of_visits_are_erased_after_a_day() -> None:
    acts.take_turn("a", "look", NOON, 5)
    hour = NOON.replace(minute=0)
    assert ran(hour + TURNS_LAST - timedelta(seconds=1)).turns == 0
    assert ran(hour + TURNS_LAST).turns == 1
    assert models.Turn.objects.count() == 0


def test_a_file_that_no_report_names_is_erased_once_it_is_old_enough(own_folder: Path) -> None:
    filed(FULL, picture())
    stray = own_folder / "evidence" / store.write(b"left over")
    known = [path for path in (own_folder / "evidence").iterdir() if path != stray]
    for path in (stray, *known):
        os.utime(path, (NOON.timestamp(), NOON.timestamp()))
    assert ran(NOON + LASTS - timedelta(seconds=1)).strays == 0
    assert ran(NOON + LASTS).strays == 1
    assert [*(own_folder / "evidence").iterdir()] == known


def test_a_file_that_could_not_be_taken_away_is_taken_away_the_next_day(
    monkeypatch: pytest.MonkeyPatch, own_folder: Path
) -> None:
    closed_report()
    late = NOON + 100 * DAY
    with monkeypatch.context() as broken:
        broken.setattr(store, "erase", lambda _: None)
        ran(late)
    left = [*(own_folder / "evidence").iterdir()]
    assert len(left) == 2
    for path in left:
        os.utime(path, (NOON.timestamp(), NOON.timestamp()))
    assert ran(late).strays == 0
    assert ran(late + DAY) == Erased(0, 0, 0, 2, 0)
    assert [*(own_folder / "evidence").iterdir()] == []


def test_a_report_that_is_opened_again_while_others_are_erased_keeps_everything(
    monkeypatch: pytest.MonkeyPatch, own_folder: Path
) -> None:
    report = closed_report()
    late = NOON + 100 * DAY

    def opened_again(key: int) -> models.Report:
        if locked(key).closed:
            acts.reopen(key, OFFICER, late, ground="news")
        return locked(key)

    monkeypatch.setattr(erasing, "locked", opened_again)
    ran(late)
    assert erasures(report) == []
    assert models.Person.objects.count() == 2
    assert len([*(own_folder / "evidence").iterdir()]) == 2


# ------------------------------------------------------------------------------------------- dry run


def test_a_dry_run_counts_and_erases_nothing(own_folder: Path) -> None:
    report = closed_report()
    acts.keep_draft(Drafted({}), NOON)
    acts.take_turn("a", "look", NOON, 5)
    late = NOON + 100 * DAY
    stray = own_folder / "evidence" / store.write(b"left over")
    os.utime(stray, (NOON.timestamp(), NOON.timestamp()))
    expected = Erased(drafts=1, persons=1, evidence=2, strays=1, turns=1)
    assert ran(late, dry_run=True) == expected
    assert ran(late, dry_run=True) == expected
    assert erasures(report) == []
    assert stray.exists()
    assert ran(late) == expected
    assert ran(late) == NOTHING


# ------------------------------------------------------------------------------------------ command


def said(*words: str) -> str:
    written = io.StringIO()
    call_command("retention", *words, stdout=written)
    return written.getvalue()


def test_the_command_says_what_it_erased(clock: Clock) -> None:
    closed_report()
    clock.moment = NOON + 30 * DAY
    assert said("--dry-run").splitlines()[0] == "Due, and not erased:"
    assert "- reports whose personal data are due: 1" in said("--dry-run")
    assert "Erased:\n" in said()
    assert "- reports whose personal data are due: 0" in said()


def test_the_command_answers_a_program(clock: Clock) -> None:
    assert json.loads(said("--json", "--dry-run")) == {
        "dry_run": True,
        "drafts": 0,
        "persons": 0,
        "evidence": 0,
        "strays": 0,
        "turns": 0,
    }
