"""Which of the mentions belong to the product, once its head is known.

"Antibody that binds T cells" is an antibody; "T cells armed with an antibody" are cells. The head decides: a
substance that is complete in itself lets cells and genes in only when the text joins them to it.
"""

from openatmp.product.reading.heads import find_head
from openatmp.product.reading.mentions import Mention, Role
from openatmp.product.reading.words import Words

_UNNAMED = ("stem cells unnamed", "marrow as such")
_CARRIED = frozenset({"editor", "editor of protein", "gene", "plasmid", "transcript", "vector"})
_COORDINATES = frozenset({"and", "+", "plus", "with", "or"})
CELLS = frozenset({"cells", "tissue", "anucleate cells"})
_GENE_CARRIERS = frozenset({"virus", "natural virus", "phage", "bacteria", "vector", "plasmid", "transcript"})
# Roles in which such words do not describe the cells; a step that is denied still counts, as a denial.
_UNSAID: dict[str, frozenset[Role]] = {
    "step": frozenset(),
    "source": frozenset({Role.ABSENT}),
    "device part": frozenset({Role.ORIGIN, Role.ABSENT, Role.PURPOSE}),
    "feature": frozenset({Role.ORIGIN, Role.ABSENT, Role.PURPOSE}),
}
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
    if any(mention.concept.name == "product without cells" for mention in mentions):
        substances = [mention for mention in substances if mention.concept.kind.name not in CELLS]
    substances = _without_bystanders(substances)
    head = find_head(words, mentions, substances)
    if head is not None and head.concept.kind.closed:
        substances = _belonging(words, mentions, substances, head)
    return _with_features(mentions, substances)


def kinds_in(mentions: list[Mention]) -> frozenset[str]:
    """Return the names of the kinds of what was kept as a substance."""
    return frozenset(mention.concept.kind.name for mention in mentions)


def has_cells(mentions: list[Mention]) -> bool:
    """Whether cells or tissues are part of the product."""
    return any(m.concept.kind.name in CELLS and m.role in _GIVEN for m in mentions)


def _names_substance(mention: Mention) -> bool:
    kind = mention.concept.kind
    if not kind.substance:
        return False
    if mention.role is Role.CARGO:
        return kind.name in _CARRIED or mention.concept.name == "car t cells"
    return mention.role in _GIVEN


def _without_bystanders(substances: list[Mention]) -> list[Mention]:
    """Leave out procedures where a substance is named, and platelets beside cells of a named kind."""
    given = kinds_in(substances)
    named = any(m.concept.kind.name == "cells" and m.concept.name not in _UNNAMED for m in substances)
    return [
        mention for mention in substances
        if not (mention.concept.kind.name == "intervention" and given != {"intervention"})
        and not (named and _is_bystander(mention))
    ]  # fmt: skip


def _is_bystander(mention: Mention) -> bool:
    return mention.concept.kind.name == "anucleate cells" or mention.concept.name == "marrow as such"


def _belonging(
    words: Words, mentions: list[Mention], substances: list[Mention], head: Mention
) -> list[Mention]:
    """Keep what is given with a substance that is complete in itself."""
    end = next(end for end in words.sentence_ends if end > head.first)
    # What follows "produced in" tells how the substance is made, even where it joins further things.
    made = [m.first for m in mentions if m.role is Role.ORIGIN and head.first < m.first < end]
    reach = min([end, *made])
    return [mention for mention in substances if _belongs(words, mention, head, reach)]


def _belongs(words: Words, mention: Mention, head: Mention, reach: int) -> bool:
    """Whether something named beside a complete substance is given with it."""
    if mention is head or mention.concept.kind.closed:
        return True
    if mention.first >= reach:
        return False
    if mention.role is Role.JOINED:
        return True
    before = words.texts[max(mention.first - 2, head.last) : mention.first]
    return mention.first >= head.last and any(word in _COORDINATES for word in before)


def _with_features(mentions: list[Mention], substances: list[Mention]) -> list[Mention]:
    kinds = kinds_in(substances)
    kept = set(map(id, substances))
    return [m for m in mentions if id(m) in kept or _is_feature(m, kinds, mentions)]


def _is_feature(mention: Mention, substances: frozenset[str], mentions: list[Mention]) -> bool:
    """Whether something that names no substance says something of the product."""
    concept = mention.concept
    with_cells = not substances.isdisjoint(CELLS)
    if concept.kind.substance:
        return with_cells and mention.role is Role.ORIGIN and concept.kind.name in CELLS
    match concept.kind.name:
        case "modification" | "edition" | "engineered receptor" | "safety gene" | "cargo":
            return _modifies(mention, substances)
        case "stated":
            return _states(mention, substances, mentions)
        case "source" if concept.name == "of the patient":
            return with_cells and any(
                m.last == mention.first and m.concept.kind.name in CELLS for m in mentions
            )
        case "step" | "source" | "device part" | "feature":
            return with_cells and mention.role not in _UNSAID[concept.kind.name]
        case other:
            return other not in ("word", "hint", "definition")


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
    return not substances or not substances.isdisjoint(CELLS | _GENE_CARRIERS)


def _states(mention: Mention, substances: frozenset[str], mentions: list[Mention]) -> bool:
    """Whether an outright statement is about the product as a whole."""
    concept = mention.concept
    if mention.role is Role.ABSENT:
        return bool(concept.denies)
    if "cells" not in substances:
        return True
    # A matrix without cells no longer is one when cells are named as cells beside it.
    if concept.name == "devitalised":
        return _speaks_of_cells(mention, mentions)
    return "cells_or_tissues" not in concept.gives


def _speaks_of_cells(mention: Mention, mentions: list[Mention]) -> bool:
    """Whether "non-viable" stands before cells, and not before a matrix or lysate."""
    following = (other for other in mentions if mention.last <= other.first <= mention.last + 2)
    return any(other.concept.kind.name == "cells" for other in following)
