"""What a single word means by its shape or its ending: codes, isotopes and nonproprietary names."""

import re
from functools import cache, lru_cache

from openatmp.product.reading.lexicon import Concept, lexicon, load_yaml
from openatmp.product.reading.words import Words

# Words whose shape says what they are, however they are numbered: rAAV2tYF, scAAV9, (177Lu), CART19.
_ISOTOPES = (
    r"(?:11c|13n|15o|18f|32p|44sc|64cu|67cu|67ga|68ga|82rb|89sr|89zr|90y|99mtcn?|111in|123i|124i|125i|131i|153sm"
    r"|161tb|166ho|177lu|186re|188re|203pb|211at|212pb|213bi|223ra|225ac|227th)"
)
_TWO_TARGETS = r"[a-z]{1,8}\d{0,3}[a-z]?\d{0,2}xcd\d{1,3}\w{0,3}|cd\d{1,3}x(?:cd\d{1,3}|[a-z]\w{1,7})"
_SHAPES = (
    ("adeno-associated vector", r"(?:r|sc|ss|rsc)?aav(?:rh|hu|dj|anc)?\d*\w{0,6}"),
    ("lentiviral vector", r"lv\d*|lenti\w{0,12}"),
    ("adenoviral vector", r"r?ad(?:v|eno)?(?:5|26|35)\w{0,4}|chad\d\w{0,4}|adtk|adv"),
    ("car t cells", r"car\d{1,2}t?|cart\d{1,4}\w{0,4}|ucart\w{0,6}"),
    ("radiopharmaceutical", _ISOTOPES),
    ("messenger rna", r"\w{0,8}mrna"),
    ("oligonucleotide", r"\w{0,8}sirna|\w{0,6}aso|\d{1,3}mer"),
    ("plasmid", r"p(?:vgi|vax|umvc)\w{0,6}|pdna"),
    ("modified cell name", r"\w{3,12}gen\w{3,9}cel"),
    ("code for two targets", _TWO_TARGETS),
    ("code for cytokine", r"\w{1,6}(?:il\d{1,2}|tnf|ifn[abg]?)"),
    ("mesenchymal cells", r"[a-z]{0,4}mscs?"),
    ("pluripotent cells", r"[a-z]{0,3}ipscs?|[a-z]{0,2}escs"),
)
# Beside a bare name stand salts, codes, numbers and short letters, never words of a sentence.
_MOST_NAME_WORDS = 3
_CODE = re.compile(r"[a-z]{0,4}\d\w*|[a-z]{1,2}")
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
    return dict.fromkeys(stems["weak"], concepts["weak name"]) | strong


@cache
def _not_names() -> frozenset[str]:
    return frozenset(load_yaml("stems")["not_names"])


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


def is_bare(words: Words) -> bool:
    """Whether a text is nothing but a name: a word or three, with salts and codes, in plain letters.

    Args:
        words: the words of the text.

    Returns:
        False for a sentence, for other alphabets, and where a word is the name of cells in another language.
    """
    if not words.folded.original.isascii():
        return False
    named = [word for word in words.raw if word.isalnum()]
    return len(named) <= _MOST_NAME_WORDS and all(_in_a_name(word) for word in named)


def _in_a_name(word: str) -> bool:
    if word in _function_words():
        return False
    if _CODE.fullmatch(word):
        return True
    concept = name_concept(word)
    if concept is None:
        return any(word in key for key in _salts())
    return concept.name != "weak name" or not any(root in word for root in _foreign_roots())


@cache
def _salts() -> frozenset[tuple[str, ...]]:
    concepts = lexicon().concepts
    known = (concepts["small molecule"], concepts["ordinary form"])
    return frozenset(key for key, concept in lexicon().phrases.items() if concept in known and len(key) == 1)


@cache
def _function_words() -> frozenset[str]:
    return frozenset(load_yaml("stems")["function_words"])


@cache
def _foreign_roots() -> frozenset[str]:
    return frozenset(load_yaml("stems")["foreign_roots"])


def _by_ending(word: str) -> Concept | None:
    if len(word) < _ENDING_AT_LEAST or not word.isalpha() or not _not_names().isdisjoint((word, word[:-1])):
        return None
    endings = _endings()
    for length in range(min(_LONGEST_ENDING, len(word) - 2), 1, -1):
        concept = endings.get(word[-length:])
        if concept is not None and (concept.name != "weak name" or len(word) >= _WEAK_AT_LEAST):
            return concept
    return None
