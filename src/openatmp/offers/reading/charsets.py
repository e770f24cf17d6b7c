"""The characters that bytes stand for."""

import codecs
import re

from charset_normalizer import from_bytes

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([a-zA-Z0-9_:.-]{2,40})""", re.IGNORECASE)
_HEAD, _SAMPLE = 4096, 20000
# With fewer letters beyond the plain ones any guess is as good as the most usual set of the west.
_ENOUGH = 10
# What is declared as the older set is written in the later one, which holds all of it.
_LATER = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030"}


def text_of(content: bytes, declared: str = "") -> str:
    """Return the text that bytes stand for; this never fails.

    Args:
        content: the bytes.
        declared: what is said of them elsewhere, as in the head of a mail.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(name, "replace")
    try:
        # Bytes that happen to be UTF-8 beyond plain letters are UTF-8, whatever is declared.
        return content.decode("utf-8")
    except UnicodeDecodeError:
        name = _known(declared) or _declared_in(content) or _guessed(content)
        return _decoded(content, name)


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode(name, "replace")
    except UnicodeError:
        # A few sets, as that of names of hosts, know no replacing.
        return content.decode("cp1252", "replace")


def _declared_in(content: bytes) -> str:
    found = _DECLARED.search(content[:_HEAD])
    return _known(found[1].decode("ascii")) if found else ""


def _known(name: str) -> str:
    """Return a character set that Python knows and that holds text; empty for any other."""
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return ""
    known = info.name if getattr(info, "_is_text_encoding", True) else ""
    # Had it been UTF-8, it would have been read by now.
    return "" if known.startswith("utf") else _LATER.get(known, known)


def _guessed(content: bytes) -> str:
    # A page that is almost UTF-8 is UTF-8 with a broken place.
    head = content[:_SAMPLE].decode("utf-8", "replace")
    if head.count("\ufffd") * 20 <= sum(not sign.isascii() for sign in head):
        return "utf-8"
    if sum(byte > 127 for byte in content[:_SAMPLE]) < _ENOUGH:
        return "cp1252"
    best = from_bytes(content[:_SAMPLE]).best()
    return _known(best.encoding) or "cp1252" if best else "cp1252"
