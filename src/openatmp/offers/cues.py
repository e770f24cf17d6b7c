"""What words of a page are taken for: cues of families, each with the scope in which it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Flag, auto
from functools import cached_property
from typing import NamedTuple

from openatmp.offers.page import Page, Zone


class Scope(Flag):
    """How something is said; what is said plainly has none of these."""

    NONE = 0
    NEGATED = auto()
    QUOTED = auto()
    REPORTED = auto()
    CONDITIONAL = auto()
    ASKED = auto()
    OF_RIVALS = auto()


class Sentence(NamedTuple):
    """A stretch of text that ends with a full stop, or with its block.

    Args:
        start: number of its first character.
        end: number of the character after its last.
        zone: where on the page it stands.
    """

    start: int
    end: int
    zone: Zone = Zone.BODY


class Cue(NamedTuple):
    """Words that a lexicon knows.

    Args:
        family: what they are a cue of, as ``benefit``; the list of families stands in ``data/families.yaml``.
        kind: which kind within the family; empty when the family has none.
        start: number of the first character in the text.
        end: number of the character after the last.
        sentence: number of the sentence.
        scope: how it is said.
    """

    family: str
    kind: str
    start: int
    end: int
    sentence: int
    scope: Scope = Scope.NONE

    @property
    def is_plain(self) -> bool:
        """Whether it is said outright: not denied, asked, quoted, reported, supposed or said of rivals."""
        return self.scope is Scope.NONE


@dataclass(frozen=True)
class Cues:
    """Everything that the lexicons found on a page.

    Args:
        page: the page.
        sentences: its sentences in order.
        found: the cues in the order of the text.
        in_title: cues of the title, whose spans count in the title.
        words: how many words the text has.
        languages: languages whose lexicons were used; empty when there is none for the page.
    """

    page: Page
    sentences: tuple[Sentence, ...] = ()
    found: tuple[Cue, ...] = ()
    in_title: tuple[Cue, ...] = ()
    words: int = 0
    languages: tuple[str, ...] = field(default=())

    def of(self, *families: str) -> Iterator[Cue]:
        """Yield the cues of families, family by family, each in the order of the text."""
        for family in families:
            yield from self.by_family.get(family, ())

    @cached_property
    def by_family(self) -> Mapping[str, tuple[Cue, ...]]:
        """Cues of the text by family."""
        sorted_in: dict[str, list[Cue]] = {}
        for cue in self.found:
            sorted_in.setdefault(cue.family, []).append(cue)
        return {family: tuple(cues) for family, cues in sorted_in.items()}

    @cached_property
    def by_sentence(self) -> Mapping[int, tuple[Cue, ...]]:
        """Cues of the text by the number of their sentence."""
        sorted_in: dict[int, list[Cue]] = {}
        for cue in self.found:
            sorted_in.setdefault(cue.sentence, []).append(cue)
        return {number: tuple(cues) for number, cues in sorted_in.items()}

    def quote(self, cue: Cue) -> str:
        """Return the words of a cue as they stand in the text."""
        return self.page.text[cue.start : cue.end]
