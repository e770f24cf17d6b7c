"""Find everything in a text that the lexicon, the name stems or the chemistry know."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache

from openatmp.product.reading.lexicon import Concept, lexicon, load_yaml
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


# Words whose shape says what they are, however they are numbered: rAAV2tYF, scAAV9, (177Lu), CART19, EGFRxCD28.
_SHAPES: tuple[tuple[str, str], ...] = (
    ("adeno-associated vector", r"(?:r|sc|ss|rsc)*aav(?:rh|hu|dj|anc)?\d*\w{0,6}"),
    ("lentiviral vector", r"lv\d*|lenti\w{0,12}"),
    ("adenoviral vector", r"r?ad(?:v|eno)?(?:5|26|35)\w{0,4}|chad\d\w{0,4}|adtk|adv"),
    ("car t cells", r"car\d{1,2}t?|cart\d{1,4}\w{0,4}|ucart\w{0,6}"),
    ("radiopharmaceutical", r"(?:99mtc|177lu|90y|131i|123i|124i|125i|18f|68ga|67ga|89zr|64cu|67cu|225ac|111in|223ra|11c"
     r"|212pb|203pb|211at|213bi|188re|186re|166ho|153sm|89sr|161tb|227th|32p|82rb|13n|15o|44sc|99mtcn?)"),
    ("messenger rna", r"\w{0,8}mrna"),
    ("oligonucleotide", r"\w{0,8}sirna|\w{0,6}aso|\d{1,3}mer"),
    ("plasmid", r"p(?:vgi|vax|umvc)\w{0,6}|pdna"),
    ("modified cell name", r"\w{3,12}gen\w{3,9}cel"),
    ("code for two targets", r"[a-z]{1,8}\d{0,3}[a-z]?\d{0,2}xcd\d{1,3}\w{0,3}|cd\d{1,3}xcd\d{1,3}|cd\d{1,3}x[a-z]\w{1,7}"),
    ("code for cytokine", r"\w{1,6}(?:il\d{1,2}|tnf|ifn[abg]?)"),
    ("mesenchymal cells", r"[a-z]{0,4}mscs?"),
    ("pluripotent cells", r"[a-z]{0,3}ipscs?|[a-z]{0,2}escs"),
)  # fmt: skip
_VECTOR_VIRUSES = {
    "adenovirus": "adenoviral vector", "simplex": "herpes vector", "hsv": "herpes vector", "vaccinia": "pox vector",
    "measle": "other viral vector", "poliovirus": "other viral vector", "cmv": "other viral vector",
    "cytomegalovirus": "other viral vector", "influenza": "other viral vector", "rabie": "other viral vector",
    "polio": "other viral vector", "herpesvirus": "herpes vector", "hiv": "lentiviral vector",
}  # fmt: skip
_MADE_VECTOR = frozenset({
    "oncolytic", "recombinant", "attenuated", "engineered", "modified", "competent", "deficient", "defective",
    "selective", "replicating", "replication", "armed", "chimeric", "conditionally",
})  # fmt: skip
_IS_VECTOR = frozenset({"vector", "vectored", "expressing", "encoding", "backbone", "carrying", "coding", "delivering"})
_WEAK_AT_LEAST = 7
_ENDING_AT_LEAST = 6
_LONGEST_ENDING = 14


@cache
def _shape() -> re.Pattern[str]:
    groups = "|".join(f"(?P<s{number}>{pattern})" for number, (_, pattern) in enumerate(_SHAPES))
    return re.compile(f"(?:{groups})$")


@cache
def _endings() -> dict[str, Concept]:
    concepts = lexicon().concepts
    stems = load_yaml("stems")
    strong = {ending: concepts[name] for name, endings in stems["endings"].items() for ending in endings}
    return {**{ending: concepts["weak name"] for ending in stems["weak"]}, **strong}


@cache
def _not_names() -> frozenset[str]:
    return frozenset(load_yaml("stems")["not_names"])


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
    if vector is None or (_MADE_VECTOR.isdisjoint(before) and _IS_VECTOR.isdisjoint(after)):
        return mention
    return replace(mention, concept=lexicon().concepts[vector])


@lru_cache(maxsize=1 << 15)
def _kept_name(word: str) -> Concept | None:
    shaped = _shape().match(word)
    if shaped is not None:
        return lexicon().concepts[_SHAPES[int(str(shaped.lastgroup)[1:])][0]]
    return _by_ending(word)


def name_concept(word: str) -> Concept | None:
    """Return what a single word means by its shape or its ending, if anything.

    Args:
        word: a word in plain lower case.

    Returns:
        The concept, or nothing.
    """
    if len(word) < 3 or len(word) > 40:
        return None
    return _kept_name(word)


def _by_ending(word: str) -> Concept | None:
    if len(word) < _ENDING_AT_LEAST or not word.isalpha() or not _not_names().isdisjoint((word, word[:-1])):
        return None
    endings = _endings()
    for length in range(min(_LONGEST_ENDING, len(word) - 2), 1, -1):
        concept = endings.get(word[-length:])
        if concept is not None and (concept.name != "weak name" or len(word) >= _WEAK_AT_LEAST):
            return concept
    return None
