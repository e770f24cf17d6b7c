"""Follow a report."""

from openatmp.web.reports.views import report

status = added = report
