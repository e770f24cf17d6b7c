"""The classification for programs: ``/api/v1/classify``."""

from django.http import HttpRequest, HttpResponse
from ninja import Router

from openatmp.classification import classify
from openatmp.classification.answer import as_dict
from openatmp.law import corpus
from openatmp.web.site.clock import today
from openatmp.web.site.shapes import Problem
from openatmp.web.tools.bodies import product_sent
from openatmp.web.tools.schemas import Classified, Question

router = Router(tags=["classification"])

_PROBLEMS = {400: Problem, 413: Problem, 415: Problem, 422: Problem, 500: Problem}


@router.post(
    "/classify",
    response={200: Classified, **_PROBLEMS},
    summary="Classify a product",
    operation_id="classify",
)
def classify_product(request: HttpRequest, question: Question) -> HttpResponse | dict[str, object]:
    """Classify a product from a text, from facts, or from both; facts take precedence over the text."""
    law = corpus().on(question.on or today())
    return as_dict(classify(product_sent(question, law), law))
