"""The facts that decide which procedures follow, each answered from what is known."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from openatmp.basis.answers import Answer, some
from openatmp.classification import Category
from openatmp.product.vocabulary import CellKind, Step, VectorKind
from openatmp.roadmap.applicant import ApplicantKind
from openatmp.roadmap.asked import Asked
from openatmp.roadmap.guidance.catalogue import Stage

# A plasmid, an RNA or an editor as such is no organism; a virus or a bacterium is, and cells may carry it.
_NO_ORGANISM = frozenset({VectorKind.PLASMID.value, VectorKind.MRNA.value, VectorKind.EDITOR.value})
_STEM_CELLS = frozenset(
    kind.value
    for kind in (CellKind.HAEMATOPOIETIC, CellKind.MESENCHYMAL, CellKind.CORD_BLOOD, CellKind.PLURIPOTENT)
)


def facts_of(asked: Asked) -> Mapping[str, Answer]:
    """Return every fact that conditions of routes and lists may name.

    Args:
        asked: what the plan is computed from.
    """
    return MappingProxyType({name: find(asked) for name, find in FACTS.items()})


def _of(true: bool) -> Answer:  # noqa: FBT001 - the one argument is the truth itself
    return Answer.YES if true else Answer.NO


def _is(*categories: Category) -> Callable[[Asked], Answer]:
    def answer(asked: Asked) -> Answer:
        category = asked.classification.category
        return Answer.UNKNOWN if category is Category.UNDECIDED else _of(category in categories)

    return answer


def _at(*stages: Stage) -> Callable[[Asked], Answer]:
    return lambda asked: _of(asked.stage in stages)


def _known(asked: Asked, name: str) -> object:
    return asked.classification.product.known().get(name)


def _yes_no(asked: Asked, name: str) -> Answer:
    value = _known(asked, name)
    return _of(value) if isinstance(value, bool) else Answer.UNKNOWN


def _has(asked: Asked, name: str, words: frozenset[str]) -> Answer:
    """Whether a fact holds one of some words; unknown while nothing is known of it."""
    value = _known(asked, name)
    if value is None:
        return Answer.UNKNOWN
    there = value if isinstance(value, frozenset) else frozenset({str(value)})
    return _of(bool(there & words))


def modified_organism(asked: Asked) -> Answer:
    """Whether the product contains or consists of a genetically modified organism.

    Args:
        asked: what the plan is computed from.

    Source: Directive 2001/18, Art. 2(1) and (2).
    """
    nucleic = _yes_no(asked, "nucleic_acid")
    cells = _yes_no(asked, "cells_or_tissues")
    changed = _has(asked, "processing", frozenset({Step.GENETIC_MODIFICATION.value}))
    if nucleic is Answer.NO and changed is not Answer.YES:
        return Answer.NO
    if cells is Answer.YES and some((changed, nucleic)) is Answer.YES:
        return Answer.YES
    carriers = vectors(asked)
    return _of(bool(carriers - _NO_ORGANISM)) if carriers else Answer.UNKNOWN


def vectors(asked: Asked) -> frozenset[str]:
    """Return the kinds of vectors in the product; none while they are not known.

    Args:
        asked: what the plan is computed from.
    """
    known = _known(asked, "vector_kind")
    if isinstance(known, frozenset):
        return known
    return frozenset() if known is None else frozenset({str(known)})


FACTS: Mapping[str, Callable[[Asked], Answer]] = MappingProxyType(
    {
        "atmp": _is(Category.GTMP, Category.SCTMP, Category.TEP),
        "gtmp": _is(Category.GTMP),
        "sctmp": _is(Category.SCTMP),
        "tep": _is(Category.TEP),
        "not_classified": lambda asked: _of(asked.classification.category is Category.UNDECIDED),
        "combined": lambda asked: asked.classification.combined,
        "modified_organism": modified_organism,
        "cells": lambda asked: _yes_no(asked, "cells_or_tissues"),
        "stem_cells": lambda asked: _has(asked, "cell_kind", _STEM_CELLS),
        "pluripotent": lambda asked: _has(asked, "cell_kind", frozenset({CellKind.PLURIPOTENT.value})),
        "autologous": lambda asked: _has(asked, "origin", frozenset({"autologous"})),
        "allogeneic": lambda asked: _has(asked, "origin", frozenset({"allogeneic"})),
        "xenogeneic": lambda asked: _has(asked, "origin", frozenset({"xenogeneic"})),
        "small": lambda asked: _of(asked.applicant.is_small),
        "academia": lambda asked: _of(asked.applicant.kind is ApplicantKind.ACADEMIA),
        "enterprise": lambda asked: _of(asked.applicant.kind is not ApplicantKind.ACADEMIA),
        "orphan": lambda asked: asked.orphan,
        "unmet_need": lambda asked: asked.unmet_need,
        "one_hospital": lambda asked: asked.one_hospital,
        "conditional": lambda asked: asked.conditional,
        "accelerated": lambda asked: _of(asked.accelerated),
        "before_trials": _at(Stage.DEVELOPMENT),
        "before_application": _at(Stage.DEVELOPMENT, Stage.TRIALS),
        "before_authorisation": _at(Stage.DEVELOPMENT, Stage.TRIALS, Stage.AUTHORISATION),
        "authorised": _at(Stage.AFTER),
    }
)

QUESTIONS: Mapping[str, str] = MappingProxyType(
    {
        "atmp": "Is it an advanced therapy? The classification names the facts that are missing.",
        "gtmp": "Is it a gene therapy?",
        "sctmp": "Is it a somatic cell therapy?",
        "tep": "Is it a tissue engineered product?",
        "combined": "Is a medical device an integral part of it?",
        "modified_organism": "Does it contain or consist of a genetically modified organism?",
        "cells": "Does it contain cells or tissues?",
        "stem_cells": "Are they stem cells?",
        "pluripotent": "Do they come from pluripotent stem cells?",
        "autologous": "Are they the patient's own cells?",
        "allogeneic": "Are they another person's cells?",
        "xenogeneic": "Are they an animal's cells?",
        "orphan": "Is the disease rare: at most 5 in 10,000 people in the Union?",
        "unmet_need": "May it meet a need that no authorised medicine meets?",
        "one_hospital": "Is it made and used in one hospital, for its own patients and not routinely?",
        "conditional": "Is a conditional authorisation hoped for?",
    }
)
