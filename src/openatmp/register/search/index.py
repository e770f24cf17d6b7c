"""The register made ready for search as you type.

Medicines stand in places, in the order of their names. Words, facets and texts lead to sets of places; sets
are whole numbers (see ``bits``), so that narrowing and counting are a few operations whatever the size.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache, reduce
from operator import and_, or_

from openatmp.register.fields import Field
from openatmp.register.medicine import Medicine
from openatmp.register.register import Register
from openatmp.register.search.bits import between
from openatmp.register.search.facets import FACETS, Facet
from openatmp.register.search.folding import LONGEST, folded_words, hyphened_pairs, short_pairs, words_of
from openatmp.register.search.near import near
from openatmp.register.search.orders import Sort, orders_of, sort_named
from openatmp.register.search.wanted import Count, Found, Wanted
from openatmp.register.search.words import Words

_NAMES = (Field.NAME, Field.FORMER_NAME, Field.OTHER_NAME)
_SUBSTANCES = (Field.COMMON_NAME, Field.SUBSTANCE)
_ALL_ELSE = (
    Field.HOLDER, Field.FORMER_HOLDER, Field.EMA_NUMBER, Field.EU_NUMBER, Field.KIND, Field.DESCRIPTION,
    Field.INDICATION,
)  # fmt: skip
# Which choice of a reader narrows by which facets.
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "categories": ("class",),
    "kinds": ("kind",),
    "statuses": ("status group", "status"),
    "holders": ("holder",),
    "years": ("year",),
}
_RECENT = 1024
_MOST_WORDS = 12


class Index:
    """All medicines of a register, ready to be searched, narrowed, counted and put in order."""

    def __init__(self, register: Register, on: date) -> None:
        """Make a register ready.

        Args:
            register: the register.
            on: the day on which statuses and lives are looked at.
        """
        named = sorted((folded_words(medicine.name), medicine.key, medicine) for medicine in register)
        self.on = on
        self._medicines = tuple(medicine for _, _, medicine in named)
        self._starts = [name for name, _, _ in named]
        self._all = between(0, len(named))
        self._words = tuple(
            Words([_words_in(medicine, fields) for medicine in self._medicines])
            for fields in (_NAMES, _SUBSTANCES, _ALL_ELSE)
        )
        self._pairs = Words([_pairs_in(medicine) for medicine in self._medicines])
        self._facets = {
            name: Facet(name, [values(medicine, on) for medicine in self._medicines])
            for name, values in FACETS.items()
        }
        self._orders = orders_of(self._medicines, on)
        self._written = _written(self._medicines)
        self._recent = lru_cache(maxsize=_RECENT)(self._find)

    def __len__(self) -> int:
        return len(self._medicines)

    def find(self, wanted: Wanted) -> Found:
        """Find medicines.

        Args:
            wanted: the text, the choices, the order and the page.

        Returns:
            One page, the total, the facets with counts, and names spelled alike when the text is nowhere.

        Raises:
            BadInput: there is no such order.
        """
        return self._recent(wanted)

    def _find(self, wanted: Wanted) -> Found:
        text = folded_words(wanted.text[:LONGEST])
        side_by_side = self._side_by_side(wanted.text[:LONGEST])
        tiers = tuple(tier & side_by_side for tier in self._tiers(text))
        chosen = {choice: self._chosen(choice, wanted) for choice in _CHOICES}
        found = reduce(and_, chosen.values(), tiers[-1])
        return Found(
            medicines=tuple(self._medicines[place] for place in self._page(wanted, found, tiers)),
            total=found.bit_count(),
            facets=self._counted(wanted, tiers[-1], chosen),
            near=() if tiers[-1] else near(text, self._words[0], self._written),
        )

    # ------------------------------------------------------------------------------------ the text

    def _tiers(self, text: str) -> tuple[int, ...]:
        """Return sets that fit a text, each wider than the one before; the last is all that fit."""
        words = text.split()[:_MOST_WORDS]
        if not words:
            return (self._all,)
        begins = between(bisect_left(self._starts, text), bisect_left(self._starts, f"{text}~"))
        named = reduce(and_, (self._words[0].having(word) for word in words))
        known = reduce(and_, (self._words[0].having(word) | self._words[1].having(word) for word in words))
        anywhere = reduce(and_, (reduce(or_, (one.having(word) for one in self._words)) for word in words))
        return begins, named, known, anywhere

    def _side_by_side(self, text: str) -> int:
        """Return the medicines that have what a hyphen joins side by side: CAR-T is not any car and any t."""
        pairs = tuple(hyphened_pairs(text))[:_MOST_WORDS]
        return reduce(and_, (self._pairs.having(f" {pair}") for pair in pairs), self._all)

    def _page(self, wanted: Wanted, found: int, tiers: Iterable[int]) -> list[int]:
        """Return the places of one page."""
        offset, limit = max(0, wanted.offset), max(0, wanted.limit)
        sort = sort_named(wanted.sort)
        if sort is Sort.BEST:
            return self._best(found, tiers, offset, limit)
        return self._orders[sort, wanted.descending].page(found, offset, limit)

    def _best(self, found: int, tiers: Iterable[int], offset: int, limit: int) -> list[int]:
        """Return a page of what fits best: tier by tier, each by name."""
        order, page, seen = self._orders[Sort.NAME, False], list[int](), 0
        for tier in tiers:
            own = tier & found & ~seen
            if not own:
                continue
            page += order.page(own, max(0, offset), limit - len(page))
            offset -= own.bit_count()
            seen |= tier
        return page

    # ------------------------------------------------------------------------------------ the facets

    def _chosen(self, choice: str, wanted: Wanted) -> int:
        values: tuple[str, ...] = getattr(wanted, choice)
        if not values:
            return self._all
        sets = (self._facets[facet].bits(value) for facet in _CHOICES[choice] for value in values)
        return reduce(or_, sets)

    def _counted(
        self, wanted: Wanted, fitting: int, chosen: Mapping[str, int]
    ) -> dict[str, tuple[Count, ...]]:
        """Count every facet over what would be found without its own choice."""
        counted = {}
        for choice, facets in _CHOICES.items():
            others = (bits for other, bits in chosen.items() if other != choice)
            without = reduce(and_, others, fitting)
            for facet in facets:
                counted[facet] = self._facets[facet].counts(without, getattr(wanted, choice))
        return counted


def _words_in(medicine: Medicine, fields: Iterable[Field]) -> list[str]:
    return [word for field in fields for text in medicine.all_words(field) for word in words_of(text)]


def _pairs_in(medicine: Medicine) -> list[str]:
    fields = (*_NAMES, *_SUBSTANCES, *_ALL_ELSE)
    texts = (text for field in fields for text in medicine.all_words(field))
    return [pair for text in texts for pair in short_pairs(words_of(text))]


def _written(medicines: Iterable[Medicine]) -> Mapping[str, str]:
    """Return for each folded word of a name the name as it is written."""
    names = (name for medicine in medicines for field in _NAMES for name in medicine.all_words(field))
    return {word: name for name in names for word in words_of(name)}
