"""What of the catalogue bears on a product, on a topic, at a stage, on a day; each with its reason."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from openatmp.basis.errors import BadInput
from openatmp.roadmap.guidance.catalogue import Catalogue, For, Guidance, Stage, Topic

_WORDS = {
    For.GTMP: "gene therapy medicinal products",
    For.MODIFIED_CELLS: "products with genetically modified cells",
    For.SCTMP: "somatic cell therapy medicinal products",
    For.TEP: "tissue engineered products",
    For.XENOGENEIC: "products with cells of animals",
    For.COMBINED: "products with a medical device as an integral part",
    For.ALL: "all advanced therapies",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What guidance is asked for.

    Args:
        classes: kinds of the product; every kind when empty.
        topics: keys of topics; all when empty.
        stage: where the product stands; None for all stages.
        applicant: kind of the applicant; empty for any.
        vectors: kinds of vectors in the product; empty while they are not known.
        replaced: whether what is no longer in effect is shown too.
    """

    classes: frozenset[For] = frozenset()
    topics: frozenset[str] = frozenset()
    stage: Stage | None = None
    applicant: str = ""
    vectors: frozenset[str] = frozenset()
    replaced: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """A paper that bears on what was asked.

    Args:
        guidance: the paper.
        topics: those of its topics that were asked for.
        reason: why it is listed, in a sentence.
        in_force: whether it is in effect on the day.
    """

    guidance: Guidance
    topics: tuple[Topic, ...]
    reason: str
    in_force: bool


def named_classes(classes: Iterable[For]) -> frozenset[For]:
    """Return the kinds that are meant where classes are asked for by name.

    Cells that were genetically modified are a gene therapy: who asks for gene therapies asks for them too.
    A plan knows its product, and asks for exactly what it is.

    Args:
        classes: the classes as they were named.
    """
    named = frozenset(classes)
    return named | {For.MODIFIED_CELLS} if For.GTMP in named else named


def choose(catalogue: Catalogue, wanted: Wanted, on: date) -> tuple[Chosen, ...]:
    """Return the papers that bear on what is asked, the overarching ones first.

    Args:
        catalogue: all guidance.
        wanted: what is asked for.
        on: the day.

    Raises:
        BadInput: there is no topic of that name.
    """
    _refuse_unknown(catalogue, wanted.topics)
    found = (_chosen(paper, catalogue, wanted, on) for paper in catalogue.guidance.values())
    there = [chosen for chosen in found if chosen is not None]
    return tuple(sorted(there, key=lambda chosen: (not chosen.in_force, not chosen.guidance.overarching)))


def _chosen(paper: Guidance, catalogue: Catalogue, wanted: Wanted, on: date) -> Chosen | None:
    classes = _shared_classes(paper, wanted)
    topics = _shared_topics(paper, catalogue, wanted)
    in_force = paper.in_force(on)
    meant = _meant(frozenset({wanted.applicant} - {""}), paper.only) and _meant(wanted.vectors, paper.vectors)
    if not (classes and topics and meant and (in_force or wanted.replaced)):
        return None
    return Chosen(paper, topics, _reason(classes, topics, wanted.stage), in_force)


def _meant(asked: frozenset[str], written_for: frozenset[str]) -> bool:
    """Whether a paper is meant: it names nobody, what is asked is not known, or the two share something."""
    return not (asked and written_for) or bool(asked & written_for)


def _shared_classes(paper: Guidance, wanted: Wanted) -> frozenset[For]:
    if not wanted.classes or For.ALL in paper.classes:
        return paper.classes
    return paper.classes & wanted.classes


def _shared_topics(paper: Guidance, catalogue: Catalogue, wanted: Wanted) -> tuple[Topic, ...]:
    return tuple(
        topic
        for key, topic in catalogue.topics.items()
        if key in paper.topics
        and (not wanted.topics or key in wanted.topics)
        and (wanted.stage is None or wanted.stage in topic.stages)
    )


def _reason(classes: frozenset[For], topics: Iterable[Topic], stage: Stage | None) -> str:
    whom = " and ".join(_WORDS[one] for one in For if one in classes)
    what = ", ".join(_lowered(topic.title) for topic in topics)
    when = "" if stage is None else f", which matters at this stage ({stage})"
    return f"Written for {whom}, on {what}{when}."


def _lowered(title: str) -> str:
    return title[:1].lower() + title[1:]


def _refuse_unknown(catalogue: Catalogue, topics: frozenset[str]) -> None:
    for topic in sorted(topics - set(catalogue.topics)):
        near = get_close_matches(topic, catalogue.topics, n=3, cutoff=0.5) or catalogue.topics
        raise BadInput(
            f"there is no topic {topic!r}",
            where="topic",
            expected=f"one of {', '.join(near)}",
            remedy="leave it out to see all topics",
        )
