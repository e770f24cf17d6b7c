"""Whether an address is free to listen on, told before anything is started."""

import errno
import socket

from openatmp.basis.errors import BadInput

_LARGEST_PORT = 65535


def refuse_unless_free(host: str, port: int) -> None:
    """Try to listen on an address, and let go of it at once.

    Args:
        host: name or number of the address.
        port: the port.

    Raises:
        BadInput: another program listens there, the port is kept for the system, or the address is not here.
    """
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        with socket.socket(family, kind, protocol) as tried:
            # As the server does: what a connection leaves behind for a minute keeps no port.
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(place)
    except OSError as error:
        raise _refusal(host, port, error) from error


def _refusal(host: str, port: int, error: OSError) -> BadInput:
    match error.errno:
        case errno.EADDRINUSE:
            happened, remedy = f"port {port} is taken", _another(_beside(port))
        case errno.EACCES:
            happened, remedy = f"port {port} is kept for the system", _another(8000)
        case _:
            happened = f"the address {host} is not one of this machine"
            remedy = "leave out --host, or give 0.0.0.0 for all its addresses"
    return BadInput(happened, remedy=remedy)


def _beside(port: int) -> int:
    return port + 1 if port < _LARGEST_PORT else port - 1


def _another(port: int) -> str:
    return f"choose another with --port {port}, or `make serve PORT={port}`"
