"""What an entry rests on, as it stands beside it: provisions, source, and whether anybody compared it."""

from dataclasses import dataclass
from datetime import date

from openatmp.procedures.procedure import Ground
from openatmp.web.law.cited import Cited, cited
from openatmp.web.law.words import host_of


@dataclass(frozen=True, slots=True)
class GroundShown:
    """What an entry rests on.

    Args:
        it: the ground.
        cited: its provisions, each with our page of it.
        host: short name of the source.
    """

    it: Ground
    cited: tuple[Cited, ...]
    host: str


def ground_shown(ground: Ground, on: date) -> GroundShown:
    """Return a ground as it stands on a page.

    Args:
        ground: the ground.
        on: the day whose wording of the law counts.
    """
    return GroundShown(ground, cited(ground.basis, on), host_of(ground.source))
