"""Names in a text: found whole, with typos, or begun; near names are told apart and never merged."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from openatmp.register.names.folding import Word, key_of, words_of
from openatmp.register.names.index import Likeness, NamesIndex, Place
from openatmp.register.names.likeness import distance, nearest
from openatmp.register.names.naming import Name
from openatmp.register.names.ordinary import ordinary_words

# A beginning is taken for the name when most of it is there.
ENOUGH_OF_A_NAME = 0.7
_ENOUGH_TO_SUGGEST = 0.3
_ENOUGH_OF_A_DESCRIPTION = 0.75
_MOST_TYPOS = 2
_WEIGHT_OF_A_TYPO = 3
_WORDS_BETWEEN = 3
_MOST_JOINED = 3
_SHORT = 5
_HARDLY_MATTERS = 2
_SHORT_NAME = 4
_SHORT_WRITTEN = range(4, 6)
_CELLS = "cel"
_ABBREVIATED = range(3, 7)
_SHARE_ABBREVIATED = 0.9


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of a text that is like a word of a name.

    Args:
        start: number of the word in the text.
        end: number of the word after it.
        place: which word of which name.
        likeness: how like it is.
    """

    start: int
    end: int
    place: Place
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Finding:
    """A name that may be meant.

    Args:
        name: the name.
        start: number of its first word in the text.
        end: number of the word after its last.
        written: what stands there, in plain letters.
        typos: how many letters differ.
        share: how much of the name is there, from 0 to 1.
        complete: whether every word of it is there, whole.
    """

    name: Name
    start: int
    end: int
    written: str
    typos: int
    share: float
    complete: bool

    @property
    def likeness(self) -> float:
        """1.0 for the same letters, less for every typo and for what is missing."""
        return round(max(0.0, self.share - self.typos / max(1, self.name.letters)), 3)

    @property
    def explained(self) -> float:
        """How many letters it explains; a typo outweighs a few of them."""
        return self.share * self.name.letters - _WEIGHT_OF_A_TYPO * self.typos

    @property
    def is_exact(self) -> bool:
        """Whether it is the very name, written in whatever way."""
        return self.complete and not self.typos

    @property
    def is_enough(self) -> bool:
        """Whether it is near enough to be taken for the name."""
        if self.complete:
            return self.typos <= _MOST_TYPOS
        return not self.name.describes and not self.typos and self.share >= ENOUGH_OF_A_NAME


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a text.

    Args:
        named: the names that are meant, the surest first.
        near: names that may be meant, the nearest first.
    """

    named: tuple[Finding, ...]
    near: tuple[Finding, ...]


def find(text: str, index: NamesIndex, others: Collection[str] = ()) -> Found:
    """Find names in a text.

    Args:
        text: the text.
        index: the names of a register.
        others: names of medicines that the register does not hold; what is as near to one of them is not
            taken for a name of the register.

    Returns:
        The names that are meant, and those that may be.
    """
    words = words_of(text)
    findings = sorted(_findings(words, index), key=_surest_first)
    enough = [finding for finding in findings if finding.is_enough and not _is_other(finding, others)]
    named = [finding for finding in _apart(enough) if not _is_doubtful(finding, enough)]
    taken = [finding.name for finding in named]
    near = [finding for finding in findings if finding.name not in taken and not _is_within(finding, named)]
    return Found(tuple(named), tuple(filter(_is_worth_suggesting, near)))


# ------------------------------------------------------------------------------------ from words to names


def _findings(words: Sequence[Word], index: NamesIndex) -> Iterator[Finding]:
    by_name: dict[int, list[Hit]] = {}
    for hit in _hits(words, index):
        by_name.setdefault(hit.place.name, []).append(hit)
    for number, hits in by_name.items():
        yield from _of_name(index.names[number], hits, words)
    yield from _abbreviated(words, index)
    yield from _short_alone(words, index)


def _hits(words: Sequence[Word], index: NamesIndex) -> Iterator[Hit]:
    for start, word in enumerate(words):
        for likeness in index.like(word):
            yield from (Hit(start, start + 1, place, likeness) for place in index.places[likeness.key])
        yield from _joined(start, words, index)


def _joined(start: int, words: Sequence[Word], index: NamesIndex) -> Iterator[Hit]:
    """Find words of names that are written with a blank or a hyphen inside."""
    key = words[start].plain
    for end in range(start + 1, min(start + _MOST_JOINED, len(words))):
        key += words[end].plain
        likeness = Likeness(key, 0, len(key))
        yield from (Hit(start, end + 1, place, likeness) for place in index.places.get(key, ()))


def _of_name(name: Name, hits: list[Hit], words: Sequence[Word]) -> Iterator[Finding]:
    """Put the hits on the words of one name together where they stand closest to it."""
    whole = [hit for hit in hits if hit.place.count == len(name.words)]
    if whole:
        yield _finding(name, (min(whole, key=lambda hit: (hit.likeness.cost, hit.start)),), words)
    if len(name.words) > 1 and _may_be_enough(name, hits):
        yield _finding(name, _best_group(name, hits), words)


def _may_be_enough(name: Name, hits: list[Hit]) -> bool:
    """Whether the words that stand anywhere in the text would make up enough of a name; most never do."""
    places = {hit.place.first + offset for hit in hits for offset in range(hit.place.count)}
    wanted = _ENOUGH_OF_A_DESCRIPTION if name.describes else _ENOUGH_TO_SUGGEST
    return sum(len(name.words[place]) for place in places) >= wanted * name.letters - _SHORT


def _best_group(name: Name, hits: list[Hit]) -> tuple[Hit, ...]:
    best: tuple[Hit, ...] = ()
    for group in _groups(name, hits):
        best = max(best, group, key=lambda one: _letters(one) - _typos(one))
        if _letters(best) == name.letters and not _typos(best):
            break
    return best


def _groups(name: Name, hits: list[Hit]) -> Iterator[tuple[Hit, ...]]:
    width = len(name.words) * 3 // 2 + _WORDS_BETWEEN
    ordered = sorted(hits, key=lambda hit: hit.start)
    starts = [hit.start for hit in ordered]
    for start in dict.fromkeys(starts):
        close = ordered[bisect_left(starts, start) : bisect_left(starts, start + width)]
        yield _one_for_each_word(hit for hit in close if hit.end <= start + width)


def _one_for_each_word(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Choose the best hit for each word of the name, and each word of the text for one."""
    chosen: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.likeness.cost, -hit.likeness.letters, hit.start)):
        if not any(_overlap(hit, other) for other in chosen):
            chosen.append(hit)
    return tuple(sorted(chosen, key=lambda hit: hit.start))


