"""Report an offer: write, look at it, send it."""

from dataclasses import replace
from datetime import datetime
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods

from openatmp.basis.saying import say
from openatmp.offers.reporting import HandedIn, Happened, digest_of_text, reaction_text, text_as_sent
from openatmp.offers.reporting.rules import LONGEST_ADDRESS, LONGEST_LINE
from openatmp.web.languages.addresses import active
from openatmp.web.languages.saying import translated
from openatmp.web.register.answers import authorities_shown
from openatmp.web.register.forms import countries
from openatmp.web.reports import acts, queries, visitors
from openatmp.web.reports.addressees import addressee_of, authorities_for
from openatmp.web.reports.drafts import Drafted, Ready
from openatmp.web.reports.evidence import LARGEST_TOGETHER, MOST_FILES, NOTES, Piece
from openatmp.web.reports.forms import LONGEST_OFFER, ReportForm, report_of
from openatmp.web.reports.headed import headed
from openatmp.web.reports.layout import CONTACT, groups_of
from openatmp.web.reports.sealing import Ticket, ticket_of
from openatmp.web.site.clock import now
from openatmp.web.site.errors import Trouble, show

# Nobody may keep these pages, not even the reader's own browser: others may use it after them.
unkept = cache_control(private=True, no_store=True)
# A page that exists only now is in no other language: whoever followed such a link would lose it.
ONLY_NOW: dict[str, object] = {"choices": ()}
# The empty form alone may be kept as long as it is open, so that "back" leads to what was written into it.
_as_long_as_open = cache_control(private=True, no_cache=True, max_age=0)
either = require_http_methods(["GET", "HEAD", "POST"])

TOO_OFTEN = Trouble(
    429,
    say("Too many requests came from your connection"),
    say("To keep this service open for everybody, each connection may do this only so often in an hour."),
    say("Go back and do it again in an hour."),
)
_GONE = Trouble(
    410,
    say("This report is no longer here"),
    say("It was sent already, or more than an hour has passed since you looked at it. Nothing else is kept."),
    say("If you have a code, look up your report by it. Else go back in your browser, or write it again."),
)


# ------------------------------------------------------------------------------------------ to write


@_as_long_as_open
@either
def report(request: HttpRequest) -> HttpResponse:
    """Show the form: empty, or with what a check already knows."""
    known = {code for code, _ in countries()}
    said = request.POST
    initial = {
        "offer": said.get("text", "")[:LONGEST_OFFER],
        "address": said.get("address", "")[:LONGEST_ADDRESS],
        "title": said.get("title", "")[:LONGEST_LINE],
        "country": said.get("country", "") if said.get("country", "") in known else "",
        # Whoever comes from a check holds an offer; what else happened is theirs to tell.
        "happened": [Happened.OFFERED] if said.get("from") == "check" else [],
    }
    return _form_page(request, ReportForm(initial=initial))


@unkept
@either
def change(request: HttpRequest) -> HttpResponse:
    """Show the form again, with everything that was written and handed in."""
    if request.method != "POST":
        return redirect("reports:report")
    ticket, draft = _draft_in(request, now())
    if draft is None:
        return show(request, _GONE)
    return _form_page(request, ReportForm(initial=dict(draft.said)), ticket, draft.pieces)


def _form_page(
    request: HttpRequest, form: ReportForm, ticket: Ticket | None = None, pieces: tuple[Piece, ...] = ()
) -> HttpResponse:
    context = {
        "form": form,
        "groups": [*groups_of(form)],
        "contact": [form[name] for name in CONTACT],
        "ticket": str(ticket or ""),
        "pieces": pieces_shown(pieces),
        **about_the_service(),
        **({} if request.method == "GET" else ONLY_NOW),
    }
    return render(request, "reports/report.html", context, status=422 if form.errors else 200)


# ---------------------------------------------------------------------------------------- to look at


@unkept
@either
def preview(request: HttpRequest) -> HttpResponse:
    """Show exactly what would be sent, and to whom; or the form again, with what is wrong."""
    moment = now()
    if request.method != "POST":
        return redirect("reports:report")
    if not visitors.may(request, visitors.REPORTS, moment):
        return _too_often(request)
    ticket, draft = _draft_in(request, moment)
    held = _without_dropped(request, draft.pieces if draft else ())
    form = ReportForm(request.POST, request.FILES, held=held)
    form.is_valid()
    pieces = _together(form, held)
    if not form.errors:
        return _preview_page(request, form, pieces, ticket)
    kept = acts.keep_draft(Drafted(form.said(), pieces), moment, ticket) if pieces else None
    return _form_page(request, form, kept, pieces)


