"""The procedures of a plan as parts of a document: at a glance, by phases, what does not follow, fees."""

from collections.abc import Iterable, Iterator
from datetime import date

from openatmp.basis.citations import Citation
from openatmp.classification.renderings.wording import capitalised, place_in_words
from openatmp.law import LawInForce
from openatmp.procedures.procedure import Ground
from openatmp.procedures.timetable import DatedStep
from openatmp.procedures.timetable.sums import day_words
from openatmp.roadmap.fees import Charge
from openatmp.roadmap.fees.charging import Owed
from openatmp.roadmap.fees.plain import euro
from openatmp.roadmap.plan import Fit, Item, Plan
from openatmp.roadmap.plan.routes import Phase
from openatmp.roadmap.renderings.blocks import (
    Block,
    Cell,
    Heading,
    Line,
    Look,
    Part,
    Picture,
    Points,
    Sheet,
    Table,
    cell,
    marked,
    pairs,
    source,
)
from openatmp.roadmap.renderings.ics import OURS, own_steps
from openatmp.roadmap.renderings.picture import plan_wide
from openatmp.roadmap.renderings.text import PHASES

FITS = {
    Fit.APPLIES: "applies",
    Fit.OPTIONAL: "optional",
    Fit.OPEN: "not settled",
    Fit.NOT: "does not follow",
}
_NOT_ADDED = (
    "What the Agency may charge, each by itself. Fees are never added up here: which of them fall due, and "
    "how often, depends on what is asked for. Of several reductions the best one is taken. "
    "National fees are not held."
)


def at_a_glance(plan: Plan) -> Part:
    """Return every procedure that follows or may follow, with its days, on one page.

    Args:
        plan: the plan.
    """
    rows = tuple(_row(item) for phase in Phase for item in plan.at(phase))
    heads = ("Procedure", "Follows", "Starts", "Decided")
    return Part("At a glance", (Table((46, 14, 20, 20), rows, heads),) if rows else ())


def in_time(plan: Plan, on: date) -> Part:
    """Return the plan as a picture.

    Args:
        plan: the plan.
        on: the day whose line is drawn.
    """
    drawn = plan_wide(plan, on)
    alternative = "What runs when, from left to right; the table after it says the same in words."
    return Part("In time", (Picture(drawn, alternative),) if drawn else (), Sheet.WIDE)


def phases(plan: Plan) -> Iterator[Part]:
    """Yield the plan phase by phase.

    Args:
        plan: the plan.
    """
    law, acts = plan.asked.classification.law, _acts(plan)
    for phase in Phase:
        blocks = [block for item in plan.at(phase) for block in _item(item, law, acts)]
        yield Part(f"The plan: {PHASES[phase].lower()}", tuple(blocks))


def not_following(plan: Plan) -> Part:
    """Return what does not follow, and why.

    Args:
        plan: the plan.
    """
    law = plan.asked.classification.law
    rows = tuple(
        (cell(item.procedure.title), cell(item.reason), law_of(item.route.ground, law))
        for item in plan.of(Fit.NOT)
    )
    heads = ("Procedure", "Why it does not follow", "Law")
    return Part("What does not follow", (Table((34, 40, 26), rows, heads),) if rows else ())


def fees(plan: Plan) -> Part:
    """Return what may be due, each by itself, with what the best reduction takes off.

    Args:
        plan: the plan.
    """
    law = plan.asked.classification.law
    charges = [charge for item in plan.items for charge in item.charges if charge.is_open]
    rows = tuple(_charged(charge, law) for charge in charges)
    if not rows:
        return Part("Fees", ())
    table = Table((26, 14, 24, 17, 19), rows, ("For what", "In full", "Reduction", "Due", "Law"))
    terms = tuple(dict.fromkeys(_term(owed) for charge in charges for owed in charge.terms))
    return Part("Fees", (Line(_NOT_ADDED), table, *((Points(terms),) if terms else ())))


def law_of(ground: Ground, law: LawInForce) -> Cell:
    """Return the provisions that something rests on, and a mark where nobody compared it.

    Args:
        ground: what it rests on.
        law: the law of the day.
    """
    return cell(*_places(ground.basis, law)) + marked(verified=ground.verified)


