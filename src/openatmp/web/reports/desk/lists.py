"""The list: every report of the authority, the most urgent first."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from openatmp.offers.reporting import State
from openatmp.offers.triage import Level
from openatmp.web.reports.acts import Officer
from openatmp.web.reports.desk.access import for_officers
from openatmp.web.reports.desk.survey import SECONDS_TO_READ, Row, survey
from openatmp.web.reports.desk.words import HAPPENED_SHORT, LEVELS, STATES, country_named, officer_shown
from openatmp.web.site.clock import Span, today

_A_PAGE = 25
_OPEN, _MERGED, _ALL = "open", "merged", "all"
_STATES = (
    (_OPEN, "Open"),
    *((state.value, words) for state, words in STATES.items()),
    (_MERGED, "Merged"),
    (_ALL, "All"),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of the list an officer wants to see.

    Args:
        state: a state, or ``open``, ``merged``, ``all``.
        level: a level; empty for every one.
    """

    state: str = _OPEN
    level: str = ""

    def takes(self, row: Row) -> bool:
        """Whether a report is wanted."""
        return (not self.level or row.level == self.level) and self._takes_state(row)

    def _takes_state(self, row: Row) -> bool:
        if self.state in {_ALL, _MERGED}:
            return self.state == _ALL or row.is_merged
        if self.state == _OPEN:
            return not row.is_merged and row.listed.state is not State.CLOSED
        return not row.is_merged and row.listed.state == self.state


@for_officers
@require_safe
def reports(request: HttpRequest, officer: Officer) -> HttpResponse:
    """Show the list; what is not understood of the address counts as not said."""
    wanted = _wanted(request)
    found = survey(officer.authority, today(), Span(SECONDS_TO_READ))
    rows = in_order(row for row in found.rows.values() if wanted.takes(row))
    page = Paginator(rows, _A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "rows": [_shown(row) for row in page],
        "wanted": wanted,
        "states": _STATES,
        "levels": [(level.value, words) for level, words in LEVELS.items()],
        "query": urlencode({"state": wanted.state, "level": wanted.level}),
        "unread": found.unread,
        **officer_shown(officer),
    }
    return render(request, "desk/list.html", context)


def in_order(rows: Iterable[Row]) -> list[Row]:
    """Sort reports: by level, then by points, then the oldest first; none waits for ever.

    Args:
        rows: the reports.
    """
    levels = [*Level]
    return sorted(
        rows,
        key=lambda row: (levels.index(row.level), -row.triage.points, row.listed.received, row.listed.key),
    )


def _wanted(request: HttpRequest) -> Wanted:
    state, level = request.GET.get("state", ""), request.GET.get("level", "")
    known_states, known_levels = {key for key, _ in _STATES}, {one.value for one in Level}
    return Wanted(state if state in known_states else _OPEN, level if level in known_levels else "")


def _shown(row: Row) -> dict[str, object]:
    report = row.report
    return {
        "row": row,
        "level": LEVELS[row.level],
        "reasons": [one.words for one in row.triage.reasons[:3]],
        "more_reasons": max(0, len(row.triage.reasons) - 3),
        "happened": [words for one, words in HAPPENED_SHORT.items() if one in report.happened],
        "state": "Merged" if row.is_merged else STATES[row.listed.state],
        "country": country_named(report.country),
        "others": sum(not one.is_told_apart for one in row.linked) - len(row.duplicates),
    }
