"""What kind of thing was handed in, told by its content; a name can say anything."""

import re
from enum import StrEnum

_MARKUP = re.compile(
    rb"\s*(?:<!doctype\s+html|<html|<head|<body|<meta|<title|<div|<p[\s>]|<h[1-6]|<section|<article|<main|<!--|<table"
    rb"|<ul|<ol|<a\s|<span|<header|<nav|<form|<font|<center|<script|<style|<link)",
    re.IGNORECASE,
)
_DRAWING = re.compile(
    # What was taken once is never given back: a page of comments would be tried in every way to part them.
    rb"\s*+(?:<\?xml[^>]*+>\s*+)?+(?:<!--(?>.*?-->)\s*+)*+(?:<!doctype\s+svg[^>]*+>\s*+)?+<svg[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(rb"\s*<\?xml", re.IGNORECASE)
_HEAD_OF_MAIL = re.compile(rb"(?:[!-9;-~]{1,70}:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n){2,}", re.ASCII)
_MAIL_WORDS = re.compile(
    rb"^(?:from|to|subject|received|date|message-id|mime-version|return-path|content-type|delivered-to)\s*:",
    re.IGNORECASE | re.MULTILINE,
)
_ARCHIVED = re.compile(rb"multipart/related|snapshot-content-location", re.IGNORECASE)
_BEGINS = 4096


class Kind(StrEnum):
    """A kind of content."""

    NOTHING = "nothing"
    TEXT = "a text"
    HTML = "a page of the web"
    MAIL = "a mail"
    ARCHIVE = "a saved page"
    PDF = "a PDF"
    PICTURE = "a picture"
    DRAWING = "a drawing in SVG"
    PACKED = "a packed file, or an Office document"
    PROGRAM = "a program or script"
    OTHER = "of no kind that can be read"


_MARKS: tuple[tuple[bytes, Kind], ...] = (
    (b"%PDF-", Kind.PDF),
    (b"\x89PNG\r\n\x1a\n", Kind.PICTURE),
    (b"\xff\xd8\xff", Kind.PICTURE),
    (b"PK\x03\x04", Kind.PACKED),
    (b"PK\x05\x06", Kind.PACKED),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind.PACKED),
    (b"{\\rtf", Kind.PACKED),
    (b"\x1f\x8b", Kind.PACKED),
    (b"BZh", Kind.PACKED),
    (b"\xfd7zXZ\x00", Kind.PACKED),
    (b"7z\xbc\xaf\x27\x1c", Kind.PACKED),
    (b"Rar!", Kind.PACKED),
    (b"\x28\xb5\x2f\xfd", Kind.PACKED),
    (b"MZ", Kind.PROGRAM),
    (b"\x7fELF", Kind.PROGRAM),
    (b"\xca\xfe\xba\xbe", Kind.PROGRAM),
    (b"\xcf\xfa\xed\xfe", Kind.PROGRAM),
    (b"#!", Kind.PROGRAM),
    (b"<?php", Kind.PROGRAM),
)


def kind_of(content: bytes) -> Kind:
    """Say of what kind a content is.

    Args:
        content: the content.
    """
    head = content[:_BEGINS]
    if not head.strip():
        return Kind.NOTHING
    bare = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return _marked(content, bare) or _markup(bare) or _words(head, bare)


def _markup(bare: bytes) -> Kind | None:
    if _DRAWING.match(bare):
        return Kind.DRAWING
    is_page = _MARKUP.match(bare) or (_XML.match(bare) and b"<html" in bare.lower())
    return Kind.HTML if is_page else None


def _words(head: bytes, bare: bytes) -> Kind:
    if _is_mail(bare):
        return Kind.ARCHIVE if _ARCHIVED.search(head) else Kind.MAIL
    if not _is_text(head):
        return Kind.OTHER
    return Kind.HTML if _has_much_markup(head) else Kind.TEXT


def _marked(content: bytes, bare: bytes) -> Kind | None:
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return Kind.PICTURE
    # A PDF may have something before its mark; readers of PDF look for it in the first thousand bytes.
    if b"%PDF-" in content[:1024] and not _MARKUP.match(bare):
        return Kind.PDF
    return next((kind for mark, kind in _MARKS if bare.startswith(mark)), None)


def _is_mail(head: bytes) -> bool:
    found = _HEAD_OF_MAIL.match(head.removeprefix(b"From ").lstrip() if head.startswith(b"From ") else head)
    return found is not None and len({word.lower() for word in _MAIL_WORDS.findall(found[0])}) >= 2


def _is_text(head: bytes) -> bool:
    """Whether bytes may be a text: no signs that no text holds, but for sets of two bytes a sign."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    controls = sum(byte < 9 or (13 < byte < 32 and byte != 27) for byte in head)
    return controls * 100 <= len(head)


def _has_much_markup(head: bytes) -> bool:
    return len(re.findall(rb"</(?:p|div|a|li|td|h[1-6]|span|html|body)>", head, re.IGNORECASE)) > 5
