"""What the user gave: a product, by file or in words, and a day."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from openatmp.basis.errors import BadInput
from openatmp.cli.today import today
from openatmp.law import LawInForce, corpus
from openatmp.product.product import Product
from openatmp.product.productfile import load_product
from openatmp.product.reading import read


@dataclass(frozen=True, slots=True)
class Given:
    """A product as it was given.

    Args:
        product: the product.
        truncated: whether its text was longer than what is read.
    """

    product: Product
    truncated: bool = False


def product_given(file: Path | None, text: str, indication: str) -> Given:
    """Return the product that a command is about.

    Args:
        file: a product file; None when the product is described in words.
        text: the description; empty when there is a file.
        indication: what it is for; empty when there is a file.

    Raises:
        BadInput: there is neither a file nor a text, or both, or the file cannot be read.
    """
    if file is not None and (text or indication):
        raise BadInput(
            "there is a file and a text",
            expected="FILE, or --text with --indication",
            remedy="give one of them",
        )
    if file is not None:
        return Given(load_product(file))
    if not text.strip():
        raise BadInput(
            "there is no product",
            expected="FILE, or --text with --indication",
            remedy="describe it: --text 'what it is' --indication 'what it is for'",
        )
    return described(text, indication)


def described(text: str, indication: str) -> Given:
    """Return a product read from words; halves of characters, which no text has, are put as U+FFFD."""
    reading = read(_whole(text), _whole(indication))
    return Given(reading.product, reading.truncated)


def _whole(text: str) -> str:
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def law_on(day: date | None) -> LawInForce:
    """Return the law of a day; of today when none is told."""
    return corpus().on(day or today())