def grounds(ground: Ground, law: LawInForce) -> Cell:
    """Return provisions, mark, derivation, note and source.

    Args:
        ground: what it rests on.
        law: the law of the day.
    """
    told = cell(ground.derived, ground.note, look=Look.SMALL)
    return law_of(ground, law) + told + (source(ground.source) if ground.verified else ())


def _places(citations: Iterable[Citation], law: LawInForce) -> Iterator[str]:
    return (place_in_words(law, citation) for citation in citations)


def _row(item: Item) -> tuple[Cell, ...]:
    dates = item.dates
    start, last = (None, None) if dates is None else (dates.start, dates.last)
    about = "about " if dates is not None and dates.estimated else ""
    starts = "no date" if start is None else f"{about}{day_words(start)}"
    decided = "" if last is None or last == start else f"{about}{day_words(last)}"
    return cell(item.procedure.title), cell(FITS[item.fit]), cell(starts), cell(decided)


def _acts(plan: Plan) -> dict[str, list[DatedStep]]:
    """Return the dated acts of the applicant by procedure."""
    found: dict[str, list[DatedStep]] = {}
    for item, step in own_steps(plan.items):
        found.setdefault(item.procedure.key, []).append(step)
    return found


def _item(item: Item, law: LawInForce, acts: dict[str, list[DatedStep]]) -> Iterator[Block]:
    yield Heading(item.procedure.title, FITS[item.fit])
    yield Line(item.reason)
    yield pairs(_told(item, law, acts.get(item.procedure.key, [])))


def _told(item: Item, law: LawInForce, acts: list[DatedStep]) -> Iterator[tuple[str, Cell]]:
    yield "When", cell(*_when(item))
    yield "You act", cell(*(f"{_days(step)}: {step.step.title}" for step in acts))
    yield "Papers", cell("; ".join(_papers(item, acts)))
    yield "Fees", cell(*(_fee(charge) for charge in item.charges if charge.is_open))
    yield "Law", law_of(item.route.ground, law)
    yield "Source", cell(item.route.ground.note, look=Look.SMALL) + source(item.route.ground.source)


def _when(item: Item) -> Iterator[str]:
    dates = item.dates
    if dates is None:
        return
    about = "about " if dates.estimated else ""
    if dates.start is not None:
        last = dates.start if dates.last is None else dates.last
        ends = "" if last == dates.start else f", decided {about}{day_words(last)}"
        yield f"{capitalised(about)}{day_words(dates.start)}{ends}."
    yield dates.why


def _days(step: DatedStep) -> str:
    first = "" if step.date is None else day_words(step.date)
    return first if step.through is None else f"{first} to {day_words(step.through)}"


def _papers(item: Item, acts: list[DatedStep]) -> tuple[str, ...]:
    """What the applicant hands in, each once."""
    undated = item.procedure.shape(item.route.course).steps
    steps = [dated.step for dated in acts] or undated
    ours = (step for step in steps if OURS.intersection(step.actor))
    return tuple(dict.fromkeys(paper for step in ours for paper in step.documents_in))


def _fee(charge: Charge) -> str:
    off = f" instead of {euro(charge.full)}" if charge.percent else ""
    return f"{charge.service.title}: {euro(charge.due)}{off}"


def _charged(charge: Charge, law: LawInForce) -> tuple[Cell, ...]:
    return (
        cell(charge.service.title),
        cell(euro(charge.full)),
        cell(*_off(charge)),
        cell(euro(charge.due), look=Look.STRONG),
        cell(*_places(charge.citations, law)) + marked(verified=charge.verified),
    )


def _off(charge: Charge) -> Iterator[str]:
    if charge.waived:
        yield f"{charge.percent} % off for everybody"
    elif charge.best is not None:
        yield f"{charge.percent} % off: {charge.best.reduction.title}"
        yield f"To show: {charge.best.reduction.show}"
    else:
        yield "none"
    yield from (
        f"{open_one.percent} % if it turned out so: {open_one.reduction.title}" for open_one in charge.open
    )


def _term(owed: Owed) -> str:
    amount = "" if owed.amount is None else f" {euro(owed.amount)}."
    return f"{owed.term.title}: {owed.term.says}{amount}"
