"""What can go wrong on the way to a source and back, each kind with its own name."""

from enum import StrEnum

from openatmp.basis.errors import OpenatmpError


class Trouble(StrEnum):
    """What kind of trouble it was."""

    ADDRESS = "the address cannot be asked"
    PRIVATE = "the address leads into a private network"
    NAME = "the name is not known"
    CONNECTION = "no connection"
    CERTIFICATE = "the certificate is not trusted"
    SILENT = "the server fell silent"
    TOO_SLOW = "too slow"
    BUSY = "the server is busy"
    REFUSED = "the server refused"
    REDIRECT = "sent elsewhere"
    TOO_LARGE = "too large"
    CUT_SHORT = "cut short"
    ENCODING = "packed in a way that cannot be read"

    @property
    def may_pass(self) -> bool:
        """Whether asking once more, a little later, may help."""
        return self in _PASSING


_PASSING = {Trouble.CONNECTION, Trouble.SILENT, Trouble.BUSY, Trouble.CUT_SHORT}


class CouldNotFetch(OpenatmpError):
    """Something outside could not be fetched.

    The message names the host and never more of the address: the rest may hold what a visitor typed.

    Args:
        happened: what went wrong, as a full clause.
        host: who was asked.
        trouble: what kind of trouble it was.
        remedy: what the reader can do now.
        wait: for how many seconds the server asked to be left alone, if it did.
    """

    kind = "could-not-fetch"
    title = "Something outside could not be fetched"

    def __init__(
        self, happened: str, *, host: str, trouble: Trouble, remedy: str, wait: float | None = None
    ) -> None:
        super().__init__(happened, where=host, remedy=remedy)
        self.trouble = trouble
        self.wait = wait

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuilt, (self.happened, self.where, self.trouble, self.remedy, self.wait))


def _rebuilt(happened: str, host: str, trouble: Trouble, remedy: str, wait: float | None) -> CouldNotFetch:
    return CouldNotFetch(happened, host=host, trouble=trouble, remedy=remedy, wait=wait)


class FetchToolMissing(OpenatmpError):
    """What opens connections is an optional part, and it is not here."""

    kind = "not-installed"
    title = "An optional part is not installed"
