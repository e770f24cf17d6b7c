"""From what was sent to a classified product."""

from dataclasses import dataclass
from datetime import date

from django.http import QueryDict

from openatmp.classification import Classification, classify
from openatmp.classification.answer import as_dict
from openatmp.classification.judgements import check_judgements
from openatmp.law import corpus
from openatmp.product.product import Product
from openatmp.product.reading import Reading, read
from openatmp.web.site.clock import today
from openatmp.web.tools.corrections import corrected
from openatmp.web.tools.examples import EXAMPLES
from openatmp.web.tools.permalinks import read_link


@dataclass(frozen=True, slots=True)
class Asking:
    """One question to the tool, and its answer.

    Args:
        reading: what was read in the texts; None when there was no text.
        before: the product before the reader corrected it.
        classification: the answer.
    """

    reading: Reading | None
    before: Product
    classification: Classification

    @property
    def on(self) -> date:
        """The day whose law was asked about."""
        return self.classification.law.day


def reading_of(description: str, indication: str, on: date) -> Reading | None:
    """Read a text, if there is one; where nobody said anything, nothing is usual either.

    Args:
        description: what the product is; may be empty.
        indication: what it is for; may be empty.
        on: the day asked about; what is usual is what was usual then.

    Returns:
        What was read; None when both are empty.
    """
    return read(description, indication, on) if description or indication else None


def ask(description: str, indication: str, on: date | None, sent: QueryDict) -> Asking:
    """Answer for a text, a form with facts, or a link, whichever there is.

    Args:
        description: what the product is; may be empty.
        indication: what it is for; may be empty.
        on: the day whose law is asked about; None for the link's day, or today.
        sent: the fields of the form, facts and link among them.

    Returns:
        The answer with what led to it.

    Raises:
        BadInput: a fact, a judgement or the link cannot be read.
        NotInForce: the law does not cover that day.
    """
    linked = read_link(sent.get("answer", "")) if "answer" in sent else None
    day = on or (linked.on if linked else today())
    reading = reading_of(description, indication, day)
    before = reading.product if reading else linked.product if linked else Product()
    return _answered(reading, before, corrected(before, sent, day), day)


def _answered(reading: Reading | None, before: Product, product: Product, day: date) -> Asking:
    law = corpus().on(day)
    check_judgements(product, law, "judged")
    return Asking(reading, before, classify(product, law))


def warm_up() -> None:
    """Answer an example once, so that what is read from files is at hand in every process made after."""
    as_dict(ask(EXAMPLES[0].description, EXAMPLES[0].indication, None, QueryDict()).classification)


def ask_by_link(words: str) -> Asking:
    """Answer for a link alone.

    Args:
        words: the signed words of the link.

    Returns:
        The answer.

    Raises:
        BadInput: the link cannot be read.
        NotInForce: the law does not cover the link's day.
    """
    linked = read_link(words)
    return _answered(None, linked.product, linked.product, linked.on)
