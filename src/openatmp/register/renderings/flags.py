"""Labels as flags on poles: each flies to the right of its pole, and none touches another or its pole."""

from collections.abc import Sequence
from dataclasses import dataclass

GAP = 8.0


@dataclass(frozen=True, slots=True)
class Flag:
    """A label that wants a place.

    Args:
        x: where its pole stands.
        width: how wide it is.
        height: how high it is.
    """

    x: float
    width: float
    height: float


def heights_of(flags: Sequence[Flag]) -> tuple[float, ...]:
    """Say how high above the ground each flag flies.

    A flag flies above every later one whose pole it would cover, so that poles run free to the ground.

    Args:
        flags: the flags in the order of their poles, from left to right.

    Returns:
        For each the height of its lower edge.
    """
    lower: list[float] = [0.0] * len(flags)
    for place in range(len(flags) - 1, -1, -1):
        flag = flags[place]
        covered = [
            lower[later] + flags[later].height
            for later in range(place + 1, len(flags))
            if flags[later].x < flag.x + flag.width + GAP
        ]
        lower[place] = max(covered, default=0.0)
    return tuple(lower)
