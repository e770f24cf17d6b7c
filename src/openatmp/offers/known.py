"""What offers ask of a register; whoever calls hands it in, so that a file of names would do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol


class KnownProduct(Protocol):
    """A product that a text names and a register knows."""

    @property
    def start(self) -> int:
        """Number of the first character of the name in the text."""

    @property
    def end(self) -> int:
        """Number of the character after the last."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def key(self) -> str:
        """By which the register finds it again."""

    @property
    def is_authorised(self) -> bool:
        """Whether it is authorised on the day asked about."""


class KnownTrial(Protocol):
    """The number of a trial in a text, and what is known of it."""

    @property
    def start(self) -> int:
        """Number of the first character of the number in the text."""

    @property
    def end(self) -> int:
        """Number of the character after the last."""

    @property
    def number(self) -> str:
        """The number as registers write it."""

    @property
    def is_found(self) -> bool | None:
        """Whether a trial register has it; None when none was asked."""


class KnownProducts(Protocol):
    """A register as far as offers need one."""

    def products_in(self, text: str, on: date) -> Sequence[KnownProduct]:
        """Return the products that a text names, in the order of the text."""

    def trials_in(self, text: str, on: date) -> Sequence[KnownTrial]:
        """Return the trials whose numbers a text gives, in the order of the text."""


@dataclass(frozen=True, slots=True)
class NothingKnown:
    """No register at hand: nothing can be confirmed, and nothing is."""

    def products_in(self, text: str, on: date) -> Sequence[KnownProduct]:
        """Return nothing."""
        del text, on
        return ()

    def trials_in(self, text: str, on: date) -> Sequence[KnownTrial]:
        """Return nothing."""
        del text, on
        return ()
