"""Names that are spelled like a text that was found nowhere."""

from collections.abc import Mapping

from rapidfuzz import fuzz, process

from openatmp.register.search.words import Words

_LOOKED_AT = 2000
_LEAST_LIKENESS = 65
_MOST = 5


def near(text: str, words: Words, names: Mapping[str, str]) -> tuple[str, ...]:
    """Return names that are spelled like a text, the likest first.

    Only words that share letters with the text are compared, and not more than a bound, so that a text of
    nonsense costs no more than any other.

    Args:
        text: folded words.
        words: the words of the names.
        names: for each folded word the name, as it is written, that it stands in.
    """
    sharing = {spelled.strip() for word in text.split() for spelled in words.sharing(word, _LOOKED_AT)}
    likest: dict[str, float] = {}
    for word in text.split():
        for spelled, likeness, _ in process.extract(
            word, sharing, scorer=fuzz.ratio, score_cutoff=_LEAST_LIKENESS, limit=_MOST
        ):
            likest[spelled] = max(likeness, likest.get(spelled, 0))
    ranked = sorted(likest, key=lambda spelled: (-likest[spelled], spelled))
    return tuple(dict.fromkeys(names[spelled] for spelled in ranked if spelled in names))[:_MOST]
