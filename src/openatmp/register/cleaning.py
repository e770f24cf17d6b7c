"""Words and days as published, made plain: no HTML remnants, nothing invisible, no doubt about a day."""

import html
import re
import unicodedata
from datetime import date, datetime

# Before this day the Agency did not exist; an earlier day in its tables is a slip.
FIRST_DAY = date(1990, 1, 1)

_TAG = re.compile(r"<[/a-zA-Z!][^<>]{0,200}>")
_INVISIBLE = {"Cc", "Cf", "Co", "Cs"}
_DAY = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:$|[\sT,-])")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:$|[\sT])")


def clean(said: object) -> str:
    """Return a value as plain words on one line.

    Args:
        said: what a cell or a field holds; nothing becomes empty, yes or no a word, a day its day.
    """
    match said:
        case None:
            return ""
        case bool():
            return "Yes" if said else "No"
        case datetime() | date():
            return said.strftime("%d/%m/%Y")
        case float() if said.is_integer():
            return str(int(said))
        case _:
            return _plain(str(said))


def _plain(text: str) -> str:
    # Remnants are sometimes escaped twice: "&amp;nbsp;" is still a blank.
    text = html.unescape(html.unescape(text)) if "&" in text else text
    text = _TAG.sub(" ", text) if "<" in text else text
    if not text.isascii() or not text.isprintable():
        text = "".join(_visible(character) for character in text)
    return " ".join(text.split())


def _visible(character: str) -> str:
    if character in "\t\n\r\x0b\x0c\x85":
        return " "
    return "" if unicodedata.category(character) in _INVISIBLE else character


def day_of(text: str) -> date | None:
    """Return the day that a text names, day before month or year first.

    Args:
        text: ``23/08/2018``, ``2018-08-23``, or either with a time behind it.

    Returns:
        The day; None when it is no day of the calendar, or one that cannot be meant.
    """
    if found := _DAY.match(text):
        day, month, year = found.groups()
    elif found := _ISO.match(text):
        year, month, day = found.groups()
    else:
        return None
    try:
        named = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return named if named >= FIRST_DAY else None


def key_of(header: str) -> str:
    """Return a column's name as a key: small letters and digits, joined by underscores.

    The Agency's JSON names its fields so, and the headers of its workbook are the same names in words.

    Args:
        header: the name as published; line breaks, hard blanks and case mean nothing.
    """
    return re.sub(r"[^a-z0-9]+", "_", clean(header).lower()).strip("_")


def quoted(text: str, longest: int = 60) -> str:
    """Return the beginning of a text in quotation marks, for messages.

    Args:
        text: any text.
        longest: the most characters of it that are shown.
    """
    shown = clean(text[: 4 * longest])
    return repr(shown if len(shown) <= longest else f"{shown[:longest]}...")
