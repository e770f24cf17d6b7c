"""Report an offer."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def report(request: HttpRequest) -> HttpResponse:
    """Show the form."""
    return render(request, "site/about.html")


preview = change = sent = report
