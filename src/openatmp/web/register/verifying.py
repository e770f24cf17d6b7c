"""Verify: one field, one answer."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods

from openatmp.register.verify import verify
from openatmp.web.register import answers
from openatmp.web.register.forms import ELSEWHERE, VerifyForm, countries
from openatmp.web.register.online import ask_trial_registers
from openatmp.web.register.queries import in_use

# The reader's own browser may keep an answer, so that its button "back" leads to it; nobody else may.
_as_long_as_open = cache_control(private=True, no_cache=True, max_age=0)


@_as_long_as_open
@require_http_methods(["GET", "HEAD", "POST"])
def verification(request: HttpRequest) -> HttpResponse:
    """Answer "is this authorised?"; what was asked comes by POST, so that it stands in no address."""
    if request.method != "POST":
        return _empty_form(request)
    form = VerifyForm(request.POST)
    if not form.is_valid():
        return _unindexed(render(request, "register/verify.html", {"form": form}, status=422))
    return _unindexed(render(request, "register/verified.html", _verified(form)))


def _empty_form(request: HttpRequest) -> HttpResponse:
    wished = request.GET.get("country", "").strip().upper()
    known = {code.upper(): code for code, _ in countries()}
    form = VerifyForm(initial={"country": known.get(wished, "")})
    return render(request, "register/verify.html", {"form": form})


def _verified(form: VerifyForm) -> dict[str, object]:
    said, held = form.cleaned_data, in_use()
    country = said["country"]
    trials = ask_trial_registers(said["text"], asked=form.may_ask)
    answer = verify(
        said["text"],
        held.register,
        held.on,
        country="" if country == ELSEWHERE else country,
        trials=trials,
    )
    again = VerifyForm(initial=said)
    return answers.page_of(answer, country) | {"form": again, "taken": held.register.taken}


def _unindexed(response: HttpResponse) -> HttpResponse:
    response.headers["X-Robots-Tag"] = "noindex"
    return response
