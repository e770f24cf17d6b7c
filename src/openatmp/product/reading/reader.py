"""Read a description and an indication: facts, each with its words or the practice it rests on."""

from dataclasses import dataclass, replace
from datetime import date

from openatmp.product.product import Fact, Product
from openatmp.product.reading import asides, chemistry, composition, denials, evidence, mentions, practice
from openatmp.product.reading.evidence import Evidence, Mark
from openatmp.product.reading.folding import fold
from openatmp.product.reading.grammar import roles
from openatmp.product.reading.lexicon import lexicon
from openatmp.product.reading.mentions import Mention, Role
from openatmp.product.reading.names import is_bare
from openatmp.product.reading.words import Words, split

MOST_CHARACTERS = 20_000
GERM_IN_PRODUCT = "germ in the product"
SEVERAL_STEPS_DENIED = "several steps denied"
_STEP_DENIALS = frozenset({"no culture", "no digestion", "no gene change", "no activation", "at the bedside"})
# Facts by which a text says what the substance is.
_NAMING = frozenset({"cells_or_tissues", "nucleic_acid", "substance"})
# A single name says what the substance is only where hardly anything else is said.
_FEW_WORDS = 9


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in a text.

    Args:
        product: the facts, with the texts they come from.
        spans: the stretches of text that told something, in order.
        truncated: whether a text was longer than what is read of it.
    """

    product: Product
    spans: tuple[Mark, ...]
    truncated: bool = False


def read(description: str, indication: str = "", on: date | None = None) -> Reading:
    """Find facts in free text.

    Args:
        description: what the product is, any text; the first 20,000 characters are read.
        indication: what it is for, any text; the first 20,000 characters are read.
        on: the day whose usual practice counts; every entry of the table when no day is given.

    Returns:
        The facts found, the words they stand on, and what is usual where the texts are silent.
    """
    what = _description(description[:MOST_CHARACTERS])
    purpose = _indication(indication[:MOST_CHARACTERS])
    found = _settled(what, purpose)
    facts = evidence.facts(found)
    practice.add_usual(facts, _said(what, purpose), on)
    truncated = max(len(description), len(indication)) > MOST_CHARACTERS
    return Reading(_product(facts, description, indication), _marks(found), truncated)


def _product(facts: dict[str, Fact], description: str, indication: str) -> Product:
    return Product(facts, description=description, indication=indication)


def _description(text: str) -> list[Evidence]:
    words = split(fold(text))
    told = roles(words, mentions.find(words))
    is_long = asides.is_long(words)
    if is_long:
        told = denials.as_statements(asides.leave_out(words, told))
    kept = composition.product_mentions(words, told)
    if is_long:
        kept = denials.weigh(words, told, kept)
    found = evidence.from_description(words, kept)
    if any(not _NAMING.isdisjoint(piece.states) for piece in found):
        return found
    return found + _hints(words, told, kept)


def _indication(text: str) -> list[Evidence]:
    words = split(fold(text))
    return evidence.from_indication(words, roles(words, mentions.find(words)))


def _hints(words: Words, told: list[Mention], kept: list[Mention]) -> list[Evidence]:
    """Fall back on weaker signs when nothing names the substance outright."""
    hints = [mention for mention in told if _is_hint(mention)]
    is_short = len(words.folded.plain.split(None, _FEW_WORDS)) <= _FEW_WORDS
    is_vaccine = "immunisation" in composition.kinds_in(kept)
    firm = [mention for mention in hints if mention.concept.name != "weak name"]
    if firm or (hints and not is_vaccine and is_bare(words)):
        return evidence.from_description(words, (firm or hints)[:1])
    return [] if is_vaccine or not is_short else _gel(words, told) or _notation(words)


def _is_hint(mention: Mention) -> bool:
    return mention.concept.kind.name == "hint" and mention.role is Role.PART


def _gel(words: Words, told: list[Mention]) -> list[Evidence]:
    """Take a gel or scaffold that nothing is said to be in for a matrix without cells."""
    matrix = lexicon().concepts["matrix alone"]
    parts = [m for m in told if m.role is Role.PART and m.concept.name in ("carrier gel", "scaffold")]
    return evidence.from_description(words, [replace(part, concept=matrix) for part in parts[:1]])


def _notation(words: Words) -> list[Evidence]:
    found = chemistry.notation(words.folded, 0, len(words.folded.plain))
    if found is None:
        return []
    concept = lexicon().concepts["chemical notation"]
    source = evidence.read_at(words.folded, found, "description", concept.why)
    return [Evidence(concept, source, concept.gives)]


def _settled(what: list[Evidence], purpose: list[Evidence]) -> list[Evidence]:
    """Join both texts; where the use is stated apart, conditions in the description only mislead."""
    stated = any("condition" in piece.states for piece in purpose)
    return (evidence.without_conditions(what) if stated else what) + purpose


def _said(what: list[Evidence], purpose: list[Evidence]) -> frozenset[str]:
    """Return what the table of usual practice can ask for: the names of concepts and kinds."""
    spoken = [piece.concept for piece in what + purpose if not piece.denied]
    names = {name for concept in spoken for name in (concept.name, concept.kind.name)}
    if any(piece.concept.kind.name == "germ" for piece in what):
        names.add(GERM_IN_PRODUCT)
    if len(_STEP_DENIALS & {piece.concept.name for piece in what}) > 1:
        names.add(SEVERAL_STEPS_DENIED)
    return frozenset(names)


def _marks(found: list[Evidence]) -> tuple[Mark, ...]:
    return tuple(sorted((piece.mark() for piece in found if piece.states), key=lambda mark: mark.span))
