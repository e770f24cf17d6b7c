"""A warning sign: what a page says, in the page's own words, that its readers should ask about."""

from dataclasses import dataclass
from enum import StrEnum


class SignId(StrEnum):
    """The signs; the first three are the Agency's, the others are seen in offers and named by research."""

    W1 = "W1"
    W2 = "W2"
    W3 = "W3"
    HOPE = "HOPE"
    MANY = "MANY"
    TESTI = "TESTI"
    PAY = "PAY"
    PRICE = "PRICE"
    TRAVEL = "TRAVEL"
    SAFE = "SAFE"
    OWN = "OWN"
    TOKEN = "TOKEN"  # noqa: S105 - a token of legitimacy, no secret
    EXO = "EXO"
    SOCIAL = "SOCIAL"


@dataclass(frozen=True, slots=True)
class Sign:
    """One place where a sign shows.

    Args:
        id: which sign.
        start: number of the first character in the text of the page; equal to ``end`` for a sign that is
            seen in what the page does not say.
        end: number of the character after the last.
        kind: which kind of it; for ``TOKEN`` one of the thirteen. Empty when the sign has none.
        inferred: whether it follows from what is absent, and not from words.
    """

    id: SignId
    start: int
    end: int
    kind: str = ""
    inferred: bool = False
