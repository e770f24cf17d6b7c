"""Which of the mentions belong to the product, once its head is known.

"Antibody that binds T cells" is an antibody; "T cells armed with an antibody" are cells. The head of the first
phrase that names a substance decides; a substance that is complete in itself lets cells and genes in only when the
text joins them to it.
"""

from openatmp.product.reading.lexicon import Concept
from openatmp.product.reading.mentions import Mention, Role
from openatmp.product.reading.words import Words

_BREAKS = frozenset(
    "of in for by from to that which with on at as under into is are and or via using given used against encoding"
    " expressing targeting containing carrying coding directed binding consisting composed derived produced inducing"
    " ( ) [ ] , : ; . + after before based fused linked conjugated secreting delivering complexed being".split()
)
_COORDINATES = frozenset({"and", "+", "plus", "with", "or"})
_CELLS = frozenset({"cells", "tissue", "anucleate cells"})
_GENE_CARRIERS = frozenset({"virus", "natural virus", "phage", "bacteria", "vector", "plasmid", "transcript"})
_GIVEN = (Role.PART, Role.JOINED)


def product_mentions(words: Words, mentions: list[Mention]) -> list[Mention]:
    """Keep the mentions that say something of the product.

    Args:
        words: the words of the description.
        mentions: its mentions with their roles.

    Returns:
        Those that name its substance, or say something of it.
    """
    substances = [mention for mention in mentions if _names_substance(mention)]
    head = _head(words, substances)
    if head is not None and head.concept.kind.closed:
        substances = [mention for mention in substances if _belongs(words, mention, head)]
    return _with_features(mentions, substances)


def kinds_in(mentions: list[Mention]) -> frozenset[str]:
    """Return the names of the kinds of what was kept as a substance."""
    return frozenset(mention.concept.kind.name for mention in mentions)


def has_cells(mentions: list[Mention]) -> bool:
    """Whether cells or tissues are part of the product."""
    return any(m.concept.kind.name in _CELLS and m.role in _GIVEN for m in mentions)


def _names_substance(mention: Mention) -> bool:
    kind = mention.concept.kind
    if not kind.substance:
        return False
    if mention.role is Role.CARGO:
        return kind.name in ("editor", "gene", "plasmid", "transcript", "vector") or mention.concept.name == "car t cells"
    return mention.role in _GIVEN


def _head(words: Words, substances: list[Mention]) -> Mention | None:
    """Return the last substance named before the first phrase breaks off."""
    head: Mention | None = None
    for mention in substances:
        if head is not None and _breaks(words, head.last, mention.first):
            break
        head = mention
    return head


def _breaks(words: Words, first: int, last: int) -> bool:
    return any(words.texts[index] in _BREAKS and not words.is_glued(index) for index in range(first, last))


def _belongs(words: Words, mention: Mention, head: Mention) -> bool:
    """Whether something named beside a complete substance is given with it."""
    if mention is head or mention.concept.kind.closed or mention.role is Role.JOINED:
        return True
    before = words.texts[max(mention.first - 2, head.last) : mention.first]
    return mention.first >= head.last and any(word in _COORDINATES for word in before)


def _with_features(mentions: list[Mention], substances: list[Mention]) -> list[Mention]:
    kinds = kinds_in(substances)
    kept = set(map(id, substances))
    return [m for m in mentions if id(m) in kept or _is_feature(m, kinds)]


def _is_feature(mention: Mention, substances: frozenset[str]) -> bool:
    """Whether something that names no substance says something of the product."""
    concept = mention.concept
    if concept.kind.substance:
        return mention.role is Role.ORIGIN and concept.kind.name in _CELLS and not substances.isdisjoint(_CELLS)
    match concept.kind.name:
        case "modification" | "edition" | "engineered receptor" | "safety gene" | "cargo":
            return _modifies(mention, substances)
        case "step" | "device part" | "feature":
            return _describes_cells(mention, substances)
        case "source":
            return not substances.isdisjoint(_CELLS) and mention.role is not Role.ABSENT
        case "stated":
            return _states(concept, mention, substances)
        case "word" | "hint":
            return False
        case _:
            return True


def _modifies(mention: Mention, substances: frozenset[str]) -> bool:
    if mention.role in (Role.ORIGIN, Role.TARGET, Role.PURPOSE):
        return False
    match mention.concept.name:
        case "expressing":
            return not substances.isdisjoint(_GENE_CARRIERS)
        case "t cell receptor":
            return mention.role in (Role.CARGO, Role.JOINED) and "cells" in substances
    if mention.concept.kind.name == "safety gene":
        return "cells" in substances
    return not substances or not substances.isdisjoint(_CELLS | _GENE_CARRIERS)


def _describes_cells(mention: Mention, substances: frozenset[str]) -> bool:
    if substances.isdisjoint(_CELLS):
        return False
    return mention.concept.kind.name == "step" or mention.role not in (Role.ORIGIN, Role.ABSENT, Role.PURPOSE)


def _states(concept: Concept, mention: Mention, substances: frozenset[str]) -> bool:
    """A matrix without cells no longer is one when cells are named as cells beside it."""
    if mention.role is Role.ABSENT:
        return bool(concept.denies)
    return not ("cells_or_tissues" in concept.gives and "cells" in substances)
