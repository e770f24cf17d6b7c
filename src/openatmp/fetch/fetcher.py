"""The fetcher: what is kept and young enough, else the source, asked politely."""

from dataclasses import replace
from http import HTTPStatus
from typing import TYPE_CHECKING

from openatmp.fetch import refusals
from openatmp.fetch.asked import Asked, Fetched
from openatmp.fetch.errors import FetchToolMissing
from openatmp.fetch.kept import Answer, Kept
from openatmp.fetch.manners import Manners
from openatmp.fetch.pace import EVERYBODYS, Pace, Turns
from openatmp.fetch.road import Road
from openatmp.fetch.times import Times

if TYPE_CHECKING:
    from openatmp.fetch.messages import Received

# What the extra brings, and what these stand on.
_TOOLS = {"httpcore", "httpx", "tenacity", "h11", "idna", "anyio", "certifi"}


class Fetcher:
    """Fetches what others publish.

    Args:
        kept: where answers are kept for a while; None to keep none, as for what a visitor asks.
        manners: how patient and how sparing it is.
        road: how one gets to a server: through which proxy, to which addresses, and who watches.
        times: tells the time and passes it.
    """

    def __init__(
        self,
        kept: Kept | None = None,
        manners: Manners | None = None,
        road: Road | None = None,
        times: Times | None = None,
    ) -> None:
        self._kept, self._road = kept, road or Road()
        self._manners, self._times = manners or Manners(), times or Times()
        self._pace = Pace(self._manners.pause, self._times, Turns() if times else EVERYBODYS)

    def fetch(self, asked: Asked) -> Fetched:
        """Return what was asked for, kept or new.

        Args:
            asked: the request.

        Raises:
            CouldNotFetch: there is no whole answer within the limits.
            FetchToolMissing: the optional libraries are not here.
        """
        known = self._kept.find(asked) if self._kept else None
        if known and known.is_young(self._times.now(), self._manners.keep):
            return Fetched(known.content, known.at.date(), asked.url, from_cache=True)
        received = self._received(asked, known.conditions if known else {})
        answer = self._answer(received, known)
        # An empty answer is handed on, but who asks again soon shall not be given the same.
        if self._kept and answer.content:
            self._kept.put(asked, answer)
        unchanged = received.status == HTTPStatus.NOT_MODIFIED
        return Fetched(answer.content, answer.at.date(), received.address.url, from_cache=unchanged)

    def forget(self, asked: Asked) -> None:
        """Drop what is kept of an answer, so that the source is asked anew next time."""
        if self._kept:
            self._kept.forget(asked)

    def _answer(self, received: "Received", known: Answer | None) -> Answer:
        now = self._times.now()
        if received.status != HTTPStatus.NOT_MODIFIED:
            headers = received.headers
            return Answer(received.content, now, headers.get("etag", ""), headers.get("last-modified", ""))
        if known is None:
            raise refusals.unchanged_since_nothing(received.address.host)
        return replace(known, at=now)

    def _received(self, asked: Asked, conditions: dict[str, str]) -> "Received":
        try:
            # Only now, so that who reads files alone need not install what opens connections.
            from openatmp.fetch.asking import Source  # noqa: PLC0415
        except ModuleNotFoundError as error:
            if (error.name or "").partition(".")[0] not in _TOOLS:
                raise
            raise FetchToolMissing(
                f"nothing can be fetched: {error.name} cannot be found",
                expected="the extra [update] of openatmp",
                remedy="run `pip install 'openatmp[update]'`",
            ) from error
        return Source(self._manners, self._times, self._pace, self._road).ask(asked, conditions)
