"""Since when a report is at rest: from then on the days are counted after which it is erased."""

from collections.abc import Sequence
from datetime import datetime

from openatmp.offers.reporting.life import Act, Kind, State, state_of


def at_rest_since(acts: Sequence[Act], merged: Sequence[Act] = ()) -> datetime | None:
    """Return since when a report is closed and nothing more came to it from its reporter.

    What somebody adds to a closed report shall not be erased before anybody could read it.

    Args:
        acts: all its acts in order.
        merged: all acts of a report that was merged into it and rests with it.

    Returns:
        The later of closing and the last addition; None while it is open.
    """
    if state_of(acts) is not State.CLOSED:
        return None
    came = (act.doing.at for act in merged if act.doing.kind is Kind.ADDED)
    own = (act.doing.at for act in acts if act.doing.kind in {Kind.CLOSED, Kind.ADDED})
    return max((*own, *came))
