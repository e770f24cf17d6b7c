"""Turn mentions into facts, each with the words it was read in; contradictions end by the order of kinds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from openatmp.basis.conditions import Value
from openatmp.product.definitions import DEFINITIONS, Kind
from openatmp.product.product import Fact
from openatmp.product.reading.folding import Folded
from openatmp.product.reading.lexicon import Concept
from openatmp.product.reading.mentions import Mention, Role
from openatmp.product.reading.words import Words
from openatmp.product.sources import Read, Span

LISTS = frozenset(name for name, definition in DEFINITIONS.items() if definition.kind is Kind.SOME_OF)
# What the text that says what a product is for can tell; the substance is never read there.
_FROM_PURPOSE = frozenset({
    "condition", "claims_regeneration", "claims_action", "used_in_humans", "medical_purpose", "same_function",
    "origin",
})  # fmt: skip
_PURPOSE_KINDS = frozenset({"condition", "germ", "claim", "stated", "source", "immunisation", "intervention"})

# These matter although they may state no fact of their own: to be called a vaccine, to
# name a germ, to be unsettled.
_TELLING = frozenset({"immunisation", "germ", "plans", "denied step"})
# In these roles words say something of the product itself.
_GIVEN = (Role.PART, Role.JOINED, Role.CARGO)


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text that told something, for showing it to the reader.

    Args:
        span: where it stands.
        label: what it was taken for.
        facts: names of the facts that rest on it.
    """

    span: Span
    label: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One concept found in one place, with what it states there.

    Args:
        concept: what was found.
        source: the words.
        states: the facts that it states in its role.
        denied: whether the text negates it.
        usual: key of what is usual where the words stand in this role; empty when nothing is.
    """

    concept: Concept
    source: Read
    states: Mapping[str, Value]
    denied: bool = False
    usual: str = ""

    def mark(self) -> Mark:
        """Return it as a mark in the text."""
        return Mark(self.source.span, self.concept.name, tuple(self.states))


def from_description(words: Words, mentions: Iterable[Mention]) -> list[Evidence]:
    """Gather what a description states.

    Args:
        words: its words.
        mentions: those of its mentions that speak of the product.

    Returns:
        The evidence, in the order of the text.
    """
    return _speaking(_evidence(words, mention, "description", _states(mention)) for mention in mentions)


def from_indication(words: Words, mentions: Iterable[Mention]) -> list[Evidence]:
    """Gather what the text about the use states: conditions and claims, never the substance.

    Args:
        words: its words.
        mentions: its mentions.

    Returns:
        The evidence, in the order of the text.
    """
    spoken = (mention for mention in mentions if mention.concept.kind.name in _PURPOSE_KINDS)
    return _speaking(_evidence(words, mention, "indication", _purpose(mention)) for mention in spoken)


def _speaking(found: Iterable[Evidence]) -> list[Evidence]:
    """Leave out what states nothing and tells nothing."""
    return [piece for piece in found if piece.states or _tells(piece)]


def _tells(piece: Evidence) -> bool:
    return not piece.denied and (piece.concept.kind.name in _TELLING or bool(piece.usual))


def without_conditions(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Return the evidence without what only tells a condition."""
    kept = ("condition", "germ")
    return [piece for piece in evidence if piece.concept.kind.name not in kept]


def place(words: Words, first: int, last: int, field: str, why: str) -> Read:
    """Return the source for a stretch of words."""
    return read_at(words.folded, (words.starts[first], words.ends[last - 1]), field, why)


def read_at(folded: Folded, stretch: tuple[int, int], field: str, why: str) -> Read:
    """Return the source for a stretch of the plain text."""
    start, end = folded.span(*stretch)
    return Read(Span(start, end, field), folded.original[start:end], why)


def facts(evidence: Iterable[Evidence]) -> dict[str, Fact]:
    """Settle what the evidence states, the kinds believed first before the others.

    Args:
        evidence: everything found.

    Returns:
        Facts by name; lists are joined, of other facts the most believed is kept.
    """
    settled: dict[str, Fact] = {}
    for piece in sorted(evidence, key=lambda piece: (piece.concept.kind.rank, piece.denied)):
        for name, value in _of_the_whole(piece, settled).items():
            known = settled.get(name)
            if known is None:
                settled[name] = Fact(value, piece.source)
            elif name in LISTS and not value <= known.value:  # type: ignore[operator]  # both are lists
                settled[name] = Fact(known.value | value, known.source)  # type: ignore[operator]
    return settled


def _of_the_whole(piece: Evidence, settled: Mapping[str, Fact]) -> Mapping[str, Value]:
    """Return what holds of the whole: that a part holds no nucleic acid says nothing of cells beside it."""
    cells = settled.get("cells_or_tissues")
    is_part = piece.concept.kind.substance and piece.states.get("cells_or_tissues") is False
    if cells is None or cells.value is not True or not is_part:
        return piece.states
    return {name: value for name, value in piece.states.items() if (name, value) != ("nucleic_acid", False)}


def _evidence(words: Words, mention: Mention, field: str, states: Mapping[str, Value]) -> Evidence:
    source = place(words, mention.first, mention.last, field, mention.concept.why)
    usual = mention.concept.usual if mention.role in _GIVEN else ""
    return Evidence(mention.concept, source, states, mention.role is Role.ABSENT, usual)


def _states(mention: Mention) -> Mapping[str, Value]:
    concept = mention.concept
    if mention.role is Role.ABSENT:
        return concept.denies
    if mention.role is Role.ORIGIN and concept.kind.substance:
        return {name: value for name, value in concept.gives.items() if name == "processing"}
    if concept.kind.name == "germ" and mention.role not in (Role.TARGET, Role.CARGO):
        return {}
    return concept.gives


def _purpose(mention: Mention) -> Mapping[str, Value]:
    if mention.role is Role.ABSENT:
        return mention.concept.denies
    names = {"condition"} if mention.concept.kind.name == "intervention" else _FROM_PURPOSE
    return {name: value for name, value in mention.concept.gives.items() if name in names}
