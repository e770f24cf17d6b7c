"""Check an offer: one form, one answer."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from openatmp.basis.errors import OpenatmpError
from openatmp.web.languages.saying import translated
from openatmp.web.offers import answers
from openatmp.web.offers.forms import CheckForm
from openatmp.web.offers.handed_in import HandedIn, checked, trials_of
from openatmp.web.register.forms import countries


# What somebody was offered tells of their illness: no cache keeps the answer, and no report of a fault it.
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def check_page(request: HttpRequest) -> HttpResponse:
    """Show what an offer shows; it comes by POST, so that it stands in no address."""
    if request.method != "POST":
        return render(request, "offers/check.html", {"form": _empty_form(request)})
    form = CheckForm(request.POST, request.FILES)
    return _answered(request, form) if form.is_valid() else _asked_again(request, form)


def _answered(request: HttpRequest, form: CheckForm) -> HttpResponse:
    handed_in = HandedIn(form.cleaned_data)
    try:
        page = handed_in.page()
    except OpenatmpError as error:
        form.add_error(handed_in.field, _complaint(error))
        return _asked_again(request, form)
    trials = trials_of(page, handed_in.span, asked=form.may_ask)
    again = CheckForm(initial={**form.cleaned_data, "text": page.text, "address": page.address})
    context = answers.page_of(checked(page, trials), form.country_code, trials) | {"form": again}
    return _unindexed(render(request, "offers/checked.html", context))


def _asked_again(request: HttpRequest, form: CheckForm) -> HttpResponse:
    return _unindexed(render(request, "offers/check.html", {"form": form}, status=422))


def _empty_form(request: HttpRequest) -> CheckForm:
    wished = request.GET.get("country", "").strip().upper()
    known = {code.upper(): code for code, _ in countries()}
    return CheckForm(initial={"country": known.get(wished, "")})


def _complaint(error: OpenatmpError) -> str:
    """Say what went wrong and what to do, as sentences of the page's language."""
    said = (translated(part).rstrip(".") for part in (error.happened, error.remedy) if part)
    return " ".join(f"{part[:1].upper()}{part[1:]}." for part in said)


def _unindexed(response: HttpResponse) -> HttpResponse:
    response.headers["X-Robots-Tag"] = "noindex"
    return response
