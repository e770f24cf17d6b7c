"""What an officer does about a report; each checks permission, then state, and appends."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from openatmp.basis.errors import BadInput
from openatmp.basis.receipts import Plain
from openatmp.offers.reporting import Act, Doing, Kind
from openatmp.web.reports.acts.chain import append, keep_words, locked
from openatmp.web.reports.acts.officers import Officer, Permission, refuse_unless_allowed
from openatmp.web.reports.models import Person, Report
from openatmp.web.reports.sealing import unseal


def pass_on(key: int, officer: Officer, now: datetime, *, to: str, ground: str, public: str = "") -> None:
    """Note that a report was passed on to another authority, or to those who investigate.

    Args:
        key: key of the report.
        officer: who does it.
        now: this moment.
        to: who gets it; the reporter is told.
        ground: why, or on what authority.
        public: what else the reporter is told.

    Raises:
        NotAllowed: the officer may not.
        NotNow: the report is closed.
        BadInput: no ground is given.
    """
    with transaction.atomic():
        report = _theirs(key, officer, Permission.HANDLE, apart_from_merged=True)
        append(report, Doing(Kind.PASSED_ON, now, officer.name, ground, public, {"to": to}))


def close(key: int, officer: Officer, now: datetime, *, ground: str, public: str = "") -> None:
    """Close a report; from that day on the time runs after which its personal data are erased.

    Args:
        key: key of the report.
        officer: who does it.
        now: this moment.
        ground: why.
        public: what the reporter is told.

    Raises:
        NotAllowed: the officer may not.
        NotNow: the report is closed already.
        BadInput: no ground is given.
    """
    with transaction.atomic():
        report = _theirs(key, officer, Permission.HANDLE, apart_from_merged=True)
        append(report, Doing(Kind.CLOSED, now, officer.name, ground, public))


def reopen(key: int, officer: Officer, now: datetime, *, ground: str, public: str = "") -> None:
    """Open a closed report again.

    Args:
        key: key of the report.
        officer: who does it.
        now: this moment.
        ground: why.
        public: what the reporter is told.

    Raises:
        NotAllowed: the officer may not.
        NotNow: the report is not closed.
        BadInput: no ground is given.
    """
    with transaction.atomic():
        report = _theirs(key, officer, Permission.HANDLE, apart_from_merged=True)
        append(report, Doing(Kind.REOPENED, now, officer.name, ground, public))


def note(key: int, officer: Officer, now: datetime, words: str, *, public: str = "") -> None:
    """Write a note; its words are sealed, because they may tell of people.

    Args:
        key: key of the report.
        officer: who writes it.
        now: this moment.
        words: the note.
        public: what the reporter is told.

    Raises:
        NotAllowed: the officer may not.
        BadInput: the note is empty.
    """
    if not (words.strip() or public.strip()):
        raise BadInput("the note is empty", where="words")
    with transaction.atomic():
        report = _theirs(key, officer, Permission.HANDLE)
        act = append(report, Doing(Kind.NOTED, now, officer.name, public=public))
        keep_words(report, act.number, {"words": words})


def reveal(key: int, officer: Officer, now: datetime, *, ground: str) -> tuple[Mapping[str, Any], ...]:
    """Show what people wrote of themselves; that it was shown, to whom and why, stays for good.

    Args:
        key: key of the report.
        officer: who looks.
        now: this moment.
        ground: why.

    Returns:
        What was sealed, in the order of the acts, each with ``act``, the number of its act; empty once it
        was erased.

    Raises:
        NotAllowed: the officer may not.
        BadInput: no ground is given.
    """
    with transaction.atomic():
        report = _theirs(key, officer, Permission.REVEAL)
        append(report, Doing(Kind.REVEALED, now, officer.name, ground))
        rows = Person.objects.filter(report=report).order_by("act")
        return tuple({**json.loads(unseal(row.sealed)), "act": row.act} for row in rows)


def merge(key: int, officer: Officer, now: datetime, *, into: int, ground: str) -> None:
    """Merge a report into another on the same offer; its reporter then follows the other one.

    Args:
        key: key of the report.
        officer: who does it.
        now: this moment.
        into: key of the report that goes on.
        ground: why they are one.

    Raises:
        NotAllowed: the officer may not, or one of the two is another authority's.
        NotNow: the report is closed.
        BadInput: it would be merged into itself, or into one that was merged, or was merged already.
    """
    if key == into:
        raise BadInput("a report cannot be merged into itself", where="into")
    with transaction.atomic():
        report = _theirs(key, officer, Permission.HANDLE, apart_from_merged=True)
        target = _theirs(into, officer, Permission.HANDLE, apart_from_merged=True)
        _note_merger(report, officer, now, ground, {"into": into})
        _note_merger(target, officer, now, ground, {"from": key})
        report.merged_into = target
        report.save(update_fields=["merged_into"])


def _note_merger(
    report: Report, officer: Officer, now: datetime, ground: str, details: Mapping[str, Plain]
) -> Act:
    return append(report, Doing(Kind.MERGED, now, officer.name, ground, details=details))


def _theirs(key: int, officer: Officer, permission: Permission, *, apart_from_merged: bool = False) -> Report:
    """Return the report, locked, when the officer may do this to it."""
    report = locked(key)
    refuse_unless_allowed(officer, permission, report)
    if apart_from_merged and report.merged_into_id is not None:
        raise BadInput(
            f"report {key} was merged into report {report.merged_into_id}",
            where=f"report {key}",
            remedy=f"do it to report {report.merged_into_id}",
        )
    return report
