"""Acts and places as people write them, found among those that are there."""

import re
from collections.abc import Sequence
from difflib import get_close_matches
from itertools import takewhile

# Words around a number that say what kind of place it is; with or without them it is the same place.
_KINDS = {
    *("art", "article", "articles", "paragraph", "para", "point", "letter", "section", "sec", "no", "nr"),
    *("of", "the", "regulation", "directive", "ec", "eu", "eec"),
}
_PART = re.compile(r"\d+|[^\W\d_]+")
_MOST = 5


def meant(asked: str, there: Sequence[str]) -> str:
    """Return the name that is there and is meant.

    Args:
        asked: what was written: ``Article 2 (1), point (c)``.
        there: the names: ``2(1)(c)``.

    Returns:
        The one that has the same numbers and words in the same order; what was asked when none or several do.
    """
    if asked in there:
        return asked
    found = [name for name in dict.fromkeys(there) if _parts(name) == _parts(asked)]
    return found[0] if len(found) == 1 and _parts(asked) else asked


def near(asked: str, there: Sequence[str]) -> tuple[str, ...]:
    """Return the names that lie nearest to one that is not there.

    Args:
        asked: what was written.
        there: the names.

    Returns:
        Those that share the most of its beginning, else those spelled alike, at most five; none when none is.
    """
    names = list(dict.fromkeys(there))
    shared = {name: _shared(name, asked) for name in names}
    most = max(shared.values(), default=0)
    if most:
        return tuple(name for name in names if shared[name] == most)[:_MOST]
    # Numbers of one or two digits look alike although nothing joins them.
    return tuple(get_close_matches(asked, names, n=_MOST, cutoff=0.6)) if len(asked) > _MOST else ()


def _shared(one: str, other: str) -> int:
    """Count the parts with which both begin."""
    pairs = zip(_parts(one), _parts(other), strict=False)
    return len([*takewhile(lambda pair: pair[0] == pair[1], pairs)])


def _parts(name: str) -> tuple[str, ...]:
    """Split a name into its numbers and words, without brackets, case and the kind of place."""
    parts = tuple(_PART.findall(name.casefold()))
    return tuple(part for part in parts if part not in _KINDS)
