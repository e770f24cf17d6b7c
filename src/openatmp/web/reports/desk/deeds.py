"""Do something about a case: checked, done as it was seen, and kept in its log; or told why not."""

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from openatmp.basis.errors import BadInput
from openatmp.offers.reporting import NotNow
from openatmp.web.reports import acts, queries
from openatmp.web.reports.acts import Officer
from openatmp.web.reports.desk.access import for_officers, or_404
from openatmp.web.reports.desk.cases import case_page
from openatmp.web.reports.desk.deed import DEEDS, Deed, Said, others_of
from openatmp.web.site.clock import now

_OVERTAKEN = (
    "Something happened to this report after you opened it, so nothing was done yet. What you wrote is still "
    "here: look at the log, and if it still holds, press the button again."
)
_NO_SUCH = "There is no report with this number at your desk."
_NOT_NOW = "This cannot be done with the report, or with the other one, as it stands now. Look at the log."


@for_officers
@require_POST
def deed(request: HttpRequest, officer: Officer, key: int, name: str) -> HttpResponse:
    """Do what an address names."""
    if name not in DEEDS:
        raise Http404
    or_404(queries.case(key, officer.authority))
    form = DEEDS[name].form(request.POST, auto_id=f"{name}-%s")
    if not form.is_valid():
        return case_page(request, officer, key, {name: form}, status=422)
    if refused := _refused(request, officer, key, DEEDS[name], form):
        return case_page(request, officer, key, {name: form}, status=refused)
    return HttpResponseRedirect(reverse("desk:case", kwargs={"key": key}) + f"?done={name}")


def _refused(request: HttpRequest, officer: Officer, key: int, deed: Deed, form: Form) -> int:
    """Do it; where that cannot be, say so in the form, and return the status of the answer."""
    said = form.cleaned_data
    if any(queries.case(other, officer.authority) is None for other in others_of(said)):
        form.add_error(None, _NO_SUCH)
        return 422
    try:
        _done(key, officer, _seen(request), deed, said)
    except acts.Overtaken:
        form.add_error(None, _OVERTAKEN)
        return 409
    except NotNow:
        form.add_error(None, _NOT_NOW)
        return 409
    except BadInput as error:
        form.add_error(None, _sentence(error))
        return 422
    return 0


def _done(key: int, officer: Officer, seen: int, deed: Deed, said: Said) -> None:
    """A note is kept whatever others do; everything else rests on what was seen."""
    if deed.name == "note":
        deed.do(key, officer, now(), said)
        return
    with acts.as_seen(key, seen, *others_of(said)):
        deed.do(key, officer, now(), said)


def _seen(request: HttpRequest) -> int:
    """The newest act that was there when the page was made; what is none was never seen."""
    said = request.POST.get("seen", "")
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 10 else -1


def _sentence(error: BadInput) -> str:
    parts = (part.rstrip(".") for part in (error.happened, error.remedy) if part)
    return " ".join(f"{part[:1].upper()}{part[1:]}." for part in parts)
