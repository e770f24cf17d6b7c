"""The command that plans what follows for a product."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from openatmp.basis.answers import Answer
from openatmp.basis.errors import BadInput
from openatmp.classification import classify
from openatmp.cli.calendars import calendars_in_use
from openatmp.cli.charging import one_of
from openatmp.cli.given import law_on, product_given
from openatmp.cli.printing import print_json, print_text, wrapped
from openatmp.cli.subject import Subject
from openatmp.cli.today import today
from openatmp.law import corpus
from openatmp.roadmap.applicant import ApplicantKind, Size, applicant
from openatmp.roadmap.asked import Asked
from openatmp.roadmap.changes import Change, change_as_dict, changes
from openatmp.roadmap.guidance.catalogue import Stage
from openatmp.roadmap.plan import plan
from openatmp.roadmap.renderings.plain import plan_as_dict
from openatmp.roadmap.renderings.text import lines_of_plan

_ANSWERS = ("orphan", "unmet_need", "one_hospital", "conditional")


@dataclass(frozen=True, slots=True)
class Told:
    """What a plan is asked for, as on the command line.

    Args:
        applicant: kind of the applicant.
        size: size of a small enterprise; empty when not said.
        start: day from which it is planned; None for today.
        stage: where the product stands.
        trial: day on which the trial shall be authorised.
        application: day on which the application shall be submitted.
        accelerated: whether an accelerated assessment is hoped for.
        orphan: yes, no, or empty for not known.
        unmet_need: likewise.
        one_hospital: likewise.
        conditional: likewise.
    """

    applicant: str
    size: str = ""
    start: date | None = None
    stage: str = Stage.DEVELOPMENT
    trial: date | None = None
    application: date | None = None
    accelerated: bool = False
    orphan: str = ""
    unmet_need: str = ""
    one_hospital: str = ""
    conditional: str = ""


def run_roadmap(
    subject: Subject, told: Told, on: date | None, compare: date | None, *, as_json: bool
) -> None:
    """Print a plan, or what would move if the law of another day held.

    Args:
        subject: the product.
        told: the rest of what is asked.
        on: the day whose law counts; None for today.
        compare: another day whose law is held against it; None for the plan alone.
        as_json: whether a program reads it.

    Raises:
        BadInput: something told cannot be.
        NotInForce: the law does not cover the day.
    """
    asked, in_use = asked_for(subject, told, on), calendars_in_use()
    found = plan(asked, in_use)
    if compare is not None:
        other = plan(
            replace(asked, classification=classify(asked.classification.product, corpus().on(compare))),
            in_use,
        )
        _print_changes(changes(found, other), asked.on, compare, as_json=as_json)
    elif as_json:
        print_json(plan_as_dict(found))
    else:
        print_text("\n".join(wrapped(line, "    ") if line else "" for line in lines_of_plan(found)))


def asked_for(subject: Subject, told: Told, on: date | None) -> Asked:
    """Return what is asked, from the words of the command line.

    Args:
        subject: the product.
        told: the rest.
        on: the day whose law counts; None for today.

    Raises:
        BadInput: something told cannot be.
        NotInForce: the law does not cover the day.
    """
    law = law_on(on)
    product = product_given(subject, law.day).product
    size = one_of(Size, told.size, "size") if told.size else None
    return Asked(
        classification=classify(product, law),
        applicant=applicant(one_of(ApplicantKind, told.applicant, "applicant"), size=size),
        start=told.start or today(),
        stage=one_of(Stage, told.stage, "stage"),
        trial=told.trial,
        application=told.application,
        accelerated=told.accelerated,
        **{name: _answer(getattr(told, name), name) for name in _ANSWERS},
    )


def _answer(said: str, name: str) -> Answer:
    if not said:
        return Answer.UNKNOWN
    answer = {"yes": Answer.YES, "no": Answer.NO}.get(said.strip().casefold())
    if answer is None:
        option = f"--{name.replace('_', '-')}"
        raise BadInput(
            f"{said!r} is neither yes nor no",
            where=option,
            expected="yes or no",
            remedy="leave it out when not known",
        )
    return answer


def _print_changes(found: tuple[Change, ...], on: date, compare: date, *, as_json: bool) -> None:
    if as_json:
        told = {"on": on.isoformat(), "compared_with": compare.isoformat()}
        print_json(told | {"changes": [change_as_dict(change) for change in found]})
        return
    head = f"Law as of {on}, held against {compare}"
    print_text("\n".join(wrapped(line, "    ") for line in (head, *_lines(found))))


def _lines(found: tuple[Change, ...]) -> Iterator[str]:
    if not found:
        yield "Nothing moves."
    for change in found:
        yield f"- {change.title}: {change.before} becomes {change.after}. {change.why}"
