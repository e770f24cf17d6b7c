"""A log that came from elsewhere: acts as plain data, read back so that their chain can be checked."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from openatmp.basis.errors import BadInput
from openatmp.offers.reporting.life import Act, Doing, Kind


def acts_of_dicts(told: Iterable[Mapping[str, Any]]) -> tuple[Act, ...]:
    """Return the acts that ``act_as_dict`` wrote.

    Args:
        told: the acts as plain data, in order.

    Returns:
        The acts; whether their chain holds is for ``first_break`` to say.

    Raises:
        BadInput: one of them is no act.
    """
    return tuple(_act(one, place) for place, one in enumerate(told, 1))


def _act(told: Mapping[str, Any], place: int) -> Act:
    try:
        kind, at, details = Kind(told["kind"]), datetime.fromisoformat(told["at"]), dict(told["details"])
        who, ground, public = str(told["who"]), str(told["ground"]), str(told["public"])
        doing = Doing(kind, at, who, ground, public, details)
        return Act(int(told["number"]), doing, str(told["before"]), str(told["digest"]))
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise BadInput(
            "it is no act",
            where=f"act {place} of the log",
            expected="number, kind, at, who, ground, public, details, before, digest",
            remedy="ask for the package again",
        ) from error
