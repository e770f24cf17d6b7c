"""Asking again, a few times and ever later, when that may help; leaving a server alone that asks for it."""

from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import tenacity

from openatmp.fetch.errors import CouldNotFetch
from openatmp.fetch.manners import Manners
from openatmp.fetch.messages import Received
from openatmp.fetch.times import Times

_FIRST_WAIT = 2.0


def asked_patiently(ask: Callable[[], Received], manners: Manners, times: Times) -> Received:
    """Ask, and ask again when the trouble may pass.

    Args:
        ask: asks once.
        manners: how often, and how long between.
        times: waits.

    Raises:
        CouldNotFetch: it did not pass, or asking again would not help.
    """
    backing_off = tenacity.wait_random_exponential(multiplier=_FIRST_WAIT, max=manners.longest_wait, min=1)
    again = tenacity.Retrying(
        sleep=times.sleep,
        stop=tenacity.stop_after_attempt(manners.attempts),
        wait=lambda state: max(_wished(state), backing_off(state)),
        retry=tenacity.retry_if_exception(lambda error: _may_pass(error, manners.longest_wait)),
        reraise=True,
    )
    return again(ask)


def _may_pass(error: BaseException, longest_wait: float) -> bool:
    """Whether to ask again; who asks to be left alone for longer than we wait is left alone."""
    return isinstance(error, CouldNotFetch) and error.trouble.may_pass and (error.wait or 0) <= longest_wait


def _wished(state: tenacity.RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    return (error.wait or 0.0) if isinstance(error, CouldNotFetch) else 0.0


def seconds_to_wait(said: str, now: datetime) -> float | None:
    """Read for how long a server asks to be left alone: in seconds, or until a moment.

    Args:
        said: what stands behind ``Retry-After``.
        now: the moment it is.

    Returns:
        The seconds; None when it says nothing that can be read.
    """
    if said.isascii() and said.isdigit():
        return float(said)
    try:
        moment = parsedate_to_datetime(said)
    except (ValueError, OverflowError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())
