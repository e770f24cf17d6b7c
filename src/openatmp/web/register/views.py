"""The register as pages: list, card, statistics, authorities."""

from http import HTTPStatus

from csp.constants import SELF
from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe
from pydantic import ValidationError

from openatmp.register.authorities import authorities, authorities_of
from openatmp.web.register import answers, cards, listing
from openatmp.web.register.asked import Asked
from openatmp.web.register.complaints import complaints_of
from openatmp.web.register.forms import countries
from openatmp.web.register.queries import in_use
from openatmp.web.site.errors import Trouble, show

_LISTS = ("class", "kind", "status", "holder", "year")
_PART = "part"


# --------------------------------------------------------------------------------------------- list


@csp_update({"script-src": [SELF], "connect-src": [SELF]})
@require_safe
def register(request: HttpRequest) -> HttpResponse:
    """Show the list; with ``part=list`` only what changes as one types."""
    try:
        asked = asked_in(request.GET)
    except ValidationError as error:
        return show(request, refused(error))
    found = listing.list_of(asked, in_use())
    if request.GET.get(_PART) == "list":
        return HttpResponse(found)
    return render(request, "register/register.html", {"list": found, **listing.form_of(asked)})


def asked_in(query: QueryDict) -> Asked:
    """Read the question in an address.

    Args:
        query: the query of the address.

    Returns:
        The question.

    Raises:
        ValidationError: a part of it is not what belongs there.
    """
    said = {name: query.getlist(name) if name in _LISTS else query[name] for name in query if name != _PART}
    return Asked.model_validate(said)


def refused(error: ValidationError) -> Trouble:
    """Say which part of an address is not what belongs there, and what does."""
    first = complaints_of([{**one, "loc": ("query", *one["loc"])} for one in error.errors()])[0]
    said = f"In the address, “{first['where']}”: {first['said']}."
    expected = f" What belongs there: {first['expected']}." if first["expected"] else ""
    return Trouble(400, "This address asks for something that is not there", said + expected, first["remedy"])


# --------------------------------------------------------------------------------------------- card


@require_safe
def card(request: HttpRequest, key: str) -> HttpResponse:
    """Show what is known of one medicine."""
    held = in_use()
    medicine = held.medicine(key)
    if medicine is None:
        near = cards.near(key, held)
        return render(
            request, "register/unknown.html", {"key": key, "near": near}, status=HTTPStatus.NOT_FOUND
        )
    return render(request, "register/card.html", cards.page_of(medicine, held))


# ----------------------------------------------------------------------------- statistics, authorities


@require_safe
def statistics(request: HttpRequest) -> HttpResponse:
    """Show figures over the whole register, drawn and as tables."""
    held = in_use()
    return render(request, "register/statistics.html", cards.statistics_page(held))


@require_safe
def authorities_page(request: HttpRequest) -> HttpResponse:
    """Show whom to ask: in the country chosen, and everywhere."""
    country = request.GET.get("country", "").strip()
    chosen = authorities_of(country) if country else ()
    context = {
        "country": country,
        "countries": [(code, name, code == country) for code, name in countries()],
        "chosen": answers.authorities_shown(chosen),
        "all": answers.authorities_shown(authorities()),
    }
    return render(request, "register/authorities.html", context)


@require_safe
def dictionary(request: HttpRequest) -> HttpResponse:
    """Explain the open data, column by column."""
    return render(request, "register/data.html", cards.dictionary_page(in_use()))
