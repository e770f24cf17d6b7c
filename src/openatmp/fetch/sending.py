"""One question sent and its answer read, with every limit kept."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http import HTTPStatus

import httpcore
import httpx

from openatmp.fetch import refusals
from openatmp.fetch.errors import CouldNotFetch
from openatmp.fetch.lines import WatchedExchange
from openatmp.fetch.manners import Manners
from openatmp.fetch.messages import Message, Received, plain_headers
from openatmp.fetch.networks import numbers_of, refuse_private
from openatmp.fetch.road import Road, Watch
from openatmp.fetch.times import Deadline
from openatmp.fetch.unpacking import Body


def sent(message: Message, road: Road, manners: Manners, deadline: Deadline) -> Received:
    """Send a question and read the answer.

    Args:
        message: the question.
        road: how to get there.
        manners: the limits.
        deadline: when all has to be over.

    Raises:
        CouldNotFetch: there is no whole answer within the limits.
    """
    with _words_for_trouble(message, manners, deadline), _opened(road, message, deadline) as pool:
        url = httpcore.URL(
            scheme=message.address.scheme,
            host=message.address.host,
            port=message.address.said_port,
            target=message.address.target,
        )
        waits = {"connect": manners.connect, **dict.fromkeys(("read", "write", "pool"), manners.silence)}
        with pool.stream(
            message.method, url, headers=message.lines(), content=message.body, extensions={"timeout": waits}
        ) as response:
            return _read(response, message, road.watch)


def _read(response: httpcore.Response, message: Message, watch: Watch) -> Received:
    headers = plain_headers(response.headers)
    if response.status != HTTPStatus.OK:
        # Of anything else only the head counts; its body may be anything, and is left where it is.
        return Received(message.address, response.status, headers, b"")
    host, largest = message.address.host, message.largest
    announced = _number(headers.get("content-length", ""))
    if announced > largest:
        raise refusals.too_large(host, largest)
    body = Body(headers.get("content-encoding", ""), host, largest)
    for piece in response.iter_stream():
        body.add(piece)
        watch(body.came, announced)
    return Received(message.address, response.status, headers, body.whole())


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() else 0


@contextmanager
def _opened(road: Road, message: Message, deadline: Deadline) -> Iterator[httpcore.ConnectionPool]:
    """Open a line for one question; at one question a second, keeping it open would gain nothing."""
    proxy = _proxy(road.proxy) if road.proxy else None
    if proxy:
        # The names are the proxy's to resolve; a number says here already where it leads.
        refuse_private(message.address.host, numbers_of(message.address.host), road.may_reach)
    exchange = WatchedExchange(deadline, None if proxy else road.may_reach)
    with httpcore.ConnectionPool(
        ssl_context=_trusted() if message.address.scheme == "https" else None,
        proxy=proxy,
        network_backend=exchange,
    ) as pool:
        yield pool


def _proxy(said: str) -> httpcore.Proxy:
    """Read the address of a proxy; a name and password in it are for the proxy alone."""
    try:
        proxy = httpx.Proxy(said)
    except (httpx.InvalidURL, ValueError) as error:
        raise refusals.no_proxy() from error
    if proxy.url.scheme not in {"http", "https"} or not proxy.url.host:
        raise refusals.no_proxy()
    return httpcore.Proxy(str(proxy.url), auth=proxy.raw_auth)


@cache
def _trusted() -> ssl.SSLContext:
    """Return whose certificates are trusted; an operator may name others in ``SSL_CERT_FILE``."""
    return httpx.create_ssl_context()


@contextmanager
def _words_for_trouble(message: Message, manners: Manners, deadline: Deadline) -> Iterator[None]:
    host = message.address.host
    try:
        yield
    except httpcore.ConnectTimeout as error:
        deadline.left()
        raise refusals.no_connection(host) from error
    except httpcore.TimeoutException as error:
        deadline.left()
        raise refusals.silent(host, manners.silence) from error
    except httpcore.RemoteProtocolError as error:
        raise refusals.cut_short(host) from error
    except (httpcore.LocalProtocolError, UnicodeError) as error:
        raise refusals.cannot_be_sent(host) from error
    except (httpcore.NetworkError, httpcore.ProxyError, httpcore.UnsupportedProtocol) as error:
        raise _of_network(error, host) from error


def _of_network(error: Exception, host: str) -> CouldNotFetch:
    # The library takes the cause away on its way up; where it came from still stands in the context.
    certificate = isinstance(error.__context__, ssl.SSLCertVerificationError)
    return refusals.not_trusted(host) if certificate else refusals.no_connection(host)
