"""What the user gave: a product, by file or in words, and a day."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from openatmp.basis.errors import BadInput
from openatmp.cli.subject import Subject
from openatmp.cli.texts import text_of
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


def product_given(subject: Subject, on: date) -> Given:
    """Return the product that a command is about.

    Args:
        subject: what the command line says on it.
        on: the day asked about; what is usual is what was usual then.

    Raises:
        BadInput: there is neither a file nor a text, or more than one, or a file cannot be read.
    """
    if subject.file is not None:
        return _from_file(subject.file, subject, on)
    text = words_given(subject)
    if not text.strip():
        raise BadInput(
            "there is no product",
            expected=_EXPECTED,
            remedy="describe it: --text 'what it is' --indication 'what it is for'",
        )
    return described(text, subject.indication, on)


def words_given(subject: Subject) -> str:
    """Return the description, wherever it stands.

    Args:
        subject: what the command line says.

    Raises:
        BadInput: there are two descriptions, or the file of one cannot be read.
    """
    if subject.text_file is None:
        return subject.text
    if subject.text:
        raise BadInput("there are two texts", expected="--text or --text-file", remedy="give one of them")
    return text_of(subject.text_file)


_EXPECTED = "FILE, or --text (or --text-file) with --indication"


def _from_file(file: Path, subject: Subject, on: date) -> Given:
    if subject.has_words:
        raise BadInput("there is a file and a text", expected=_EXPECTED, remedy="give one of them")
    product = load_product(file)
    if not subject.read:
        return Given(product)
    found = described(product.description, product.indication, on)
    # Whoever wrote the file knows the product; what is read only fills in where the file is silent.
    return Given(product.with_facts({**found.product.facts, **product.facts}), found.truncated)


def described(text: str, indication: str, on: date) -> Given:
    """Return a product read from words; halves of characters, which no text has, are put as U+FFFD."""
    reading = read(_whole(text), _whole(indication), on)
    return Given(reading.product, reading.truncated)


def _whole(text: str) -> str:
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def law_on(day: date | None) -> LawInForce:
    """Return the law of a day; of today when none is told."""
    return corpus().on(day or today())
