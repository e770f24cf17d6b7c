"""The API held against its own description, by requests that Schemathesis makes up."""

from http import HTTPStatus
from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import settings
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

application = get_wsgi_application()
schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)


# The real application looks after database connections between requests, also those that other tests left.
@pytest.mark.django_db
@schema.parametrize()
@settings(max_examples=40)
def test_it_answers_as_it_describes(case: schemathesis.Case) -> None:  # type: ignore[type-arg]
    # The made-up client asks for gzip but does not unpack it.
    response = case.call(headers={"Accept-Encoding": "identity"})
    # No description can say that the law has an answer only for some days.
    excluded: list[Any] = [positive_data_acceptance]
    if response.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        # A text too long for its field can be too long for the whole body, which is refused first.
        excluded.append(negative_data_rejection)
    case.validate_response(response, excluded_checks=excluded)
