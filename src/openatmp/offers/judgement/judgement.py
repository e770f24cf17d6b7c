"""What kind of page it is taken for, how sure that is, and what weighed most."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Judgement(StrEnum):
    """What a page is taken for; none of these says that anything is safe, or against the law."""

    OFFER = "offer-of-unconfirmed-therapy"
    ABOUT = "speaks-about-such-offers"
    AUTHORISED_OR_TRIAL = "authorised-or-trial"
    OTHER = "other"
    CANNOT_TELL = "cannot-tell"


@dataclass(frozen=True, slots=True)
class Reason:
    """One feature that weighed.

    Args:
        feature: its name, as in ``data/features.yaml``.
        value: how much of it the page has.
        weight: how much that moved the score, in log odds; above 0 towards an offer.
        words: what it means, in words.
    """

    feature: str
    value: float
    weight: float
    words: str


@dataclass(frozen=True, slots=True)
class Judged:
    """What a page is taken for.

    Args:
        judgement: the outcome.
        score: calibrated probability, from 0 to 1, that it offers an unconfirmed therapy.
        is_offer: whether it is taken for an offer, also where the judgement abstains.
        shares: probability of each outcome but ``cannot-tell``.
        reasons: the features that weighed most, the weightiest first.
    """

    judgement: Judgement
    score: float
    is_offer: bool
    shares: Mapping[Judgement, float]
    reasons: tuple[Reason, ...] = ()
