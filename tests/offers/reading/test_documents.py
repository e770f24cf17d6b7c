import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openatmp.offers.reading.confined import answer
from openatmp.offers.reading.documents import page_of_pdf
from openatmp.offers.reading.errors import CannotRead
from openatmp.offers.reading.limits import limit
from tests.offers.reading.files import pdf_of

WHOLE = pdf_of("Some words on a sheet", "More words", title="A title")


def test_it_reads_the_words_of_every_sheet() -> None:
    page = page_of_pdf(WHOLE)
    assert page.text == "Some words on a sheet\n\nMore words"
    assert (page.title, page.left_out) == ("A title", ())
    assert [page.text[block.start : block.end] for block in page.blocks] == [
        "Some words on a sheet",
        "More words",
    ]


def test_it_reads_only_so_many_sheets_and_says_so() -> None:
    many = limit("pdf_pages") + 2
    page = page_of_pdf(pdf_of(*(f"Sheet {number}" for number in range(many))))
    assert page.left_out == (f"Only the first {limit('pdf_pages')} of {many} sheets were read.",)
    assert f"Sheet {limit('pdf_pages') - 1}" in page.text
    assert f"Sheet {limit('pdf_pages')}" not in page.text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7\nnothing", "the PDF is broken"),
        (WHOLE[:300], "the PDF is broken"),
        (pdf_of(""), "there are no words in the PDF"),
        (pdf_of("a", password="secret"), "the PDF is locked with a password"),
    ],
)
def test_it_refuses_what_has_no_words_for_it(content: bytes, said: str) -> None:
    with pytest.raises(CannotRead, match=said) as raised:
        page_of_pdf(content)
    assert raised.value.remedy


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(WHOLE)), st.integers(0, 60), st.binary(max_size=20))
def test_a_damaged_document_is_read_or_refused(place: int, length: int, junk: bytes) -> None:
    damaged = WHOLE[:place] + junk + WHOLE[place + length :]
    assert answer(b"%PDF-1.7\n" + damaged).startswith((b'{"page"', b'{"refused"'))
