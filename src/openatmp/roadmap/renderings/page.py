"""A plan as a document: what it shows, and in which order. PDF and word processor only set it in type."""

from collections.abc import Iterator
from datetime import date

from openatmp import __version__
from openatmp.basis.answers import Answer
from openatmp.basis.citations import Citation
from openatmp.classification.answer import CAUTION
from openatmp.classification.renderings.printable import shortened
from openatmp.classification.renderings.steps import Step, provision_line, steps
from openatmp.classification.renderings.wording import (
    capitalised,
    headline,
    question_of,
    summary_sentences,
    words_of_answer,
    words_of_value,
)
from openatmp.law import LawInForce, NotInForce, UnknownProvision
from openatmp.procedures.timetable.sums import day_words
from openatmp.product.sources import UsualPractice
from openatmp.roadmap.applicant import ApplicantKind, Size
from openatmp.roadmap.asked import Asked
from openatmp.roadmap.guidance.catalogue import Stage
from openatmp.roadmap.plan import Plan
from openatmp.roadmap.receipt import cited, receipt_of
from openatmp.roadmap.renderings.blocks import (
    Block,
    Cell,
    Heading,
    Line,
    Look,
    Page,
    Part,
    Points,
    Sheet,
    Table,
    cell,
    marked,
    pairs,
    source,
)
from openatmp.roadmap.renderings.page_items import at_a_glance, fees, in_time, not_following, phases
from openatmp.roadmap.renderings.page_lists import guidance, lists

TITLE = "Regulatory plan"
_QUOTED = 1_500
_IN_TITLE = 90
_FEW = 6
# How far below a question of the law that was met its reasons are told; the rest is in the classification.
_DEEPEST = 3
_APPLICANTS = {
    ApplicantKind.ACADEMIA: "academia or another non-profit organisation",
    ApplicantKind.SME: "a small or medium-sized enterprise",
    ApplicantKind.LARGER: "a larger enterprise",
}
_SIZES = {
    Size.MICRO: "a micro enterprise",
    Size.SMALL: "a small enterprise",
    Size.MEDIUM: "a medium-sized enterprise",
}
_STAGES = {
    Stage.DEVELOPMENT: "in development, before trials",
    Stage.TRIALS: "in clinical trials",
    Stage.AUTHORISATION: "applying for marketing authorisation",
    Stage.AFTER: "authorised",
}
_DRAFT = (
    "This is a first draft, computed from what was told. It informs and decides nothing. Dates that are "
    "estimated can move, and what is marked as not verified was not compared with a published source: "
    "compare it before anything rests on it."
)
_SIGNED = "Whoever signs has read the plan and compared what it rests on with the sources it names."


def page_of(plan: Plan, on: date) -> Page:
    """Return a plan as a document.

    Args:
        plan: the plan.
        on: the day on which it is written.
    """
    asked, digest = plan.asked, receipt_of(plan).digest
    parts = (
        _opening(plan, on),
        in_time(plan, on),
        _told("What is taken for granted", tuple(_assumed(asked))),
        _told("What to find out, because it decides something", tuple(_questions(plan))),
        _class(asked),
        at_a_glance(plan),
        *phases(plan),
        not_following(plan),
        fees(plan),
        *lists(plan),
        guidance(plan),
        _provisions(plan),
        _receipt(asked, digest),
        _signatures(),
    )
    subject = f"{headline(asked.classification)}; law as of {day_words(asked.on)}"
    filled = tuple(part for part in parts if part.blocks)
    return Page(f"{TITLE}: {_name(asked, _IN_TITLE)}", subject, filled, digest)


def _name(asked: Asked, longest: int) -> str:
    product = asked.classification.product
    words = " ".join((product.name or product.description).split())
    if not words:
        return capitalised(asked.classification.category.label)
    return words if len(words) <= longest else f"{words[:longest].rsplit(' ', 1)[0]} …"


def _opening(plan: Plan, on: date) -> Part:
    asked = plan.asked
    lead = Line(" ".join(summary_sentences(asked.classification)), Look.LEAD)
    return Part("", (lead, pairs(_head(asked, on)), Line(_DRAFT, Look.CAUTION), Line(CAUTION, Look.CAUTION)))


def _head(asked: Asked, on: date) -> Iterator[tuple[str, Cell]]:
    product, size = asked.classification.product, asked.applicant.size
    yield "Product", cell(shortened(product.name, _QUOTED), shortened(product.description, _QUOTED))
    yield "Indication", cell(shortened(product.indication, _QUOTED))
    yield "Class", cell(headline(asked.classification))
    yield "Applicant", cell(_SIZES.get(size, "") if size else "") or cell(_APPLICANTS[asked.applicant.kind])
    yield "Stage", cell(_STAGES[asked.stage])
    yield "Law as of", cell(day_words(asked.on))
    yield "Planned from", cell(day_words(asked.start))
    yield "Trial authorised by", cell(_day(asked.trial))
    yield "Application on", cell(_day(asked.application))
    yield "Also told", cell(*_also(asked))
    yield "Written on", cell(day_words(on))


