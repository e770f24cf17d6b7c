"""The card of a medicine as text for a terminal: nothing that the page does not say too."""

import textwrap
from collections.abc import Iterable, Iterator

from openatmp.register.renderings.card import Card, Line, SaidBy

_WIDTH = 100
_DAY = 12
_UNVERIFIED = "not compared with a source"


def text_of(card: Card) -> str:
    """Write a card.

    Args:
        card: the card.

    Returns:
        Lines of at most 100 letters, but for addresses.
    """
    as_of = f"As of {card.on.isoformat()}, as far as the sources below tell."
    parts = (
        [card.name, *_wrapped(card.headline), as_of],
        list(_told(card.facts)),
        _under("Terms and marks", _told(card.conditions)),
        _under("What happened", _life(card.life)),
        _under("Where sources differ", _told(card.differences)),
        _under("Sources", (line for one in card.sources for line in _wrapped(_named(one)))),
    )
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _under(heading: str, lines: Iterable[str]) -> list[str]:
    """Put lines under a heading; without lines there is no heading either."""
    under = [f"  {line}" for line in lines]
    return [heading, *under] if under else []


def _told(lines: Iterable[Line]) -> Iterator[str]:
    for line in lines:
        yield from _wrapped(f"{line.label}: {line.text}{_doubt(line)}" if line.text else line.label)


def _life(lines: Iterable[Line]) -> Iterator[str]:
    """Write what happened, each with its day before it and who says so behind it."""
    for line in lines:
        day = line.day.isoformat() if line.day else "day unknown"
        what = f"{line.label}: {line.text}" if line.text else line.label
        said_by = ", ".join(dict.fromkeys(one.title for one in line.said_by))
        yield from _wrapped(f"{day:<{_DAY}}{what}{_doubt(line)}{f' [{said_by}]' if said_by else ''}", _DAY)


def _doubt(line: Line) -> str:
    notes = "; ".join(one.note.rstrip(".") for one in line.said_by[:1] if one.note)
    doubts = "; ".join(filter(None, (notes, "" if line.verified else _UNVERIFIED)))
    return f" ({doubts})" if doubts else ""


def _named(source: SaidBy) -> str:
    link = f", {source.link}" if source.link else ""
    return f"{source.title}, as of {source.as_of.isoformat()}{link}"


def _wrapped(text: str, hanging: int = 2) -> list[str]:
    """Break a text between words; addresses stay whole, so that they can be copied."""
    return textwrap.wrap(
        text, _WIDTH - 2, subsequent_indent=" " * hanging, break_long_words=False, break_on_hyphens=False
    )
