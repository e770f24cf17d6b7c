"""Small builders for HTML in which text is always escaped."""

from collections.abc import Iterable
from html import escape

from openatmp.classification.renderings.printable import allowed


class Html(str):
    """Text that is HTML already, and is not escaped again."""

    __slots__ = ()


def tag(name: str, *content: str, **attributes: str) -> Html:
    """Write an element.

    Args:
        name: its name.
        content: what stands in it; plain text is escaped, HTML is not.
        attributes: its attributes; a ``_`` at the end is left out, so that ``class_`` can be given.
    """
    written = "".join(f' {key.rstrip("_")}="{escape(allowed(value))}"' for key, value in attributes.items())
    return Html(f"<{name}{written}>{fragment(content)}</{name}>")


def fragment(content: Iterable[str]) -> Html:
    """Put pieces one after the other.

    Args:
        content: plain text, which is escaped, and HTML, which is not.
    """
    return Html("".join(map(_safe, content)))


def paragraphs(text: str, name: str = "p") -> Html:
    """Write every line of a text that is not empty as an element of its own."""
    return fragment(tag(name, line.strip()) for line in text.splitlines() if line.strip())


def listed(items: Iterable[str], name: str = "ul") -> Html:
    """Write a list; nothing when there are no items."""
    written = fragment(tag("li", item) for item in items)
    return tag(name, written) if written else Html("")


def document(title: str, css: str, body: Html) -> str:
    """Write a whole page in English.

    Args:
        title: what it is called.
        css: its style sheet.
        body: its content.
    """
    head = Html(f'<meta charset="utf-8">{tag("title", title)}<style>{css}</style>')
    return f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head><body>{body}</body></html>'


def _safe(piece: str) -> str:
    return piece if isinstance(piece, Html) else escape(allowed(piece))
