"""The catalogue, the page of a procedure, and what is covered."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from openatmp.basis.errors import BadInput
from openatmp.procedures.errors import UnknownProcedure
from openatmp.procedures.shelf import procedure as procedure_of
from openatmp.procedures.shelf import procedures
from openatmp.web.procedures.catalogue import Narrowed, catalogue_page
from openatmp.web.procedures.coverage import coverage_page
from openatmp.web.procedures.described import courses_of, procedure_page
from openatmp.web.site.clock import today


@require_safe
def catalogue(request: HttpRequest) -> HttpResponse:
    """Show every procedure, or those of a group or for somebody."""
    asked = Narrowed(request.GET.get("group", ""), request.GET.get("who", ""))
    return render(request, "procedures/catalogue.html", catalogue_page(asked, today()))


@require_safe
def procedure(request: HttpRequest, key: str) -> HttpResponse:
    """Show one procedure; ``?course=`` chooses among its courses."""
    try:
        found = procedure_of(key)
    except UnknownProcedure as error:
        near = [procedures()[name] for name in error.near]
        return render(
            request, "procedures/unknown.html", {"key": key, "near": near}, status=HTTPStatus.NOT_FOUND
        )
    try:
        shape = found.shape(request.GET.get("course", ""))
    except BadInput:
        shape = found.shapes[0]
    context = procedure_page(found, shape, today())
    return render(
        request, "procedures/procedure.html", {**context, "courses": tuple(courses_of(found, shape))}
    )


@require_safe
def coverage(request: HttpRequest) -> HttpResponse:
    """Show what is implemented: acts and procedures, from which day, and how much of it was compared."""
    return render(request, "procedures/coverage.html", coverage_page(today()))
