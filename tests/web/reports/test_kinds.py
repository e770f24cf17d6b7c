import gzip
import io
import tarfile
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.web.reports.evidence import Refused
from openatmp.web.reports.evidence.kinds import ENDINGS, kind_of
from tests.web.reports.conftest import picture

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
MAIL = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: Offer\r\n\r\nCome soon.\r\n"
SAVED = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\nSubject: Offer\r\n"
    b'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n<html></html>\r\n'
)


def zipped(name: str = "offer.txt") -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr(name, "text")
    return written.getvalue()


def taped() -> bytes:
    written = io.BytesIO()
    with tarfile.open(fileobj=written, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("offer.txt"))
    return written.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (picture("JPEG"), "image/jpeg"),
        (picture("PNG"), "image/png"),
        (picture("WEBP"), "image/webp"),
        (picture("GIF"), "image/gif"),
        (PDF, "application/pdf"),
        (b"\xef\xbb\xbf\n" + PDF, "application/pdf"),
        (MAIL, "message/rfc822"),
        (MAIL.replace(b"\r\n", b"\n"), "message/rfc822"),
        (SAVED, "multipart/related"),
        (b"<!DOCTYPE html><p>offer", "text/html"),
        (b"  <HTML><script>alert(1)</script>", "text/html"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"></svg>', "image/svg+xml"),
        (b"<svg onload=alert(1)></svg>", "image/svg+xml"),
        (b"<svg><script>alert(1)</script></svg>", "text/html"),
        ("Stammzellen für 9 000 €".encode(), "text/plain"),
        ("Stammzellen für das Knie".encode("cp1252"), "text/plain"),
        ("Клетки".encode("utf-16"), "text/plain"),
        (b"From: here to there, the clinic wrote:\nhello", "text/plain"),
        (b"MZ is how my mother signs", "text/plain"),
    ],
)
def test_it_tells_by_the_content_what_is_taken(content: bytes, kind: str) -> None:
    assert kind_of(content) == kind


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"MZ\x90\x00\x03\x00" + bytes(60), "a program"),
        (b"\x7fELF\x02\x01", "a program"),
        (b"#!/bin/sh\nrm -r /\n", "a program"),
        (b"\xca\xfe\xba\xbe\x00\x00", "a program"),
        (b"\xcf\xfa\xed\xfe\x07", "a program"),
        (b"\x00asm\x01\x00", "a program"),
        (b"L\x00\x00\x00\x01\x14\x02\x00rest", "a program"),
        (zipped(), "an archive"),
        (b"some text in front" + zipped(), "an archive"),
        (gzip.compress(b"text", mtime=0), "an archive"),
        (b"7z\xbc\xaf\x27\x1c rest", "an archive"),
        (b"Rar!\x1a\x07\x00", "an archive"),
        (taped(), "an archive"),
        (zipped("word/document.xml"), "an office document"),
        (zipped("[Content_Types].xml"), "an office document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "an office document"),
        (PDF + zipped(), "an archive at once"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", "HEIC"),
        (b"ID3\x03\x00\x00\x00\x00\x00\x21" + bytes(40), "Sound and film"),
        (b"RIFF\x24\x00\x00\x00WAVEfmt \x10\x00\x00\x00" + bytes(40), "Sound and film"),
        (b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(40), "Sound and film"),
        (bytes(range(256)) * 4, "of a kind that is not taken"),
        (b"BM" + bytes(80), "of a kind that is not taken"),
    ],
)
def test_it_refuses_the_rest_and_says_what_to_do(content: bytes, why: str) -> None:
    with pytest.raises(Refused) as refused:
        kind_of(content)
    said = str(refused.value.why)
    assert why in said
    assert len(said.split(". ")) > 1, "what is wrong, then what to do"


@given(st.binary(max_size=3_000))
def test_whatever_comes_is_told_or_refused(content: bytes) -> None:
    try:
        kind = kind_of(content)
    except Refused:
        return
    assert kind in {*ENDINGS, "image/gif"}


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1).filter(lambda one: one.strip()))
def test_any_text_is_taken(text: str) -> None:
    if not text.encode().startswith((b"#!", b"Rar!", b"BZh", b"LZIP", b"xar!", b"MSCF", b"!<arch>")):
        assert kind_of(text.encode()) in ENDINGS


def test_a_long_text_is_told_quickly_enough_to_be_told_at_all() -> None:
    headers = b"".join(b"X-%d: value\n" % number for number in range(200_000))
    assert kind_of(headers + b"\nbody") == "text/plain"
