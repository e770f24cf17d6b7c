"""Markup cut into tags and what stands between them, in one pass, however broken it is.

A tree would be made of it by a browser. Building one takes time and memory that grow with the square of
the page, or worse, when it is nested for that purpose: a page of 160 kB can fill any machine. What is asked
here needs no tree: which words are seen, and what they stand in. So every character is looked at once.
"""

import re
from collections.abc import Iterator
from functools import cache, partial
from html import unescape
from typing import NamedTuple

# Attributes as browsers read them: a quote counts only after an equals sign. Nothing is ever tried twice.
_ATTRIBUTES = r"""(?:[^>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+|["'])*+"""
_TAG = re.compile(
    rf"<(?:/(?P<end>[a-zA-Z][^\s/>]*+)[^>]*+>?|(?P<start>[a-zA-Z][^\s/>]*+)(?P<attributes>{_ATTRIBUTES})>?"
    rf"|!--(?:-?>|.*?(?:--!?>|\Z))|[!?][^>]*+>?)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(
    r"""([^\s=>"'/][^\s=>/]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"'][^\s>]*+)))?+"""
)
# What stands in these is no markup; the end tag of the same name ends them, or the end of the page.
_OPAQUE = frozenset({"script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes"})
# What stands in these is not seen as words: drawings, what other programs play, what scripts use later.
_UNSEEN = frozenset({"svg", "template", "audio", "video", "canvas", "object"})
# Readers have scripts on. What stands here is for others, and says once more what is there anyhow: a
# picture that scripts would load, or that scripts are needed.
_WITHOUT_SCRIPTS = frozenset({"noscript"})


class Tag(NamedTuple):
    """One tag, with the text before it.

    Args:
        before: the text since the tag before, as it stands in the markup.
        name: in small letters; empty after the last tag, and for comments.
        is_end: whether it is an end tag.
        raw: its attributes as they stand in the markup.
        is_whole: whether its content, which is no markup, and its end are taken in too.
        content: what it holds then.
    """

    before: str
    name: str = ""
    is_end: bool = False
    raw: str = ""
    is_whole: bool = False
    content: str = ""


# A page has thousands, and this is how they are made most quickly.
_tag = partial(tuple.__new__, Tag)


def tags_of(markup: str, *, without_scripts: bool = False) -> Iterator[Tag]:
    """Yield the tags of a page in order.

    Args:
        markup: the page.
        without_scripts: whether what is only for readers without scripts is read too.
    """
    closed = _OPAQUE | _UNSEEN if without_scripts else _OPAQUE | _UNSEEN | _WITHOUT_SCRIPTS
    place, find = 0, _TAG.search
    while match := find(markup, place):
        end, start, raw = match.groups()
        begins, after = match.span()
        before, place = markup[place:begins], after
        if start is None:
            yield _tag((before, (end or "").lower(), True, "", False, ""))
            continue
        name, content = start.lower(), ""
        is_whole = name in closed
        if is_whole and not _closes_itself(name, raw):
            content, place = _whole(name, markup, place)
        yield _tag((before, name, False, raw, is_whole, content))
    yield Tag(markup[place:])


def attributes_of(raw: str) -> dict[str, str]:
    """Return attributes by their names in small letters; of two of one name the first counts.

    Args:
        raw: as they stand in the markup.
    """
    said: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(raw):
        said.setdefault(name.lower(), told(double or single or bare))
    return said


def told(written: str) -> str:
    """Return text as it is meant: with the characters that stand in it by their names."""
    return unescape(written) if "&" in written else written


def _whole(name: str, markup: str, place: int) -> tuple[str, int]:
    """Return what an element holds from a place on, and the place after its end."""
    ended = _end_of(name).search(markup, place)
    return (markup[place : ended.start()], ended.end()) if ended else (markup[place:], len(markup))


@cache
def _end_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>]|\Z)[^>]*+>?", re.IGNORECASE)


def _closes_itself(name: str, raw: str) -> bool:
    return name == "svg" and raw.endswith("/")
