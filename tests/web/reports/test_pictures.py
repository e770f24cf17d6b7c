import io
import os
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFile
from PIL.PngImagePlugin import PngInfo

from openatmp.web.reports.evidence import Refused
from openatmp.web.reports.evidence.pictures import MOST_PIXELS, made_anew, pixels_of
from tests.web.reports.conftest import picture, picture_with_a_place


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def test_place_hour_and_device_are_gone() -> None:
    before = picture_with_a_place()
    assert opened(before).getexif().get_ifd(0x8825)[2] == (52.0, 31.0, 12.0)
    after, kind = made_anew(before, "image/jpeg")
    assert kind == "image/jpeg"
    assert not opened(after).getexif()
    assert not opened(after).getexif().get_ifd(0x8825)
    assert b"Exif" not in after
    for word in (b"ZyxPhone", b"Zyxname", b"2026:11"):
        assert word in before
        assert word not in after


def test_it_stands_the_way_it_is_meant_to_be_seen() -> None:
    before = picture_with_a_place()
    assert opened(before).size == (40, 30)
    assert opened(made_anew(before, "image/jpeg")[0]).size == (30, 40)


def test_what_is_seen_stays() -> None:
    after = opened(made_anew(picture(), "image/jpeg")[0])
    assert after.getpixel((10, 10)) == pytest.approx((200, 40, 40), abs=6)


def test_words_and_profiles_in_a_png_are_gone() -> None:
    told = PngInfo()
    told.add_text("Author", "Zyxname")
    told.add_itxt("XML:com.adobe.xmp", "<x>Zyxname</x>")
    before = picture("PNG", pnginfo=told, icc_profile=b"Zyxprofile" * 20)
    after, kind = made_anew(before, "image/png")
    assert kind == "image/png"
    assert not opened(after).info
    for chunk in (b"tEXt", b"iTXt", b"iCCP", b"eXIf"):
        assert chunk not in after


BROKEN_OFF = {
    "image/jpeg": picture("JPEG")[:-200],
    "image/png": picture("PNG")[:-40],
    "image/webp": picture("WEBP")[:-40],
    "image/gif": picture("GIF")[:-40],
}


@pytest.mark.parametrize("let_through", [False, True])
@pytest.mark.parametrize("kind", BROKEN_OFF)
def test_a_picture_that_breaks_off_is_refused_whatever_other_libraries_want(
    kind: str, let_through: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", let_through)
    with pytest.raises(Refused):
        made_anew(BROKEN_OFF[kind], kind)
    assert let_through is ImageFile.LOAD_TRUNCATED_IMAGES, "what others want is theirs again"
    assert made_anew(picture(), "image/jpeg")
    assert let_through is ImageFile.LOAD_TRUNCATED_IMAGES


@pytest.mark.parametrize(
    "order",
    [
        "weasyprint.images openatmp.web.reports.evidence.pictures",
        "openatmp.web.reports.evidence.pictures weasyprint.images",
    ],
)
def test_a_library_for_pdf_may_be_loaded_before_or_after(order: str, tmp_path: Path) -> None:
    pytest.importorskip("weasyprint")
    script = (
        "import importlib, io, sys\n"
        "import django; django.setup()\n"
        "for name in sys.argv[1].split(): importlib.import_module(name)\n"
        "from PIL import Image, ImageFile\n"
        "from openatmp.web.reports.evidence.pictures import Refused, made_anew\n"
        "assert ImageFile.LOAD_TRUNCATED_IMAGES, 'it does not let them through any more'\n"
        "written = io.BytesIO(); Image.effect_noise((90, 90), 60).save(written, 'JPEG')\n"
        "made_anew(written.getvalue(), 'image/jpeg')\n"
        "try: made_anew(written.getvalue()[:-500], 'image/jpeg')\n"
        "except Refused: sys.exit(0)\n"
        "sys.exit('half a picture was taken')\n"
    )
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "openatmp.web.config.settings",
        "OPENATMP_DATA": str(tmp_path),
    }
    command = [sys.executable, "-c", script, order]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_what_hangs_behind_a_picture_is_gone() -> None:
    for kind, name in (("PNG", "image/png"), ("JPEG", "image/jpeg"), ("GIF", "image/gif")):
        after, _ = made_anew(picture(kind) + b"PK\x03\x04 Zyxarchive <script>", name)
        assert b"Zyxarchive" not in after
        assert b"script" not in after


def test_holes_stay_holes() -> None:
    written = io.BytesIO()
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(written, "PNG")
    assert opened(made_anew(written.getvalue(), "image/png")[0]).getpixel((1, 1)) == (0, 0, 0, 0)


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "CMYK", "I;16", "YCbCr"])
def test_it_reads_pictures_of_every_make(mode: str) -> None:
    written = io.BytesIO()
    Image.new(mode, (8, 8)).save(written, "JPEG" if mode in {"CMYK", "YCbCr"} else "PNG")
    kind = "image/jpeg" if mode in {"CMYK", "YCbCr"} else "image/png"
    assert opened(made_anew(written.getvalue(), kind)[0]).size == (8, 8)


def test_of_a_moving_picture_the_first_is_kept() -> None:
    written = io.BytesIO()
    first, second = Image.new("RGB", (5, 5), "red"), Image.new("RGB", (5, 5), "blue")
    first.save(written, "GIF", save_all=True, append_images=[second])
    after, kind = made_anew(written.getvalue(), "image/gif")
    assert kind == "image/png"
    assert getattr(opened(after), "n_frames", 1) == 1
    assert opened(after).convert("RGB").getpixel((1, 1)) == (255, 0, 0)


def bomb(width: int, height: int) -> bytes:
    """A few bytes that claim to be a very large picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes((width // 8 + 1) * min(height, 3_000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(MOST_PIXELS, 2), (100_000, 100_000), (60_000, 60_000)])
def test_a_picture_that_would_fill_the_memory_is_refused_unread(size: tuple[int, int]) -> None:
    with pytest.raises(Refused, match=r"too large|cannot be read"):
        made_anew(bomb(*size), "image/png")


def test_its_size_is_known_before_it_is_read() -> None:
    assert pixels_of(picture("PNG", (40, 30))) == 1_200
    assert pixels_of(bomb(100_000, 100_000)) in {0, 10_000_000_000}
    assert pixels_of(b"a text") == pixels_of(b"") == 0


@pytest.mark.parametrize("kind", ["image/png", "image/jpeg", "image/webp", "image/gif"])
def test_a_spoilt_picture_is_refused(kind: str) -> None:
    whole = picture(kind.removeprefix("image/").upper())
    with pytest.raises(Refused, match="cannot be read"):
        made_anew(whole[:20], kind)
    with pytest.raises(Refused, match="cannot be read"):
        made_anew(b"not a picture", kind)


def test_a_picture_is_read_as_what_it_was_told_to_be_and_as_nothing_else() -> None:
    with pytest.raises(Refused):
        made_anew(picture("PNG"), "image/jpeg")


@given(st.integers(0, 600), st.binary(min_size=1, max_size=12))
def test_a_damaged_picture_is_mended_or_refused(place: int, damage: bytes) -> None:
    whole = picture("JPEG")
    spoilt = whole[:place] + damage + whole[place + len(damage) :]
    try:
        after, _ = made_anew(spoilt, "image/jpeg")
    except Refused:
        return
    assert opened(after).size[0] > 0
