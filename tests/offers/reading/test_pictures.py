import io
import shutil
import sys
from contextlib import suppress
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFile, ImageFont

from openatmp.offers.reading import pictures
from openatmp.offers.reading.errors import CannotRead, ReadingToolMissing
from openatmp.offers.reading.pictures import page_of_picture
from tests.offers.reading.files import png_of, white_png

needs_program = pytest.mark.skipif(
    shutil.which("tesseract") is None, reason="tesseract is not on this machine"
)


@pytest.fixture(autouse=True)
def _whole_pictures_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures are read in a process of their own; here a library for PDF may have made Pillow forgiving."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", False)


def flyer(kind: str = "PNG") -> bytes:
    picture = Image.new("RGB", (900, 160), "white")
    ImageDraw.Draw(picture).text((20, 50), "Call our clinic today", "black", ImageFont.load_default(48))
    written = io.BytesIO()
    picture.save(written, kind)
    return written.getvalue()


@needs_program
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_it_reads_the_words_on_a_picture(kind: str) -> None:
    assert page_of_picture(flyer(kind)).text == "Call our clinic today"


@needs_program
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (white_png(), "no words were found on the picture"),
        (flyer()[:200], "the picture is broken"),
        (b"\x89PNG\r\n\x1a\n", "the picture is broken"),
        (b"GIF89a", "the picture is broken"),
        (png_of(9000, 9000), "the picture has too many dots"),
        (png_of(60_000, 60_000), "the picture has too many dots"),
    ],
)
def test_it_refuses_what_it_cannot_read(content: bytes, said: str) -> None:
    with pytest.raises(CannotRead, match=said) as raised:
        page_of_picture(content)
    assert raised.value.remedy


def test_without_the_program_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(ReadingToolMissing, match=r"tesseract.*install tesseract.*or type the words"):
        page_of_picture(flyer())


@needs_program
def test_without_the_libraries_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pytesseract", None)
    with pytest.raises(ReadingToolMissing, match=r"openatmp\[ocr\]"):
        page_of_picture(flyer())


@pytest.mark.parametrize(
    ("there", "used"),
    [(["deu", "eng", "osd"], ["eng", "deu"]), (["osd", "xyz"], ["xyz"]), ([], ["eng"]), (["osd"], ["eng"])],
)
def test_it_reads_with_the_languages_that_are_there(
    monkeypatch: pytest.MonkeyPatch, there: list[str], used: list[str]
) -> None:
    tool = ModuleType("tool")
    monkeypatch.setattr(tool, "get_languages", lambda **_: there, raising=False)
    assert pictures._languages(tool) == used


@needs_program
@settings(max_examples=25, deadline=None)
@given(st.integers(8, 500), st.binary(min_size=1, max_size=20))
def test_a_damaged_picture_is_read_or_refused(place: int, junk: bytes) -> None:
    whole = white_png()
    with suppress(CannotRead):
        assert page_of_picture(whole[:place] + junk + whole[place + len(junk) :]).text
