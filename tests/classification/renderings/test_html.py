"""The builders of HTML: text is always escaped, HTML never twice."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from openatmp.classification.renderings.html import Html, document, fragment, listed, paragraphs, tag


def test_text_is_escaped_and_html_is_not() -> None:
    assert tag("p", "a < b & ", tag("b", "c")) == "<p>a &lt; b &amp; <b>c</b></p>"


def test_attributes_are_escaped_and_may_be_called_class() -> None:
    assert tag("p", class_='a"b') == '<p class="a&quot;b"></p>'


def test_what_no_document_can_hold_is_left_out() -> None:
    assert tag("p", "a\x00b\ud800") == "<p>ab</p>"


def test_lines_become_paragraphs_and_empty_ones_do_not() -> None:
    assert paragraphs("a\n\n  b  \n") == "<p>a</p><p>b</p>"
    assert paragraphs("") == ""


def test_a_list_without_items_is_nothing() -> None:
    assert listed([]) == ""
    assert listed(["a", tag("b", "c")]) == "<ul><li>a</li><li><b>c</b></li></ul>"


def test_a_fragment_is_html() -> None:
    assert isinstance(fragment(["<", Html("<br>")]), Html)
    assert fragment(["<", Html("<br>")]) == "&lt;<br>"


def test_a_document_has_language_title_and_style() -> None:
    page = document("A & B", "p { margin: 0 }", Html("<p>c</p>"))
    assert page.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "<title>A &amp; B</title>" in page
    assert "<style>p { margin: 0 }</style>" in page
    assert page.endswith("<body><p>c</p></body></html>")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - HTMLParser's own
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@given(st.text())
def test_no_text_can_become_an_element(text: str) -> None:
    reader = _Reader()
    reader.feed(tag("p", text))
    reader.close()
    assert reader.tags == ["p"]
