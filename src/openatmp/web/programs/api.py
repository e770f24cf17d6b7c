"""The API: what each part offers under ``/api/v1/``, put together and described."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema

import openatmp
from openatmp.basis.errors import OpenatmpError
from openatmp.web.offers import api as offers_api
from openatmp.web.offers.complaints import complaints_of as complaints_of_check
from openatmp.web.procedures import api as procedures_api
from openatmp.web.procedures.complaints import complaints_of as complaints_of_procedures
from openatmp.web.register import api as register_api
from openatmp.web.register.complaints import complaints_of as complaints_of_register
from openatmp.web.roadmap import api as roadmap_api
from openatmp.web.roadmap.complaints import complaints_of as complaints_of_roadmap
from openatmp.web.site.problems import MEDIA_TYPE, Complaints, problem, problem_of
from openatmp.web.tools import api as tools_api
from openatmp.web.tools.complaints import complaints_of as complaints_of_classification

DESCRIPTION = """Says what is authorised in the European Union as an advanced therapy, what was, and what was refused; answers "is this authorised?" about anything that somebody was told; shows the warning signs of an offer; says whether a product is an advanced therapy, and which; puts dates to the procedures that follow; and plans the whole road of a product, with fees and guidance.

No accounts, no keys. Nothing that is sent is stored or logged. Every answer informs: only the authorities decide.

A body holds at most 1,000,000 bytes. Every refusal is a problem by RFC 9457 (application/problem+json). What can only be read (GET) may be read by scripts of any web site (CORS), and carries an ETag.
"""  # noqa: E501 - paragraphs of a description, one line each


_OF_ROADMAP = ("/api/v1/roadmap", "/api/v1/fees", "/api/v1/guidance")
_OF_PROCEDURES = ("/api/v1/procedures", "/api/v1/timetable", "/api/v1/replay")


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
api.add_router("", tools_api.router)
api.add_router("", register_api.router)
api.add_router("", offers_api.router)
api.add_router("", procedures_api.router)
api.add_router("", roadmap_api.router)


@api.exception_handler(OpenatmpError)
def _refused_by_us(request: HttpRequest, error: OpenatmpError) -> HttpResponse:
    return problem_of(error)


@api.exception_handler(ValidationError)
def _refused_by_the_schema(request: HttpRequest, error: ValidationError) -> HttpResponse:
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, errors=_complaints(request.path_info, error.errors))


@api.exception_handler(HttpError)
def _refused_by_the_framework(request: HttpRequest, error: HttpError) -> HttpResponse:
    return problem(error.status_code)


def _complaints(path: str, errors: Sequence[dict[str, Any]]) -> Complaints:
    """Let the part whose address it is say what is wrong."""
    if path.endswith("/classify"):
        return complaints_of_classification(errors)
    if path.endswith("/check"):
        return complaints_of_check(errors)
    if path.startswith(_OF_PROCEDURES):
        return complaints_of_procedures(errors)
    if path.endswith(_OF_ROADMAP):
        return complaints_of_roadmap(errors, path)
    return complaints_of_register(errors)
