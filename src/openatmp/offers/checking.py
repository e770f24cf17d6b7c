"""The one way from a page to a check: read words, tell who speaks, judge, and show the signs."""

from datetime import date

from openatmp.offers.check import Check, in_order
from openatmp.offers.judgement.features import features_of
from openatmp.offers.judgement.judge import judge
from openatmp.offers.judgement.judgement import Judged, Judgement
from openatmp.offers.known import KnownProducts
from openatmp.offers.lexicon import cues_of
from openatmp.offers.offered import offered_in
from openatmp.offers.page import Page
from openatmp.offers.signs import signs_of
from openatmp.offers.speaker.who import speaker_of

_SHOWS_SIGNS = frozenset({Judgement.OFFER, Judgement.CANNOT_TELL})


def check(page: Page, known: KnownProducts, on: date) -> Check:
    """Check a page.

    Args:
        page: the page, as it was read.
        known: the register as far as offers need one.
        on: the day asked about.

    Returns:
        Everything that was seen on it, and what it is taken for.
    """
    cues = cues_of(page)
    speaker, offered = speaker_of(cues), offered_in(cues)
    products, trials = tuple(known.products_in(page.text, on)), tuple(known.trials_in(page.text, on))
    judged = judge(features_of(cues, speaker, products, trials))
    signs = signs_of(cues, speaker=speaker, offered=offered, products=products, trials=trials)
    shown = in_order(signs) if shows_signs(judged) else ()
    return Check(page, cues, speaker, offered, products, trials, judged, shown, on)


def shows_signs(judged: Judged) -> bool:
    """Whether signs are shown: what a page only reports of others is not its own claim."""
    return judged.is_offer or judged.judgement in _SHOWS_SIGNS
