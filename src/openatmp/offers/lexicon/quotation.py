"""Where a text quotes: what stands between quotation marks, of whichever country."""

import re
from bisect import bisect_right
from collections.abc import Iterator

# At most so many characters, since one mark that is never closed would take the rest of the page.
_QUOTED = {
    "„": re.compile(r"„[^„“”\"]{1,600}[“”\"]"),
    "“": re.compile(r"“[^“”]{1,600}”"),
    "«": re.compile(r"«[^«»]{1,600}»"),
    "»": re.compile(r"»[^«»]{1,600}«"),
    '"': re.compile(r"(?<!\w)\"(?=\S)[^\"\n]{1,600}\"(?!\w)"),
    "‘": re.compile(r"(?<!\w)‘(?=\S)[^‘\n]{1,400}?’(?!\w)"),
}
_MARK = re.compile(f"[{''.join(_QUOTED)}]")


class Quotations:
    """The quoted stretches of a text.

    Args:
        text: the text.
    """

    def __init__(self, text: str) -> None:
        spans = list(quoted_in(text))
        self._starts = [start for start, _end in spans]
        self._ends = [end for _start, end in spans]

    def __len__(self) -> int:
        return len(self._starts)

    def hold(self, start: int, end: int) -> bool:
        """Return whether a stretch lies within one of them.

        Args:
            start: number of its first character.
            end: number of the character after its last.
        """
        number = bisect_right(self._starts, start) - 1
        return number >= 0 and end <= self._ends[number]


def quoted_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text quotes, in order and without overlaps.

    Args:
        text: any text.
    """
    at = 0
    while mark := _MARK.search(text, at):
        quoted = _QUOTED[mark.group()].match(text, mark.start())
        if quoted:
            yield quoted.span()
        at = (quoted or mark).end()
