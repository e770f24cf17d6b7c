"""Sealing: what people wrote and handed in lies on no disk in the clear."""

import base64
import hashlib
import secrets
from dataclasses import dataclass
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings

from openatmp.basis.errors import OpenatmpError

_NAME_BYTES = 16
_KEY_BYTES = 32


class CannotUnseal(OpenatmpError):
    """What is sealed does not open with any key at hand."""

    kind = "cannot-unseal"
    title = "What is sealed cannot be opened"

    def __init__(self) -> None:
        super().__init__(
            "it was sealed with a key that is not here, or it was altered",
            where="OPENATMP_SEALING_KEY",
            remedy="give the key with which it was sealed as well, behind the newest",
        )


def seal(content: bytes) -> bytes:
    """Seal with the newest key of this installation."""
    return _seal(tuple(settings.SEALING_KEYS)).encrypt(content)


def unseal(sealed: bytes | memoryview) -> bytes:
    """Open with whichever key of this installation fits.

    Args:
        sealed: what ``seal`` made.

    Raises:
        CannotUnseal: none fits, or it was altered.
    """
    try:
        return _seal(tuple(settings.SEALING_KEYS)).decrypt(bytes(sealed))
    except InvalidToken as error:
        raise CannotUnseal from error


@lru_cache(maxsize=4)
def _seal(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


# ------------------------------------------------------------------------------ a key for one page


@dataclass(frozen=True, slots=True)
class Ticket:
    """What a page holds so that the draft behind it can be found and opened; nobody else has it.

    Args:
        name: by which the draft is found; only its digest is kept.
        key: with which it is sealed; kept nowhere.
    """

    name: bytes
    key: bytes

    @property
    def digest(self) -> str:
        """By what the draft is found."""
        return hashlib.sha256(self.name).hexdigest()

    def __str__(self) -> str:
        return base64.urlsafe_b64encode(self.name + self.key).decode("ascii")

    def seal(self, content: bytes) -> bytes:
        """Seal with this ticket's key."""
        return Fernet(base64.urlsafe_b64encode(self.key)).encrypt(content)

    def unseal(self, sealed: bytes | memoryview) -> bytes:
        """Open with this ticket's key.

        Args:
            sealed: what ``seal`` made.

        Raises:
            CannotUnseal: it was sealed with another key, or altered.
        """
        try:
            return Fernet(base64.urlsafe_b64encode(self.key)).decrypt(bytes(sealed))
        except InvalidToken as error:
            raise CannotUnseal from error


def new_ticket() -> Ticket:
    """Make a ticket that nobody can guess."""
    return Ticket(secrets.token_bytes(_NAME_BYTES), secrets.token_bytes(_KEY_BYTES))


def ticket_of(said: str) -> Ticket | None:
    """Read a ticket.

    Args:
        said: as it stood in the page.

    Returns:
        The ticket; None when it cannot be one.
    """
    try:
        raw = base64.b64decode(said.encode("ascii"), altchars=b"-_", validate=True)
    except ValueError:
        return None
    return Ticket(raw[:_NAME_BYTES], raw[_NAME_BYTES:]) if len(raw) == _NAME_BYTES + _KEY_BYTES else None
