"""Pictures made anew: what one sees stays, and nothing of what a camera or a program wrote beside it."""

import io
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

from openatmp.web.reports.evidence.refusals import Refused

# What telephones make; a small file can claim to hold far more, and would fill the memory.
MOST_PIXELS = 25_000_000
# Of all pictures that come at once: making them anew has to end before the server loses patience.
MOST_PIXELS_TOGETHER = 100_000_000
# Good to read, and quick to make.
_HOW = {"JPEG": {"quality": 90}, "PNG": {"compress_level": 4}, "WEBP": {"quality": 90, "method": 2}}
_FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP", "image/gif": "GIF"}
_SPOILT = (
    UnidentifiedImageError,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
    OSError,
    ValueError,
    SyntaxError,
    KeyError,
    IndexError,
    EOFError,
    struct.error,
    zlib.error,
    MemoryError,
)


def made_anew(content: bytes, kind: str) -> tuple[bytes, str]:
    """Return a picture that holds what one sees, and nothing else.

    Args:
        content: the picture as it was handed in.
        kind: its media type.

    Returns:
        The bytes of the new picture and its media type; a moving one becomes its first picture.

    Raises:
        Refused: it cannot be read, or is larger than is taken.
    """
    try:
        return _saved(_plain(_opened(content, kind)), kind)
    except _SPOILT as error:
        raise Refused(_("It cannot be read as a picture. Make the picture anew, or send a PDF.")) from error


def pixels_of(content: bytes) -> int:
    """Return how many points a picture says it has; none for what is no picture.

    Args:
        content: a file of any kind.
    """
    try:
        width, height = Image.open(io.BytesIO(content), formats=[*_FORMATS.values()]).size
    except _SPOILT:
        return 0
    return width * height


def _opened(content: bytes, kind: str) -> Image.Image:
    picture = Image.open(io.BytesIO(content), formats=[_FORMATS[kind]])
    width, height = picture.size
    if width * height > MOST_PIXELS:
        raise Refused(_("The picture is too large to be made safe. Make it smaller, or take it anew."))
    with _no_half_pictures():
        picture.load()
    return picture


@contextmanager
def _no_half_pictures() -> Iterator[None]:
    """Refuse what breaks off, whatever others want: a library for PDF lets half pictures through for all."""
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _plain(picture: Image.Image) -> Image.Image:
    """Turn it the way it is meant to be seen, then keep only its points."""
    seen = ImageOps.exif_transpose(picture)
    has_holes = "A" in seen.getbands() or "transparency" in seen.info
    mode = "RGBA" if has_holes else "L" if seen.mode in {"1", "L"} else "RGB"
    points = seen if seen.mode == mode else seen.convert(mode)
    plain = Image.new(mode, points.size)
    plain.paste(points)
    return plain


def _saved(plain: Image.Image, kind: str) -> tuple[bytes, str]:
    kept = "image/png" if kind == "image/gif" else kind
    name, written = _FORMATS[kept], io.BytesIO()
    plain.save(written, format=name, **_HOW[name])
    return written.getvalue(), kept
