"""The figures of a page that the judgement is made of."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from openatmp.offers.cues import Cues
from openatmp.offers.focus import Tally, fill, tally_of
from openatmp.offers.judgement.feature import Feature, Measure, features
from openatmp.offers.known import KnownProduct, KnownTrial
from openatmp.offers.speaker.speaker import Speaker, SpeakerKind

UNREAD = "unread"
_FEWEST_WORDS = 8
_MANY_KINDS = 3  # so many groups of diseases beyond the first are more than one practice treats
_TRIAL = "trial"
_TOLD_OF_A_TRIAL = 4  # who recruits tells of arms, criteria and sponsors, and not of a number alone
_SELLERS = frozenset({SpeakerKind.PROVIDER, SpeakerKind.BROKER})
_DOUBT = 1  # a share of one cue alone says little


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen of a page.

    Args:
        tally: its cues, counted.
        speaker: who speaks.
        authorised: how many authorised products it names.
        trials: of how many trials it gives the number, not borrowed.
    """

    tally: Tally
    speaker: Speaker
    authorised: int
    trials: int


def features_of(
    cues: Cues,
    speaker: Speaker,
    products: Sequence[KnownProduct],
    trials: Sequence[KnownTrial],
    tally: Tally | None = None,
) -> Mapping[str, float]:
    """Measure a page.

    Args:
        cues: what the lexicons found.
        speaker: who speaks.
        products: products of the register that it names.
        trials: trials whose numbers it gives.
        tally: the cues counted, if somebody has counted them already.

    Returns:
        Every feature of ``data/features.yaml``, from 0 to 1; and ``unread``, which is 1 when the page has
        hardly a word, or is in a language without a lexicon.
    """
    authorised = sum(product.is_authorised for product in products)
    tally = tally or tally_of(cues)
    may_borrow = speaker.kind in _SELLERS and tally.count((_TRIAL,)) < _TOLD_OF_A_TRIAL
    counted = sum(_tells_of_a_trial(trial, may_borrow=may_borrow) for trial in trials)
    seen = Seen(tally, speaker, authorised, counted)
    figures = {name: round(_MEASURES[one.measure](one, seen), 4) for name, one in features().items()}
    return {**figures, UNREAD: float(not cues.languages or cues.words < _FEWEST_WORDS)}


def _tells_of_a_trial(trial: KnownTrial, *, may_borrow: bool) -> bool:
    """Whether a number makes the page one of a trial: whoever sells may borrow one that nobody looked up."""
    return trial.is_found or (trial.is_found is None and not may_borrow)


def _count(feature: Feature, seen: Seen) -> int:
    return seen.tally.count(feature.families, kinds=feature.kinds, where=feature.where, manners=feature.said)


def _rate(feature: Feature, seen: Seen) -> float:
    return fill(_count(feature, seen), seen.tally.size(feature.where))


def _seen(feature: Feature, seen: Seen) -> float:
    return _at_all(_count(feature, seen))


def _share(feature: Feature, seen: Seen) -> float:
    these = _count(feature, seen)
    others = seen.tally.count(feature.against, where=feature.where)
    return (these + _DOUBT / 2) / (these + others + _DOUBT)


def _only(feature: Feature, seen: Seen) -> float:
    every = seen.tally.count(feature.families, where=feature.where)
    return max(0.0, 2 * _count(feature, seen) / every - 1) if every else 0.0


def _breadth(feature: Feature, seen: Seen) -> float:
    kinds = seen.tally.kinds_of(feature.families[0], where=feature.where)
    return 1 - math.exp(-max(0, len(kinds) - 1) / _MANY_KINDS)


def _none(feature: Feature, seen: Seen) -> float:
    return float(not _count(feature, seen))


def _evidence(feature: Feature, seen: Seen) -> float:
    return _at_all(sum(one.weight for one in seen.speaker.evidence if one.what in feature.evidence))


def _known(feature: Feature, seen: Seen) -> float:
    return _at_all(seen.authorised if feature.known == "authorised" else seen.trials)


def _at_all(amount: float) -> float:
    return 1 - math.exp(-amount)


_MEASURES: Mapping[Measure, Callable[[Feature, Seen], float]] = {
    Measure.RATE: _rate,
    Measure.SEEN: _seen,
    Measure.SHARE: _share,
    Measure.BREADTH: _breadth,
    Measure.ONLY: _only,
    Measure.NONE: _none,
    Measure.EVIDENCE: _evidence,
    Measure.KNOWN: _known,
}
