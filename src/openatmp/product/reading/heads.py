"""Find the head: the phrase that says what the product is.

In a name it is the last substance before the first phrase breaks off: "CD19-targeting T cells for ...". In a
longer text a sentence may say it outright ("the active substance is ..."); else cells and genes, which nobody
names by the way, go before the reagents and other treatments that a process names in passing.
"""

from collections.abc import Iterable

from openatmp.product.reading.mentions import Mention, Role
from openatmp.product.reading.words import Words

_BREAKS = frozenset({
    "of", "in", "for", "by", "from", "to", "that", "which", "with", "on", "at", "as", "under", "into",
    "is", "are", "and", "or", "via", "using", "given", "used", "against", "encoding", "expressing",
    "plus", "targeting", "containing", "carrying", "coding", "directed", "binding", "consisting", "composed",
    "inducing", "(", ")", "[", "]", ",", ":", ";", ".", "+", "after", "before",
    "based", "fused", "linked", "conjugated", "secreting", "delivering", "complexed", "being",
})  # fmt: skip
# A process names these in passing: reagents, devices, other treatments of the patient.
_PASSING = frozenset({
    "intervention", "chemical", "protein", "antibody", "peptide", "radionuclide", "device", "matrix", "plant",
    "blood component", "vaccine",
})  # fmt: skip

# A text that opens with one of these speaks of it: "The antisense oligonucleotide is ...".
_OPENERS = frozenset(
    {"oligonucleotide", "antibody", "protein", "peptide", "vesicles", "bacteria", "blood component"}
)
_OPENING = 5
_DONE_TO = frozenset({"is", "are", "to", "with", "from"})


def find_head(words: Words, mentions: list[Mention], substances: list[Mention]) -> Mention | None:
    """Return the mention that says what the product is.

    Args:
        words: the words of the description.
        mentions: all mentions with their roles.
        substances: those that could name the substance.

    Returns:
        The head; nothing when no substance is named, or when many sentences name several.
    """
    for mention in mentions:
        if mention.concept.kind.name == "definition" and _introduces(words, mention):
            end = next(end for end in words.sentence_ends if end > mention.first)
            defined = [other for other in substances if mention.last <= other.first < end]
            head = _first_phrase(words, defined)
            if head is not None:
                return head
    if len(words.sentence_ends) > 1:
        return _among_sentences(words, substances)
    firm = [mention for mention in substances if mention.concept.kind.name != "intervention"]
    return _first_phrase(words, firm or substances)


def _introduces(words: Words, mention: Mention) -> bool:
    """Whether the phrase defines the product; a bare "is a" does so only in the first sentence."""
    return mention.concept.name != "is a" or mention.first < words.sentence_ends[0]


def _among_sentences(words: Words, substances: list[Mention]) -> Mention | None:
    """Choose among many sentences: none when cells or genes are named, else the first thing that is."""
    opening = _first_phrase(words, substances)
    is_opener = opening is not None and _opens(words, substances[0].first)
    if is_opener and opening is not None and opening.concept.kind.name in _OPENERS:
        return opening
    if any(mention.concept.kind.name not in _PASSING and mention.role is Role.PART for mention in substances):
        return None
    return opening


def _opens(words: Words, first: int) -> bool:
    """Whether a text begins with this thing, and not with something that is done to it."""
    return first < _OPENING and _DONE_TO.isdisjoint(words.texts[:first])


def _first_phrase(words: Words, substances: Iterable[Mention]) -> Mention | None:
    """Return the last substance named before the first phrase breaks off."""
    head: Mention | None = None
    for mention in substances:
        if head is not None and _breaks(words, head.last, mention.first):
            break
        if head is None or not _carries(head, mention):
            head = mention
    return head


def _carries(head: Mention, mention: Mention) -> bool:
    """Whether the thing named next is what a vector brings: "AAV8 anti-VEGF Fab"."""
    closed = mention.concept.kind
    match head.concept.kind.name:
        case "vector" | "plasmid":
            return closed.closed
        case "transcript" | "editor" | "editor of protein":
            return closed.name in ("protein", "antibody", "peptide")
        case _:
            return False


def _breaks(words: Words, first: int, last: int) -> bool:
    return any(words.texts[index] in _BREAKS and not words.is_glued(index) for index in range(first, last))
