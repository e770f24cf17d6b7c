import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import path

from openatmp.web.config import urls as real
from openatmp.web.site import errors


def _fail(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("on purpose")


def _suspicious(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation("on purpose")


def _denied(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def _gone(request: HttpRequest) -> HttpResponse:
    raise Http404


urlpatterns = [
    path("fails", _fail),
    path("suspicious", _suspicious),
    path("denied", _denied),
    path("gone", _gone),
    path("api/v1/fails", _fail),
    *real.urlpatterns,
]
handler400, handler403, handler404, handler500 = (
    real.handler400,
    real.handler403,
    real.handler404,
    real.handler500,
)


@pytest.fixture
def calm_client() -> Client:
    """A client that takes an error page for an answer, as a browser does."""
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(
    ("address", "status", "title"),
    [
        ("/nowhere", 404, "There is no such page"),
        ("/gone", 404, "There is no such page"),
        ("/suspicious", 400, "This request cannot be read"),
        ("/denied", 403, "This is not open to you"),
        ("/fails", 500, "Something went wrong on our side"),
    ],
)
@override_settings(ROOT_URLCONF=__name__)
def test_it_says_what_happened_and_what_to_do(
    calm_client: Client, address: str, status: int, title: str
) -> None:
    response = calm_client.get(address)
    page = response.content.decode()
    assert response.status_code == status
    assert f"<h1>{title}</h1>" in page
    assert 'href="/">Classify a product</a>' in page


@override_settings(ROOT_URLCONF=__name__)
def test_it_never_shows_what_went_wrong_inside(calm_client: Client) -> None:
    assert "on purpose" not in calm_client.get("/fails").content.decode()


@override_settings(ROOT_URLCONF=__name__)
def test_it_tells_a_program_of_its_own_failure_as_a_problem(calm_client: Client) -> None:
    response = calm_client.get("/api/v1/fails")
    assert response.status_code == 500
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.json()["type"] == "/api#internal-server-error"


def test_it_explains_a_form_that_came_without_its_token() -> None:
    response = Client(enforce_csrf_checks=True).post("/classification", {"description": "cells"})
    assert response.status_code == 403
    assert "This form could not be trusted" in response.content.decode()
    assert "Go back, reload the page" in response.content.decode()


@pytest.mark.parametrize("size", [12_500_001, 10**12])
def test_it_refuses_a_body_that_is_too_large_without_reading_it(client: Client, size: int) -> None:
    response = client.post("/classification", {"description": "cells"}, CONTENT_LENGTH=str(size))
    assert response.status_code == 413
    assert "At most 12,500,000 bytes are accepted at once." in response.content.decode()


@pytest.mark.parametrize("length", ["", "-1", "many", "1e9"])
def test_it_is_not_misled_by_a_length_that_is_no_number(rf: RequestFactory, length: str) -> None:
    from openatmp.web.site.middleware import body_limit

    request = rf.post("/classification")
    request.META["CONTENT_LENGTH"] = length
    assert body_limit(lambda _: HttpResponse("let through"))(request).content == b"let through"


def test_it_refuses_a_form_with_too_many_fields(client: Client) -> None:
    response = client.post("/classification", {f"field-{number}": "x" for number in range(501)})
    assert response.status_code == 400


def test_it_refuses_files(client: Client) -> None:
    from io import BytesIO

    response = client.post("/classification", {"description": BytesIO(b"a file")})
    assert response.status_code == 400


@pytest.mark.parametrize("address", ["/", "/check", "/report", "/desk", "/nowhere"])
def test_it_refuses_a_host_it_does_not_serve(client: Client, address: str) -> None:
    response = client.get(address, headers={"host": "elsewhere.example"})
    assert response.status_code == 400
    assert "These pages do not answer under this name" in response.content.decode()
    assert "OPENATMP_HOSTS" in response.content.decode()


def test_it_refuses_such_a_host_in_another_language_too(client: Client) -> None:
    page = client.get("/de/check", headers={"host": "elsewhere.example"})
    assert page.status_code == 400
    assert "OPENATMP_HOSTS" in page.content.decode()
    assert "elsewhere.example" not in page.content.decode()


def test_it_tells_a_program_of_a_host_it_does_not_serve_as_a_problem(client: Client) -> None:
    response = client.post(
        "/api/v1/classify", "{}", "application/json", headers={"host": "elsewhere.example"}
    )
    assert response.status_code == 400
    assert response.headers["Content-Type"] == "application/problem+json"


def test_it_names_the_methods_that_an_address_takes(client: Client) -> None:
    response = client.delete("/about")
    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, HEAD"


def test_it_shows_each_trouble_with_its_own_status(rf: RequestFactory) -> None:
    trouble = errors.Trouble(418, "A title", "What happened.", "What to do.")
    response = errors.show(rf.get("/"), trouble)
    assert response.status_code == 418
    assert "What to do." in response.content.decode()
