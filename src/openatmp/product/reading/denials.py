"""Weigh what a longer text denies of genes against what it says of them.

"No gene has been introduced" is about the product wherever it stands. A vector that is only named beside it
is then not the product's; cells that are said to be both modified and not modified leave the question open.
"""

from dataclasses import replace

from openatmp.product.reading.composition import has_cells
from openatmp.product.reading.lexicon import lexicon
from openatmp.product.reading.mentions import Mention, Role

_CARRIERS = frozenset({"vector", "plasmid", "gene", "transcript", "editor", "virus", "natural virus"})
_CHANGES = frozenset({"modification", "edition", "engineered receptor", "safety gene"})
_SAID_OF_PRODUCT = (Role.PART, Role.JOINED, Role.CARGO)


def as_statements(mentions: list[Mention]) -> list[Mention]:
    """Turn each carrier of genes and each change that is denied into the statement that there is none.

    Args:
        mentions: mentions with their roles.

    Returns:
        The same, with denials in place of what they deny.
    """
    return [_denied(mention) if _is_denied_gene(mention) else mention for mention in mentions]


def weigh(kept: list[Mention]) -> list[Mention]:
    """Settle a text that says of cells both that genes were changed and that none was.

    Args:
        kept: the mentions that speak of the product.

    Returns:
        Without carriers that are only named, where a denial stands against them; where a change is stated as
        well, without either, and with the note that the text says both.
    """
    denials = [mention for mention in kept if _denies_genes(mention)]
    if not denials or not has_cells(kept):
        return kept
    if not any(_states_change(mention) for mention in kept):
        return [mention for mention in kept if mention.concept.kind.name not in _CARRIERS]
    return [*kept, replace(denials[0], concept=lexicon().concepts["genes told both ways"])]


def denies_gene(mention: Mention) -> bool:
    """Whether these words deny a gene, a genetic change or a carrier of genes."""
    return mention.concept.kind.name == "denial" or _is_denied_gene(mention)


def _is_denied_gene(mention: Mention) -> bool:
    return mention.role is Role.ABSENT and mention.concept.kind.name in _CARRIERS | _CHANGES


def _denied(mention: Mention) -> Mention:
    name = "no gene change" if mention.concept.name == "genetic modification" else "gene carrier denied"
    return replace(mention, concept=lexicon().concepts[name], role=Role.PART)


def _denies_genes(mention: Mention) -> bool:
    return mention.concept.name == "no gene change" and mention.role is not Role.ABSENT


def _states_change(mention: Mention) -> bool:
    """Whether a change of the cells' genes is stated, not merely a carrier named."""
    concept = mention.concept
    if mention.role not in _SAID_OF_PRODUCT or "nucleic_acid" not in concept.gives:
        return False
    return concept.kind.name in _CHANGES or concept.kind.name == "cells"
