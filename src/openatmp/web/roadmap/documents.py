"""A plan as documents: to read and sign, and to edit."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from openatmp.roadmap.renderings.docx import docx_of
from openatmp.roadmap.renderings.pdf import pdf_of
from openatmp.web.roadmap.files import answered, handed_over
from openatmp.web.site.clock import today

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@never_cache
@require_safe
def as_pdf(request: HttpRequest) -> HttpResponse:
    """Give the plan as a document to read and to sign."""
    return answered(
        request,
        lambda asking: handed_over(pdf_of(asking.plan(), today()), "application/pdf", "roadmap.pdf"),
    )


@never_cache
@require_safe
def as_docx(request: HttpRequest) -> HttpResponse:
    """Give the plan as a document to edit."""
    return answered(
        request, lambda asking: handed_over(docx_of(asking.plan(), today()), _DOCX, "roadmap.docx")
    )
