"""The card of a medicine as text for a terminal: nothing that the page does not say too."""

import textwrap
from collections.abc import Iterable, Iterator

from openatmp.register.renderings.card import Card, Line

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
        _under("What happened", _life(card)),
        # A difference says in its own words who says what, and why one of them is followed.
        _under("Where sources differ", (line for one in card.differences for line in _wrapped(_plain(one)))),
        _under("Sources", (line for one in _numbered(card) for line in _wrapped(one, 4))),
    )
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _under(heading: str, lines: Iterable[str]) -> list[str]:
    """Put lines under a heading; without lines there is no heading either."""
    under = [f"  {line}" for line in lines]
    return [heading, *under] if under else []


def _told(lines: Iterable[Line]) -> Iterator[str]:
    for line in lines:
        yield from _wrapped(f"{_plain(line)}{_doubt(line)}")


def _plain(line: Line) -> str:
    return f"{line.label}: {line.text}" if line.text else line.label


def _life(card: Card) -> Iterator[str]:
    """Write what happened, each with its day before it and the numbers of who says so behind it."""
    numbers = {one.key: str(number) for number, one in reversed([*enumerate(card.sources, 1)])}
    for line in card.life:
        day = line.day.isoformat() if line.day else "day unknown"
        said_by = ", ".join(dict.fromkeys(numbers.get(one.key, one.title) for one in line.said_by))
        yield from _wrapped(
            f"{day:<{_DAY}}{_plain(line)}{_doubt(line)}{f' [{said_by}]' if said_by else ''}", _DAY
        )


def _doubt(line: Line) -> str:
    notes = "; ".join(one.note.rstrip(".") for one in line.said_by[:1] if one.note)
    doubts = "; ".join(filter(None, (notes, "" if line.verified else _UNVERIFIED)))
    return f" ({doubts})" if doubts else ""


def _numbered(card: Card) -> Iterator[str]:
    for number, one in enumerate(card.sources, 1):
        link = f", {one.link}" if one.link else ""
        yield f"{f'[{number}]':<4}{one.title}, as of {one.as_of.isoformat()}{link}"


def _wrapped(text: str, hanging: int = 2) -> list[str]:
    """Break a text between words; addresses stay whole, so that they can be copied."""
    return textwrap.wrap(
        text, _WIDTH - 2, subsequent_indent=" " * hanging, break_long_words=False, break_on_hyphens=False
    )
