"""What is handed in, of whatever kind."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.errors import BadInput, OpenatmpError
from openatmp.offers.page import Page
from openatmp.offers.reading import nowhere, page_as_dict, read
from openatmp.offers.reading.apart import MODULE, read_apart
from openatmp.offers.reading.confined import answer
from openatmp.offers.reading.errors import CannotRead, ReadingToolMissing
from openatmp.offers.reading.limits import limit
from tests.offers.reading.files import mail_of, pdf_of, saved_page, white_png, zip_of
from tests.offers.reading.pages import read_or_refused


def here(module: str, content: bytes, *, seconds: int, memory: int) -> bytes:
    """Read a document in this process; tests trust theirs."""
    assert module == MODULE
    assert seconds == limit("apart_seconds")
    assert memory == limit("apart_memory")
    return answer(content)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"Some words", "Some words"),
        ("Grüße".encode("cp1252"), "Grüße"),
        (b"<p>Some <b>words</b>", "Some words"),
        (mail_of("Some words"), "Some words\n"),
        (saved_page(("<p>Some words", "")), "Some words"),
        (pdf_of("Some words"), "Some words"),
    ],
)
def test_it_reads_what_it_is_by_its_content(content: bytes, text: str) -> None:
    page = read(content, name="anything.exe", address="https://example.org", title="T", apart=here)
    assert (page.text, page.address, page.title) == (text, "https://example.org", "T")


@pytest.mark.parametrize(
    ("content", "said", "remedy"),
    [
        (b"", "it is empty", "choose the file again"),
        (b"<svg onload='alert(1)'></svg>", "it is a drawing in SVG", "save it as a picture"),
        (zip_of("a.html", b"<p>" * 1_000_000), "it is a packed file", "unpack it"),
        (b"MZ\x90\0", "it is a program or script", "do not open it"),
        (bytes(range(256)), "it is of no kind that can be read", "copy its words"),
        (white_png(), "documents and pictures are not read here", "copy its words"),
        (pdf_of("x"), "documents and pictures are not read here", "copy its words"),
    ],
)
def test_it_refuses_the_rest_and_says_what_to_do(content: bytes, said: str, remedy: str) -> None:
    with pytest.raises(CannotRead) as raised:
        read(content, name="offer.pdf")
    assert said in raised.value.happened
    assert raised.value.remedy.startswith(remedy)
    assert raised.value.expected


@pytest.mark.parametrize("name", ["flyer.pdf", "flyer.png", "letter.docx", ""])
def test_a_packed_file_under_another_name_is_still_one(name: str) -> None:
    with pytest.raises(CannotRead, match="packed file"):
        read(zip_of("a", b"a"), name=name, apart=here)


def test_it_refuses_what_is_too_large() -> None:
    with pytest.raises(BadInput, match="at most 20,000,000 are read"):
        read(b"a" * (limit("bytes") + 1), name="a.txt")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a.zip", "a.zip"),
        ("a\r\nSet-Cookie: b", "a  Set-Cookie: b"),
        ("", "what was handed in"),
        ("x" * 500, "x" * 100),
    ],
)
def test_a_name_is_shown_in_one_short_line(name: str, shown: str) -> None:
    with pytest.raises(CannotRead) as raised:
        read(b"PK\x03\x04", name=name)
    assert raised.value.where == shown


def test_a_page_of_another_process_gets_its_language_here() -> None:
    text = "Die Behandlung erfolgt in unserer Praxis, und Sie gehen am selben Tag nach Hause."
    assert read(pdf_of(text), apart=here).language == "de"


@pytest.mark.parametrize("told", [b"", b"nothing", b"{", b"\xff"])
def test_a_process_that_says_nothing_has_failed(told: bytes) -> None:
    def silent(module: str, content: bytes, *, seconds: int, memory: int) -> bytes:
        return told

    with pytest.raises(CannotRead, match="reading it failed"):
        read_apart(b"", silent)


@pytest.mark.parametrize("kind", [CannotRead, ReadingToolMissing])
def test_what_another_process_refused_is_refused_here(kind: type[OpenatmpError]) -> None:
    def refusing(module: str, content: bytes, *, seconds: int, memory: int) -> bytes:
        said = {"kind": kind.kind, "happened": "no", "expected": "x", "remedy": "do this"}
        return json.dumps({"refused": said}).encode()

    with pytest.raises(kind, match=r"no. Expected: x. To do: do this."):
        read_apart(b"", refusing)


def test_a_page_comes_back_from_another_process() -> None:
    page = Page("ab", title="T")

    def reading(module: str, content: bytes, *, seconds: int, memory: int) -> bytes:
        return json.dumps({"page": page_as_dict(page)}).encode()

    assert read_apart(b"", reading) == page


def test_nowhere_reads_nothing() -> None:
    with pytest.raises(CannotRead):
        nowhere(MODULE, b"", seconds=1, memory=1)


@given(st.binary(max_size=400))
def test_whatever_is_handed_in_is_read_or_refused(content: bytes) -> None:
    outcome = read_or_refused(content, here)
    assert outcome.text.encode() is not None if isinstance(outcome, Page) else outcome.remedy
