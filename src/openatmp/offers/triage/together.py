"""Which cases of a desk belong together: one provider, or one offer reported twice; an officer decides."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, islice

from openatmp.offers.data_files import data_file
from openatmp.offers.triage.likeness import Likeness, is_same_text, likeness
from openatmp.offers.triage.sketch import sketch_of
from openatmp.offers.triage.traits import Traits, telling_words


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a case when it is compared with others.

    Args:
        traits: by what its provider can be known again.
        address: where the offer can be seen, as told.
        text: the offer, or its beginning.
    """

    traits: Traits
    address: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another case that likely belongs to one.

    Args:
        key: which.
        likeness: how sure it is that both have one provider, and what that rests on.
        same_address: whether both name the same page.
        same_text: whether both hold nearly the same text.
    """

    key: int
    likeness: Likeness
    same_address: bool
    same_text: bool

    @property
    def is_same_offer(self) -> bool:
        """Whether it is likely the same offer, reported twice."""
        return self.same_address or self.same_text

    @property
    def is_worth_showing(self) -> bool:
        """Whether an officer should look at it."""
        return self.is_same_offer or self.likeness.is_worth_showing


def neighbours(cases: Mapping[int, Known], around: int | None = None) -> Mapping[int, tuple[Neighbour, ...]]:
    """Find which cases likely belong together.

    Args:
        cases: what is known of each, by its key.
        around: the one case for which it is asked; None for all of them.

    Returns:
        For each case asked for its neighbours: likely one offer first, then by sureness, then the oldest.
    """
    found: dict[int, list[Neighbour]] = {key: [] for key in cases}
    for one, other in sorted(_pairs(cases) if around is None else _pairs_of(around, cases)):
        near = _compared(cases[one], cases[other], other)
        if near.is_worth_showing:
            found[one].append(near)
            found[other].append(Neighbour(one, near.likeness, near.same_address, near.same_text))
    asked = found if around is None else {around: found[around]}
    return {key: tuple(sorted(near, key=_order)) for key, near in asked.items()}


def plain_address(address: str) -> str:
    """Return an address as it is compared: without scheme, ``www`` and what only tells whence a reader came.

    Args:
        address: as it was told.
    """
    bare = address.strip().lower().partition("#")[0]
    page, _, query = bare.rpartition("//")[2].partition("?")
    telling = [part for part in query.split("&") if part and not part.startswith(_trackers())]
    return "?".join(filter(None, [page.removeprefix("www.").rstrip("/"), "&".join(telling)]))


def _trackers() -> tuple[str, ...]:
    return tuple(data_file("likeness.yaml")["trackers"])


def _order(near: Neighbour) -> tuple[bool, float, int]:
    return (not near.is_same_offer, -near.likeness.sureness, near.key)


def _compared(one: Known, other: Known, key: int) -> Neighbour:
    address = plain_address(one.address)
    same_address = "/" in address and address == plain_address(other.address)
    return Neighbour(
        key, likeness(one.traits, other.traits), same_address, is_same_text(one.text, other.text)
    )


def _pairs(cases: Mapping[int, Known]) -> set[tuple[int, int]]:
    """Pair those that share something; of what very many share, only the newest are compared."""
    most, shared = data_file("likeness.yaml")["most_compared"], defaultdict(list)
    for key in sorted(cases):
        for thing in _things(cases[key]):
            shared[thing].append(key)
    return {pair for keys in shared.values() for pair in combinations(keys[-most:], 2)}


def _pairs_of(around: int, cases: Mapping[int, Known]) -> set[tuple[int, int]]:
    """Pair one with the newest that share something with it."""
    things = {*_things(cases[around])}
    near = (key for key in sorted(cases, reverse=True) if key != around)
    sharing = (key for key in near if not things.isdisjoint(_things(cases[key])))
    return {
        (min(key, around), max(key, around))
        for key in islice(sharing, data_file("likeness.yaml")["most_compared"])
    }


def _things(known: Known) -> Iterator[tuple[str, object]]:
    traits = known.traits
    yield from _named("domain", traits.domains)
    yield from _named("phone", traits.phones)
    yield from _named("mail", traits.mails)
    yield from _named("registration", traits.registrations)
    # A name may be misspelled, but seldom at its beginning.
    yield from {("name", word[:3]) for name in traits.names for word in telling_words(name)}
    yield from _named("text", sketch_of(known.text))
    yield from _named("address", filter(None, [plain_address(known.address)]))


def _named(what: str, things: Iterable[object]) -> Iterator[tuple[str, object]]:
    return ((what, thing) for thing in things)
