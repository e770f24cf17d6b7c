"""Where a text quotes: what stands between quotation marks, of whichever country."""

import re
from bisect import bisect_right

from openatmp.offers.cues import Scope

# At most so many characters, since one mark that is never closed would take the rest of the page.
_QUOTED = re.compile(
    r"„[^„“”\"]{1,600}[“”\"]"
    r"|“[^“”]{1,600}”"
    r"|«[^«»]{1,600}»"
    r"|»[^«»]{1,600}«"
    r"|(?<!\w)\"(?=\S)[^\"\n]{1,600}\"(?!\w)"
    r"|(?<!\w)‘(?=\S)[^‘\n]{1,400}?’(?!\w)"
)


class Quotations:
    """The quoted stretches of a text.

    Args:
        text: the text.
    """

    def __init__(self, text: str) -> None:
        spans = [match.span() for match in _QUOTED.finditer(text)]
        self._starts = [start for start, _end in spans]
        self._ends = [end for _start, end in spans]

    def scope(self, start: int, end: int) -> Scope:
        """Return whether a stretch lies within one of them, as a scope.

        Args:
            start: number of its first character.
            end: number of the character after its last.
        """
        number = bisect_right(self._starts, start) - 1
        return Scope.QUOTED if number >= 0 and end <= self._ends[number] else Scope.NONE
