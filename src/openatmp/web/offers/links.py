"""Opening a link that a reader hands in: where the operator allows it, and never into a private network."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from django.conf import settings

from openatmp.basis.errors import BadInput
from openatmp.basis.saying import say
from openatmp.fetch import HURRIED, CouldNotFetch, Fetched, Fetcher, FetchToolMissing, Road
from openatmp.web.register.turns import the_turn

# A page without its pictures; real ones seldom have a tenth of it.
LARGEST = 5_000_000
_ACCEPT = "text/html, application/pdf, text/plain"
MANNERS = replace(HURRIED, whole=15)


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for: one address, and nothing of the reader.

    Args:
        url: the address.
        body: nothing is sent.
        headers: what kinds of answer can be read.
        largest: the most bytes that are taken.
    """

    url: str
    body: bytes | None = None
    headers: Mapping[str, str] = field(
        default_factory=lambda: {"Accept": "text/html, application/pdf, text/plain"}
    )
    largest: int = LARGEST


def opened(address: str) -> Fetched:
    """Open an address.

    Args:
        address: what the reader handed in, starting with https.

    Returns:
        What came back; nothing of it is kept.

    Raises:
        BadInput: it cannot be opened, or somebody else's is being opened.
    """
    with the_turn(settings.DATA_FOLDER) as ours:
        if not ours:
            raise BadInput(
                say("Another address is being opened just now."), remedy=say("Try again in half a minute.")
            )
        try:
            return Fetcher(manners=MANNERS, road=Road(proxy=settings.PROXY)).fetch(Request(address))
        except (CouldNotFetch, FetchToolMissing) as error:
            raise BadInput(
                say("We could not open this address."),
                remedy=say("Copy the text of the page, and paste it into the field for the text."),
            ) from error
