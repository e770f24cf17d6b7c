"""Sign in and out: a name, a password, no puzzle; too many tries wait, whether the name exists or not."""

import hashlib
import hmac
from datetime import datetime

from django import forms
from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_POST

from openatmp.web.reports import acts, desk_queries, visitors
from openatmp.web.reports.desk.access import unindexed, way_back
from openatmp.web.reports.views import either, unkept
from openatmp.web.site.clock import now

_TRIES = "sign in"
_NAMES = "sign in as"
# Whoever guesses from many addresses gets so many guesses at one name in an hour; an officer needs a few.
_TRIES_A_NAME = 100
_WRONG = "This name and this password do not go together. Check both; capital letters count in the password."
_TOO_OFTEN = "There were too many tries. Wait until the next full hour, then sign in again."


class SignInForm(forms.Form):
    """A name and a password; browsers and password managers may fill in both."""

    name = forms.CharField(
        label="Your name at the desk",
        max_length=200,
        error_messages={"required": "Write the name that you were given."},
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )
    password = forms.CharField(
        label="Password",
        max_length=1_000,
        strip=False,
        error_messages={"required": "Write your password."},
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


@unkept
@sensitive_post_parameters()
@either
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for name and password, or let in whoever gave both."""
    to = way_back(request.POST.get("to", request.GET.get("to", "")))
    if request.method != "POST":
        return _page(request, SignInForm(), to)
    form = SignInForm(request.POST)
    if form.is_valid() and _is_let_in(request, form):
        return HttpResponseRedirect(to)
    return _page(request, form, to)


@unkept
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    return HttpResponseRedirect(reverse("desk:sign_in") + "?out=1")


@sensitive_variables()
def _is_let_in(request: HttpRequest, form: SignInForm) -> bool:
    name = form.cleaned_data["name"]
    if not _may_try(request, name, now()):
        form.add_error(None, _TOO_OFTEN)
        return False
    # Takes as long for a name that nobody has.
    user = authenticate(request, username=name, password=form.cleaned_data["password"])
    if user is None or desk_queries.officer_of(user) is None:
        form.add_error(None, _WRONG)
        return False
    login(request, user)
    request.session.clear_expired()
    return True


def _may_try(request: HttpRequest, name: str, moment: datetime) -> bool:
    here = visitors.digest_of(request, moment)
    counted = f"{moment:%Y-%m-%dT%H}|name|{name.casefold()}"
    named = hmac.new(settings.SECRET_KEY.encode(), counted.encode(), hashlib.sha256).hexdigest()
    return acts.take_turn(here, _TRIES, moment, settings.SIGN_INS_AN_HOUR) and acts.take_turn(
        named, _NAMES, moment, _TRIES_A_NAME
    )


def _page(request: HttpRequest, form: SignInForm, to: str) -> HttpResponse:
    too_often = _TOO_OFTEN in form.non_field_errors()
    status = 429 if too_often else 422 if form.errors else 200
    context = {"form": form, "to": to, "is_out": "out" in request.GET}
    return unindexed(render(request, "desk/sign_in.html", context, status=status))
