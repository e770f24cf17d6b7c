"""All warning signs of a page: each finder in turn, what they find put in order."""

from collections.abc import Callable, Iterator, Sequence

from openatmp.offers.check import in_order
from openatmp.offers.cues import Cues
from openatmp.offers.known import KnownProduct, KnownTrial
from openatmp.offers.offered.offered import Offered
from openatmp.offers.sign import Sign
from openatmp.offers.signs import (
    benefit,
    exosomes,
    experimental,
    hope,
    many,
    no_approval,
    own_cells,
    pay,
    price,
    safety,
    social,
    testimony,
    token,
    travel,
)
from openatmp.offers.signs.seen import Seen
from openatmp.offers.speaker.speaker import Speaker

FINDERS: tuple[Callable[[Seen], Iterator[Sign]], ...] = (
    experimental.find,
    no_approval.find,
    benefit.find,
    hope.find,
    many.find,
    testimony.find,
    pay.find,
    price.find,
    travel.find,
    safety.find,
    own_cells.find,
    token.find,
    exosomes.find,
    social.find,
)


def signs_of(
    cues: Cues,
    *,
    speaker: Speaker,
    offered: Offered,
    products: Sequence[KnownProduct] = (),
    trials: Sequence[KnownTrial] = (),
) -> tuple[Sign, ...]:
    """Find the warning signs that the words of a page show, whatever the page is taken for.

    Args:
        cues: what the lexicons found.
        speaker: who speaks.
        offered: what is offered.
        products: products of the register that the page names.
        trials: trials whose numbers it gives.

    Returns:
        The signs in the order of the text, those seen in what the page does not say last.

    Source: the three signs of the Agency's page on advanced therapies, and those that research names.
    """
    seen = Seen(cues, speaker, offered, products, trials)
    return in_order(sign for find in FINDERS for sign in find(seen))
