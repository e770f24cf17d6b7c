"""What a page is taken for, and why."""

from collections.abc import Mapping

from openatmp.offers.judgement.feature import Towards
from openatmp.offers.judgement.feature import features as known_features
from openatmp.offers.judgement.features import UNREAD
from openatmp.offers.judgement.judgement import Judged, Judgement, Reason
from openatmp.offers.judgement.model import OUTCOMES, Model, model

_MOST_REASONS = 6
_LEAST_WEIGHT = 0.1


def judge(features: Mapping[str, float], by: Model | None = None) -> Judged:
    """Judge a page by its features.

    Args:
        features: as ``features_of`` measured them.
        by: the model; the shipped one when none is given.

    Returns:
        What it is taken for, how sure that is, and what weighed most. Near the threshold, and of a page
        that could not be read, it says that it cannot tell.
    """
    chosen = by or model()
    shares = chosen.shares(features)
    score = shares[Judgement.OFFER]
    return Judged(
        judgement=Judgement.CANNOT_TELL if features.get(UNREAD) else _outcome(shares, chosen),
        score=round(score, 4),
        is_offer=score >= chosen.threshold,
        shares={outcome: round(share, 4) for outcome, share in shares.items()},
        reasons=_reasons(features, shares, chosen),
    )


def _outcome(shares: Mapping[Judgement, float], chosen: Model) -> Judgement:
    score, (low, high) = shares[Judgement.OFFER], chosen.unsure
    if low <= score < high:
        return Judgement.CANNOT_TELL
    if score >= chosen.threshold:
        return Judgement.OFFER
    return max(OUTCOMES[1:], key=lambda outcome: shares[outcome])


def _reasons(
    features: Mapping[str, float], shares: Mapping[Judgement, float], chosen: Model
) -> tuple[Reason, ...]:
    told = known_features()
    weighed = (
        Reason(name, value, round(value * chosen.pull(name, shares), 2), told[name].words)
        for name, value in features.items()
        if value and name in told
    )
    # A price tells news from other care, and so may weigh a little against an offer; by itself it does not.
    found = [one for one in weighed if abs(one.weight) >= _LEAST_WEIGHT and _points_as_meant(one)]
    return tuple(sorted(found, key=lambda reason: (-abs(reason.weight), reason.feature))[:_MOST_REASONS])


def _points_as_meant(reason: Reason) -> bool:
    """Whether a feature moved the score the way that it must point."""
    towards = known_features()[reason.feature].towards
    return towards is Towards.EITHER or (towards is Towards.MORE) == (reason.weight > 0)