def _day(day: date | None) -> str:
    return "no day told, so what hangs on it has no date" if day is None else day_words(day)


def _also(asked: Asked) -> Iterator[str]:
    told = {
        "the disease is rare": asked.orphan,
        "an unmet need may be met": asked.unmet_need,
        "made and used in one hospital": asked.one_hospital,
        "conditional authorisation hoped for": asked.conditional,
    }
    yield "; ".join(f"{what}: {words_of_answer(answer)}" for what, answer in told.items())
    if asked.accelerated:
        yield "An accelerated assessment is hoped for."


def _told(title: str, points: tuple[str, ...]) -> Part:
    return Part(title, (Points(points),) if points else ())


def _assumed(asked: Asked) -> Iterator[str]:
    yield from asked.applicant.assumed
    for name, fact in asked.classification.product.facts.items():
        if isinstance(fact.source, UsualPractice):
            answer = capitalised(words_of_value(name, fact.value))
            yield f"{question_of(name)} {answer}, as is usual; please confirm."


def _questions(plan: Plan) -> Iterator[str]:
    for name, question in plan.questions:
        waiting = [item.procedure.title for item in plan.items if name in item.lacks]
        waiting += [section.title for section in plan.sections if name in section.lacks]
        listed = [one for section in plan.sections for one in section.listed]
        waiting += [one.entry.title for one in listed if name in one.lacks]
        told = "; ".join(waiting[:_FEW])
        if len(waiting) > _FEW:
            told = f"{told}; and {len(waiting) - _FEW} more"
        yield f"{question} It decides: {told}{'' if told.endswith('?') else '.'}"


def _class(asked: Asked) -> Part:
    rows = tuple(
        (
            cell(f"{'Exception: ' if step.exception else ''}{step.question}"),
            cell(step.answer_words),
            cell(*(line.name for line in step.provisions))
            + marked(verified=all(line.verified for line in step.provisions)),
        )
        for step in _deciding(asked)
    )
    about = Line(
        f"By the law of {day_words(asked.on)}; the classification itself shows every step and every fact."
    )
    return Part("Why it is of this class", (about, Table((50, 14, 36), rows, ("Question", "Answer", "Law"))))


def _deciding(asked: Asked) -> Iterator[Step]:
    """Yield the questions of the law, and what lies below the one that was met, or is still needed."""
    found = steps(asked.classification)
    met = {step.number for step in found if step.level == 1 and step.answer is Answer.YES}
    for step in found:
        below = step.number.partition(".")[0] in met and step.level <= _DEEPEST and not step.seen_at
        if step.level == 1 or below or (step.needed and not step.seen_at):
            yield step


def _provisions(plan: Plan) -> Part:
    law = plan.asked.classification.law
    acts: dict[str, list[Citation]] = {}
    for citation in cited(plan):
        acts.setdefault(citation.act, []).append(citation)
    about = Line(
        "Each as it applies on the day whose law counts, in our words; the text itself is at the source."
    )
    blocks = (block for act, places in acts.items() for block in _of_act(law, act, places))
    return Part("Provisions that the plan rests on", (about, *blocks), Sheet.ANNEX)


def _of_act(law: LawInForce, act: str, places: list[Citation]) -> Iterator[Block]:
    known = law.acts.get(act)
    yield Heading(known.title if known else act)
    rows = tuple(_provision(law, citation) for citation in places)
    yield Table((17, 59, 24), rows, ("Place", "What it says, in our words", "When it applies"))
    yield from source(known.eli if known else "")


def _provision(law: LawInForce, citation: Citation) -> tuple[Cell, ...]:
    try:
        line = provision_line(citation, law)
    except (NotInForce, UnknownProvision) as error:
        return cell(citation.provision), cell(error.happened), ()
    return cell(citation.provision), cell(line.says), cell(line.in_force) + marked(verified=line.verified)


def _receipt(asked: Asked, digest: str) -> Part:
    words = (
        f"Computed by openatmp {__version__} from what was told, by the law of {day_words(asked.on)}. "
        "The same input gives the same plan and the same receipt."
    )
    return Part("Receipt", (Line(words), Line(digest, Look.SMALL)))


def _signatures() -> Part:
    rows = tuple(
        (cell(who, look=Look.STRONG), (), (), ()) for who in ("Prepared by", "Reviewed by", "Approved by")
    )
    heads = ("", "Name and function", "Date", "Signature")
    return Part("Signatures", (Line(_SIGNED), Table((18, 34, 18, 30), rows, heads)), Sheet.WHOLE)