def _too_often(request: HttpRequest) -> HttpResponse:
    """Show the form with what was written, so that it can be sent later; files are not looked at."""
    form = ReportForm(request.POST)
    form.add_error(None, gettext("Too many reports came from your connection. Send yours in an hour."))
    response = _form_page(request, form)
    response.status_code = HTTPStatus.TOO_MANY_REQUESTS
    return response


def _preview_page(
    request: HttpRequest, form: ReportForm, pieces: tuple[Piece, ...], ticket: Ticket | None
) -> HttpResponse:
    draft = Drafted(form.said(), pieces, form.cleaned_data["offer"])
    draft = replace(draft, ready=_ready(form, draft))
    kept = acts.keep_draft(draft, now(), ticket)
    return render(request, "reports/preview.html", {"ticket": str(kept), **_shown(draft)})


def _ready(form: ReportForm, draft: Drafted) -> Ready:
    written = report_of(form.cleaned_data)
    to = addressee_of(written.country)
    text = text_as_sent(written, to, named(draft.everything), translated)
    return Ready(written, text, to.country, active())


def _together(form: ReportForm, held: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """What was held and what came now; what came is left out when both are too much."""
    both = (*held, *form.new_pieces)
    if len(both) <= MOST_FILES and sum(len(one.content) for one in both) <= LARGEST_TOGETHER:
        return both
    form.add_error("evidence", gettext("These are too many files with those that are here already."))
    return held


def _without_dropped(request: HttpRequest, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    dropped = set(request.POST.getlist("drop"))
    return tuple(one for number, one in enumerate(pieces, 1) if str(number) not in dropped)


# ------------------------------------------------------------------------------------------- to send


@unkept
@either
def sent(request: HttpRequest) -> HttpResponse:
    """Send what was shown, and show the receipt: this once, for its code is kept nowhere."""
    if request.method != "POST":
        return redirect("reports:report")
    moment = now()
    ticket, draft = _draft_in(request, moment)
    if ticket is None or draft is None or draft.ready is None:
        return show(request, _GONE)
    try:
        code = acts.file_report(ticket, draft, moment)
    except acts.DraftGone:
        return show(request, _GONE)
    return render(request, "reports/receipt.html", {"code": code, "on": moment, **_shown(draft)})


def _draft_in(request: HttpRequest, moment: datetime) -> tuple[Ticket | None, Drafted | None]:
    ticket = ticket_of(request.POST.get("draft", ""))
    return ticket, queries.draft_of(ticket, moment) if ticket else None


# ----------------------------------------------------------------------------------- what pages show


def _shown(draft: Drafted) -> dict[str, object]:
    ready = draft.ready
    if ready is None:
        # What it holds must not stand in a log.
        raise ValueError("a draft that was never shown")
    country = ready.report.country
    to = addressee_of(country)
    reaction = reaction_text(ready.report, to, translated) if ready.report.tells_of_harm else ""
    return {
        "text": headed(ready.text),
        "digest": digest_of_text(ready.text),
        "to": to,
        "ask": authorities_shown(authorities_for(country)),
        "pieces": pieces_shown(draft.everything),
        "reaction": headed(reaction) if reaction else "",
        "report": ready.report,
        **about_the_service(),
        **ONLY_NOW,
    }


def named(pieces: tuple[Piece, ...]) -> list[HandedIn]:
    """Return pieces as the text of a report names them."""
    return [one.named(number) for number, one in enumerate(pieces, 1)]


def pieces_shown(pieces: tuple[Piece, ...]) -> list[dict[str, object]]:
    """Return pieces as pages list them; their contents are never shown."""
    return [
        {"it": name, "kilobytes": (name.size + 999) // 1_000, "notes": [NOTES[note] for note in one.notes]}
        for name, one in zip(named(pieces), pieces, strict=True)
    ]


def about_the_service() -> dict[str, object]:
    """Return who runs this service, and how long it keeps what."""
    return {
        "operator": settings.OPERATOR,
        "privacy_contact": settings.PRIVACY_CONTACT,
        "keep_person_days": settings.KEEP_PERSON_DAYS,
        "keep_evidence_days": settings.KEEP_EVIDENCE_DAYS,
    }
