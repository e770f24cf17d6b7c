"""What a page offers, put together."""

from openatmp.offers.cues import Cues
from openatmp.offers.offered import as_product, money, naming
from openatmp.offers.offered.offered import Offered


def offered_in(cues: Cues) -> Offered:
    """Say what a page offers, as far as its words tell.

    Args:
        cues: what the lexicons found.

    Returns:
        What it offers, each thing with the words it was read in; what is not said is left out.
    """
    therapies, diseases = tuple(naming.kinds(cues, "therapy")), tuple(naming.kinds(cues, "disease"))
    sources, routes = tuple(naming.sources(cues)), tuple(naming.routes(cues))
    return Offered(
        therapies=naming.mentions(therapies) or naming.only_in_title(cues, "therapy"),
        sources=naming.mentions(sources),
        diseases=naming.mentions(diseases),
        routes=naming.mentions(routes),
        prices=tuple(money.prices(cues)),
        travel=naming.travel(cues),
        product=as_product.product_of(cues),
        by_what=naming.counts((*therapies, *diseases, *sources, *routes)),
    )