def _overlap(one: Hit, other: Hit) -> bool:
    in_text = one.start < other.end and other.start < one.end
    ours, theirs = one.place, other.place
    return in_text or (ours.first < theirs.first + theirs.count and theirs.first < ours.first + ours.count)


def _abbreviated(words: Sequence[Word], index: NamesIndex) -> Iterator[Finding]:
    """Find cells called by the beginning of their name, as the field does: ``tisa-cel``."""
    for start, (word, after) in enumerate(pairwise(word.plain for word in words)):
        if after == _CELLS and len(word) in _ABBREVIATED:
            meant = [name for name in index.names if _is_cells_begun(name, word)]
            if len(meant) == 1:
                yield Finding(meant[0], start, start + 2, word + after, 0, _SHARE_ABBREVIATED, complete=True)


def _short_alone(words: Sequence[Word], index: NamesIndex) -> Iterator[Finding]:
    """Find a short name alone in the text with a letter too many or two swapped, all its own letters there.

    A letter missing or another one makes another word, of which every language has many.
    """
    written = words[0].plain if len(words) == 1 and not words[0].heard else ""
    if len(written) not in _SHORT_WRITTEN or written in ordinary_words():
        return
    for name in index.names:
        key = name.words[0]
        is_short = len(name.words) == 1 and len(key) == _SHORT_NAME
        if is_short and distance(written, key) == 1 and not Counter(key) - Counter(written):
            yield Finding(name, 0, 1, written, 1, 1.0, complete=True)


