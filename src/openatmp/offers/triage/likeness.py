"""Whether two reports tell of one provider, or of one offer; the officer says whether it holds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import prod

from rapidfuzz import fuzz

from openatmp.offers.triage.traits import Traits, likeness_data, telling_words


@dataclass(frozen=True, slots=True)
class Shared:
    """One trait that two providers share.

    Args:
        trait: which kind: ``domain``, ``phone``, ``mail``, ``registration`` or ``name``.
        one: as the one has it.
        other: as the other has it; the same but for names.
    """

    trait: str
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """How sure it is that two providers are one.

    Args:
        sureness: from 0 to 1; what it rests on is added up as independent chances are.
        shared: what they share, the weightiest first.
    """

    sureness: float
    shared: tuple[Shared, ...]

    @property
    def is_worth_showing(self) -> bool:
        """Whether an officer should look at it."""
        return bool(self.sureness >= likeness_data()["shown_from"])


def likeness(one: Traits, other: Traits) -> Likeness:
    """Say how sure it is that two providers are one.

    Args:
        one: traits of the one.
        other: traits of the other.
    """
    weights: dict[str, float] = likeness_data()["weights"]
    shared = sorted(_shared(one, other), key=lambda thing: (-weights[thing.trait], thing.trait, thing.one))
    # A trait counts once: two shared lines make no more than one.
    doubt = prod(1 - weights[trait] for trait in {thing.trait for thing in shared})
    return Likeness(round(1 - doubt, 3), tuple(shared))


def is_same_text(one: str, other: str) -> bool:
    """Say whether two texts are likely one offer, copied twice with small differences.

    Args:
        one: a text.
        other: another.

    Returns:
        Whether they are alike; never for texts too short to tell.
    """
    data = likeness_data()
    if min(len(one), len(other)) < data["text_length"]:
        return False
    return fuzz.token_sort_ratio(one.lower(), other.lower(), score_cutoff=data["text_likeness"]) > 0


def _shared(one: Traits, other: Traits) -> Iterator[Shared]:
    yield from _same("domain", one.domains, other.domains)
    yield from _same("phone", one.phones, other.phones)
    yield from _same("mail", one.mails, other.mails)
    yield from _same("registration", one.registrations, other.registrations)
    yield from _like_names(one.names, other.names)


def _same(trait: str, one: frozenset[str], other: frozenset[str]) -> Iterator[Shared]:
    return (Shared(trait, thing, thing) for thing in sorted(one & other))


def _like_names(ones: Iterable[str], others: Iterable[str]) -> Iterator[Shared]:
    return (
        Shared("name", one, other) for one in sorted(ones) for other in sorted(others) if _is_like(one, other)
    )


def _is_like(one: str, other: str) -> bool:
    """Compare what is left of names without the words that many providers share."""
    left, right = " ".join(telling_words(one)), " ".join(telling_words(other))
    if not left or not right:
        return False
    return bool(fuzz.token_set_ratio(left, right) >= likeness_data()["name_likeness"])
