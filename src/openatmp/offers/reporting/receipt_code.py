"""The code on a receipt: easy to read aloud, too long to be guessed, kept nowhere but as a digest."""

import hashlib

from openatmp.basis.errors import BadInput

# Crockford's base 32: no I, L, O or U, so that nothing is mistaken for 1 or 0, and no word comes about.
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
# 24 letters of 5 bits: 120 bits, in six groups.
BYTES = 15
_GROUP = 4
_LENGTH = 24
_MISTAKEN = str.maketrans({"O": "0", "I": "1", "L": "1"})
_BETWEEN = " -\u2010\u2011\u2012\u2013\u2014\u00a0\u202f\t\r\n._"
_PURPOSE = b"openatmp receipt code\n"


def code_of(dice: bytes) -> str:
    """Return a code in groups of four: ``7F3K-...``.

    Args:
        dice: fifteen bytes that nobody can foretell.

    Raises:
        BadInput: they are more or fewer.
    """
    if len(dice) != BYTES:
        raise BadInput(f"{len(dice)} bytes make no code", expected=f"{BYTES} bytes")
    number = int.from_bytes(dice, "big")
    letters = "".join(LETTERS[(number >> shift) & 31] for shift in range(5 * (_LENGTH - 1), -1, -5))
    return "-".join(letters[start : start + _GROUP] for start in range(0, _LENGTH, _GROUP))


def code_read(said: str) -> str:
    """Return a code as it was issued, whatever blanks, hyphens or small letters it was typed with.

    Args:
        said: what was typed.

    Returns:
        The code in groups; empty when it cannot be one.
    """
    letters = "".join(letter for letter in said.upper() if letter not in _BETWEEN).translate(_MISTAKEN)
    if len(letters) != _LENGTH or not set(letters) <= set(LETTERS):
        return ""
    return "-".join(letters[start : start + _GROUP] for start in range(0, _LENGTH, _GROUP))


def code_digest(code: str) -> str:
    """Return by what a code is found again; from it nobody can make the code.

    A plain hash does: what cannot be guessed needs no slow one.

    Args:
        code: the code, as ``code_of`` or ``code_read`` gave it.
    """
    return hashlib.sha256(_PURPOSE + code.encode("ascii")).hexdigest()
