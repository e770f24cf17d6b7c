"""A plan as plain data, for programs."""

from typing import Any

from openatmp.classification.answer import summary
from openatmp.procedures.procedure import Ground
from openatmp.procedures.renderings.plain import timetable_as_dict
from openatmp.roadmap.fees import charge_as_dict
from openatmp.roadmap.guidance import chosen_as_dict
from openatmp.roadmap.plan import Dates, Item, Listed, Plan, Section
from openatmp.roadmap.receipt import asked_as_dict, receipt_of


def plan_as_dict(plan: Plan) -> dict[str, Any]:
    """Return a plan as values that JSON can hold.

    Args:
        plan: the plan.
    """
    return {
        "on": plan.asked.on.isoformat(),
        "asked": asked_as_dict(plan.asked),
        "assumed": list(plan.asked.applicant.assumed),
        **summary(plan.asked.classification),
        "facts": {name: answer.value for name, answer in plan.facts.items()},
        "questions": [{"fact": name, "question": question} for name, question in plan.questions],
        "items": [item_as_dict(item) for item in plan.items],
        "guidance": [chosen_as_dict(chosen) for chosen in plan.guidance],
        "sections": [_section(section) for section in plan.sections],
        "receipt": receipt_of(plan).as_dict(),
    }


def item_as_dict(item: Item) -> dict[str, Any]:
    """Return one procedure of a plan as values that JSON can hold.

    Args:
        item: the item.
    """
    return {
        "procedure": item.procedure.key,
        "title": item.procedure.title,
        "phase": item.route.phase.value,
        "fit": item.fit.value,
        "reason": item.reason,
        "lacks": list(item.lacks),
        "after": list(item.route.after),
        "dates": None if item.dates is None else _dates(item.dates),
        "fees": [charge_as_dict(charge) for charge in item.charges],
        **ground_as_dict(item.route.ground),
    }


def ground_as_dict(ground: Ground) -> dict[str, Any]:
    """Return what an entry rests on.

    Args:
        ground: the ground.
    """
    return {
        "basis": [{"act": one.act, "place": one.provision} for one in ground.basis],
        "verified": ground.verified,
        "source": ground.source,
        "note": ground.note or None,
    }


def _dates(dates: Dates) -> dict[str, Any]:
    return {
        "why": dates.why,
        "first": None if dates.first is None else dates.first.isoformat(),
        "start": None if dates.start is None else dates.start.isoformat(),
        "decision": None if dates.last is None else dates.last.isoformat(),
        "planned_back": dates.back,
        "estimated": dates.estimated,
        "timetable": None if dates.table is None else timetable_as_dict(dates.table),
    }


def _section(section: Section) -> dict[str, Any]:
    told = {"key": section.key, "title": section.title, "about": section.about, "fit": section.fit.value}
    return told | {"lacks": list(section.lacks), "entries": [_listed(one) for one in section.listed]}


def _listed(one: Listed) -> dict[str, Any]:
    entry = one.entry
    return {
        "id": entry.id,
        "title": entry.title,
        "says": entry.says,
        "items": list(entry.items),
        "takes": entry.takes or None,
        "evidence": entry.evidence or None,
        "link": entry.link or None,
        "fit": one.fit.value,
        "lacks": list(one.lacks),
        **ground_as_dict(entry.ground),
    }
