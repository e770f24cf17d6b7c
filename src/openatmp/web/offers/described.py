"""What the law would make of the product that an offer describes."""

from collections.abc import Iterator
from dataclasses import dataclass

from openatmp.classification import Category, classify
from openatmp.law import corpus
from openatmp.offers import Check
from openatmp.offers.renderings.wording import classes, what_it_needs
from openatmp.product.sources import Read

_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Described:
    """What a product would be, as it is described.

    Args:
        headline: the class in a sentence.
        plainly: what the class means; empty when there is none.
        needs: what such a product needs; empty when the class is open.
        words: words of the offer that this rests on.
        settled: whether there is a class.
    """

    headline: str
    plainly: str
    needs: str
    words: tuple[str, ...]
    settled: bool


def described(check: Check) -> Described | None:
    """Say what the product would be.

    Args:
        check: the check of the offer.

    Returns:
        The class with what it rests on; None when the offer describes no product.
    """
    product = check.offered.product
    if not product.facts:
        return None
    category = classify(product, corpus().on(check.on)).category
    settled = category is not Category.UNDECIDED
    return Described(
        classes()[category.value],
        category.plainly if settled else "",
        what_it_needs(advanced_therapy=category.is_atmp) if settled else "",
        tuple(dict.fromkeys(_words(check)))[:_MOST_WORDS],
        settled=settled,
    )


def _words(check: Check) -> Iterator[str]:
    for fact in check.offered.product.facts.values():
        if isinstance(fact.source, Read) and fact.source.words.strip():
            yield " ".join(fact.source.words.split())
