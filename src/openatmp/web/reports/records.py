"""From the rows of the database to what the core knows, for those who write and those who read."""

from openatmp.offers.reporting import Act, Doing, Kind
from openatmp.web.reports import models


def acts_of(report: models.Report) -> tuple[Act, ...]:
    """Return the acts on a report in order."""
    return tuple(_act(row) for row in models.Act.objects.filter(report=report).order_by("number"))


def root_of(report: models.Report) -> models.Report:
    """Return the report in which this one was merged, however often; itself when it was not."""
    while report.merged_into is not None:
        report = report.merged_into
    return report


def _act(row: models.Act) -> Act:
    doing = Doing(Kind(row.kind), row.at, row.who, row.ground, row.public, row.details)
    return Act(row.number, doing, row.before, row.digest)
