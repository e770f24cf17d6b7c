"""A picture of a flyer or a screen as a page, by the program tesseract. Only read in a confined process."""

import io
import shutil
import warnings
from types import ModuleType

from openatmp.basis.saying import sentence
from openatmp.offers.data_files import data_file
from openatmp.offers.page import Page
from openatmp.offers.reading.errors import CannotRead, ReadingToolMissing
from openatmp.offers.reading.limits import limit
from openatmp.offers.reading.plain import page_in_blocks
from openatmp.offers.reading.words import clean

PROGRAM = "tesseract"
_REMEDY = sentence("copy its words into the text field, or type them")
_TOO_LARGE = CannotRead(
    sentence("the picture has too many dots"), remedy=sentence("make it smaller, or take it anew")
)
_FORMATS = ("PNG", "JPEG", "WEBP")


def page_of_picture(content: bytes) -> Page:
    """Read the words on a picture.

    Args:
        content: a picture as PNG, JPEG or WebP.

    Returns:
        The page.

    Raises:
        CannotRead: it is broken or too large, or no words were found on it.
        ReadingToolMissing: what reads pictures is not on this machine.
    """
    tool, pictures = _tool()
    picture = _opened(content, pictures)
    languages = _languages(tool)
    try:
        text = str(tool.image_to_string(picture, lang="+".join(languages), timeout=limit("apart_seconds")))
    except (RuntimeError, ValueError, OSError) as error:
        raise CannotRead(sentence("the words on the picture could not be read"), remedy=_REMEDY) from error
    if not any(sign.isalnum() for sign in text):
        raise CannotRead(sentence("no words were found on the picture"), remedy=_REMEDY)
    return page_in_blocks(clean(text).strip())


def _tool() -> tuple[ModuleType, ModuleType]:
    if shutil.which(PROGRAM) is None:
        raise ReadingToolMissing(
            f"the program {PROGRAM}, which reads pictures, is not on this machine",
            remedy=f"install {PROGRAM} and its languages, or type the words into the text field",
        )
    try:
        import pytesseract  # noqa: PLC0415 - an optional part; without it this says what to do
        from PIL import Image  # noqa: PLC0415 - same
    except ImportError as error:
        raise ReadingToolMissing(
            sentence("the part of openatmp that reads pictures is not installed"),
            remedy=sentence("install openatmp[ocr], or type the words into the text field"),
        ) from error
    return pytesseract, Image


def _opened(content: bytes, pictures: ModuleType) -> object:
    """Open a picture; one that would fill the memory when unpacked is refused before it is unpacked."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = pictures.open(io.BytesIO(content), formats=_FORMATS)
        if picture.width * picture.height > limit("picture_pixels"):
            raise _TOO_LARGE
        return picture.convert("RGB")
    except pictures.DecompressionBombError as error:
        raise _TOO_LARGE from error
    except (OSError, ValueError, SyntaxError, TypeError, OverflowError) as error:
        raise CannotRead(
            sentence("the picture is broken"),
            remedy=sentence("take it anew, or type its words into the text field"),
        ) from error


def _languages(tool: ModuleType) -> list[str]:
    """Return the languages to read with: of those on this machine the ones that offers are written in."""
    there = set(tool.get_languages(config=""))
    wanted: dict[str, str] = data_file("languages.yaml")["pictures"]
    return [name for name in wanted.values() if name in there] or sorted(there - {"osd"})[:1] or ["eng"]
