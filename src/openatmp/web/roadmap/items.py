"""The procedures of a plan as they stand on its page, phase by phase."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse

from openatmp.procedures.actors import actors
from openatmp.procedures.procedure import Step
from openatmp.procedures.shelf import procedures
from openatmp.procedures.timetable.sums import day_words
from openatmp.roadmap.plan import Dates, Fit, Item, Plan
from openatmp.roadmap.plan.routes import Phase
from openatmp.roadmap.renderings.text import PHASES
from openatmp.web.procedures.grounds import GroundShown, ground_shown
from openatmp.web.roadmap.fees_shown import FeeShown, fee_shown
from openatmp.web.roadmap.words import FITS, span_words


@dataclass(frozen=True, slots=True)
class ItemShown:
    """A procedure of a plan.

    Args:
        it: the procedure with its reason.
        fit: how it fits, in words.
        when: its dates in a few words, or that it has none.
        begin: what a reader has to do by when, where it was planned back; empty else.
        timetable: address of its steps with these dates; empty when it has none.
        ground: what it rests on.
        after: titles of what comes before it.
        who: who acts in it.
        papers_in: what has to be handed in.
        papers_out: what comes of it.
        fees: what is due, each by itself.
    """

    it: Item
    fit: str
    when: str
    begin: str
    timetable: str
    ground: GroundShown
    after: tuple[str, ...]
    who: tuple[str, ...]
    papers_in: tuple[str, ...]
    papers_out: tuple[str, ...]
    fees: tuple[FeeShown, ...]

    @property
    def is_open(self) -> bool:
        """Whether it is not settled yet."""
        return self.it.fit is Fit.OPEN

    @property
    def applies(self) -> bool:
        """Whether it plainly applies."""
        return self.it.fit is Fit.APPLIES

    @property
    def key(self) -> str:
        """Key of the procedure."""
        return self.it.procedure.key


@dataclass(frozen=True, slots=True)
class PhaseShown:
    """A phase with its procedures.

    Args:
        key: its key, for an anchor.
        title: its name.
        items: its procedures, those with a date first, in the order of time.
    """

    key: str
    title: str
    items: tuple[ItemShown, ...]


def phases_shown(plan: Plan) -> tuple[PhaseShown, ...]:
    """Return the phases that have a procedure.

    Args:
        plan: the plan.
    """
    phases = (
        PhaseShown(phase.value, PHASES[phase], tuple(_items(plan.at(phase), plan.asked.on)))
        for phase in Phase
    )
    return tuple(phase for phase in phases if phase.items)


def item_shown(item: Item, on: date) -> ItemShown:
    """Return a procedure as it stands on the page.

    Args:
        item: the procedure in its plan.
        on: the day whose wording of the law counts.
    """
    steps = _steps(item)
    return ItemShown(
        it=item,
        fit=FITS[item.fit],
        when=when_words(item.dates) or _undated(item),
        begin=_begin(item.dates),
        timetable=_timetable(item),
        ground=ground_shown(item.route.ground, on),
        after=tuple(procedures()[key].title for key in item.route.after),
        who=tuple(dict.fromkeys(actors()[code].short for step in steps for code in step.actor)),
        papers_in=tuple(dict.fromkeys(paper for step in steps for paper in step.documents_in)),
        papers_out=tuple(dict.fromkeys(paper for step in steps for paper in step.documents_out)),
        fees=tuple(fee_shown(charge, on) for charge in item.charges if charge.is_open),
    )


def when_words(dates: Dates | None) -> str:
    """Say when something runs; empty when it has no date.

    Args:
        dates: its dates.
    """
    if dates is None or dates.start is None:
        return ""
    return span_words(dates.start, dates.last, about=dates.estimated)


def _items(items: tuple[Item, ...], on: date) -> Iterator[ItemShown]:
    ordered = sorted(items, key=lambda item: (item.dates.start if item.dates else None) or date.max)
    yield from (item_shown(item, on) for item in ordered)


def _undated(item: Item) -> str:
    """Say whether a date can come once more is told, or whether there is none to be had."""
    return "no date yet" if item.route.since or item.route.until else "no date of its own"


def _begin(dates: Dates | None) -> str:
    if dates is None or dates.start is None or not dates.back:
        return ""
    return f"Begin by {day_words(dates.start)} at the latest."


def _timetable(item: Item) -> str:
    dates = item.dates
    if dates is None or dates.table is None:
        return ""
    table = dates.table
    said = {"procedure": item.procedure.key, "plan": "start", "day": table.start.isoformat(), "usual": "1"}
    if table.shape is not item.procedure.shapes[0]:
        said["course"] = table.shape.id
    return f"{reverse('procedures:timetable')}?{urlencode(said)}"


def _steps(item: Item) -> Sequence[Step]:
    if item.dates is not None and item.dates.table is not None:
        return [dated.step for dated in item.dates.table.steps]
    return item.procedure.shapes[0].steps
