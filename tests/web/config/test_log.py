"""What an operator finds on the standard error stream."""

import io
import logging

import pytest
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

from openatmp.web.config import urls as real
from openatmp.web.config.log import OneLine


def _fail(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("on purpose")


def _suspicious(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation("one\nERROR forged")


urlpatterns = [path("fails", _fail), path("suspicious", _suspicious), *real.urlpatterns]
handler400, handler500 = real.handler400, real.handler500


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """What the handlers of the settings write, in place of the standard error stream."""
    stream = io.StringIO()
    named = [logging.getLogger(name) for name in ("", "django", "django.security")]
    handlers = [handler for logger in named for handler in logger.handlers]
    ours = [handler for handler in handlers if type(handler) is logging.StreamHandler]
    for handler in ours:
        monkeypatch.setattr(handler, "stream", stream)
    assert ours
    return stream


def _lines(written: io.StringIO) -> list[str]:
    return written.getvalue().splitlines()


@pytest.mark.parametrize("address", ["/", "/classification", "/api/v1/classify", "/healthz", "/nowhere"])
def test_it_writes_nothing_about_a_name_that_is_not_served(written: io.StringIO, address: str) -> None:
    response = Client(headers={"host": "elsewhere.example"}).get(address)
    assert response.status_code == 400
    assert _lines(written) == []


@pytest.mark.parametrize(
    "address", ["/nowhere", "/api/v1/nowhere", "/classification?answer=spoilt", "/classification"]
)
def test_it_writes_nothing_about_what_readers_get_wrong(written: io.StringIO, address: str) -> None:
    Client().get(address)
    Client().post(address, {"description": ""})
    assert _lines(written) == []


def test_it_writes_one_line_about_a_form_that_no_page_of_ours_sends(
    written: io.StringIO,
) -> None:
    Client().post("/classification", {f"field-{number}": "x" for number in range(501)})
    (line,) = _lines(written)
    assert "TooManyFieldsSent" in line


@override_settings(ROOT_URLCONF=__name__)
def test_it_lets_no_request_write_lines_of_its_own(written: io.StringIO) -> None:
    Client(raise_request_exception=False).get("/suspicious")
    (line,) = _lines(written)
    assert line.endswith("one ERROR forged")


@override_settings(ROOT_URLCONF=__name__)
def test_it_writes_where_our_own_code_failed(written: io.StringIO) -> None:
    Client(raise_request_exception=False).get("/fails?answer=private")
    lines = _lines(written)
    assert lines[0].endswith("django.request: Internal Server Error: /fails")
    assert lines[1] == "Traceback (most recent call last):"
    assert lines[-1] == "RuntimeError: on purpose"
    assert not any("private" in line for line in lines)


def test_it_leaves_a_record_as_it_was_for_other_handlers() -> None:
    error = ValueError("inside")
    found = (ValueError, error, None)
    record = logging.LogRecord("name", logging.ERROR, "file", 1, "a\nmessage %s", ("x\ny",), found)
    assert OneLine("{name}: {message}", style="{").format(record) == "name: a message x y"
    assert record.exc_info is found
    assert "ValueError: inside" in logging.Formatter().format(record)
