"""Asking the public trial registers, when the operator allows it and a reader ticks the box.

Only numbers of trials go out, never another word. Who does not answer in time "could not be checked"; that is
never "no trial".
"""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from django.conf import settings

from openatmp.basis.errors import OpenatmpError
from openatmp.basis.saying import Said, say, sentence
from openatmp.fetch import HURRIED, CouldNotFetch, Fetched, Fetcher, FetchToolMissing, Road, Trouble
from openatmp.fetch.asked import Asked
from openatmp.fetch.driving import Fetching, drive
from openatmp.register import Check
from openatmp.register.importers import clinicaltrials, ctis
from openatmp.register.trials import Trial, TrialsAsked
from openatmp.register.verify import numbers_in
from openatmp.web.register.turns import the_turn
from openatmp.web.site.clock import today

# Each request may take as long as the manners say; a new one is begun only this many seconds after the first.
PATIENCE = 18.0
MANNERS = replace(HURRIED, whole=6)
MOST_NUMBERS = 3

Asking = Callable[[Sequence[str]], Any]
_REGISTERS: Mapping[str, tuple[str, Asking]] = MappingProxyType(
    {
        ctis.SOURCE: ("euclinicaltrials.eu", ctis.asking),
        clinicaltrials.SOURCE: ("clinicaltrials.gov", clinicaltrials.asking),
    }
)
_NO_NUMBER = say(
    "Clinical trials: there is no number of a trial in what you wrote, so nothing was sent and no trial "
    "register was asked."
)
_NOT_OUR_TURN = say(
    "Could not check trials: the trial registers are being asked for somebody else just now. Try again in "
    "half a minute."
)
# What went wrong on the way, as somebody reads it who knows nothing of networks.
_WORDS: Mapping[Trouble, str] = MappingProxyType(
    {
        Trouble.SILENT: sentence("it did not answer in time"),
        Trouble.TOO_SLOW: sentence("it did not answer in time"),
        Trouble.BUSY: sentence("it is too busy"),
        Trouble.REFUSED: sentence("it refused to answer"),
        Trouble.TOO_LARGE: sentence("its answer could not be read"),
        Trouble.CUT_SHORT: sentence("its answer could not be read"),
        Trouble.ENCODING: sentence("its answer could not be read"),
    }
)


class Bounded:
    """A fetcher that begins no new request once somebody has waited long enough.

    Args:
        fetcher: what fetches.
        patience: for how many seconds new requests are begun.
        clock: tells the seconds.
    """

    def __init__(
        self, fetcher: Fetching, patience: float = PATIENCE, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._fetcher, self._clock = fetcher, clock
        self._until = clock() + patience

    def fetch(self, asked: Asked) -> Fetched:
        """Return what was asked for.

        Args:
            asked: the request.

        Raises:
            CouldNotFetch: there is no answer, or no time left to ask.
        """
        if self._clock() >= self._until:
            raise CouldNotFetch(
                "there was no time left to ask", host="", trouble=Trouble.TOO_SLOW, remedy="try again later"
            )
        return self._fetcher.fetch(asked)

    def forget(self, asked: Asked) -> None:
        """Drop what is kept of an answer."""
        self._fetcher.forget(asked)


def ask_trial_registers(text: str, *, asked: bool, patience: float = PATIENCE) -> TrialsAsked:
    """Ask the trial registers for the numbers in a text, if that is wanted and allowed.

    Args:
        text: what somebody was told.
        asked: whether the reader wants it.
        patience: for how many seconds new requests are begun, never longer than ours.

    Returns:
        What they told, which of them were asked, and which did not answer.
    """
    if not (asked and settings.ONLINE):
        return TrialsAsked()
    numbers = numbers_in(text).of_trials[:MOST_NUMBERS]
    if not numbers:
        return TrialsAsked(failed=(_NO_NUMBER,))
    with the_turn(settings.DATA_FOLDER) as ours:
        if not ours:
            return TrialsAsked(failed=(_NOT_OUR_TURN,))
        return _asked(numbers, Bounded(_fetcher(), min(patience, PATIENCE)))


def _fetcher() -> Fetching:
    """Return what fetches; it keeps nothing of what a visitor asks."""
    return Fetcher(manners=MANNERS, road=Road(proxy=settings.PROXY))


def _asked(numbers: Sequence[str], fetcher: Fetching) -> TrialsAsked:
    trials: list[Trial] = []
    checked: list[Check] = []
    failed: list[str] = []
    for source, (host, asking) in _REGISTERS.items():
        try:
            found = drive(asking(numbers), fetcher)
        except OpenatmpError as error:
            failed.append(say("Could not check trials at {host}: {why}.", host=host, why=Said(_why(error))))
        else:
            trials.extend(found)
            checked.append(Check(source, today(), len(found)))
    return TrialsAsked(tuple(trials), tuple(checked), tuple(failed))


def _why(error: OpenatmpError) -> str:
    match error:
        case CouldNotFetch(trouble=trouble):
            return _WORDS.get(trouble, sentence("it could not be reached"))
        case FetchToolMissing():
            return sentence("this installation has nothing to ask with")
        case _:
            return sentence("its answer could not be read")
