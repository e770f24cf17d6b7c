"""Fold a text to plain lower-case letters, and find the way back to where they stood.

A reader's eye skips over soft hyphens, ligatures, curly dashes and Greek letters; the lexicon should
not have to know them. Every character of the folded text knows the original character it came from.
"""

import unicodedata
from dataclasses import dataclass

_GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta",
    "κ": "kappa", "λ": "lambda", "μ": "mu", "µ": "mu", "ω": "omega", "ς": "sigma", "σ": "sigma", "τ": "tau",
}  # fmt: skip
_DASHES = dict.fromkeys("‐‑‒–—―−﹣－", "-")
_QUOTES = dict.fromkeys("‘’‛′ʹ`´", "'")
_DROPPED = dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")
_SPACES = dict.fromkeys("®™©\x00", " ")
_SPECIAL = {**_GREEK, **_DASHES, **_QUOTES, **_DROPPED, **_SPACES}


@dataclass(frozen=True, slots=True)
class Folded:
    """A text made plain.

    Args:
        original: the text as given.
        plain: the text in plain lower case.
        places: for each plain character the offset of its original; None when the two run in step.
    """

    original: str
    plain: str
    places: tuple[int, ...] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the original that a non-empty stretch of the plain text came from."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end - 1] + 1


def fold(text: str) -> Folded:
    """Make a text plain.

    Args:
        text: any text, lone surrogates and control characters included.

    Returns:
        The folded text; plain ASCII keeps its length, so no table of places is needed.
    """
    if text.isascii():
        return Folded(text, text.lower(), None)
    pieces = [_plain(character) for character in text]
    places = tuple(place for place, piece in enumerate(pieces) for _ in piece)
    return Folded(text, "".join(pieces), places)


def _plain(character: str) -> str:
    """Return what one character folds to; nothing, one or a few characters."""
    if character < "\x80" and character != "\x00":
        return character.lower()
    lowered = character.lower()
    special = _SPECIAL.get(lowered)
    if special is not None:
        return special
    folded = unicodedata.normalize("NFKD", lowered)
    return "".join(part for part in folded if not unicodedata.combining(part))
