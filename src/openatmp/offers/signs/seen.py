"""Everything that a sign may look at, and the questions that several signs ask of it."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from openatmp.offers.cues import Cue, Cues, Scope
from openatmp.offers.known import KnownProduct, KnownTrial
from openatmp.offers.offered.offered import Offered
from openatmp.offers.page import Zone
from openatmp.offers.speaker.speaker import Speaker, SpeakerKind

# These quote patients to report on them, not to win others.
_REPORTING = frozenset({SpeakerKind.NEWS, SpeakerKind.AUTHORITY, SpeakerKind.SCHOLAR})
_PLAIN, _NEGATED = Scope.NONE, Scope.NEGATED.value
# How many sentences may lie between a claim and the therapy that it is about.
NEAR = 12
# A sentence that names one of these and no therapy speaks of something else.
_OTHER_THINGS = ("cosmetic", "veterinary", "banking")
# These are named beside a therapy to compare it with them; only far from one they are what is spoken of.
_OTHER_CARE = ("other-care", "shop")
_CLOSE = 2
# A page is about a therapy when so many sentences of its text name one, and this share of them.
_LEAST_NAMED = 2
_SHARE_NAMED = 0.1
# In the name of a therapy these say nothing: a "natural killer cell" is not said to be natural, or to kill.
_NOT_IN_NAMES = ("safety", "benefit")
# "Home > Treatments > Glow": the way to a page is a menu, wherever it stands.
_MARK = re.compile(r"[\u203a\u00bb>]")
_TRAIL = re.compile(rf"\w\s+{_MARK.pattern}\s+\w")


@dataclass(frozen=True)
class Seen:
    """Everything that was seen on a page before its signs.

    Args:
        cues: what the lexicons found.
        speaker: who speaks.
        offered: what is offered.
        products: products of the register that the page names.
        trials: trials whose numbers it gives.
    """

    cues: Cues
    speaker: Speaker
    offered: Offered
    products: Sequence[KnownProduct]
    trials: Sequence[KnownTrial]

    def said(self, *families: str, despite: Scope = Scope.NONE) -> Iterator[Cue]:
        """Yield the cues of families that the page itself says.

        Menus and footers belong to the site and not to the page, so what stands there is not yielded. Nor is
        what only names a therapy, or the way to the page.

        Args:
            families: the families.
            despite: ways of saying it that do not matter here; all others do.
        """
        beside = self._beside_the_text
        for cue in self.cues.of(*families):
            if stands(cue, despite) and cue.sentence not in beside and not self._is_part_of_name(cue):
                yield cue

    @property
    def only_reports(self) -> bool:
        """Whether who speaks quotes others to report on them."""
        return self.speaker.kind in _REPORTING

    @cached_property
    def _beside_the_text(self) -> frozenset[int]:
        """Numbers of the sentences that belong to the site, or are the way to the page."""
        numbered = enumerate(self.cues.sentences)
        return self._trails.union(number for number, one in numbered if one.zone.is_furniture)

    @cached_property
    def _trails(self) -> frozenset[int]:
        """Numbers of the sentences that are the way to the page."""
        text = self.cues.page.text
        # Most pages have no such mark, and then no sentence is asked.
        if not _MARK.search(text):
            return frozenset()
        said = ((number, self.cues.sentences[number]) for number in self.cues.by_sentence)
        return frozenset(number for number, one in said if _TRAIL.search(text, one.start, one.end))

    def _is_part_of_name(self, cue: Cue) -> bool:
        if cue.family not in _NOT_IN_NAMES:
            return False
        names = (it for it in self.cues.by_sentence[cue.sentence] if it.family == "therapy")
        return any(it.start <= cue.start and cue.end <= it.end for it in names)

    def zone(self, cue: Cue) -> Zone:
        """Return where on the page a cue stands."""
        return self.cues.sentences[cue.sentence].zone

    def has(self, sentence: int, *families: str) -> bool:
        """Whether a sentence holds a cue of one of the families, however it is said."""
        return not self._families_in[sentence].isdisjoint(families)

    @cached_property
    def _families_in(self) -> Mapping[int, set[str]]:
        """The families of the cues of each sentence."""
        sorted_in: defaultdict[int, set[str]] = defaultdict(set)
        for cue in self.cues.found:
            sorted_in[cue.sentence].add(cue.family)
        return sorted_in

    def shares_words(self, cue: Cue, *families: str) -> bool:
        """Whether words of a cue are also those of a cue of other families.

        Args:
            cue: the cue.
            families: the other families.
        """
        beside = self.cues.by_sentence[cue.sentence]
        return any(it.family in families and it.start < cue.end and cue.start < it.end for it in beside)

    def is_about_therapy(self, cue: Cue, within: int = NEAR) -> bool:
        """Whether what a cue says can be about a therapy that the page names.

        A sentence that names something else, a cream or a dog, and no therapy speaks of that. On a page that
        is about a therapy as a whole, all others speak of it, however long ago it was named.

        Args:
            cue: the cue.
            within: how many sentences may lie between on other pages; 0 for the same sentence.
        """
        if cue.sentence in self._with_therapy:
            return True
        if self.has(cue.sentence, *_OTHER_THINGS):
            return False
        if self._names_other_care(cue):
            return self._therapy_is_near(cue.sentence, min(within, _CLOSE))
        return within > 0 and (self.is_about_one or self._therapy_is_near(cue.sentence, within))

    def _names_other_care(self, cue: Cue) -> bool:
        """Whether its sentence names other care beside the cue: what it holds itself it is compared with."""
        if not self.has(cue.sentence, *_OTHER_CARE):
            return False
        cares = (it for it in self.cues.by_sentence[cue.sentence] if it.family in _OTHER_CARE)
        return any(it.start < cue.start or cue.end < it.end for it in cares)

    def _therapy_is_near(self, sentence: int, within: int) -> bool:
        numbers = self._in_order
        place = bisect_left(numbers, sentence - within)
        return place < len(numbers) and numbers[place] <= sentence + within

    @cached_property
    def _in_order(self) -> list[int]:
        return sorted(self._with_therapy)

    @cached_property
    def _with_therapy(self) -> frozenset[int]:
        return frozenset(
            cue.sentence
            for cue in self.cues.of("therapy")
            if not cue.scope._value_ & _NEGATED and not self.zone(cue).is_furniture
        )

    @cached_property
    def is_about_one(self) -> bool:
        """Whether the page as a whole is about a therapy: by its title, a heading, or much of its text."""
        if any(cue.family == "therapy" for cue in self.cues.in_title):
            return True
        zones = [self.cues.sentences[number].zone for number in self._with_therapy]
        return Zone.HEADING in zones or len(zones) >= max(_LEAST_NAMED, _SHARE_NAMED * self._length)

    @cached_property
    def _length(self) -> int:
        """How many sentences the page has apart from menus and footers."""
        return sum(not sentence.zone.is_furniture for sentence in self.cues.sentences)


def stands(cue: Cue, despite: Scope = Scope.NONE) -> bool:
    """Whether a cue is said, apart from ways of saying it that do not matter."""
    # Nearly all is said plainly, and to ask for that takes a tenth of the time.
    return cue.scope is _PLAIN or not cue.scope._value_ & ~despite._value_
