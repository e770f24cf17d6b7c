"""Which addresses may be reached: those of the internet at large, and none of a private network.

A source may send us elsewhere, and a name may be made to lead to a machine beside ours. So an address is
looked at when it is resolved, and the peer once more when the connection stands.
"""

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from openatmp.fetch.errors import CouldNotFetch, Trouble

IPAddress = IPv4Address | IPv6Address
MayReach = Callable[[IPAddress], bool]

# Addresses of the newer kind that only wrap one of the older kind; what counts is the one inside.
_WRAPPING = tuple(map(IPv6Network, ("64:ff9b::/96", "::ffff:0:0/96", "::ffff:0:0:0/96", "::/96")))
# Of the newer kind only this part is given out for the internet at large. Outside of it lie networks that
# Python does not know as private: those of a site (fec0::), of routers (5f00::), of times to come.
_GIVEN_OUT = IPv6Network("2000::/3")
_FOR_BOOKS = IPv6Network("3fff::/20")
_LAST_32_BITS = 0xFFFF_FFFF


def is_public(address: IPAddress) -> bool:
    """Say whether an address belongs to the internet at large.

    Args:
        address: the address.

    Returns:
        False for private networks, this machine, groups, and what leads to one of these in a wrapping.
    """
    if isinstance(address, IPv6Address):
        return _is_public_6(address)
    return address.is_global and not address.is_multicast


def _is_public_6(address: IPv6Address) -> bool:
    inside = _wrapped(address)
    if inside is not None:
        return is_public(inside)
    return address.is_global and address in _GIVEN_OUT and address not in _FOR_BOOKS


def _wrapped(address: IPv6Address) -> IPv4Address | None:
    """Return the older address that a newer one leads to, if it is one of these."""
    # A mark of the network card, as in fe80::1%eth0, is not part of the address.
    plain = IPv6Address(int(address))
    if any(plain in network for network in _WRAPPING):
        return IPv4Address(int(plain) & _LAST_32_BITS)
    teredo = plain.teredo
    return plain.sixtofour or (teredo[1] if teredo else None)


def addresses_of(host: str, port: int) -> tuple[IPAddress, ...]:
    """Ask the machine's resolver where a name leads.

    Args:
        host: a name, or an address as one writes it.
        port: the port.

    Returns:
        Every address, the best first.

    Raises:
        CouldNotFetch: nobody knows the name.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise CouldNotFetch(
            "the name of this server cannot be resolved",
            host=host,
            trouble=Trouble.NAME,
            remedy="check the connection of this machine, or the proxy, and try again",
        ) from error
    return tuple(dict.fromkeys(ip_address(place[0]) for *_, place in found))


def numbers_of(host: str) -> tuple[IPAddress, ...]:
    """Return the address that a host already is, however it is written; nothing when it is a name."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
    except (OSError, UnicodeError):
        return (ip_address("127.0.0.1"),) if host.rstrip(".").endswith("localhost") else ()
    return tuple(ip_address(place[0]) for *_, place in found)


def refuse_private(host: str, addresses: tuple[IPAddress, ...], may_reach: MayReach) -> None:
    """Refuse a host when any of its addresses is one that may not be reached.

    Args:
        host: its name.
        addresses: where it leads, or who answered.
        may_reach: which addresses may be reached.

    Raises:
        CouldNotFetch: one of them may not.
    """
    if not all(map(may_reach, addresses)):
        raise CouldNotFetch(
            "this leads into a private network or to this machine, and is not followed",
            host=host,
            trouble=Trouble.PRIVATE,
            remedy="nothing was read from there; if the source moved, report it to openatmp",
        )
