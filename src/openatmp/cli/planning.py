"""The command that plans what follows for a product."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from openatmp.basis.answers import Answer
from openatmp.basis.errors import BadInput
from openatmp.classification import classify
from openatmp.cli.calendars import calendars_in_use
from openatmp.cli.charging import one_of
from openatmp.cli.given import law_on, product_given
from openatmp.cli.printing import print_file, print_json, print_text, say, wrapped
from openatmp.cli.subject import Subject
from openatmp.cli.today import today
from openatmp.law import corpus
from openatmp.roadmap.applicant import ApplicantKind, Size, applicant
from openatmp.roadmap.asked import Asked
from openatmp.roadmap.changes import Change, change_as_dict, changes
from openatmp.roadmap.guidance.catalogue import Stage
from openatmp.roadmap.plan import Plan, plan
from openatmp.roadmap.receipt import receipt_of
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


@dataclass(frozen=True, slots=True)
class Form:
    """In which form a plan is wanted; text when in none of these.

    Args:
        json: as data; with a paper, what was written is told as data.
        ics: as a calendar file.
        pdf: the file of a PDF.
        docx: the file of a word processor document.
        compare: another day whose law is held against it, instead of the plan.
    """

    json: bool = False
    ics: bool = False
    pdf: Path | None = None
    docx: Path | None = None
    compare: date | None = None

    def __post_init__(self) -> None:
        papers = [path for path in (self.pdf, self.docx) if path is not None]
        if len(papers) + self.ics + (self.json and not papers) > 1:
            raise BadInput(
                "there are several forms",
                expected="one of --json, --ics, --pdf, --docx",
                remedy="give one of them",
            )
        if self.compare is not None and (papers or self.ics):
            raise BadInput(
                "a comparison of two days is told as text or as data",
                expected="--compare alone or with --json",
                remedy="leave --compare or the other form out",
            )


def run_roadmap(subject: Subject, told: Told, on: date | None, form: Form) -> None:
    """Print or write a plan, or print what would move if the law of another day held.

    Args:
        subject: the product.
        told: the rest of what is asked.
        on: the day whose law counts; None for today.
        form: in which form.

    Raises:
        BadInput: something told cannot be, or a file cannot be written.
        DocumentToolMissing: the extra [pdf] or [docx] is not installed.
        NotInForce: the law does not cover the day.
    """
    asked, in_use = asked_for(subject, told, on), calendars_in_use()
    found = plan(asked, in_use)
    if form.compare is not None:
        law = corpus().on(form.compare)
        other = plan(replace(asked, classification=classify(asked.classification.product, law)), in_use)
        _print_changes(changes(found, other), asked.on, form.compare, as_json=form.json)
    elif form.pdf is not None or form.docx is not None:
        _write(found, form)
    elif form.ics:
        from openatmp.roadmap.renderings.ics import ics_of

        print_file(ics_of(found, today()))
    elif form.json:
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


def _write(found: Plan, form: Form) -> None:
    from openatmp.roadmap.renderings.docx import docx_of
    from openatmp.roadmap.renderings.pdf import pdf_of

    out = form.pdf or form.docx or Path()
    content = (docx_of if form.pdf is None else pdf_of)(found, today())
    try:
        out.write_bytes(content)
    except OSError as error:
        raise BadInput(
            f"the file cannot be written ({error.strerror})", where=str(out), remedy="check the path"
        ) from error
    if form.json:
        print_json({"written": str(out), "bytes": len(content), "receipt": receipt_of(found).digest})
    else:
        say(f"Written to {out}.")


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
