"""The page of a case: what was told, how urgent it seems and why, what belongs to it, what was done."""

from collections.abc import Mapping

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from openatmp.web.reports import acts, desk_queries, queries
from openatmp.web.reports.acts import Officer
from openatmp.web.reports.desk import showing
from openatmp.web.reports.desk.access import for_officers, or_404
from openatmp.web.reports.desk.deed import deeds_of
from openatmp.web.reports.desk.forms import ExportForm, RevealForm
from openatmp.web.reports.desk.offer import offer_shown
from openatmp.web.reports.desk.survey import Row, row_of
from openatmp.web.reports.desk.words import officer_shown
from openatmp.web.site.clock import now, today

Forms = Mapping[str, Form]

_DONE = {
    "weigh": "The level was set.",
    "note": "The note was kept.",
    "pass-on": "The report was passed on.",
    "close": "The report was closed.",
    "reopen": "The report was opened again.",
    "merge": "The report was merged.",
    "compare": "What you said of the other report was kept in both logs.",
    "take-in": "The case package was verified and taken in.",
}


@for_officers
@require_safe
def case(request: HttpRequest, officer: Officer, key: int) -> HttpResponse:
    """Show a case."""
    return case_page(request, officer, key, said=_DONE.get(request.GET.get("done", ""), ""))


@for_officers
@require_POST
def reveal(request: HttpRequest, officer: Officer, key: int) -> HttpResponse:
    """Show what people wrote of themselves, this once; that it was shown stays in the log."""
    or_404(queries.case(key, officer.authority))
    form = RevealForm(request.POST, auto_id="reveal-%s")
    if not form.is_valid():
        return case_page(request, officer, key, {"reveal": form}, status=422)
    shown = acts.reveal(key, officer, now(), ground=form.cleaned_data["ground"])
    context = {"key": key, "shown": shown, **officer_shown(officer)}
    return render(request, "desk/revealed.html", context)


def case_page(
    request: HttpRequest,
    officer: Officer,
    key: int,
    forms: Forms | None = None,
    *,
    said: str = "",
    status: int = 200,
) -> HttpResponse:
    """Show a case, with what somebody was about to do if that went wrong.

    Args:
        request: the request.
        officer: who asks.
        key: key of the report.
        forms: forms that were sent and not accepted, by the deed.
        said: what was just done.
        status: status of the answer.
    """
    found, wrong = or_404(queries.case(key, officer.authority)), forms or {}
    row = row_of(key, officer.authority, today())
    context = {
        "row": row,
        "standing": desk_queries.standing(key, officer.authority),
        "said": said,
        **_forms(found, row, wrong),
        **showing.links_shown(row, wrong),
        **showing.told(found, officer.authority),
        **offer_shown(found, officer.authority),
        **officer_shown(officer),
    }
    return render(request, "desk/case.html", context, status=status)


def _forms(found: queries.Case, row: Row, wrong: Forms) -> dict[str, object]:
    return {
        "wrong": [*wrong.values()],
        "deeds": deeds_of(row, wrong),
        "reveal": wrong.get("reveal") or RevealForm(auto_id="reveal-%s"),
        "export": wrong.get("export") or export_form(found),
    }


def export_form(found: queries.Case, data: object = None) -> ExportForm:
    """Make the form by which a case is packed.

    Args:
        found: the case.
        data: what was sent; None for an empty form.
    """
    there = [one for one in found.evidence if one.erased is None]
    pieces = [(one.number, f"{one.name} ({one.kind})") for one in there]
    # What was made anew names nobody any more; what came as it was is left for the officer to look at.
    initial = {"evidence": [one.number for one in there if "as it came" not in one.notes]}
    return ExportForm(data, pieces=pieces, initial=initial, auto_id="export-%s")
