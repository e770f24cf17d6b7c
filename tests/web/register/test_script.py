"""The one script: short, of our own, keeping nothing; and allowed on the one page that has it."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

import openatmp.web

SCRIPT = Path(str(finders.find("register/search.js")))
TEXT = SCRIPT.read_text(encoding="utf-8")
CODE = re.sub(r"//.*", "", TEXT)
WEB = Path(openatmp.web.__file__).parent


def test_it_is_the_only_one() -> None:
    assert [path.name for path in WEB.rglob("*.js")] == ["search.js"]
    assert not [*WEB.rglob("*.mjs"), *WEB.rglob("*.wasm")]


def test_it_can_be_read_in_two_minutes() -> None:
    assert len(TEXT.splitlines()) <= 60
    assert max(map(len, TEXT.splitlines())) <= 120


@pytest.mark.parametrize(
    "word",
    [
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "caches",
        "cookie",
        "history",
        "location",
        "sendBeacon",
        "import",
        "eval",
        "Function(",
        "http",
        "postMessage",
        "serviceWorker",
    ],
)
def test_it_keeps_nothing_and_tells_nobody_else(word: str) -> None:
    assert word not in CODE


def test_it_asks_nothing_but_its_own_form_for_the_list() -> None:
    assert re.findall(r"fetch\(([^,]+),", CODE) == ["`${form.action}?${words}&part=list`"]


def test_it_drops_an_older_question_and_waits_for_a_pause() -> None:
    assert "asking?.abort()" in CODE
    assert "const PAUSE = 120;" in CODE


def test_it_drops_an_older_question_even_when_the_list_already_fits() -> None:
    # Else a letter that was typed and taken back would bring its list a moment later.
    assert CODE.index("asking?.abort()") < CODE.index("if (words === shown) return")


def test_it_is_served_as_a_script_from_our_own_origin(client: Client) -> None:
    page = client.get("/register").content.decode()
    assert re.findall(r"<script[^>]*>", page) == ['<script src="/static/register/search.js" defer>']


def test_its_page_alone_allows_it(client: Client) -> None:
    policy = client.get("/register").headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "connect-src 'self'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_its_page_keeps_its_policy_when_nothing_changed(client: Client) -> None:
    known = {"If-None-Match": client.get("/register").headers["ETag"]}
    response = client.get("/register", headers=known)
    assert response.status_code == 304
    assert "Content-Security-Policy" not in response.headers


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/verify",
        "/register/kymriah",
        "/register/statistics",
        "/register/data",
        "/register/nobody",
        "/authorities",
        "/about",
        "/api",
        "/style",
        "/nowhere",
    ],
)
def test_no_other_page_allows_any(client: Client, address: str) -> None:
    response = client.get(address)
    assert "script" not in response.headers["Content-Security-Policy"]
    assert "connect" not in response.headers["Content-Security-Policy"]
    assert "<script" not in response.content.decode()


def test_what_it_fetches_is_the_list_and_nothing_around_it(client: Client) -> None:
    part = client.get("/register?text=zol&part=list").content.decode()
    assert part.startswith('<div class="choices-and-list" data-said="')
    assert "<html" not in part
    assert "<script" not in part


def test_what_it_fetches_is_what_the_whole_page_shows(client: Client) -> None:
    part = client.get("/register?class=TEP&sort=name&part=list").content.decode()
    assert part.strip() in client.get("/register?class=TEP&sort=name").content.decode()
