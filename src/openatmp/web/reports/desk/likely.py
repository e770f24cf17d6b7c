"""Into which other report a report may be merged: those that likely tell of the same offer, and why."""

from collections.abc import Iterator
from dataclasses import dataclass

from openatmp.offers.triage import Neighbour
from openatmp.web.reports.desk.survey import Row
from openatmp.web.reports.desk.words import TRAITS

_MOST = 5
_MOST_TRAITS = 3


@dataclass(frozen=True, slots=True)
class Likely:
    """A report that may go on in place of another.

    Args:
        key: its key.
        reasons: why it is likely, in words.
        same_offer: whether it likely tells of the same offer; otherwise of the same provider.
    """

    key: int
    reasons: tuple[str, ...]
    same_offer: bool

    @property
    def words(self) -> str:
        """What is likely."""
        return "likely the same offer" if self.same_offer else "perhaps the same provider"


def likely(row: Row) -> tuple[Likely, ...]:
    """Return the likeliest few, those on the same offer first.

    Args:
        row: the report that may be merged.
    """
    near = (one.near for one in row.linked if one.near.key in row.mergeable)
    found = [Likely(one.key, tuple(reasons_of(one)), one.key in row.duplicates) for one in near]
    return tuple(sorted(found, key=lambda one: not one.same_offer)[:_MOST])


def proposed(row: Row) -> int | None:
    """Return the report that is proposed: of those on the same offer the first, when it came before this one.

    Args:
        row: the report that may be merged.
    """
    return min((key for key in row.duplicates if key < row.listed.key), default=None)


def reasons_of(near: Neighbour) -> Iterator[str]:
    """Yield what two reports share, in words.

    Args:
        near: the other report.
    """
    if near.same_address:
        yield "Both name the same page."
    if near.same_text:
        yield "Both hold nearly the same text."
    for thing in near.likeness.shared[:_MOST_TRAITS]:
        theirs = "" if thing.one == thing.other else f" and {thing.other}"
        yield f"{TRAITS[thing.trait]}: {thing.one}{theirs}."
