"""What is taken away by rule; an act without the data says that it was, when, and by which rule."""

from datetime import datetime, timedelta
from functools import partial

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from openatmp.offers.reporting import Doing, Kind, at_rest_since
from openatmp.web.reports import store
from openatmp.web.reports.acts.chain import RULE, append, locked
from openatmp.web.reports.drafts import LASTS
from openatmp.web.reports.models import Evidence, Gist, Person, Report, Turn
from openatmp.web.reports.records import acts_of, root_of

TURNS_LAST = timedelta(days=1)


def erase_persons(now: datetime, days: int, *, dry_run: bool = False) -> int:
    """Erase the personal data of reports at rest for so many days or more.

    Args:
        now: this moment.
        days: days after closing, or after what the reporter added last.
        dry_run: whether only to count.

    Returns:
        Of how many reports.
    """
    held = Report.objects.filter(Exists(Person.objects.filter(report=OuterRef("pk"))))
    due = [report.pk for report in held.order_by("pk").iterator() if _is_due(report, now, days)]
    for key in () if dry_run else due:
        _erase_person(key, now, days)
    return len(due)


def erase_evidence(now: datetime, days: int, *, dry_run: bool = False) -> int:
    """Erase the evidence of reports at rest for so many days or more; its hashes stay.

    Args:
        now: this moment.
        days: days after closing, or after what the reporter added last.
        dry_run: whether only to count.

    Returns:
        How many files.
    """
    there = Evidence.objects.filter(report=OuterRef("pk"), erased=None)
    held = Report.objects.filter(Exists(there)).order_by("pk").iterator()
    due = [report.pk for report in held if _is_due(report, now, days)]
    files = Evidence.objects.filter(report__in=due, erased=None).count()
    for key in () if dry_run else due:
        _erase_evidence_of(key, now, days)
    return files


def erase_strays(now: datetime, *, dry_run: bool = False) -> int:
    """Erase files that no row names, or a row that says they are erased: what is left where something failed.

    Args:
        now: this moment; a file that is younger than a draft may belong to a report on its way.
        dry_run: whether only to count.

    Returns:
        How many.
    """
    # Of what was erased on an earlier day, a file is there only where taking it away failed.
    kept = Evidence.objects.exclude(erased__lt=timezone.localdate(now))
    known = set(kept.values_list("file", flat=True))
    oldest = (now - LASTS).timestamp()
    strays = [name for name, changed in store.names() if name not in known and changed <= oldest]
    for name in () if dry_run else strays:
        store.erase(name)
    return len(strays)


def forget_turns(now: datetime, *, dry_run: bool = False) -> int:
    """Take away what was counted more than a day ago; return how many rows.

    Args:
        now: this moment.
        dry_run: whether only to count.
    """
    old = Turn.objects.filter(hour__lte=now - TURNS_LAST)
    return old.count() if dry_run else old.delete()[0]


def _is_due(report: Report, now: datetime, days: int) -> bool:
    """Whether a report is at rest long enough; a merged one rests with the other."""
    root, last = root_of(report), timezone.localdate(now) - timedelta(days=days)
    if root.closed is None or root.closed > last:
        return False
    since = at_rest_since(acts_of(root), acts_of(report))
    return since is not None and timezone.localdate(since) <= last


def _erase_person(key: int, now: datetime, days: int) -> None:
    with transaction.atomic():
        report = locked(key)
        # It may have been opened again since it was listed.
        if not _is_due(report, now, days):
            return
        Person.objects.filter(report=report).delete()
        # What was written could be guessed from its hash, so that goes too.
        report.text_digest = ""
        report.save(update_fields=["text_digest"])
        append(report, Doing(Kind.ERASED, now, RULE, f"personal data, {days} days after closing"))


def _erase_evidence_of(key: int, now: datetime, days: int) -> None:
    with transaction.atomic():
        report = locked(key)
        if not _is_due(report, now, days):
            return
        rows = [*Evidence.objects.filter(report=report, erased=None)]
        for row in rows:
            row.erased = timezone.localdate(now)
            row.save(update_fields=["erased"])
            transaction.on_commit(partial(store.erase, row.file))
        # It holds words of the offer, which is evidence.
        Gist.objects.filter(report=report).delete()
        names = ", ".join(row.name for row in rows)
        append(report, Doing(Kind.ERASED, now, RULE, f"evidence, {days} days after closing: {names}"))
