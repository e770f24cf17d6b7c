"""Say what is missing, by a checklist of a procedure."""

from dataclasses import dataclass

from openatmp.classification.renderings.wording import capitalised
from openatmp.law.entries import Entry
from openatmp.procedures.procedure import Told
from openatmp.procedures.shelf import procedures
from openatmp.roadmap.learning.answers import Choice, Form, Shape
from openatmp.roadmap.learning.exercise import Exercise, Posed, Rest, Solved

FIELDS = ("procedure", "checklists", "there")


@dataclass(frozen=True, slots=True)
class FindGaps(Exercise):
    """Say which items of a checklist a dossier lacks.

    Args:
        checklists: the checklists.
        there: the items that are there.
    """

    checklists: tuple[Told, ...]
    there: frozenset[str]

    @property
    def handed(self) -> tuple[str, ...]:
        """Nothing: what is there is told in the case, in other words than those of the checklist."""
        return ()

    @property
    def form(self) -> Form:
        """The items."""
        return Form(Shape.SOME, tuple(Choice(key, capitalised(item)) for key, item, _ in self._items()))

    def solve(self) -> Solved:
        """Hold the dossier against the checklists."""
        missing = frozenset(key for key, item, _ in self._items() if item not in self.there)
        why = tuple(
            f"{'There' if item in self.there else 'Missing'}: {item}." for _, item, _ in self._items()
        )
        rests = tuple(Rest(told.title, told.ground) for told in self.checklists)
        citations = dict.fromkeys(citation for rest in rests for citation in rest.ground.basis)
        return Solved(missing, why, tuple(citations), rests, all(rest.ground.verified for rest in rests))

    def _items(self) -> tuple[tuple[str, str, Told], ...]:
        return tuple(
            (f"{told.id}-{place}", item, told)
            for told in self.checklists
            for place, item in enumerate(told.items, 1)
        )


def read_gaps(entry: Entry, posed: Posed) -> FindGaps:
    """Read an exercise on what is missing.

    Raises:
        BadInput: there is no such procedure, checklist, or item.
    """
    key = entry.text("procedure")
    if key not in procedures():
        entry.refuse(f"there is no procedure {key!r}", f"one of {', '.join(procedures())}", "procedure")
    lists = {told.id: told for told in procedures()[key].told if told.items}
    names = entry.words("checklists")
    unknown = [name for name in names if name not in lists]
    if unknown or not names:
        entry.refuse(
            f"there is no checklist {''.join(unknown[:1])!r}", f"some of {', '.join(lists)}", "checklists"
        )
    checklists = tuple(lists[name] for name in names)
    items = [item for told in checklists for item in told.items]
    strange = [item for item in entry.words("there") if item not in items]
    if strange:
        entry.refuse(f"no checklist has the item {strange[0]!r}", f"some of {'; '.join(items)}", "there")
    return FindGaps(posed, checklists, frozenset(entry.words("there")))
