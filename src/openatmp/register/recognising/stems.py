"""What the endings of nonproprietary names tell, from ``data/name-stems.yaml``."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from types import MappingProxyType

from openatmp.register.data_files import data_file
from openatmp.register.recognising.described import Sign, Speaks

_WORD = re.compile(r"[^\W\d_]+(?:-[A-Z]\b)?")
# One letter after the name tells makers apart: "sipuleucel-T".
_LETTER = re.compile(r"-[A-Z]$")


@dataclass(frozen=True, slots=True)
class Stem:
    """An ending.

    Args:
        ending: its letters.
        means: what the name then stands for.
        speaks: whether that makes an advanced therapy.
        why: why the ending alone does not settle it.
        only_after_gene: whether it counts only behind the word for a gene.
    """

    ending: str
    means: str
    speaks: Speaks
    why: str = ""
    only_after_gene: bool = False


@dataclass(frozen=True, slots=True)
class Stems:
    """Every ending, and what only looks like one."""

    stems: Mapping[str, Stem]
    gene_word: str
    shortest: int
    look_alikes: frozenset[str]

    def of(self, word: str) -> Stem | None:
        """Return the longest ending that fits a word, if any does.

        Args:
            word: the word, in any case.
        """
        plain = _LETTER.sub("", word).lower()
        if len(plain) < self.shortest or plain in self.look_alikes:
            return None
        return next((stem for ending, stem in self.stems.items() if plain.endswith(ending)), None)

    def is_gene(self, word: str) -> bool:
        """Say whether a word can be the first of a gene therapy's name.

        Args:
            word: the word, in any case.
        """
        return len(word) > len(self.gene_word) + 2 and word.lower().endswith(self.gene_word)


@cache
def stems() -> Stems:
    """Return the endings, the longest first."""
    read = data_file("name-stems.yaml")
    made = [
        Stem(ending, **{**said, "speaks": Speaks(said["speaks"])}) for ending, said in read["endings"].items()
    ]
    ordered = {stem.ending: stem for stem in sorted(made, key=lambda stem: -len(stem.ending))}
    return Stems(
        MappingProxyType(ordered), read["gene_word"], read["shortest"], frozenset(read["look_alikes"])
    )


def signs_of_names(text: str) -> Iterator[Sign]:
    """Yield what the endings of the words of a text tell.

    Args:
        text: a nonproprietary name, or words that stand in its place.
    """
    words = _WORD.findall(text)
    pairs = [pair for pair in pairwise(words) if is_pair(*pair)]
    for first, second in pairs:
        yield _sign_of_pair(first, second)
    paired = {second for _, second in pairs}
    for word in words:
        stem = stems().of(word)
        if stem and word not in paired and not stem.only_after_gene:
            yield _sign_of_word(word, stem)


def signs_of_two_words(text: str) -> Iterator[Sign]:
    """Yield what names of two words tell, and nothing of single words: a trade name may end by chance.

    Args:
        text: a trade name.
    """
    for first, second in pairwise(_WORD.findall(text)):
        if is_pair(first, second):
            yield _sign_of_pair(first, second)


def is_pair(first: str, second: str) -> bool:
    """Say whether two words are the name of a gene therapy: a gene, and what carries it.

    Args:
        first: the first word.
        second: the word behind it.
    """
    stem = stems().of(second)
    return stems().is_gene(first) and stem is not None and stem.speaks is not Speaks.AGAINST


def _sign_of_pair(first: str, second: str) -> Sign:
    stem = stems().of(second)
    assert stem is not None, "only pairs come here"  # noqa: S101 - says to the type checker what is_pair found
    like = f"like a gene therapy: -{stems().gene_word}, then -{stem.ending} for {stem.means}"
    return _sign(stem, f"{first} {second} is named {like}")


def _sign_of_word(word: str, stem: Stem) -> Sign:
    return _sign(stem, f"the name {word} ends in -{stem.ending} for {stem.means}")


def _sign(stem: Stem, why: str) -> Sign:
    return Sign(stem.speaks, f"{why}, but {stem.why}" if stem.why else why)
