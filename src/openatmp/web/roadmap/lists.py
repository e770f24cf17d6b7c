"""Fees and guidance by themselves: forms whose whole state stands in the address."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from openatmp.law import NotInForce
from openatmp.web.roadmap.fees_page import FeesForm, fees_page
from openatmp.web.roadmap.guidance_page import GuidanceForm, guidance_page

_FEES = {"applicant": "academia"}


@require_safe
def fees(request: HttpRequest) -> HttpResponse:
    """Show what each service costs, for somebody, on a day."""
    form = FeesForm({**_FEES, **request.GET.dict()})
    context: dict[str, object] = {}
    if form.is_valid():
        try:
            context = fees_page(form.cleaned_data)
        except NotInForce as error:
            form.add_error("on", str(error))
    return render(request, "roadmap/fees.html", {"form": form, **context}, status=_status(form))


@require_safe
def guidance(request: HttpRequest) -> HttpResponse:
    """Show the guidance that bears on what is asked."""
    form = GuidanceForm(request.GET)
    context = guidance_page(form.cleaned_data) if form.is_valid() else {}
    return render(request, "roadmap/guidance.html", {"form": form, **context}, status=_status(form))


def _status(form: forms.Form) -> int:
    return 422 if form.errors else 200
