"""What to ask whoever offers a treatment, and why."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from openatmp.offers.data_files import data_file
from openatmp.offers.sign import SignId


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Args:
        key: under which letters hold its words.
        why: why it is asked.
        signs: asked when one of these signs is seen; always when there are none.
    """

    key: str
    why: str
    signs: frozenset[SignId]

    def fits(self, seen: Collection[SignId]) -> bool:
        """Whether it is asked where these signs are seen."""
        return not self.signs or not self.signs.isdisjoint(seen)


@cache
def questions() -> tuple[Question, ...]:
    """Return every question, in the order in which a letter asks."""
    entries: Mapping[str, Mapping[str, Any]] = data_file("questions.yaml")["questions"]
    return tuple(
        Question(key, entry["why"], frozenset(map(SignId, entry.get("signs", ()))))
        for key, entry in entries.items()
    )


def questions_for(seen: Collection[SignId]) -> tuple[Question, ...]:
    """Return the questions for an offer.

    Args:
        seen: the signs that it shows.
    """
    return tuple(question for question in questions() if question.fits(seen))
