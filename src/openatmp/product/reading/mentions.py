"""Find everything in a text that the lexicon, the name stems or the chemistry know."""

from dataclasses import dataclass, replace
from enum import StrEnum

from openatmp.product.reading.lexicon import Concept, lexicon
from openatmp.product.reading.names import name_concept
from openatmp.product.reading.words import Words


class Role(StrEnum):
    """What a mention is to the product."""

    PART = "part"
    JOINED = "joined"
    TARGET = "target"
    ORIGIN = "origin"
    ABSENT = "absent"
    PURPOSE = "purpose"
    CARGO = "cargo"


@dataclass(frozen=True, slots=True)
class Mention:
    """A concept, where it stands, and what it is to the product.

    Args:
        concept: what is meant.
        first: index of its first word.
        last: index after its last word.
        role: what it is to the product.
    """

    concept: Concept
    first: int
    last: int
    role: Role = Role.PART

    def as_(self, role: Role) -> "Mention":
        """Return the same mention in another role."""
        return self if role is self.role else replace(self, role=role)


_VECTOR_VIRUSES = {
    "adenovirus": "adenoviral vector", "simplex": "herpes vector", "hsv": "herpes vector",
    "vaccinia": "pox vector", "measle": "other viral vector", "poliovirus": "other viral vector",
    "cmv": "other viral vector",
    "cytomegalovirus": "other viral vector", "influenza": "other viral vector", "rabie": "other viral vector",
    "polio": "other viral vector", "herpesvirus": "herpes vector", "hiv": "lentiviral vector",
}  # fmt: skip
_MADE_VECTOR = frozenset({
    "oncolytic", "recombinant", "attenuated", "engineered", "modified", "competent", "deficient", "defective",
    "selective", "replicating", "replication", "armed", "chimeric", "conditionally",
})  # fmt: skip
_IS_VECTOR = frozenset(
    {
        "vector",
        "vectored",
        "expressing",
        "encoding",
        "backbone",
        "carrying",
        "coding",
        "delivering",
        "mediated",
    }
)

# "Virus (strain) with a deleted gene and an inserted one": what is put in may stand further on.
_INSERTED = frozenset({"inserted", "transgene", "armed"})
_INSERTION_REACH = 12


def find(words: Words) -> list[Mention]:
    """Find the mentions in a text, in order and without overlap.

    Args:
        words: the words of the text.

    Returns:
        Mentions, all as part of the product still; the grammar settles their roles.
    """
    found = [Mention(concept, first, last) for first, last, concept in lexicon().find(words.texts)]
    taken = {index for mention in found for index in range(mention.first, mention.last)}
    for index, raw in enumerate(words.raw):
        concept = None if index in taken else name_concept(raw)
        if concept is not None:
            found.append(Mention(concept, index, index + 1))
    found.sort(key=lambda mention: mention.first)
    return [_as_vector(words, mention) for mention in found]


def _as_vector(words: Words, mention: Mention) -> Mention:
    """Take a virus for a vector where a word beside it says that it was made into one."""
    if mention.concept.kind.name != "germ":
        return mention
    named = words.texts[mention.first : mention.last]
    vector = next((vector for word, vector in _VECTOR_VIRUSES.items() if word in named), None)
    before = words.texts[max(mention.first - 2, 0) : mention.first]
    after = words.texts[mention.last : mention.last + 3]
    further = words.texts[mention.last : mention.last + _INSERTION_REACH]
    is_made = not (
        _MADE_VECTOR.isdisjoint(before) and _IS_VECTOR.isdisjoint(after) and _INSERTED.isdisjoint(further)
    )
    if vector is None or not is_made:
        return mention
    return replace(mention, concept=lexicon().concepts[vector])
