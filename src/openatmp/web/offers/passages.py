"""The text of an offer with its signs marked: what lies around a sign is shown, the rest waits folded."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from openatmp.offers.sign import Sign, SignId

# A text this long is shown whole.
SHORT = 3_000
AROUND = 300
MOST_FOLDED = 20_000
MOST_MARKS = 300


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text to which the same signs apply.

    Args:
        text: the words.
        begins: numbers of marks that begin here; each is a place to jump to.
        ends: numbers of the signs that end here, to be shown behind the words.
        marked: whether any sign applies.
    """

    text: str
    begins: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """Neighbouring pieces.

    Args:
        pieces: the pieces.
        folded: whether no sign is in or near them.
        left_out: how many characters of it are not shown at all.
    """

    pieces: tuple[Piece, ...]
    folded: bool = False
    left_out: int = 0

    @property
    def length(self) -> int:
        """How many characters it stands for."""
        return sum(len(piece.text) for piece in self.pieces) + self.left_out


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked place.

    Args:
        number: its own number, through the whole text.
        sign: number of the sign.
        start: number of the first character.
        end: number of the character after the last.
    """

    number: int
    sign: int
    start: int
    end: int


def numbered(signs: Sequence[Sign]) -> Mapping[SignId, int]:
    """Give each kind of sign a number, in the order in which they are seen first.

    Args:
        signs: the signs in the order of the text.
    """
    return {sign: number for number, sign in enumerate(dict.fromkeys(one.id for one in signs), 1)}


def marks_of(signs: Sequence[Sign], length: int) -> tuple[Mark, ...]:
    """Return the places to mark, in the order of the text.

    Args:
        signs: the signs.
        length: length of the text; what lies outside is left out.

    Returns:
        At most ``MOST_MARKS``: more would hide the words.
    """
    numbers = numbered(signs)
    places = {(one.start, one.end, numbers[one.id]) for one in signs if 0 <= one.start < one.end <= length}
    first = sorted(places)[:MOST_MARKS]
    return tuple(Mark(number, sign, start, end) for number, (start, end, sign) in enumerate(first, 1))


def passages(text: str, marks: Sequence[Mark]) -> tuple[Passage, ...]:
    """Cut a text into what is shown and what waits folded.

    Args:
        text: the whole text.
        marks: the places to mark.

    Returns:
        Passages that together are the text; of very long folded ones the end is left out.
    """
    shown = [(0, len(text))] if len(text) <= SHORT else list(_windows(text, marks))
    edges = [0, *(edge for window in shown for edge in window), len(text)]
    cut = ((start, end) for start, end in pairwise(edges) if start < end)
    return tuple(
        _shown(text, marks, start, end) if (start, end) in shown else _folded(text, start, end)
        for start, end in cut
    )


def _windows(text: str, marks: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    """Yield what lies around marks, so wide that no word is cut; windows that touch become one."""
    begun: tuple[int, int] | None = None
    for mark in marks:
        start, end = _word_start(text, mark.start - AROUND), _word_end(text, mark.end + AROUND)
        if begun and start <= begun[1]:
            begun = (begun[0], max(begun[1], end))
            continue
        if begun:
            yield begun
        begun = (start, end)
    if begun:
        yield begun


def _word_start(text: str, at: int) -> int:
    return 0 if at <= 0 else max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1


def _word_end(text: str, at: int) -> int:
    places = (place for sign in " \n" if (place := text.find(sign, at)) >= 0)
    return min(places, default=len(text)) if at < len(text) else len(text)


def _folded(text: str, start: int, end: int) -> Passage:
    kept = min(end, start + MOST_FOLDED)
    return Passage((Piece(text[start:kept]),), folded=True, left_out=end - kept)


def _shown(text: str, marks: Sequence[Mark], start: int, end: int) -> Passage:
    inside = [mark for mark in marks if start <= mark.start and mark.end <= end]
    edges = sorted({start, end, *(mark.start for mark in inside), *(mark.end for mark in inside)})
    return Passage(tuple(_piece(text, inside, first, last) for first, last in pairwise(edges)))


def _piece(text: str, marks: Sequence[Mark], start: int, end: int) -> Piece:
    over = [mark for mark in marks if mark.start <= start and end <= mark.end]
    return Piece(
        text[start:end],
        tuple(mark.number for mark in over if mark.start == start),
        tuple(dict.fromkeys(mark.sign for mark in over if mark.end == end)),
        marked=bool(over),
    )
