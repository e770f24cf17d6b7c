"""How one gets from here to a server."""

from collections.abc import Callable
from dataclasses import dataclass

from openatmp.fetch.networks import MayReach, is_public

Watch = Callable[[int, int], None]


def unwatched(came: int, announced: int) -> None:
    """Take no notice."""
    del came, announced


@dataclass(frozen=True, slots=True)
class Road:
    """How one gets from here to a server.

    Nothing of the environment is read: a proxy is an argument. Behind one, where a name leads is for the
    proxy to know; a host that is written as a number is looked at here all the same.

    Args:
        proxy: address of the proxy through which all goes; empty for none.
        may_reach: which addresses may be reached; those of the internet at large when nobody says more.
        watch: told, while an answer comes, how many bytes came and how many were announced, or 0.
    """

    proxy: str = ""
    may_reach: MayReach = is_public
    watch: Watch = unwatched
