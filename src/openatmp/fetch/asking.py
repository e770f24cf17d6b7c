"""One thing asked of its source, with all manners: in turn, in time, and again when that may help."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from openatmp.fetch import refusals
from openatmp.fetch.addresses import address_of
from openatmp.fetch.asked import Asked
from openatmp.fetch.following import followed
from openatmp.fetch.manners import Manners
from openatmp.fetch.messages import GONE_ELSEWHERE, Message, Received
from openatmp.fetch.pace import Pace
from openatmp.fetch.patience import asked_patiently, seconds_to_wait
from openatmp.fetch.road import Road
from openatmp.fetch.sending import sent
from openatmp.fetch.times import Deadline, Times

_ANSWERS = frozenset({HTTPStatus.OK, HTTPStatus.NOT_MODIFIED}) | GONE_ELSEWHERE
_BUSY = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE})


@dataclass(frozen=True, slots=True)
class Source:
    """Whoever publishes what is asked for.

    Args:
        manners: how patient and how sparing we are.
        times: tells the time and passes it.
        pace: gives each host its turns.
        road: how to get there.
    """

    manners: Manners
    times: Times
    pace: Pace
    road: Road

    def ask(self, asked: Asked, conditions: Mapping[str, str]) -> Received:
        """Ask until there is an answer, or asking is of no use.

        Args:
            asked: the request.
            conditions: what is known already.

        Raises:
            CouldNotFetch: there is no whole answer within the limits.
        """
        said = {name.lower(): value for name, value in asked.headers.items()}
        message = Message(address_of(asked.url), {**said, **conditions}, asked.body, asked.largest)
        return asked_patiently(lambda: self._attempt(message), self.manners, self.times)

    def _attempt(self, message: Message) -> Received:
        deadline = Deadline(self.manners.whole, message.address.host, self.times)
        return followed(message, self.manners.redirects, lambda one: self._in_turn(one, deadline))

    def _in_turn(self, message: Message, deadline: Deadline) -> Received:
        self.pace.wait(message.address.host, deadline)
        received = sent(message, self.road, self.manners, deadline)
        if received.status in _BUSY:
            wait = seconds_to_wait(received.headers.get("retry-after", ""), self.times.now())
            raise refusals.busy(message.address.host, received.status, wait)
        if received.status not in _ANSWERS:
            raise refusals.refused(message.address.host, received.status)
        return received
