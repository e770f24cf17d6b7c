"""Did you mean: names that a short text may mean, although they are not near enough to be taken for it."""

from collections.abc import Iterator, Sequence

from openatmp.register.names.finding import Found
from openatmp.register.names.folding import Word, words_of
from openatmp.register.names.index import NamesIndex
from openatmp.register.names.likeness import near, typos_forgiven
from openatmp.register.names.naming import Name
from openatmp.register.names.ordinary import ordinary_words

# In a long text there is always some word that lies near to some name.
_MOST_WORDS = 6
_SHORTEST = 3
_MOST = 5


def suggestions(text: str, found: Found, index: NamesIndex) -> tuple[Name, ...]:
    """Return names that may be meant, the nearest first, at most five.

    Args:
        text: the text.
        found: what was found in it.
        index: the names of a register.
    """
    near_misses = [finding.name for finding in found.near]
    words = words_of(text)
    if len(words) <= _MOST_WORDS and not found.named:
        near_misses += _looser(words, index)
    return tuple(dict.fromkeys(near_misses))[:_MOST]


def _looser(words: Sequence[Word], index: NamesIndex) -> Iterator[Name]:
    for word in words:
        if len(word.plain) < _SHORTEST or word.plain in ordinary_words():
            continue
        most = typos_forgiven(len(word.plain)) + 1
        for key, _ in sorted(near(word.plain, index.whole_keys, most), key=lambda pair: pair[1]):
            yield from (
                index.names[place.name] for place in index.places[key] if _is_whole(place.name, key, index)
            )


def _is_whole(name: int, key: str, index: NamesIndex) -> bool:
    return "".join(index.names[name].words) == key
