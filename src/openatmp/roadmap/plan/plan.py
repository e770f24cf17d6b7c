"""From what is asked to one plan."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from openatmp.basis.answers import Answer
from openatmp.law import NotInForce
from openatmp.procedures.calendars import Calendars, calendars
from openatmp.procedures.shelf import procedures
from openatmp.roadmap.asked import Asked
from openatmp.roadmap.fees import Charge, Standing, charge, schedule
from openatmp.roadmap.guidance import Chosen, Wanted, catalogue, choose
from openatmp.roadmap.guidance.catalogue import For
from openatmp.roadmap.plan.dating import Dating, anchors
from openatmp.roadmap.plan.facts import QUESTIONS, facts_of, vectors
from openatmp.roadmap.plan.item import Item
from openatmp.roadmap.plan.lists import Section, sections
from openatmp.roadmap.plan.routes import Anchor, Phase, Route, routes
from openatmp.roadmap.plan.weighing import Fit, Weighed, weigh

_CLASSES = {
    "gtmp": For.GTMP,
    "sctmp": For.SCTMP,
    "tep": For.TEP,
    "combined": For.COMBINED,
    "xenogeneic": For.XENOGENEIC,
}


@dataclass(frozen=True, slots=True)
class Plan:
    """What follows for a product.

    Args:
        asked: what it was computed from.
        facts: the facts that decided, by name.
        items: every procedure, in the order of time, those too that do not apply.
        guidance: the papers that bear on it, with their reasons.
        sections: lists beside the procedures.
    """

    asked: Asked
    facts: Mapping[str, Answer]
    items: tuple[Item, ...]
    guidance: tuple[Chosen, ...]
    sections: tuple[Section, ...]

    @property
    def questions(self) -> tuple[tuple[str, str], ...]:
        """What to find out, each with its question: facts that would settle something that is open."""
        lacks = [name for item in self.items for name in item.lacks]
        lacks += [name for section in self.sections for name in section.lacks]
        lacks += [name for section in self.sections for one in section.listed for name in one.lacks]
        return tuple((name, QUESTIONS.get(name, name)) for name in dict.fromkeys(lacks))

    def of(self, *fits: Fit) -> tuple[Item, ...]:
        """Return the items that fit in one of some ways."""
        return tuple(item for item in self.items if item.fit in fits)

    def at(self, phase: Phase) -> tuple[Item, ...]:
        """Return the items of a phase that apply, are optional or are open."""
        return tuple(item for item in self.items if item.route.phase is phase and item.fit is not Fit.NOT)


def plan(asked: Asked, with_calendars: Calendars | None = None) -> Plan:
    """Compute a plan.

    Args:
        asked: product, applicant, stage and days.
        with_calendars: what dates are counted with; those that come with this version when None.

    Returns:
        The plan.
    """
    facts = facts_of(asked)
    days = {Anchor.START: asked.start, Anchor.TRIAL: asked.trial, Anchor.APPLICATION: asked.application}
    dating = Dating(anchors(days), with_calendars or calendars(), accelerated=asked.accelerated)
    items = tuple(_item(route, facts, dating, asked) for route in routes())
    return Plan(asked, facts, items, _guidance(asked, facts), sections(facts))


def _item(route: Route, facts: Mapping[str, Answer], dating: Dating, asked: Asked) -> Item:
    weighed = weigh(route.conditions, facts)
    fit = weighed.fit(route.fits)
    procedure = procedures()[route.procedure]
    dates = None if fit is Fit.NOT else dating.dates_of(route, procedure)
    charges = () if fit is Fit.NOT else tuple(_charges(route, facts, asked))
    return Item(procedure, route, fit, _reason(route, weighed, fit), weighed.lacks, dates, charges)


def _reason(route: Route, weighed: Weighed, fit: Fit) -> str:
    if fit is Fit.NOT:
        return route.otherwise or route.because
    if fit is Fit.OPEN:
        asked = " ".join(QUESTIONS.get(name, name) for name in weighed.lacks)
        return f"Not settled yet: {asked} If so: {route.because}"
    return route.because


def _charges(route: Route, facts: Mapping[str, Answer], asked: Asked) -> Iterator[Charge]:
    standing = Standing(asked.applicant, atmp=facts["atmp"], orphan=facts["orphan"])
    for key in route.fees:
        try:
            yield charge(schedule(), schedule().service(key), standing, asked.classification.law)
        except NotInForce:
            # No amounts are known for the day asked about; the plan stands without them.
            continue


def _guidance(asked: Asked, facts: Mapping[str, Answer]) -> tuple[Chosen, ...]:
    classes = {paper for name, paper in _CLASSES.items() if facts[name] is Answer.YES}
    if Answer.YES is facts["modified_organism"] and Answer.YES is facts["cells"]:
        classes.add(For.MODIFIED_CELLS)
    if facts["atmp"] is Answer.NO:
        return ()
    wanted = Wanted(
        frozenset(classes), stage=asked.stage, applicant=asked.applicant.kind, vectors=vectors(asked)
    )
    return choose(catalogue(), wanted, asked.on)