def _is_cells_begun(name: Name, written: str) -> bool:
    return not name.describes and name.words[-1].endswith(_CELLS) and name.words[0].startswith(written)


def _finding(name: Name, hits: tuple[Hit, ...], words: Sequence[Word]) -> Finding:
    start, end = min(hit.start for hit in hits), max(hit.end for hit in hits)
    there = {hit.place.first + offset for hit in hits for offset in range(hit.place.count)}
    missing = [number for number in range(len(name.words)) if number not in there]
    slips = [_slip(name, number, hits, words) for number in missing]
    begun = any(hit.likeness.is_beginning for hit in hits)
    forgiven = sum(len(name.words[number]) for number, slip in zip(missing, slips, strict=True) if slip)
    return Finding(
        name=name,
        start=start,
        end=end,
        written="".join(word.plain for word in words[start:end]),
        typos=_typos(hits) + sum(slips),
        share=(_letters(hits) + forgiven) / name.letters,
        complete=all(slips) and not begun,
    )


def _slip(name: Name, number: int, hits: tuple[Hit, ...], words: Sequence[Word]) -> int:
    """Return 1 when a short word of a long name is there with one typo, or hardly matters; else 0."""
    word = name.words[number]
    if not name.describes or len(word) > _SHORT:
        return 0
    before = [hit.end for hit in hits if hit.place.first + hit.place.count == number]
    after = [hit.start - 1 for hit in hits if hit.place.first == number + 1]
    there = (words[place].plain for place in (*before, *after) if 0 <= place < len(words))
    return int(len(word) <= _HARDLY_MATTERS or any(_differ_by_one_letter(written, word) for written in there))


def _differ_by_one_letter(written: str, word: str) -> bool:
    """Whether there is one typo among the letters; another digit makes another word."""
    return distance(written, word) == 1 and _digits(written) == _digits(word)


def _digits(word: str) -> str:
    return "".join(filter(str.isdigit, word))


def _letters(hits: Iterable[Hit]) -> int:
    return sum(hit.likeness.letters for hit in hits)


def _typos(hits: Iterable[Hit]) -> int:
    return sum(hit.likeness.typos for hit in hits)


# ------------------------------------------------------------------------------------ which one is meant


def _surest_first(finding: Finding) -> tuple[object, ...]:
    length = len(finding.written)
    return (not finding.is_exact, finding.typos, -finding.share, -length, finding.start, finding.name.spelled)


def _apart(findings: list[Finding]) -> Iterator[Finding]:
    """Keep of findings on the same words the one that explains most of them."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda one: (-one.explained, one.typos, one.start)):
        if not any(_share_words(finding, other) for other in kept):
            kept.append(finding)
    yield from sorted(kept, key=lambda one: (not one.is_exact, one.typos, one.start))


def _is_doubtful(finding: Finding, findings: list[Finding]) -> bool:
    """Whether another medicine's name is about as near, so that nobody can tell which is meant."""
    return not finding.is_exact and any(
        _share_words(finding, other)
        and not set(finding.name.medicines) & set(other.name.medicines)
        and other.typos <= finding.typos
        for other in findings
        if other is not finding
    )


def _share_words(one: Finding, other: Finding) -> bool:
    return one.start < other.end and other.start < one.end


def _is_within(finding: Finding, named: list[Finding]) -> bool:
    return any(_share_words(finding, other) for other in named)


def _is_other(finding: Finding, others: Collection[str]) -> bool:
    if finding.is_exact or not others:
        return False
    typos = nearest(finding.written, [key_of(other) for other in others], max(1, finding.typos))
    return typos is not None and typos <= finding.typos


def _is_worth_suggesting(finding: Finding) -> bool:
    if finding.name.describes:
        return finding.share >= _ENOUGH_OF_A_DESCRIPTION
    return finding.share >= _ENOUGH_TO_SUGGEST
