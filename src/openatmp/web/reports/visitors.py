"""Who comes how often, without knowing who: an address is counted by a digest that changes every hour."""

import hashlib
import hmac
from datetime import datetime
from ipaddress import IPv6Address, ip_address

from django.conf import settings
from django.http import HttpRequest

from openatmp.web.reports import acts

REPORTS = "report"
LOOKS = "look"


def may(request: HttpRequest, what: str, now: datetime) -> bool:
    """Count a visit, and say whether there are not too many from there.

    Args:
        request: the request.
        what: ``REPORTS`` or ``LOOKS``.
        now: this moment.
    """
    most = settings.REPORTS_AN_HOUR if what == REPORTS else settings.LOOKS_AN_HOUR
    return acts.take_turn(digest_of(request, now), what, now, most)


def digest_of(request: HttpRequest, now: datetime) -> str:
    """Return by what a visitor is counted; another one in the next hour, so that nobody is followed.

    Args:
        request: the request.
        now: this moment.
    """
    counted = f"{now:%Y-%m-%dT%H}|{_network(_address(request))}"
    return hmac.new(settings.SECRET_KEY.encode(), counted.encode(), hashlib.sha256).hexdigest()


def _address(request: HttpRequest) -> str:
    """The address as the proxy in front tells it, when the operator says that there is one."""
    if not settings.ADDRESS_HEADER:
        return str(request.META.get("REMOTE_ADDR", ""))
    return request.headers.get(settings.ADDRESS_HEADER, "").strip()


def _network(said: str) -> str:
    """One house has many addresses of the newer kind, so that its network counts."""
    try:
        address = ip_address(said)
    except ValueError:
        return ""
    if isinstance(address, IPv6Address) and address.ipv4_mapped is None:
        return str(int(address) >> 64)
    return str(getattr(address, "ipv4_mapped", None) or address)
