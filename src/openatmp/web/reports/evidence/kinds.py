"""What a file is, told by its content; never by its name, and never by what the browser says of it."""

import re
from collections.abc import Mapping
from types import MappingProxyType

import puremagic
from django.utils.translation import gettext_lazy as _

from openatmp.web.reports.evidence.refusals import Refused

PICTURES = frozenset({"image/jpeg", "image/png", "image/webp", "image/gif"})
PDF = "application/pdf"
MAIL = "message/rfc822"
SAVED_PAGE = "multipart/related"
HTML = "text/html"
SVG = "image/svg+xml"
TEXT = "text/plain"
# The ending of the name under which it is kept; none of them is ever run or shown by us.
ENDINGS: Mapping[str, str] = MappingProxyType(
    {
        "image/jpeg": "jpg",
        "image/png": "png",
        "image/webp": "webp",
        PDF: "pdf",
        MAIL: "eml",
        SAVED_PAGE: "mhtml",
        HTML: "html",
        SVG: "svg",
        TEXT: "txt",
    }
)

_PROGRAMS = (
    b"\x7fELF",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"\x00asm",
    b"dex\n",
    b"!<arch>",
    b"L\x00\x00\x00\x01\x14\x02\x00",
    b"#!",
)
_ARCHIVES = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"PK\x07\x08",
    b"\x1f\x8b",
    b"\x1f\x9d",
    b"BZh",
    b"\xfd7zXZ\x00",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!",
    b"\x28\xb5\x2f\xfd",
    b"MSCF",
    b"LZIP",
    b"xar!",
)
_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OFFICE_PARTS = (b"word/", b"xl/", b"ppt/", b"[Content_Types].xml", b"mimetypeapplication/vnd.oasis")
_SOUND_OR_FILM = (b"ID3", b"OggS", b"fLaC", b"\x1aE\xdf\xa3", b"FLV")
_HEAD = 4_096
_ZIP_END = b"PK\x05\x06"
_ZIP_TAIL = 66_000

_MAIL_HEADER = re.compile(
    r"^(?:from|to|subject|date|received|return-path|message-id|mime-version|content-type):",
    re.IGNORECASE | re.MULTILINE,
)
_HEADER_LINE = re.compile(r"\A(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
_SAVED = re.compile(
    r"^(?:snapshot-content-location|content-type:\s*multipart/related)", re.IGNORECASE | re.MULTILINE
)
_MARKUP = re.compile(r"<(?:!doctype\s+html|html|head|body|script|iframe)[\s>]", re.IGNORECASE)
_DRAWING = re.compile(r"<svg[\s>]", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


def kind_of(content: bytes) -> str:
    """Return the media type of a file that is taken.

    Args:
        content: its bytes.

    Raises:
        Refused: it is empty, a program, an archive, or of a kind that is not taken.
    """
    if not content.strip():
        raise Refused(_("It is empty. Open it to see whether it holds anything, and save it again."))
    _refuse_programs(content)
    found = _by_magic(content[:_HEAD])
    if found in PICTURES:
        return found
    if b"%PDF-" in content[:1_024]:
        return _only_a_document(content)
    _refuse_archives(content)
    return _kind_of_text(_text_of(content, found))


def _by_magic(head: bytes) -> str:
    try:
        found: str = puremagic.from_string(head, mime=True)
    except (puremagic.PureError, ValueError):
        return ""
    return found


def _refuse_programs(content: bytes) -> None:
    # A text may begin with MZ; a program that does has a byte of nought soon.
    is_windows = content.startswith(b"MZ") and b"\x00" in content[:512]
    if content.startswith(_PROGRAMS) or is_windows:
        raise Refused(_("It is a program. Programs are not taken; send a picture of what it shows."))


def _only_a_document(content: bytes) -> str:
    """A file may be a document in front and an archive behind."""
    if _ZIP_END in content[-_ZIP_TAIL:]:
        raise Refused(_("It is a document and an archive at once. Print it into a new PDF and send that."))
    return PDF


def _refuse_archives(content: bytes) -> None:
    if content.startswith(_OFFICE) or any(part in content[:_HEAD] for part in _OFFICE_PARTS):
        raise Refused(_("It is an office document. Save it as a PDF, or make a picture of it."))
    is_tape = content[257:262] == b"ustar"
    if content.startswith(_ARCHIVES) or is_tape or _ZIP_END in content[-_ZIP_TAIL:]:
        raise Refused(_("It is an archive. Unpack it and send what is in it, file by file."))


def _text_of(content: bytes, found: str) -> str:
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROL.search(text):
            return text
    raise _not_taken(content, found)


def _encodings(content: bytes) -> tuple[str, ...]:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    # Every byte is a letter in the last; what is no text at all shows by its control characters.
    return ("utf-8-sig", "cp1252", "latin-1")


def _not_taken(content: bytes, found: str) -> Refused:
    if content[4:12] in {b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"}:
        return Refused(_("It is a picture of a kind that cannot be read here (HEIC). Save it as JPEG."))
    if found.startswith(("audio/", "video/")) or content.startswith(_SOUND_OR_FILM):
        return Refused(_("Sound and film are not taken. Write down what is said, or make a picture of it."))
    return Refused(_("It is of a kind that is not taken. Send a picture, a PDF, a mail, a text or a page."))


def _kind_of_text(text: str) -> str:
    header = _HEADER_LINE.match(text.lstrip())
    if header and len(set(map(str.lower, _MAIL_HEADER.findall(header[0])))) > 1:
        return SAVED_PAGE if _SAVED.search(header[0]) else MAIL
    head = text[:_HEAD]
    if _MARKUP.search(head):
        return HTML
    return SVG if _DRAWING.search(head) else TEXT
