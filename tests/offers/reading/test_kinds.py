import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.reading.kinds import Kind, kind_of
from tests.offers.reading.files import mail_of, pdf_of, saved_page, white_png, zip_of


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", Kind.NOTHING),
        (b" \r\n\t", Kind.NOTHING),
        (b"A text about cells.", Kind.TEXT),
        ("Zażółć".encode(), Kind.TEXT),
        ("Zażółć".encode("utf-16"), Kind.TEXT),
        (b"Dear all: this is no mail.\nTo: be or not.", Kind.TEXT),
        (b"a < b", Kind.TEXT),
        (b"<!DOCTYPE html><p>a", Kind.HTML),
        (b"\xef\xbb\xbf\n<html>", Kind.HTML),
        (b"<p>a", Kind.HTML),
        (b"<!-- saved --><html>", Kind.HTML),
        (b"<?xml version='1.0'?><html xmlns='x'>", Kind.HTML),
        (b"words first <b>x</b>" + b"<p>a</p>" * 6, Kind.HTML),
        (mail_of("Hello"), Kind.MAIL),
        (b"Subject: a\r\nFrom: b\r\n\r\nc", Kind.MAIL),
        (saved_page(("<p>a", "https://example.org")), Kind.ARCHIVE),
        (pdf_of("a"), Kind.PDF),
        (b"\n\n%PDF-1.7", Kind.PDF),
        (white_png(), Kind.PICTURE),
        (b"\xff\xd8\xff\xe0abc", Kind.PICTURE),
        (b"RIFF\0\0\0\0WEBPVP8 ", Kind.PICTURE),
        (b"RIFF\0\0\0\0WAVEfmt ", Kind.OTHER),
        (b"<svg xmlns='x'><text>a</text></svg>", Kind.DRAWING),
        (b"<?xml version='1.0'?><!-- a --><!DOCTYPE svg><svg>", Kind.DRAWING),
        (zip_of("a.txt", b"a"), Kind.PACKED),
        (b"\x1f\x8b\x08", Kind.PACKED),
        (b"{\\rtf1 a}", Kind.PACKED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind.PACKED),
        (b"MZ\x90\0", Kind.PROGRAM),
        (b"\x7fELF", Kind.PROGRAM),
        (b"#!/bin/sh\nrm", Kind.PROGRAM),
        (b"<?php echo 1;", Kind.PROGRAM),
        (bytes(range(256)), Kind.OTHER),
        (b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x01\x02", Kind.OTHER),
    ],
)
def test_it_tells_what_something_is_by_its_content(content: bytes, kind: Kind) -> None:
    assert kind_of(content) is kind


@given(st.binary(max_size=200))
def test_everything_is_of_some_kind(content: bytes) -> None:
    assert kind_of(content) in Kind


@pytest.mark.parametrize("end", [b"<svg>", b"<p>", b"x"])
def test_it_reads_a_page_that_begins_with_hundreds_of_comments_once(end: bytes) -> None:
    # Were the comments parted in every way, this would never end.
    kind = kind_of(b"<!---->\n" * 400 + end)
    assert kind is (Kind.DRAWING if end == b"<svg>" else Kind.HTML)


def test_a_comment_that_holds_marks_of_a_drawing_is_none() -> None:
    assert kind_of(b"<!-- <svg> --><p>a") is Kind.HTML
    assert kind_of(b"<!-- a --> <!-- b --><svg>") is Kind.DRAWING
    assert kind_of(b"<!-- a <svg>") is Kind.HTML
