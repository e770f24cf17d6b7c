"""Weigh what a longer text denies of genes against what it says of them.

"No gene has been introduced" is about the product wherever it stands. A vector that is only named beside it
is then not the product's; cells that are said to be both modified and not modified leave the question open.
"""

from bisect import bisect_right
from dataclasses import replace

from openatmp.product.reading.composition import CELLS, has_cells
from openatmp.product.reading.lexicon import lexicon
from openatmp.product.reading.mentions import Mention, Role
from openatmp.product.reading.words import Words

_CARRIERS = frozenset(
    {"vector", "plasmid", "gene", "transcript", "editor", "editor of protein", "virus", "natural virus"}
)
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
_GENE_WORDS = frozenset({
    "gene", "transgene", "cdna", "dna", "rna", "mrna", "sequence", "construct", "cassette", "receptor",
    "car", "tcr", "promoter", "genome", "vector", "plasmid", "virus", "lentivirus", "lentiviral",
    "retrovirus", "retroviral", "adenovirus", "aav", "provirus", "capsid", "codon", "locus", "insert",
    "transduced", "transfected", "modified", "engineered", "encoding", "expression", "expressed",
    "ankara", "vaccinia", "adenoviral", "arenavirus",
})  # fmt: skip
GENES = _CARRIERS | _CHANGES
_DENIED_STEPS = {
    "culture": "no culture", "culture with": "no culture", "activation": "no activation",
    "activation with": "no activation", "digestion": "no digestion",
}  # fmt: skip
_SAID_OF_PRODUCT = (Role.PART, Role.JOINED, Role.CARGO)


def as_statements(mentions: list[Mention]) -> list[Mention]:
    """Turn each carrier of genes, genetic change or step that is denied into the statement of that.

    Args:
        mentions: mentions with their roles.

    Returns:
        The same, with denials in place of what they deny.
    """
    return [_denied(mention) for mention in mentions]


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
    kept = _without_idle_cargo(words, kept)
    if _is_given_as_carrier(kept):
        return [mention for mention in kept if mention.concept.kind.name not in CELLS]
    return _of_cells(words, told, kept) if has_cells(kept) else kept


def _of_cells(words: Words, told: list[Mention], kept: list[Mention]) -> list[Mention]:
    """Weigh what is said of the genes of cells."""
    denials = [mention for mention in kept if _denies_genes(mention)]
    is_changed = any(_states_change(mention) for mention in kept) and not _is_other_name(words, told, kept)
    if denials and is_changed:
        return [*kept, _note(denials[0], "genes told both ways")]
    carriers = [mention for mention in told if _names_gene(mention) or _states_change(mention)]
    if is_changed or not carriers or _opens_with_carrier(kept):
        return kept
    bare = [m for m in kept if m.concept.kind.name not in _CARRIERS and not _states_change(m)]
    if denials:
        return bare
    if any(_is_brought_in(words, mention) for mention in kept if mention.concept.kind.name in _CARRIERS):
        return kept
    return [*bare, _note(carriers[0], "genes told unclearly")]


def _without_idle_cargo(words: Words, kept: list[Mention]) -> list[Mention]:
    """Leave out a "carry" that carries no gene: "they carry oxygen"."""
    return [
        mention for mention in kept
        if mention.concept.name != "coding" or not _GENE_WORDS.isdisjoint(_sentence(words, mention))
    ]  # fmt: skip


def _is_given_as_carrier(kept: list[Mention]) -> bool:
    """Whether a carrier is named first and nothing is done to cells: then they only take it up."""
    done = (m.concept.kind.name in ("step", "modification", "edition") for m in kept if m.role is Role.PART)
    return _opens_with_carrier(kept) and not any(done)


def _is_other_name(words: Words, told: list[Mention], kept: list[Mention]) -> bool:
    """Whether modified cells are only named, late, after others were described and no gene is spoken of."""
    changes = [mention for mention in kept if _states_change(mention)]
    cells = next(mention for mention in kept if mention.concept.kind.name in CELLS)
    opening = words.sentence_ends[:2][-1]
    is_late = cells not in changes and all(change.first >= opening for change in changes)
    named_only = all(change.concept.kind.name == "cells" for change in changes)
    return named_only and is_late and not any(_names_gene(mention) for mention in told)


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
    return not _BRINGING.isdisjoint(_sentence(words, mention))


def _sentence(words: Words, mention: Mention) -> list[str]:
    """Return the words of the sentence that holds a mention."""
    number = bisect_right(words.sentence_ends, mention.first)
    start = words.sentence_ends[number - 1] if number else 0
    return words.texts[start : words.sentence_ends[number]]


def denies_gene(mention: Mention) -> bool:
    """Whether these words deny a gene, a genetic change or a carrier of genes."""
    return mention.concept.kind.name == "denial" or _is_denied_gene(mention)


def _is_denied_gene(mention: Mention) -> bool:
    return mention.role is Role.ABSENT and mention.concept.kind.name in GENES


def _denied(mention: Mention) -> Mention:
    if mention.role is Role.ABSENT and mention.concept.name in _DENIED_STEPS:
        return _note(mention, _DENIED_STEPS[mention.concept.name])
    if not _is_denied_gene(mention):
        return mention
    is_general = mention.concept.name == "genetic modification" or mention.concept.kind.name == "gene"
    name = "no gene change" if is_general else "gene carrier denied"
    return _note(mention, name)


def _denies_genes(mention: Mention) -> bool:
    return mention.concept.name == "no gene change" and mention.role is not Role.ABSENT


def _states_change(mention: Mention) -> bool:
    """Whether a change of the cells' genes is stated, not merely a carrier named."""
    concept = mention.concept
    if mention.role not in _SAID_OF_PRODUCT or "nucleic_acid" not in concept.gives:
        return False
    return concept.kind.name in _CHANGES or concept.kind.name == "cells"
