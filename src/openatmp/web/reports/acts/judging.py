"""What an officer says of a report: how urgent it is, and whether another tells of the same provider."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import transaction

from openatmp.basis.errors import BadInput, OpenatmpError
from openatmp.offers.reporting import Doing, Kind
from openatmp.offers.triage import Level
from openatmp.web.reports.acts.chain import append
from openatmp.web.reports.acts.officers import Officer, Permission, refuse_unless_allowed
from openatmp.web.reports.models import Report
from openatmp.web.reports.records import newest


class Overtaken(OpenatmpError):
    """Something happened to a report after somebody looked at it."""

    kind = "overtaken"
    title = "Somebody was quicker"


@contextmanager
def as_seen(key: int, seen: int, *others: int) -> Iterator[None]:
    """Let something be done to a report only if it still is as it was seen.

    Args:
        key: key of the report.
        seen: number of the newest act that was there when somebody looked.
        *others: keys of other reports that will be changed with it. All are locked in the order of their
            keys, so that two who do this at once never wait for each other.

    Raises:
        Overtaken: something was done in the meantime; what was to be done is not.
    """
    with transaction.atomic():
        list(Report.objects.select_for_update().filter(pk__in=[key, *others]).order_by("pk"))
        if newest(key) != seen:
            raise Overtaken(
                "something happened to this report after you opened it, so nothing was done yet",
                where=f"report {key}",
                remedy="look at the log; if it still holds, do it again",
            )
        yield


def weigh(key: int, officer: Officer, now: datetime, *, level: Level, ground: str) -> None:
    """Say how urgent a report is, whatever was proposed.

    Args:
        key: key of the report.
        officer: who says so.
        now: this moment.
        level: how urgent.
        ground: why.

    Raises:
        NotAllowed: the officer may not.
        BadInput: no ground is given.
    """
    with transaction.atomic():
        report = Report.objects.select_for_update().get(pk=key)
        refuse_unless_allowed(officer, Permission.HANDLE, report)
        details = {"level": level.value}
        append(report, Doing(Kind.WEIGHED, now, officer.name, ground, details=details))


def compare(key: int, officer: Officer, now: datetime, *, other: int, same: bool, ground: str) -> None:
    """Say whether two reports tell of one provider; it stands in the log of both.

    Args:
        key: key of the one.
        officer: who says so.
        now: this moment.
        other: key of the other.
        same: whether they do.
        ground: why.

    Raises:
        NotAllowed: the officer may not, or one of the two is another authority's.
        BadInput: it is one report, or no ground is given.
    """
    if key == other:
        raise BadInput("a report cannot be compared with itself", where="other")
    with transaction.atomic():
        for one, with_ in ((key, other), (other, key)):
            report = Report.objects.select_for_update().get(pk=one)
            refuse_unless_allowed(officer, Permission.HANDLE, report)
            details = {"with": with_, "same": same}
            append(report, Doing(Kind.COMPARED, now, officer.name, ground, details=details))
