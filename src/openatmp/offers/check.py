"""One check of an offer: everything that was seen on a page, and what it is taken for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from openatmp.offers.cues import Cues
from openatmp.offers.judgement.judgement import Judged
from openatmp.offers.known import KnownProduct, KnownTrial
from openatmp.offers.offered.offered import Offered
from openatmp.offers.page import Page
from openatmp.offers.sign import Sign
from openatmp.offers.speaker.speaker import Speaker


@dataclass(frozen=True, slots=True)
class Check:
    """Everything that was seen on a page.

    Args:
        page: the page.
        cues: what the lexicons found.
        speaker: who speaks.
        offered: what is offered.
        products: products of the register that it names.
        trials: trials whose numbers it gives.
        judged: what the page is taken for, and why.
        signs: the warning signs, in the order of the text; inferred ones last. Of a page that only speaks
            about offers there are none: what it reports is not its own claim.
        on: the day asked about.
    """

    page: Page
    cues: Cues
    speaker: Speaker
    offered: Offered
    products: tuple[KnownProduct, ...]
    trials: tuple[KnownTrial, ...]
    judged: Judged
    signs: tuple[Sign, ...]
    on: date

    def quote(self, sign: Sign) -> str:
        """Return the words of a sign as they stand on the page; empty for what is absent."""
        return self.page.text[sign.start : sign.end]


def in_order(signs: Iterable[Sign]) -> tuple[Sign, ...]:
    """Return signs in the order of the text, inferred ones last."""
    return tuple(sorted(signs, key=lambda sign: (sign.inferred, sign.start, sign.end, sign.id)))
