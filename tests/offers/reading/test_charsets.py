import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.reading.charsets import text_of

POLISH = "zażółć gęślą jaźń"


@pytest.mark.parametrize(
    ("content", "declared", "expected"),
    [
        (POLISH.encode(), "", POLISH),
        (POLISH.encode(), "iso-8859-1", POLISH),
        (POLISH.encode("iso-8859-2"), "iso-8859-2", POLISH),
        (
            b"<meta charset='iso-8859-2'>" + POLISH.encode("iso-8859-2"),
            "",
            f"<meta charset='iso-8859-2'>{POLISH}",
        ),
        (codecs.BOM_UTF8 + POLISH.encode(), "ascii", POLISH),
        (codecs.BOM_UTF16_LE + POLISH.encode("utf-16-le"), "", POLISH),
        (codecs.BOM_UTF16_BE + POLISH.encode("utf-16-be"), "", POLISH),
        (b"50 \x80 caf\xe9", "iso-8859-1", "50 € café"),
        (b"", "", ""),
    ],
)
def test_it_reads_the_characters(content: bytes, declared: str, expected: str) -> None:
    assert text_of(content, declared) == expected


def test_it_guesses_what_nobody_declared() -> None:
    text = "Лечение в нашей клинике проводится без операции, запишитесь по телефону сегодня. " * 5
    assert text_of(text.encode("cp1251")) == text


@pytest.mark.parametrize("declared", ["", "no-such-set", "../../x", "base64", "rot13", "idna", "utf-8", "\0"])
def test_it_never_fails_on_what_is_declared(declared: str) -> None:
    assert "caf" in text_of(b"caf\xe9 au lait, s'il vous pla\xeet", declared)


def test_one_broken_place_does_not_spoil_a_text() -> None:
    assert text_of((POLISH * 20).encode() + b"\xff") == POLISH * 20 + "\ufffd"


@given(st.binary(max_size=200), st.text(max_size=10))
def test_it_reads_any_bytes(content: bytes, declared: str) -> None:
    text_of(content, declared).encode()
