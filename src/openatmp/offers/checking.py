"""The one way from a page to a check: read words, tell who speaks, judge, and show the signs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from openatmp.offers.check import Check, in_order
from openatmp.offers.cues import Cues
from openatmp.offers.focus import Tally, tally_of
from openatmp.offers.judgement.features import features_of
from openatmp.offers.judgement.judge import judge
from openatmp.offers.judgement.judgement import Judged, Judgement
from openatmp.offers.known import KnownProduct, KnownProducts, KnownTrial
from openatmp.offers.lexicon import cues_of
from openatmp.offers.offered import offered_in
from openatmp.offers.page import Page
from openatmp.offers.signs import signs_of
from openatmp.offers.speaker.speaker import Speaker
from openatmp.offers.speaker.who import speaker_of

_SHOWS_SIGNS = frozenset({Judgement.OFFER, Judgement.CANNOT_TELL})


@dataclass(frozen=True, slots=True)
class _Read:
    """What is read on a page before it is judged."""

    cues: Cues
    tally: Tally
    speaker: Speaker
    products: tuple[KnownProduct, ...]
    trials: tuple[KnownTrial, ...]


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
    read = _read(cues, known, on)
    speaker, products, trials = read.speaker, read.products, read.trials
    offered, judged = offered_in(cues), judge(_figures(read, known, on))
    signs = (
        signs_of(cues, speaker=speaker, offered=offered, products=products, trials=trials)
        if shows_signs(judged)
        else ()
    )
    return Check(page, cues, speaker, offered, products, trials, judged, in_order(signs), on)


def figures_of(cues: Cues, known: KnownProducts, on: date) -> Mapping[str, float]:
    """Measure a page as ``check`` does, without judging it; the model learns from these figures.

    Args:
        cues: what the lexicons found on it.
        known: the register as far as offers need one.
        on: the day asked about.
    """
    return _figures(_read(cues, known, on), known, on)


def shows_signs(judged: Judged) -> bool:
    """Whether signs are shown: what a page only reports of others is not its own claim."""
    return judged.is_offer or judged.judgement in _SHOWS_SIGNS


def _read(cues: Cues, known: KnownProducts, on: date) -> _Read:
    text, tally = cues.page.text, tally_of(cues)
    products, trials = known.products_in(text, on), known.trials_in(text, on)
    return _Read(cues, tally, speaker_of(cues, tally), tuple(products), tuple(trials))


def _figures(read: _Read, known: KnownProducts, on: date) -> Mapping[str, float]:
    # Title and address are no part of the text, but what they name counts just as much: registers of trials
    # write the number into the address.
    beside = f"{read.cues.page.title}\n{read.cues.page.address}"
    products = [*read.products, *known.products_in(beside, on)]
    trials = [*read.trials, *known.trials_in(beside, on)]
    return features_of(read.cues, read.speaker, products, trials, read.tally)
