"""The classification for programs: ``/api/v1/classify``."""

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema

import openatmp
from openatmp.basis.errors import OpenatmpError
from openatmp.classification import classify
from openatmp.classification.answer import as_dict
from openatmp.law import corpus
from openatmp.web.tools.asking import today
from openatmp.web.tools.bodies import product_sent
from openatmp.web.tools.complaints import complaints_of
from openatmp.web.tools.problems import MEDIA_TYPE, problem, problem_of
from openatmp.web.tools.schemas import Classified, Problem, Question

DESCRIPTION = """Says whether a product is an advanced therapy in the European Union, and which.

Send what is known. You get the class, its reasons and provisions, what is missing, what would change it.
Nothing is stored. The answer informs: only the Committee for Advanced Therapies recommends.

A body holds at most 1,000,000 bytes. Every refusal is a problem by RFC 9457 (application/problem+json).
"""


class Api(NinjaAPI):
    """The API, described truthfully: what it refuses, it refuses as a problem."""

    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        """Return the description, with the media type that refusals really have."""
        schema = super().get_openapi_schema(path_prefix=path_prefix, path_params=path_params)
        for operation in (one for methods in schema["paths"].values() for one in methods.values()):
            for status, response in operation["responses"].items():
                if int(status) >= HTTPStatus.BAD_REQUEST:
                    response["content"] = {MEDIA_TYPE: response["content"].pop("application/json")}
        return schema


api = Api(
    title="openatmp",
    version=openatmp.__version__,
    description=DESCRIPTION,
    docs_url=None,
    openapi_url="/openapi.json",
)

_PROBLEMS = {400: Problem, 413: Problem, 415: Problem, 422: Problem, 500: Problem}


@api.post(
    "/classify",
    response={200: Classified, **_PROBLEMS},
    summary="Classify a product",
    operation_id="classify",
)
def classify_product(request: HttpRequest, question: Question) -> HttpResponse | dict[str, object]:
    """Classify a product from a text, from facts, or from both; facts take precedence over the text."""
    law = corpus().on(question.on or today())
    return as_dict(classify(product_sent(question, law), law))


@api.exception_handler(OpenatmpError)
def _refused_by_us(request: HttpRequest, error: OpenatmpError) -> HttpResponse:
    return problem_of(error)


@api.exception_handler(ValidationError)
def _refused_by_the_schema(request: HttpRequest, error: ValidationError) -> HttpResponse:
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, errors=complaints_of(error.errors))


@api.exception_handler(HttpError)
def _refused_by_the_framework(request: HttpRequest, error: HttpError) -> HttpResponse:
    return problem(error.status_code)
