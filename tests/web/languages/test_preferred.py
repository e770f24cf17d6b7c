import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.translation import get_language
from hypothesis import given
from hypothesis import strategies as st

from openatmp.web.languages.context import languages
from openatmp.web.languages.middleware import language_of_the_address
from openatmp.web.languages.offered import offered
from openatmp.web.languages.preferred import preferred


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("mt", "mt"),
        ("mt-MT", "mt"),
        ("en-GB,en;q=0.9", "en"),
        ("fr;q=1, mt;q=0.9, en;q=0.8", "mt"),
        ("mt;q=0.1, en;q=0.2", "en"),
        ("mt;q=0, en;q=0.2", "en"),
        ("MT", "mt"),
    ],
)
def test_it_takes_the_first_that_is_offered(quoted: str, asked: str, code: str) -> None:
    request = RequestFactory().get("/check", headers={"Accept-Language": asked})
    found = preferred(request)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("asked", ["", "fr", "xx-YY", "*", ";;;,,,", "q=1", "mt;q=x"])
def test_it_knows_nothing_where_nothing_fits(quoted: str, asked: str) -> None:
    assert preferred(RequestFactory().get("/check", headers={"Accept-Language": asked})) is None


@given(st.text(max_size=300))
def test_any_header_is_read(asked: str) -> None:
    found = preferred(RequestFactory().get("/check", HTTP_ACCEPT_LANGUAGE=asked))
    assert found is None or found in offered()


def test_the_language_is_active_while_a_request_is_answered_and_not_after(quoted: str) -> None:
    seen: list[str | None] = []

    def answer(_: object) -> HttpResponse:
        seen.append(get_language())
        return HttpResponse("<p>")

    before = get_language()
    response = language_of_the_address(answer)(RequestFactory().get("/mt/check"))
    assert seen == ["mt"]
    assert get_language() == before
    assert response.headers["Content-Language"] == "mt"
    assert response.headers["Vary"] == "Accept-Language"


def test_a_file_says_nothing_of_what_browsers_prefer(quoted: str) -> None:
    def answer(_: object) -> HttpResponse:
        return HttpResponse("{}", content_type="application/json")

    response = language_of_the_address(answer)(RequestFactory().get("/check"))
    assert "Vary" not in response.headers
    assert response.headers["Content-Language"] == "en"


def test_a_template_is_told_the_language_that_is_read(quoted: str) -> None:
    told = languages(RequestFactory().get("/check"))
    assert getattr(told["language"], "code", "") == "en"
    assert {choice.language.code for choice in told["choices"]} == {"en", "mt"}  # type: ignore[attr-defined] # lazy
