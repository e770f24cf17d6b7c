"""The line to a server: only to addresses that may be reached, and never longer than agreed."""

import ssl
from collections.abc import Iterable
from ipaddress import ip_address

import httpcore

from openatmp.fetch.networks import IPAddress, MayReach, addresses_of, refuse_private
from openatmp.fetch.times import Deadline

_Options = Iterable[httpcore.SOCKET_OPTION]


class WatchedLine(httpcore.NetworkStream):
    """A connection on which each step ends by the deadline.

    Args:
        line: the connection.
        deadline: when all has to be over.
    """

    def __init__(self, line: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._line, self._deadline = line, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what comes next."""
        return self._line.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send."""
        self._line.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        """Hang up."""
        self._line.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Go on encrypted."""
        line = self._line.start_tls(ssl_context, server_hostname, self._deadline.left(timeout))
        return WatchedLine(line, self._deadline)

    def get_extra_info(self, info: str) -> object:
        """Say something of the connection, such as who is at the other end."""
        return self._line.get_extra_info(info)


class WatchedExchange(httpcore.NetworkBackend):
    """Makes connections, after a look at where they lead.

    A name is resolved once. All its addresses have to be fit, and it is one of these that is called, so that
    a name which leads elsewhere a moment later gains nothing. The peer is looked at once more.

    Args:
        deadline: when all has to be over.
        may_reach: which addresses may be reached; None behind a proxy, which then has to know.
    """

    def __init__(self, deadline: Deadline, may_reach: MayReach | None) -> None:
        self._deadline, self._may_reach = deadline, may_reach
        self._exchange = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: _Options | None = None,
    ) -> httpcore.NetworkStream:
        """Call a server."""
        del local_address, socket_options
        addresses = addresses_of(host, port)
        if self._may_reach:
            refuse_private(host, addresses, self._may_reach)
        line = self._first_that_answers(addresses, port, timeout)
        try:
            self._look_at_peer(line, host)
        except BaseException:
            line.close()
            raise
        return WatchedLine(line, self._deadline)

    def _first_that_answers(
        self, addresses: tuple[IPAddress, ...], port: int, timeout: float | None
    ) -> httpcore.NetworkStream:
        *others, last = addresses
        for address in others:
            try:
                return self._called(address, port, timeout)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return self._called(last, port, timeout)

    def _called(self, address: IPAddress, port: int, timeout: float | None) -> httpcore.NetworkStream:
        return self._exchange.connect_tcp(str(address), port, self._deadline.left(timeout))

    def _look_at_peer(self, line: httpcore.NetworkStream, host: str) -> None:
        if self._may_reach:
            peer = line.get_extra_info("server_addr")
            refuse_private(host, (ip_address(peer[0]),), self._may_reach)
