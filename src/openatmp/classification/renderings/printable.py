"""Text of unknown origin, made fit for a document."""

import re

# What XML 1.0 forbids, and the halves of characters that no encoding can write.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# A dossier can be a megabyte; a form that quotes all of it is of no use to its reader.
LONGEST = 20_000


def allowed(text: str) -> str:
    """Return a text without the characters that no document can hold.

    Args:
        text: any text.
    """
    return _FORBIDDEN.sub("", text)


def printable(text: str) -> str:
    """Return a text without what no document can hold, and without space around it.

    Args:
        text: any text.
    """
    return allowed(text).strip()


def shortened(text: str, longest: int = LONGEST) -> str:
    """Return a printable text, cut at a bound, saying so.

    Args:
        text: any text.
        longest: how many characters to keep.
    """
    kept = printable(text)
    if len(kept) <= longest:
        return kept
    return f"{kept[:longest].rstrip()} [... {len(kept) - longest} more characters left out here]"
