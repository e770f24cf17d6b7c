"""Output that never fails on a character: text for people, JSON for programs."""

import json
import re
import sys
import textwrap
from typing import Any, TextIO

_WIDTH = 100
# What stands on a stranger's page shall not move the cursor, colour the screen, or turn our lines round.
_COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def prepare_streams() -> None:
    """Let a terminal that lacks a character show its number instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def print_text(text: str) -> None:
    """Write text to the output, ending in one newline; no sign in it commands the terminal."""
    sys.stdout.write(_COMMANDS.sub("\ufffd", text.rstrip("\n")) + "\n")


def print_file(content: str) -> None:
    """Write the content of a file to the output as it is; its lines may have ends of their own.

    Args:
        content: what the file holds; whoever made it left out what commands a terminal.
    """
    sys.stdout.write(content)


def wrapped(text: str, hanging: str = "") -> str:
    """Break a text between words for a terminal; addresses stay whole, so that they can be copied."""
    return "\n".join(
        textwrap.wrap(text, _WIDTH, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False)
    )


def print_json(value: Any) -> None:
    """Write a value as indented JSON to the output."""
    sys.stdout.write(json_text(value, sys.stdout, indent=2) + "\n")


def say(text: str) -> None:
    """Tell the person at the terminal something that is not part of the answer."""
    sys.stderr.write(_COMMANDS.sub("\ufffd", text.rstrip("\n")) + "\n")
    sys.stderr.flush()


def json_text(value: Any, stream: TextIO, indent: int | None = None) -> str:
    """Return JSON that the stream can carry.

    Args:
        value: plain data.
        stream: where it will be written.
        indent: spaces a level; None for one line.

    Returns:
        JSON with letters as they are; with escapes when the stream's encoding lacks one of them.
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    try:
        text.encode(stream.encoding or "ascii")
    except UnicodeEncodeError:
        return json.dumps(value, indent=indent)
    return text
