from pathlib import Path

import pytest

from openatmp.basis.errors import BadInput
from openatmp.cli.texts import LARGEST_TEXT, text_of


def test_it_returns_the_text_as_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes("γδ cells\r\nexpanded".encode())
    assert text_of(path) == "γδ cells\r\nexpanded"


def test_the_largest_text_is_taken_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(b"x" * LARGEST_TEXT)
    assert len(text_of(path)) == LARGEST_TEXT
    path.write_bytes(b"x" * (LARGEST_TEXT + 1))
    with pytest.raises(BadInput, match="longer than 1,000,000 bytes"):
        text_of(path)


def test_what_never_ends_is_not_read_to_its_end() -> None:
    with pytest.raises(BadInput, match="longer than"):
        text_of(Path("/dev/zero"))


def test_another_encoding_is_refused_and_not_guessed(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes("Züchtung".encode("latin-1"))
    with pytest.raises(BadInput, match="not in UTF-8") as refused:
        text_of(path)
    assert refused.value.where == str(path)
    assert refused.value.remedy


@pytest.mark.parametrize("path", ["/nowhere/at/all", "/", "with\x00null"])
def test_what_cannot_be_opened_is_told(path: str) -> None:
    with pytest.raises(BadInput, match="the text cannot be read"):
        text_of(Path(path))
