"""What is made of a register once, and kept for the registers that were used last."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

from openatmp.register.register import Register

_REGISTERS_KEPT = 4
_Made = TypeVar("_Made")


class _Same:
    """A register as the very object it is; two that are equal are not compared statement by statement."""

    def __init__(self, register: Register) -> None:
        self.register = register

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.register is self.register

    def __hash__(self) -> int:
        return id(self.register)


def once(make: Callable[[Register], _Made]) -> Callable[[Register], _Made]:
    """Return a function that makes a thing once for a register.

    Args:
        make: makes it.
    """

    @lru_cache(maxsize=_REGISTERS_KEPT)
    def kept(same: _Same) -> _Made:
        return make(same.register)

    @wraps(make)
    def made(register: Register) -> _Made:
        return kept(_Same(register))

    return made
