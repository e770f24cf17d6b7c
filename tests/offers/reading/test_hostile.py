"""Pages made to bring a reader down: what is asked of it grows only as the page grows."""

import pytest

from openatmp.offers.reading import page_of_html, read
from openatmp.offers.reading.limits import limit
from openatmp.offers.reading.walk import walk
from tests.register.work import calls_of

# Each of these, repeated, makes trees whose size or cost grows with the square of the page, or worse.
PATTERNS = {
    "elements in elements": "<div>",
    "bold in bold": "<b>",
    "fonts that each paragraph opens anew": "<font a{n}=1><p>",
    "ends without starts": "</p></b></section>",
    "bold around blocks": "<b><div></b>",
    "cells in cells": "<table><tr><td>",
    "lists in lists": "<ul><li>",
    "ends kept out by a cell": "<section><td><div></section>",
    "menus in asides": "<nav><aside>",
    "headlines in sidebars": "<div class=sidebar><h1>",
    "forms in forms": "<form><input name=x><label>",
    "choices in choices": "<select><option>a",
    "links in links": "<a href=x>",
    "quotes in quotes": "<q>",
    "hidden in hidden": "<p hidden><span hidden>",
    "comments never closed": "<!-- ",
    "scripts never closed": "<script>",
    "tags never closed": "<p class='",
    "attributes": "<p a{n}=1 b{n}=2",
    "nothing but beginnings": "<",
    "drawings": "<svg><title>",
    "names of characters": "&amp;&lt;&unknown",
    "things": "<p itemtype=a itemprop=b content=c>",
}


def repeated(pattern: str, times: int) -> str:
    return "".join(pattern.replace("{n}", str(number)) for number in range(times))


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
def test_the_work_grows_as_the_page_and_not_as_its_square(pattern: str) -> None:
    walk("<p>warm</p>")
    small, large = repeated(pattern, 1000), repeated(pattern, 3000)
    once, thrice = calls_of(lambda: walk(small)), calls_of(lambda: walk(large))
    assert thrice <= once * 4 + 200


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
def test_ten_thousand_of_them_are_read(pattern: str) -> None:
    page = page_of_html(f"<p>before</p>{repeated(pattern, 10_000)}")
    assert page.text.startswith("before")


@pytest.mark.parametrize(
    "content",
    [
        b"<div>" * 2_000_000,
        b"<p>word " * 1_200_000,
        b"word " * 2_000_000,
        b"\xe2\x82\xac" * 3_000_000,
        b"<p title='" + b"x" * 10_000_000 + b"'>word",
        b"<meta name=a content=b>" * 500_000,
    ],
)
def test_ten_million_bytes_are_read_as_far_as_they_are_wanted(content: bytes) -> None:
    page = read(content)
    assert len(page.text) <= limit("characters") + 100


def test_a_page_of_more_tags_than_are_read_says_that_its_end_was_not_read() -> None:
    page = page_of_html("<p>first" + "<br>" * limit("tags") + "last")
    assert page.text == "first"
    assert page.left_out == ("The page is very long; its end was not read.",)


def test_what_is_kept_of_a_page_has_bounds() -> None:
    many = 5000
    page = page_of_html(
        "".join(
            f"<a href='tel:{number}'>x</a><a href='https://t.me/u{number}'>y</a>" for number in range(many)
        )
        + "".join(f"<div itemtype='https://schema.org/T{number}'></div>" for number in range(many))
    )
    assert len(page.structure.phones) == limit("contacts")
    assert len(page.structure.messengers) == limit("contacts")
    assert len(page.structure.kinds) <= 60
