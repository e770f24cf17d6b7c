"""The receipt of a plan: from what the same plan can be computed again."""

from collections.abc import Iterator
from typing import Any

from openatmp import __version__
from openatmp.basis.citations import Citation
from openatmp.basis.receipts import Receipt, make_receipt
from openatmp.classification.answer import cited as cited_by_class
from openatmp.classification.answer import plain
from openatmp.roadmap.asked import Asked
from openatmp.roadmap.plan import Plan


def receipt_of(plan: Plan) -> Receipt:
    """Return the receipt of a plan; it names the files of the acts that the plan cites.

    Args:
        plan: the plan.
    """
    law = plan.asked.classification.law
    acts = sorted({citation.act for citation in cited(plan)})
    procedures = [(item.procedure.file_name, item.procedure.sha256) for item in plan.items]
    return make_receipt(
        engine_version=__version__,
        law_files=[*((law.acts[key].file_name, law.acts[key].sha256) for key in acts), *procedures],
        day=law.day,
        facts=asked_as_dict(plan.asked),
        outputs={
            "fits": {item.procedure.key: item.fit.value for item in plan.items},
            "decisions": _decisions(plan),
        },
    )


def cited(plan: Plan) -> tuple[Citation, ...]:
    """Return every provision that a plan rests on, each once.

    Args:
        plan: the plan.
    """
    return tuple(dict.fromkeys(_cited(plan)))


def asked_as_dict(asked: Asked) -> dict[str, Any]:
    """Return what a plan was computed from, as plain values.

    Args:
        asked: what was asked.
    """
    applicant = asked.applicant
    return {
        "product": {
            name: plain(value) for name, value in sorted(asked.classification.product.known().items())
        },
        "applicant": applicant.kind.value,
        "size": applicant.size.value if applicant.size else None,
        "economic_activity": applicant.economic_activity.value,
        "stage": asked.stage.value,
        "start": asked.start.isoformat(),
        "trial": asked.trial.isoformat() if asked.trial else None,
        "application": asked.application.isoformat() if asked.application else None,
        "accelerated": asked.accelerated,
        "orphan": asked.orphan.value,
        "unmet_need": asked.unmet_need.value,
        "one_hospital": asked.one_hospital.value,
        "conditional": asked.conditional.value,
    }


def _cited(plan: Plan) -> Iterator[Citation]:
    yield from cited_by_class(plan.asked.classification)
    for item in plan.items:
        yield from item.route.ground.basis
        yield from (citation for charge in item.charges for citation in charge.citations)
    for section in plan.sections:
        yield from (citation for one in section.listed for citation in one.entry.ground.basis)


def _decisions(plan: Plan) -> dict[str, str]:
    dated = ((item.procedure.key, item.dates.last) for item in plan.items if item.dates is not None)
    return {key: last.isoformat() for key, last in dated if last is not None}
