import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.page import Block, Page, Structure
from openatmp.offers.reading import nowhere
from openatmp.offers.reading.errors import CannotRead
from openatmp.offers.reading.limits import limit
from openatmp.offers.reading.mail import joined, page_of_mail
from tests.offers.reading.files import mail_of, white_png, zip_of
from tests.offers.reading.pages import read_or_refused

NONE_READ = "An attachment was not read: "


def page(content: bytes) -> Page:
    return page_of_mail(content, nowhere)


def test_the_subject_is_the_title() -> None:
    assert page(mail_of("Hello there", subject="Grüße aus der Klinik")).title == "Grüße aus der Klinik"


def test_it_reads_the_letter() -> None:
    assert page(mail_of("First line\n\nSecond")).text.split() == ["First", "line", "Second"]


def test_of_two_ways_of_saying_the_same_it_reads_the_page() -> None:
    found = page(mail_of("in plain", "<p>as a page <a href='tel:123'>call</a>"))
    assert found.text == "as a page call"
    assert found.structure.phones == ("123",)


def test_an_empty_page_does_not_hide_the_text() -> None:
    content = mail_of("in plain", "x").replace(b"\nx\n", b"\n \n")
    assert "in plain" in page(content).text


def test_it_reads_what_is_attached_after_the_letter() -> None:
    found = page(mail_of("The letter.", "", "S", (b"<p>A page", "text/html"), (b"A text", "text/plain")))
    assert found.text.split("\n\n") == ["The letter.", "\nA page", "A text"]
    assert {found.text[block.start : block.end] for block in found.blocks} == {
        "The letter.",
        "A page",
        "A text",
    }


@pytest.mark.parametrize(
    ("content", "kind", "said"),
    [
        (zip_of("a", b"a"), "application/zip", "it is a packed file, or an Office document"),
        (b"<svg></svg>", "image/svg+xml", "it is a drawing in SVG"),
        (b"MZ\x90", "application/pdf", "it is a program or script"),
        (white_png(), "image/png", "documents and pictures are not read here"),
    ],
)
def test_it_says_what_of_the_attachments_it_did_not_read(content: bytes, kind: str, said: str) -> None:
    found = page(mail_of("The letter.", "", "S", (content, kind), (content, kind)))
    assert found.text == "The letter.\n"
    assert found.left_out == (f"{NONE_READ}{said}.",)


def test_it_reads_only_so_many_attachments() -> None:
    many = [(f"number {number}".encode(), "text/plain") for number in range(limit("mail_attachments") + 3)]
    found = page(mail_of("The letter.", "", "S", *many))
    assert f"number {limit('mail_attachments') - 1}" in found.text
    assert f"number {limit('mail_attachments')}" not in found.text


def test_a_mail_without_words_is_refused() -> None:
    with pytest.raises(CannotRead, match="no words were found in the mail"):
        page(mail_of(""))


def test_a_mail_with_nothing_but_what_is_not_read_says_why() -> None:
    with pytest.raises(CannotRead, match="An attachment was not read: documents and pictures"):
        page(mail_of("", "", "S", (white_png(), "image/png")))


def test_a_line_smuggled_into_the_subject_stays_in_the_subject() -> None:
    found = page(b"From: a@b\r\nSubject: =?utf-8?q?Hello=0D=0ABcc:_x@y?=\r\n\r\nwords")
    assert found.title == "Hello Bcc: x@y"
    assert found.text == "words"


@pytest.mark.parametrize(
    "content",
    [
        b"From: a\nSubject: b\nContent-Type: text/plain; charset=no-such\n\nwords \xff",
        b"From: a\nSubject: =?x?q?=ff?=\nContent-Type: text/html\n\n<p>words",
        b"From: a\nSubject: b\nContent-Type: multipart/mixed; boundary=x\n\nwords without parts",
        b"From: a\nSubject: b\nContent-Transfer-Encoding: base64\n\nd29yZHM*",
        b"From: a\nSubject: b\nContent-Type: text/plain" + b"; a=b" * 100_000 + b"\n\nwords",
        b"From: a\nSubject: b\nTo: " + b"c@d.e,\n " * 50_000 + b"\n\nwords",
        b"From: a\nSubject: b\nContent-Type: ;;;\nContent-Disposition: \x00\n\nwords",
    ],
)
def test_a_mail_with_a_broken_head_is_read_all_the_same(content: bytes) -> None:
    assert "words" in page(content).text


def test_parts_within_parts_without_end_are_refused() -> None:
    head = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(1500))
    with pytest.raises(CannotRead, match="broken"):
        page(b"From: a\nSubject: b\n" + head + b"\nwords")


def test_parts_without_number_are_refused() -> None:
    many = b"--b\nContent-Type: text/plain\n\nwords\n" * (limit("mail_lines_between") + 1)
    with pytest.raises(CannotRead, match="too many parts"):
        page(b"From: a\nSubject: b\nContent-Type: multipart/mixed; boundary=b\n\n" + many)


def test_pages_are_joined_with_everything_they_tell() -> None:
    one = Page("ab", (Block(0, 2),), "", "", "", Structure(phones=("1",)), ("x",))
    two = Page("cd", (Block(0, 2),), "T", "A", "de", Structure(phones=("1", "2"), author="N"), ("x",))
    expected = Structure(phones=("1", "2"), author="N")
    assert joined([one, two]) == Page(
        "ab\n\ncd", (Block(0, 2), Block(4, 6)), "T", "A", "de", expected, ("x",)
    )
    assert joined([one]) == one


@given(st.binary(max_size=200), st.integers(0, 300), st.integers(0, 100))
def test_a_damaged_mail_is_read_or_refused(junk: bytes, place: int, length: int) -> None:
    whole = mail_of("The letter.", "<p>The page", "S", (b"attached", "text/plain"))
    damaged = whole[:place] + junk + whole[place + length :]
    outcome = read_or_refused(damaged)
    assert isinstance(outcome, Page) or outcome.remedy
