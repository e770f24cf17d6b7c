"""The page of a what-if: what moved and why; and the law of two days side by side."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from openatmp.basis.citations import Citation
from openatmp.classification.renderings.wording import headline
from openatmp.law import corpus
from openatmp.law.acts import Provision
from openatmp.procedures.timetable.sums import day_words
from openatmp.roadmap.asked import Asked
from openatmp.roadmap.changes import Change, Moved, changes
from openatmp.roadmap.plan import Item, Plan
from openatmp.roadmap.receipt import cited
from openatmp.web.law.places import link_to
from openatmp.web.roadmap.asking import Asking
from openatmp.web.roadmap.items import when_words
from openatmp.web.roadmap.plan_page import applicant_words, head_of
from openatmp.web.roadmap.words import FACTS, FITS, STAGES

KINDS: Mapping[Moved, str] = MappingProxyType(
    {
        Moved.FACT: "Facts",
        Moved.FIT: "What follows",
        Moved.DATE: "Dates",
        Moved.FEE: "Fees",
        Moved.GUIDANCE: "Guidance",
        Moved.LIST: "Lists",
    }
)
_NO_DATE = "no date"


@dataclass(frozen=True, slots=True)
class Pair:
    """A procedure in both plans.

    Args:
        title: what it is.
        before: how it is.
        after: how it would be.
    """

    title: str
    before: str
    after: str

    @property
    def moved(self) -> bool:
        """Whether it is otherwise."""
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class Wordings:
    """A place of the law on two days.

    Args:
        name: as it is said in a sentence.
        link: address of our page of it.
        before: what applies on the one day; None when nothing does.
        after: what applies on the other.
    """

    name: str
    link: str
    before: Provision | None
    after: Provision | None


def compare_page(asking: Asking, other: Asking) -> dict[str, object]:
    """Put together what the page of a what-if shows.

    Args:
        asking: the question as it is.
        other: the question as it would be.
    """
    before, after = asking.plan(), other.plan()
    moved = changes(before, after)
    return {
        **head_of(asking),
        "other": head_of(other),
        "sides": tuple(_sides(asking, other)),
        "other_law": other.asked.on != asking.asked.on,
        "groups": tuple(_groups(moved)),
        "count": len(moved),
        "pairs": tuple(_pairs(before, after)),
        "wordings": tuple(_wordings(before, after)),
    }


def _sides(asking: Asking, other: Asking) -> Iterator[Pair]:
    """Yield what was supposed: the applicant, the days, the class, as far as they differ."""
    was, then = asking.asked, other.asked
    pairs = (
        Pair("Class", headline(was.classification), headline(then.classification)),
        Pair("Applicant", applicant_words(was.applicant), applicant_words(then.applicant)),
        Pair("Stage", STAGES[was.stage], STAGES[then.stage]),
        Pair("Law of", day_words(was.on), day_words(then.on)),
        Pair("Start", day_words(was.start), day_words(then.start)),
        Pair("First trial", _day(was.trial), _day(then.trial)),
        Pair("Application", _day(was.application), _day(then.application)),
        Pair("Accelerated", _hoped(was), _hoped(then)),
    )
    yield from (pair for pair in pairs if pair.moved)


def _day(day: date | None) -> str:
    return day_words(day) if day else "no day told"


def _hoped(asked: Asked) -> str:
    return "hoped for" if asked.accelerated else "not hoped for"


def _groups(moved: tuple[Change, ...]) -> Iterator[tuple[str, tuple[Change, ...]]]:
    for kind, title in KINDS.items():
        found = tuple(_titled(change) for change in moved if change.kind is kind)
        if found:
            yield title, found


def _titled(change: Change) -> Change:
    """Call a fact as readers do."""
    return (
        replace(change, title=FACTS.get(change.what, change.title)) if change.kind is Moved.FACT else change
    )


def _pairs(before: Plan, after: Plan) -> Iterator[Pair]:
    then = {item.procedure.key: item for item in after.items}
    for item in before.items:
        yield Pair(item.procedure.title, _in_words(item), _in_words(then[item.procedure.key]))


def _in_words(item: Item) -> str:
    fit = FITS[item.fit].capitalize()
    return fit if item.dates is None else f"{fit}, {when_words(item.dates) or _NO_DATE}"


def _wordings(before: Plan, after: Plan) -> Iterator[Wordings]:
    """Yield the places that either plan rests on, and that have another wording on the other day."""
    for one in dict.fromkeys((*cited(before), *cited(after), *_of_lists(before), *_of_lists(after))):
        act = corpus().acts[one.act]
        versions = act.versions(one.provision)
        was, then = (_on(versions, plan) for plan in (before, after))
        if was is not then:
            yield Wordings(act.spelled(one.provision), link_to(one.act, one.provision), was, then)


def _of_lists(plan: Plan) -> Iterator[Citation]:
    yield from (place for item in plan.items for place in item.procedure.ground.basis)


def _on(versions: tuple[Provision, ...], plan: Plan) -> Provision | None:
    return next((version for version in versions if version.applies.on(plan.asked.on)), None)
