"""Reading JSON that somebody else made: marks before it, control characters in it, or no JSON at all."""

import json
import re
from typing import Any

from openatmp.register.cleaning import quoted
from openatmp.register.importers.problems import not_readable

# A number with more digits than this is none that a source could mean; Python refuses some of them by itself.
_MOST_DIGITS = 400


def read_json(content: bytes, name: str) -> Any:
    """Read a file of JSON.

    Args:
        content: the whole file.
        name: its name, for messages.

    Returns:
        What it holds.

    Raises:
        BadInput: it is empty, in another encoding, a web page, cut off, or nested without end.
    """
    text = decoded(content, name)
    try:
        # strict=False: the Agency and the Commission let tabs and line breaks stand inside of texts.
        return json.loads(text, strict=False, parse_int=_whole_number)
    except json.JSONDecodeError as error:
        raise _not_json(text, error.pos, name) from error
    except (RecursionError, ValueError, MemoryError) as error:
        raise not_readable(
            "the JSON is nested without end, or holds an impossible number", name, "plain JSON"
        ) from error


def decoded(content: bytes, name: str) -> str:
    """Return a file as text.

    Args:
        content: the whole file; a mark of the order of bytes may stand before it.
        name: its name, for messages.

    Raises:
        BadInput: it is empty or in another encoding.
    """
    if not content.strip():
        raise not_readable("the file is empty", name, "JSON")
    try:
        return content.decode("utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise not_readable(f"the text is not UTF-8 (byte {error.start})", name, "JSON in UTF-8") from error


def _whole_number(digits: str) -> int | str:
    return int(digits) if len(digits) <= _MOST_DIGITS else digits


def _not_json(text: str, position: int, name: str) -> Exception:
    if re.match(r"\s*<", text):
        return not_readable(f"this is a web page, not JSON: {quoted(text)}", name, "JSON")
    if position >= len(text.rstrip()) - 1 or "}" not in text[position:]:
        return not_readable("the JSON ends in the middle; the download was cut off", name, "whole JSON")
    line = text.count("\n", 0, position) + 1
    around = quoted(text[max(0, position - 20) : position + 20])
    return not_readable(f"this is no JSON, from {around} on", f"{name}, line {line}", "JSON")
