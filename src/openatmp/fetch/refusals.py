"""The words for each trouble: who, what, and what to do; never an address beyond its host."""

from http import HTTPStatus

from openatmp.fetch.errors import CouldNotFetch, Trouble

_LATER = "try again later; what is known stays as it is"
_REPORT = "look whether the source moved or changed, and report it to openatmp; what is known stays as it is"


def too_slow(host: str, seconds: float) -> CouldNotFetch:
    """It was not complete in time."""
    return CouldNotFetch(
        f"the answer was not complete after {seconds:g} seconds",
        host=host,
        trouble=Trouble.TOO_SLOW,
        remedy=_LATER,
    )


def silent(host: str, seconds: float) -> CouldNotFetch:
    """Nothing more came."""
    happened = f"nothing came for {seconds:g} seconds"
    return CouldNotFetch(happened, host=host, trouble=Trouble.SILENT, remedy=_LATER)


def no_connection(host: str) -> CouldNotFetch:
    """Nobody answers, or the line broke."""
    return CouldNotFetch(
        "no connection could be made, or it broke",
        host=host,
        trouble=Trouble.CONNECTION,
        remedy="check the connection of this machine, or the proxy, and try again later",
    )


def no_proxy() -> CouldNotFetch:
    """What is set as a proxy is none; its address may hold a password and is not repeated."""
    return CouldNotFetch(
        "what is set as the proxy is no address of one",
        host="proxy",
        trouble=Trouble.ADDRESS,
        remedy="write it as http://proxy.example.org:3128",
    )


def not_trusted(host: str) -> CouldNotFetch:
    """The certificate is not one that this machine trusts."""
    return CouldNotFetch(
        "the certificate of this server is not trusted",
        host=host,
        trouble=Trouble.CERTIFICATE,
        remedy="where a proxy of your house opens connections, name its certificates in SSL_CERT_FILE",
    )


def cut_short(host: str) -> CouldNotFetch:
    """Less came than was announced."""
    happened = "the answer broke off before its end"
    return CouldNotFetch(happened, host=host, trouble=Trouble.CUT_SHORT, remedy=_LATER)


def too_large(host: str, largest: int) -> CouldNotFetch:
    """More came, or was announced, than is accepted."""
    happened = f"the answer is larger than {largest:,} bytes"
    return CouldNotFetch(happened, host=host, trouble=Trouble.TOO_LARGE, remedy=_REPORT)


def packed_otherwise(host: str) -> CouldNotFetch:
    """It came packed in a way that was not asked for, or broken."""
    happened = "the answer is not packed as it says, or in a way that was not asked for"
    return CouldNotFetch(happened, host=host, trouble=Trouble.ENCODING, remedy=_REPORT)


def cannot_be_sent(host: str) -> CouldNotFetch:
    """What is to be asked is not fit to be sent."""
    happened = "the request holds signs that no request may hold"
    return CouldNotFetch(happened, host=host, trouble=Trouble.ADDRESS, remedy="report it to openatmp")


def busy(host: str, status: int, wait: float | None) -> CouldNotFetch:
    """The server asks to be left alone for a while."""
    asks = f", and asks to be left alone for {wait:,.0f} seconds" if wait else ""
    return CouldNotFetch(
        f"the server is too busy (it answered {_named(status)}){asks}",
        host=host,
        trouble=Trouble.BUSY,
        remedy=_LATER,
        wait=wait,
    )


def refused(host: str, status: int) -> CouldNotFetch:
    """The server answered, but not with what was asked for."""
    happened = f"the server answered {_named(status)}"
    return CouldNotFetch(happened, host=host, trouble=Trouble.REFUSED, remedy=_REPORT)


def unchanged_since_nothing(host: str) -> CouldNotFetch:
    """The server says that nothing changed, and we have nothing."""
    happened = "the server says that nothing changed, though nothing is kept here"
    return CouldNotFetch(happened, host=host, trouble=Trouble.REFUSED, remedy=_LATER)


def sent_in_circles(host: str, redirects: int) -> CouldNotFetch:
    """One address leads to the next without end."""
    return CouldNotFetch(
        f"it sends us elsewhere more than {redirects} times",
        host=host,
        trouble=Trouble.REDIRECT,
        remedy=_REPORT,
    )


def sent_nowhere(host: str, status: int) -> CouldNotFetch:
    """It says that the thing is elsewhere, but not where."""
    happened = f"the server answered {_named(status)}, but does not say where to"
    return CouldNotFetch(happened, host=host, trouble=Trouble.REDIRECT, remedy=_REPORT)


def _named(status: int) -> str:
    try:
        return f"{status}, {HTTPStatus(status).phrase.lower()}"
    except ValueError:
        return str(status)
