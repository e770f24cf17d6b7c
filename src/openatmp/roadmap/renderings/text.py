"""A plan as text, for people at a terminal."""

from collections.abc import Iterator

from openatmp.procedures.renderings.text import short_day
from openatmp.roadmap.fees import Charge
from openatmp.roadmap.fees.plain import euro
from openatmp.roadmap.plan import Dates, Fit, Item, Plan, Section
from openatmp.roadmap.plan.routes import Phase

PHASES = {
    Phase.BEGINNING: "Now",
    Phase.DEVELOPMENT: "During development",
    Phase.TRIAL: "For the trial",
    Phase.APPLICATION: "Before the application",
    Phase.EVALUATION: "The evaluation",
    Phase.AFTER: "After the authorisation",
    Phase.ELSEWHERE: "Other roads",
}
NOT_VERIFIED = " (not verified)"


def lines_of_plan(plan: Plan) -> tuple[str, ...]:
    """Return a plan as lines.

    Args:
        plan: the plan.
    """
    return tuple(_lines(plan))


def _lines(plan: Plan) -> Iterator[str]:
    asked = plan.asked
    yield f"Plan for a {asked.classification.category.label}, applicant {asked.applicant.kind}"
    yield f"Law as of {short_day(asked.on)}, planned from {short_day(asked.start)}."
    yield from (f"Assumed: {words}" for words in asked.applicant.assumed)
    if plan.questions:
        yield from ("", "To find out, because it decides something")
        yield from (f"- {question}" for _, question in plan.questions)
    for phase in Phase:
        yield from _phase(phase, plan.at(phase))
    yield from _others(plan.of(Fit.NOT))
    for section in plan.sections:
        yield from _section(section)
    yield from _guidance(plan)
    yield from ("", "Fees stand each by itself and are not added up. This is computed from what was told.")


def _phase(phase: Phase, items: tuple[Item, ...]) -> Iterator[str]:
    if items:
        yield from ("", PHASES[phase].upper())
    for item in items:
        yield from _item(item)


def _item(item: Item) -> Iterator[str]:
    mark = "" if item.route.ground.verified else NOT_VERIFIED
    yield f"- {item.procedure.title} [{item.procedure.key}]: {item.fit}{mark}"
    yield f"  {item.reason}"
    if item.dates is not None:
        yield f"  {_dates(item.dates)}"
    yield from (f"  {_charge(charge)}" for charge in item.charges if charge.is_open)
    if item.route.ground.basis:
        yield f"  Law: {', '.join(str(place) for place in item.route.ground.basis)}"


def _dates(dates: Dates) -> str:
    if dates.start is None:
        return dates.why
    about = "about " if dates.estimated else ""
    decided = (
        "" if dates.last is None or dates.last == dates.start else f", decided {about}{short_day(dates.last)}"
    )
    return f"{about}{short_day(dates.start)}{decided}. {dates.why}"


def _charge(charge: Charge) -> str:
    off = f" instead of {euro(charge.full)}" if charge.percent else ""
    return f"Fee: {charge.service.title}: {euro(charge.due)}{off}{'' if charge.verified else NOT_VERIFIED}"


def _others(items: tuple[Item, ...]) -> Iterator[str]:
    if items:
        yield from ("", "WHAT DOES NOT FOLLOW")
    yield from (f"- {item.procedure.title}: {item.reason}" for item in items)


def _section(section: Section) -> Iterator[str]:
    yield from ("", section.title.upper(), section.about)
    for one in section.listed:
        says = f": {one.entry.says}" if one.entry.says else ""
        yield f"- {one.entry.title}{says}{'' if one.entry.ground.verified else NOT_VERIFIED}"
        yield from (f"    - {item}" for item in one.entry.items)
        if one.entry.evidence:
            yield f"    Evidence: {one.entry.evidence}"


def _guidance(plan: Plan) -> Iterator[str]:
    if plan.guidance:
        yield from ("", "GUIDANCE")
    for one in plan.guidance:
        number = f" ({one.guidance.number})" if one.guidance.number else ""
        yield f"- {one.guidance.title}{number}{'' if one.guidance.verified else NOT_VERIFIED}"
