"""Being sent elsewhere, by hand: a few times, never off the encrypted road, never into a private network."""

from collections.abc import Callable

from openatmp.fetch import refusals
from openatmp.fetch.messages import GONE_ELSEWHERE, Message, Received

Send = Callable[[Message], Received]


def followed(message: Message, redirects: int, send: Send) -> Received:
    """Send a question, and go where the answer sends us.

    Args:
        message: the question.
        redirects: how often one may be sent elsewhere.
        send: sends one and reads its answer.

    Raises:
        CouldNotFetch: it sends us too often, nowhere, or where we do not go.
    """
    asked = message
    for _ in range(redirects + 1):
        received = send(asked)
        if received.status not in GONE_ELSEWHERE:
            return received
        asked = _next(asked, received)
    raise refusals.sent_in_circles(message.address.host, redirects)


def _next(asked: Message, received: Received) -> Message:
    location = received.headers.get("location", "")
    if not location:
        raise refusals.sent_nowhere(asked.address.host, received.status)
    return asked.sent_on(received.status, asked.address.joined(location))
