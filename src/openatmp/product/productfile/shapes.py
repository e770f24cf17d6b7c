"""The shapes that values have in a product file: fields, texts, days, and yes or no."""

import re
from collections.abc import Iterable
from datetime import date

from openatmp.product.productfile.nodes import Entry, Mapping, Node, Scalar
from openatmp.product.productfile.problems import Problems, perhaps_meant, quoted

_YES_NO = {"yes": True, "true": True, "no": False, "false": False}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LONGEST_NAME = 100
_FEW = 10


def fields_of(node: Node, what: str, problems: Problems, known: Iterable[str] = ()) -> dict[str, Node]:
    """Return the fields of a mapping, noting those that do not belong.

    Args:
        node: what was written; nothing at all counts as no fields.
        what: what it is, for messages.
        problems: gathers what is wrong.
        known: the names that may stand there; any short name when none are told.

    Returns:
        The value of each field that may stand there.
    """
    if not isinstance(node, Mapping):
        if not (isinstance(node, Scalar) and node.is_empty):
            problems.add(
                node.line, f"{what} is not a list of 'name: value' lines", expected="'name: value' lines"
            )
        return {}
    return {entry.key: entry.value for entry in node.entries if _belongs(entry, what, tuple(known), problems)}


def _belongs(entry: Entry, what: str, known: tuple[str, ...], problems: Problems) -> bool:
    if not known and 0 < len(entry.key.strip()) <= _LONGEST_NAME:
        return True
    if entry.key in known:
        return True
    problems.add(
        entry.line,
        f"{what} has nothing called {quoted(entry.key)}",
        expected=_names(known),
        remedy=perhaps_meant(entry.key, known, "correct the name, or remove the line"),
    )
    return False


def _names(known: tuple[str, ...]) -> str:
    """Say which names there are; a list of all facts would hide the message."""
    if not known:
        return f"a name of at most {_LONGEST_NAME} characters"
    return (
        "one of " + ", ".join(known)
        if len(known) <= _FEW
        else "a name that `openatmp product template` lists"
    )


def read_text(node: Node, what: str, problems: Problems, *, needed: bool = False) -> str:
    """Return a text; nothing written is the empty text.

    Args:
        node: what was written.
        what: what it is, for messages.
        problems: gathers what is wrong.
        needed: whether an empty text is a problem.
    """
    if not isinstance(node, Scalar):
        problems.add(
            node.line,
            f"{what} is not a text",
            expected="a text",
            remedy="quote a text that begins with [ or {",
        )
        return ""
    text = "" if node.is_empty else node.text
    if needed and not text.strip():
        problems.add(node.line, f"{what} is empty", expected="a text", remedy="fill it in")
    return text


def read_yes_no(node: Node, what: str, problems: Problems) -> bool | None:
    """Return yes as true and no as false, and None when it is neither."""
    answer = _YES_NO.get(node.text.lower()) if isinstance(node, Scalar) else None
    if answer is None:
        problems.add(
            node.line,
            f"{what} cannot be {shown(node)}",
            expected="yes or no",
            remedy="correct the value, or leave it out if it is not known",
        )
    return answer


def read_day(node: Node, what: str, problems: Problems) -> date | None:
    """Return a day, and None when it is none."""
    text = node.text if isinstance(node, Scalar) else ""
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    problems.add(
        node.line,
        f"{what} cannot be {shown(node)}",
        expected="a day as YYYY-MM-DD",
        remedy="correct the day",
    )
    return None


def shown(node: Node) -> str:
    """Show in a message what was written."""
    match node:
        case Scalar():
            return "empty" if node.is_empty else quoted(node.text)
        case Mapping():
            return "a mapping"
        case _:
            return "a list"
