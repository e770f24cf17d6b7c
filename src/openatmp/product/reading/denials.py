"""Weigh what a longer text denies of genes against what it says of them.

"No gene has been introduced" is about the product wherever it stands. A vector that is only named beside it
is then not the product's; cells that are said to be both modified and not modified leave the question open.
"""

from dataclasses import replace

from openatmp.product.reading.composition import has_cells
from openatmp.product.reading.lexicon import lexicon
from openatmp.product.reading.mentions import Mention, Role
from openatmp.product.reading.words import Words

_CARRIERS = frozenset({"vector", "plasmid", "gene", "transcript", "editor", "virus", "natural virus"})
_CHANGES = frozenset({"modification", "edition", "engineered receptor", "safety gene"})
# Words by which a text says that a carrier is brought into cells.
_BRINGING = frozenset({
    "add", "added", "expose", "exposed", "exposure", "insert", "inserted", "integrate", "integrated",
    "introduce", "introduced", "bring", "brought", "carry", "carrying", "carried", "encode", "encoding",
    "code", "coding", "transduce", "transduced", "transduction", "transfected", "electroporated",
    "electroporation", "nucleofection", "modified", "modify", "infected", "deliver", "delivered",
    "expressing", "express", "corrected", "inserting", "using", "engineered", "armed", "treated",
    "incubated", "give", "contain", "containing", "loaded", "put", "placed", "transfer", "transferred",
})  # fmt: skip
GENES = _CARRIERS | _CHANGES
_SAID_OF_PRODUCT = (Role.PART, Role.JOINED, Role.CARGO)


def as_statements(mentions: list[Mention]) -> list[Mention]:
    """Turn each carrier of genes and each change that is denied into the statement that there is none.

    Args:
        mentions: mentions with their roles.

    Returns:
        The same, with denials in place of what they deny.
    """
    return [_denied(mention) if _is_denied_gene(mention) else mention for mention in mentions]


def weigh(words: Words, told: list[Mention], kept: list[Mention]) -> list[Mention]:
    """Settle what a longer text about cells says of genes.

    Args:
        words: the words of the text.
        told: all its mentions outside the asides.
        kept: those that speak of the product.

    Returns:
        Without carriers that are only named, where a denial stands against them; with the note that it is not
        clear, where a change is stated as well, or where a carrier is named and nobody says what it does.
    """
    if not has_cells(kept):
        return kept
    denials = [mention for mention in kept if _denies_genes(mention)]
    is_changed = any(_states_change(mention) for mention in kept)
    if denials and is_changed:
        return [*kept, _note(denials[0], "genes told both ways")]
    carriers = [mention for mention in told if _names_gene(mention)]
    if is_changed or not carriers or _opens_with_carrier(kept):
        return kept
    bare = [mention for mention in kept if mention.concept.kind.name not in _CARRIERS]
    if denials:
        return bare
    if any(_is_brought_in(words, mention) for mention in kept if mention.concept.kind.name in _CARRIERS):
        return kept
    return [*bare, _note(carriers[0], "genes told unclearly")]


def _opens_with_carrier(kept: list[Mention]) -> bool:
    """Whether a carrier of genes is named first: cells named later are those that take it up."""
    first = next((mention for mention in kept if mention.concept.kind.substance), None)
    return first is not None and first.concept.kind.name in _CARRIERS


def _note(mention: Mention, name: str) -> Mention:
    return replace(mention, concept=lexicon().concepts[name], role=Role.PART)


def _names_gene(mention: Mention) -> bool:
    return mention.concept.kind.name in GENES and mention.role not in (Role.ABSENT, Role.TARGET)


def _is_brought_in(words: Words, mention: Mention) -> bool:
    """Whether the sentence says that the carrier is brought into something."""
    end = next(end for end in words.sentence_ends if end > mention.first)
    start = max((before for before in words.sentence_ends if before <= mention.first), default=0)
    return not _BRINGING.isdisjoint(words.texts[start:end])


def denies_gene(mention: Mention) -> bool:
    """Whether these words deny a gene, a genetic change or a carrier of genes."""
    return mention.concept.kind.name == "denial" or _is_denied_gene(mention)


def _is_denied_gene(mention: Mention) -> bool:
    return mention.role is Role.ABSENT and mention.concept.kind.name in GENES


def _denied(mention: Mention) -> Mention:
    is_general = mention.concept.name == "genetic modification" or mention.concept.kind.name == "gene"
    name = "no gene change" if is_general else "gene carrier denied"
    return replace(mention, concept=lexicon().concepts[name], role=Role.PART)


def _denies_genes(mention: Mention) -> bool:
    return mention.concept.name == "no gene change" and mention.role is not Role.ABSENT


def _states_change(mention: Mention) -> bool:
    """Whether a change of the cells' genes is stated, not merely a carrier named."""
    concept = mention.concept
    if mention.role not in _SAID_OF_PRODUCT or "nucleic_acid" not in concept.gives:
        return False
    return concept.kind.name in _CHANGES or concept.kind.name == "cells"
