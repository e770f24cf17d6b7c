"""Pick the guidance that applies."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from openatmp.law.entries import Entry
from openatmp.procedures.fields import choice
from openatmp.procedures.procedure import Ground
from openatmp.procedures.timetable.sums import day_words
from openatmp.roadmap.applicant import ApplicantKind
from openatmp.roadmap.guidance import Chosen, Guidance, Wanted, catalogue, choose
from openatmp.roadmap.guidance.catalogue import For, Stage
from openatmp.roadmap.learning.answers import Choice, Form, Shape
from openatmp.roadmap.learning.exercise import Exercise, Posed, Rest, Solved
from openatmp.roadmap.learning.situation import APPLICANTS, STAGES

FIELDS = ("classes", "topics", "stage", "applicant", "offered")

KINDS = {
    For.GTMP: "a gene therapy",
    For.MODIFIED_CELLS: "genetically modified cells",
    For.SCTMP: "a somatic cell therapy",
    For.TEP: "a tissue engineered product",
    For.XENOGENEIC: "cells of animals",
    For.COMBINED: "a device as an integral part",
    For.ALL: "any advanced therapy",
}


@dataclass(frozen=True, slots=True)
class PickGuidance(Exercise):
    """Choose, among some papers, those that apply.

    Args:
        wanted: kind of the product, topics, stage.
        offered: the papers to choose from.
    """

    wanted: Wanted
    offered: tuple[Guidance, ...]

    @property
    def handed(self) -> tuple[str, ...]:
        """Kind of the product, topics, stage and day."""
        topics = (catalogue().topics[key].title for key in catalogue().topics if key in self.wanted.topics)
        kinds = (KINDS[one] for one in For if one in self.wanted.classes)
        applicant = APPLICANTS[ApplicantKind(self.wanted.applicant)] if self.wanted.applicant else ""
        said = {
            "The product": " and ".join(kinds),
            "The topic": "; ".join(topics),
            "Where it stands": STAGES[self.wanted.stage] if self.wanted.stage else "",
            "The applicant": applicant,
            "The day": day_words(self.posed.on),
        }
        return tuple(f"{name}: {words}." for name, words in said.items() if words)

    @property
    def form(self) -> Form:
        """The papers."""
        return Form(Shape.SOME, tuple(Choice(one.id, f"{one.title}{_number(one)}") for one in self.offered))

    def solve(self) -> Solved:
        """Choose from the catalogue, and say why not the others."""
        chosen = {one.guidance.id: one for one in choose(catalogue(), self.wanted, self.posed.on)}
        there = {one.id for one in self.offered if one.id in chosen}
        why = tuple(self._why(one, chosen) for one in self.offered)
        rests = tuple(
            Rest(one.title, Ground(one.verified, one.source, note=one.note)) for one in self.offered
        )
        return Solved(frozenset(there), why, (), rests, all(one.verified for one in self.offered))

    def _why(self, paper: Guidance, chosen: Mapping[str, Chosen]) -> str:
        if paper.id in chosen:
            return f"{paper.title}: yes. {chosen[paper.id].reason}"
        return f"{paper.title}: no. {' '.join(self._against(paper))}"

    def _against(self, paper: Guidance) -> Iterator[str]:
        """Say which of the conditions keep it out: each is asked alone."""
        if not paper.in_force(self.posed.on):
            instead = f"; {paper.replaced_by} took its place" if paper.replaced_by else ""
            yield f"It is not in effect on {day_words(self.posed.on)}{instead}."
        alone = {
            "It is written for other kinds of product.": Wanted(self.wanted.classes),
            "It is about other topics.": Wanted(topics=self.wanted.topics),
            "It matters at another stage.": Wanted(stage=self.wanted.stage),
            "It is for other applicants.": Wanted(applicant=self.wanted.applicant),
        }
        for words, wanted in alone.items():
            there = choose(catalogue(), replace(wanted, replaced=True), self.posed.on)
            if all(one.guidance is not paper for one in there):
                yield words


def read_guidance(entry: Entry, posed: Posed) -> PickGuidance:
    """Read an exercise on guidance.

    Raises:
        BadInput: there is no such class, topic, stage or paper.
    """
    known = catalogue()
    offered = entry.words("offered")
    for field, words, there in (
        ("classes", entry.words("classes"), tuple(For)),
        ("topics", entry.words("topics"), tuple(known.topics)),
        ("offered", offered, tuple(known.guidance)),
    ):
        unknown = [word for word in words if word not in there]
        if unknown:
            entry.refuse(f"there is no {unknown[0]!r}", f"some of {', '.join(there)}", field)
    wanted = Wanted(
        frozenset(map(For, entry.words("classes"))),
        frozenset(entry.words("topics")),
        choice(entry, "stage", Stage) if entry.has("stage") else None,
        choice(entry, "applicant", ApplicantKind) if entry.has("applicant") else "",
    )
    return PickGuidance(posed, wanted, tuple(known.guidance[key] for key in offered))


def _number(paper: Guidance) -> str:
    return f" ({paper.number})" if paper.number else ""
