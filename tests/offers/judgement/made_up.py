"""Cues made up for tests, without a lexicon: which family stands in which sentence."""

from collections.abc import Iterable

from openatmp.offers.cues import Cue, Cues, Scope, Sentence
from openatmp.offers.page import Page, Structure, Zone

Told = str | tuple[str, Scope]


def cue(told: Told, sentence: int, start: int) -> Cue:
    """A cue from ``family``, ``family.kind``, or such a word with its scope."""
    name, scope = told if isinstance(told, tuple) else (told, Scope.NONE)
    family, _, kind = name.partition(".")
    return Cue(family, kind, start, start + 4, sentence, scope)


def made_up(
    *sentences: Iterable[Told],
    title: Iterable[Told] = (),
    zones: Iterable[Zone] = (),
    address: str = "",
    structure: Structure | None = None,
    languages: tuple[str, ...] = ("en",),
) -> Cues:
    """Cues of a page, one list of families for each sentence of a hundred characters."""
    given = [list(sentence) for sentence in sentences]
    where = [*zones, *[Zone.BODY] * len(given)]
    text = ("word " * 20) * len(given)
    return Cues(
        page=Page(text, address=address, structure=structure or Structure()),
        sentences=tuple(Sentence(100 * n, 100 * n + 99, where[n]) for n in range(len(given))),
        found=tuple(
            cue(told, n, 100 * n + 5 * m) for n, some in enumerate(given) for m, told in enumerate(some)
        ),
        in_title=tuple(cue(told, 0, 5 * m) for m, told in enumerate(title)),
        words=20 * len(given),
        languages=languages,
    )
