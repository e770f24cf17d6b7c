"""From the rows of the database to what the core knows, for those who write and those who read."""

from openatmp.offers.reporting import Act, Doing, Kind
from openatmp.web.reports import models

# These change nothing of a case, so that nobody need look again because of them.
_CHANGE_NOTHING = frozenset({Kind.REVEALED, Kind.EXPORTED})


def acts_of(report: models.Report) -> tuple[Act, ...]:
    """Return the acts on a report in order."""
    return tuple(act_of(row) for row in models.Act.objects.filter(report=report).order_by("number"))


def root_of(report: models.Report) -> models.Report:
    """Return the report in which this one was merged, however often; itself when it was not."""
    while report.merged_into is not None:
        report = report.merged_into
    return report


def newest(report: int) -> int:
    """Return the number of the newest act that changed something.

    Args:
        report: key of the report.
    """
    numbers = models.Act.objects.filter(report=report).exclude(kind__in=[*_CHANGE_NOTHING])
    return max(numbers.values_list("number", flat=True), default=0)


def act_of(row: models.Act) -> Act:
    """Return an act as the core knows it."""
    doing = Doing(Kind(row.kind), row.at, row.who, row.ground, row.public, row.details)
    return Act(row.number, doing, row.before, row.digest)
