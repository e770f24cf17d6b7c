"""What a page offers, each thing with the words it was read in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from openatmp.product.product import Product

IN_TITLE = -1


@dataclass(frozen=True, slots=True)
class Mention:
    """One thing that the page names.

    Args:
        what: which thing, as a key: ``fat-cells``, ``neurological``, ``infusion``.
        start: number of the first character in the text; ``IN_TITLE`` of what only the title names.
        end: number of the character after the last.
    """

    what: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Offered:
    """What a page offers.

    Args:
        therapies: kinds of treatment, the one named most often first.
        sources: where cells or genes come from.
        diseases: groups of diseases.
        routes: ways of giving it.
        prices: sums of money.
        travel: what is said of the journey and the stay.
        product: the same as facts on a product, each with the words it was read in.
        by_what: how often each thing is named.
    """

    therapies: tuple[Mention, ...] = ()
    sources: tuple[Mention, ...] = ()
    diseases: tuple[Mention, ...] = ()
    routes: tuple[Mention, ...] = ()
    prices: tuple[Mention, ...] = ()
    travel: tuple[Mention, ...] = ()
    product: Product = field(default_factory=Product)
    by_what: Mapping[str, int] = field(default_factory=dict)
