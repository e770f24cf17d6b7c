"""Phrases that are most likely meant otherwise than they are read.

A choice stands for one place in a phrase. So ``contact us|call us`` is read as "contact", then "us" or
"call", then "us": neither "contact us" nor "call us" is found, and nothing tells whoever wrote it. What such
phrases have in common is a word that begins, or ends, two places in a row, as "us" does here.
"""

from itertools import pairwise

from openatmp.basis.errors import BadInput
from openatmp.offers.lexicon.phrase import choices_in

_REMEDY = (
    "join the words of each alternative by hyphens, contact-us|call-us, or write phrases of their own; "
    "if it is meant so, put the choices of one place in another order"
)


def doubted(written: str) -> BadInput | None:
    """Return why a phrase is doubted; None when nothing speaks against it.

    Args:
        written: as the lexicon has it.
    """
    places = choices_in(written)
    if not any(_is_torn(one, other) for one, other in pairwise(places)):
        return None
    read = ", then ".join(" or ".join(map(repr, place)) for place in places)
    return BadInput(
        f"the phrase {written!r} is read as {read}; whole alternatives seem to be meant", remedy=_REMEDY
    )


def _is_torn(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two places in a row look like pieces of alternatives of several words.

    Those that begin with the same word leave it at the end of both places, and those that end with the same
    word leave it at the beginning of both.
    """
    begins_alike = len(other) > 1 and one[-1] == other[-1]
    ends_alike = len(one) > 1 and one[0] == other[0]
    return begins_alike or ends_alike
