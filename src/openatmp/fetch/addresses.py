"""An address, taken apart and found fit to be asked."""

import re
from dataclasses import dataclass

import httpx

from openatmp.fetch.errors import CouldNotFetch, Trouble

_PORTS = {"http": 80, "https": 443}
# A name or a number; anything else would be for the resolver to guess, and to be repeated in messages.
_HOST = re.compile(r"[a-z0-9._:-]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """An address on the web.

    Args:
        url: the whole of it.
        scheme: ``http`` or ``https``.
        host: the name of the server; the only part that is ever told.
        port: the port.
        target: what is asked for there.
    """

    url: str
    scheme: str
    host: str
    port: int
    target: bytes

    @property
    def authority(self) -> bytes:
        """Host and port as they stand in a request."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return (f"{host}:{self.said_port}" if self.said_port else host).encode("ascii")

    @property
    def origin(self) -> tuple[str, str, int]:
        """Which server it is, and on which road."""
        return self.scheme, self.host, self.port

    @property
    def said_port(self) -> int | None:
        """The port, unless it is the one that nobody needs to say."""
        return None if self.port == _PORTS[self.scheme] else self.port

    def joined(self, location: str) -> "Address":
        """Return the address to which this one sends us.

        Args:
            location: as the server writes it, whole or in part.

        Raises:
            CouldNotFetch: it cannot be asked, or it would leave the encrypted road.
        """
        try:
            whole = str(httpx.URL(self.url).join(location))
        except (httpx.InvalidURL, ValueError) as error:
            raise _refused(self.host, "it sends us to something that is no address") from error
        there = address_of(whole, asked_by=self.host)
        if self.scheme == "https" and there.scheme == "http":
            raise _refused(self.host, "it sends us from https to http, and that is not followed")
        return there


def address_of(url: str, asked_by: str = "") -> Address:
    """Take an address apart.

    Args:
        url: the address.
        asked_by: the host that sent us there; empty when it is our own.

    Raises:
        CouldNotFetch: it is none that may be asked.
    """
    try:
        parts = httpx.URL(url)
        host = parts.raw_host.decode("ascii")
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise _refused(asked_by or "an address", "it cannot be read as an address") from error
    if parts.scheme not in _PORTS or not host:
        raise _refused(asked_by or host or "an address", "only http and https are asked")
    if not _HOST.fullmatch(host):
        raise _refused(asked_by or "an address", "it cannot be read as an address")
    if parts.userinfo:
        raise _refused(asked_by or host, "the address holds a name or password, and is not asked")
    port = parts.port or _PORTS[parts.scheme]
    return Address(url, parts.scheme, host, port, parts.raw_path)


def _refused(host: str, happened: str) -> CouldNotFetch:
    return CouldNotFetch(
        happened,
        host=host,
        trouble=Trouble.ADDRESS,
        remedy="correct the address; if it came from the source, report it to openatmp",
    )
