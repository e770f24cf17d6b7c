"""The lists beside the procedures as parts of a document: tables to read, and tables to fill in."""

from collections.abc import Callable, Iterator

from openatmp.law import LawInForce
from openatmp.roadmap.guidance import Chosen
from openatmp.roadmap.plan import Fit, Listed, Plan, Section
from openatmp.roadmap.plan.facts import QUESTIONS
from openatmp.roadmap.renderings.blocks import (
    Block,
    Cell,
    Line,
    Look,
    Part,
    Sheet,
    Table,
    cell,
    marked,
    source,
)
from openatmp.roadmap.renderings.page_items import grounds, law_of

_EMPTY: Cell = ()


def lists(plan: Plan) -> Iterator[Part]:
    """Yield every list of a plan, the matrix of risks and the questions on stem cells to be filled in.

    Args:
        plan: the plan.
    """
    law = plan.asked.classification.law
    for section in plan.sections:
        form = _FORMS.get(section.key, _read)
        yield Part(section.title, (*_head(section), *form(section, law)))


def guidance(plan: Plan) -> Part:
    """Return the guidance that bears on the product, each with its reason and source.

    Args:
        plan: the plan.
    """
    rows = tuple(map(_paper, plan.guidance))
    heads = ("Guidance, and why it is listed", "In effect since", "Source")
    return Part("Guidance", (Table((58, 13, 29), rows, heads),) if rows else (), Sheet.ANNEX)


def _head(section: Section) -> Iterator[Block]:
    yield Line(section.about)
    if section.fit is Fit.OPEN:
        yield Line(f"Not settled whether it is needed. {_open(section.lacks)}", Look.STRONG)


def _open(lacks: tuple[str, ...]) -> str:
    return " ".join(QUESTIONS.get(name, name) for name in lacks)


def _read(section: Section, law: LawInForce) -> Iterator[Block]:
    rows = tuple((_titled(one), _said(one), grounds(one.entry.ground, law)) for one in section.listed)
    yield Table((27, 43, 30), rows, ("What", "What to know", "Law and source"))


def _matrix(section: Section, law: LawInForce) -> Iterator[Block]:
    """Yield the matrix; what all its rows rest on is said once above it."""
    rests_on = [law_of(one.entry.ground, law) for one in section.listed]
    shared = len(set(rests_on)) == 1
    if shared and rests_on[0]:
        yield Line(f"All of it rests on: {', '.join(line.text for line in rests_on[0])}.", Look.SMALL)
    rows = tuple(
        (
            _titled(one),
            _said(one) + (() if shared else ground),
            cell(one.entry.evidence),
            _EMPTY,
        )
        for one, ground in zip(section.listed, rests_on, strict=True)
    )
    heads = (
        "Risk factor",
        "Risk to think of",
        "Data that answer it",
        "For this product, and where in the dossier",
    )
    yield Table((18, 26, 26, 30), rows, heads)


def _checklist(section: Section, law: LawInForce) -> Iterator[Block]:
    rows = tuple(
        (
            cell(one.entry.id),
            cell(one.entry.title, look=Look.STRONG) + _said(one) + law_of(one.entry.ground, law),
            _EMPTY,
            _EMPTY,
            _EMPTY,
            cell(one.entry.evidence and f"Wanted: {one.entry.evidence}", look=Look.SMALL),
        )
        for one in section.listed
    )
    heads = ("No.", "Question", "Yes", "No", "N.a.", "Evidence, and where it is")
    yield Table((8, 44, 6, 6, 6, 30), rows, heads)


_FORMS: dict[str, Callable[[Section, LawInForce], Iterator[Block]]] = {
    "risks": _matrix,
    "stem-cells": _checklist,
}


def _titled(one: Listed) -> Cell:
    open_one = f"Only if so: {_open(one.lacks)}" if one.fit is Fit.OPEN else ""
    return cell(one.entry.title) + cell(open_one, look=Look.MARK)


def _said(one: Listed) -> Cell:
    entry = one.entry
    takes = f"Takes: {entry.takes}" if entry.takes else ""
    points = (f"– {item}" for item in entry.items)
    return cell(entry.says, *points, takes) + (
        source(entry.link) if entry.link != entry.ground.source else _EMPTY
    )


def _paper(chosen: Chosen) -> tuple[Cell, ...]:
    paper = chosen.guidance
    named = cell(paper.title, look=Look.STRONG) + cell(paper.number)
    return (
        named + cell(chosen.reason, paper.note, look=Look.SMALL),
        cell(paper.since),
        marked(verified=paper.verified) + (source(paper.source) if paper.verified else _EMPTY),
    )
