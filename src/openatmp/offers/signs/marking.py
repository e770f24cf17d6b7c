"""From cues to signs: each marked with its clause, those that touch made one."""

from collections.abc import Iterable, Iterator

from openatmp.offers.clauses import clause_of
from openatmp.offers.cues import Cue, Cues
from openatmp.offers.sign import Sign, SignId

_JOINTS = frozenset(" \t\u00a0,;:()-\u2013\u2014\"'\u201c\u201d")


def marked(sign: SignId, cues: Cues, chosen: Iterable[Cue], *, with_kind: bool = False) -> Iterator[Sign]:
    """Yield a sign for each stretch of text in which chosen cues stand.

    Args:
        sign: which sign.
        cues: all cues of the page.
        chosen: those that show it.
        with_kind: whether signs of two kinds are kept apart, each with its kind.
    """
    by_kind: dict[str, list[Cue]] = {}
    for cue in chosen:
        by_kind.setdefault(cue.kind if with_kind else "", []).append(cue)
    for kind, of_kind in by_kind.items():
        for start, end in stretches(cues, of_kind):
            yield Sign(sign, start, end, kind)


def stretches(cues: Cues, chosen: Iterable[Cue]) -> Iterator[tuple[int, int]]:
    """Yield the clauses of cues in order; two of one sentence that touch are one.

    Args:
        cues: all cues of the page.
        chosen: some of them.
    """
    start, end, sentence = -1, -1, -1
    for cue in sorted(chosen, key=lambda cue: (cue.start, cue.end)):
        low, high = clause_of(cues, cue)
        if cue.sentence == sentence and _touch(cues.page.text, end, low):
            start, end = min(start, low), max(end, high)
            continue
        if sentence >= 0:
            yield start, end
        start, end, sentence = low, high, cue.sentence
    if sentence >= 0:
        yield start, end


def _touch(text: str, end: int, start: int) -> bool:
    return start <= end or _JOINTS.issuperset(text[end:start])
