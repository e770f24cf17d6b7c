"""One question and one answer as they go over the line."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from openatmp.fetch.addresses import Address
from openatmp.fetch.manners import USER_AGENT

GONE_ELSEWHERE = frozenset({301, 302, 303, 307, 308})
# These ask to come again with the same question; the others to come for the answer.
_SAME_AGAIN = frozenset({307, 308})
# What a source may be told besides by whoever asks; all else belongs to the connection.
_OURS = frozenset(
    {"host", "user-agent", "accept-encoding", "connection", "content-length", "transfer-encoding"}
)


@dataclass(frozen=True, slots=True)
class Message:
    """What is sent.

    Args:
        address: where to.
        headers: what is said beside it, names in small letters.
        body: what is sent; None for a plain request.
        largest: the most bytes that are accepted as an answer.
    """

    address: Address
    headers: Mapping[str, str]
    body: bytes | None
    largest: int

    @property
    def method(self) -> str:
        """What is to be done there."""
        return "GET" if self.body is None else "POST"

    def lines(self) -> list[tuple[bytes, bytes]]:
        """Return the whole head, as it is sent."""
        said = {"accept": "*/*", **{name: value for name, value in self.headers.items() if name not in _OURS}}
        own = [(b"host", self.address.authority), (b"user-agent", USER_AGENT.encode("ascii"))]
        own += [(b"accept-encoding", b"gzip"), (b"connection", b"close")]
        if self.body is not None:
            own.append((b"content-length", str(len(self.body)).encode("ascii")))
        return [*own, *((name.encode("ascii"), value.encode("latin-1")) for name, value in said.items())]

    def sent_on(self, status: int, there: Address) -> "Message":
        """Return what is asked at the address to which the server sends us.

        Args:
            status: how it said so.
            there: the address.
        """
        elsewhere = there.origin != self.address.origin
        # What was meant for one server is not told to another.
        headers = {"accept": self.headers.get("accept", "*/*")} if elsewhere else self.headers
        body = self.body if status in _SAME_AGAIN else None
        return replace(self, address=there, headers=headers, body=body)


@dataclass(frozen=True, slots=True)
class Received:
    """What came.

    Args:
        address: who answered in the end.
        status: how.
        headers: what was said beside it, names in small letters.
        content: the body, unpacked.
    """

    address: Address
    status: int
    headers: Mapping[str, str]
    content: bytes


def plain_headers(lines: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """Return the lines of a head by their names in small letters; of one that stands twice, the last."""
    return {name.decode("latin-1").lower(): value.decode("latin-1").strip() for name, value in lines}
