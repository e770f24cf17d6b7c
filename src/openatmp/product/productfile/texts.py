"""Texts as YAML writes them: plain where that is safe, folded where long, between quotes otherwise."""

import re
import textwrap

import yaml

_WIDTH = 96
# Makes texts only; libyaml is several times faster, where it is there.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
# Words that a reader of YAML 1.1 or 1.2 takes for a text and for nothing else.
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 _()/+.-]*[A-Za-z0-9_()/+.]", re.ASCII)
_NOT_TEXT = frozenset({"yes", "no", "on", "off", "true", "false", "null", "unknown", "inf", "nan"})


def whole(text: str) -> str:
    """Return the text with halves of characters, which no file can hold, put as U+FFFD."""
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def scalar(text: str) -> str:
    """Write a text on one line.

    Args:
        text: any text.

    Returns:
        The text itself when nothing in it could be taken for anything else; between double quotes otherwise.
    """
    if _PLAIN.fullmatch(text) and text.lower() not in _NOT_TEXT:
        return text
    written = yaml.dump(whole(text), default_style='"', allow_unicode=True, width=float("inf"))
    return str(written).rstrip("\n")


def block(text: str, indent: int) -> str:
    """Write a text that may be long, on indented lines of its own where YAML can give it back unchanged.

    Args:
        text: any text.
        indent: how many columns the lines stand in.

    Returns:
        A folded or literal block, or what ``scalar`` returns when the text is short or cannot stand in one.
    """
    if len(text) + indent <= _WIDTH and "\n" not in text:
        return scalar(text)
    for header, lines in ((">-", _folded(text)), ("|-", text.split("\n"))):
        written = "\n".join([header, *(" " * indent + line if line else "" for line in lines)])
        if _gives_back(written, text):
            return written
    return scalar(text)


def comment(text: str, indent: int = 0) -> list[str]:
    """Write a text as comment lines; whatever it holds, it stays a comment.

    Args:
        text: any text.
        indent: how many columns the lines stand in.
    """
    words = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    prefix = " " * indent + "# "
    return textwrap.wrap(
        words, _WIDTH, initial_indent=prefix, subsequent_indent=prefix, break_on_hyphens=False
    ) or [prefix.rstrip()]


def _folded(text: str) -> list[str]:
    """Break one long line at single spaces; a text of several lines keeps them and is not folded."""
    return (
        [text]
        if "\n" in text
        else textwrap.wrap(text, _WIDTH - 4, break_long_words=False, break_on_hyphens=False)
    )


def _gives_back(written: str, text: str) -> bool:
    """Whether YAML reads the block as that text: the one sure way to know, whatever is in it."""
    try:
        return bool(yaml.load(f"text: {written}\n", Loader=_LOADER) == {"text": text})  # noqa: S506 - makes texts only
    except yaml.YAMLError:
        return False
