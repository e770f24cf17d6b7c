"""How applicants, sizes, stages and the ways in which something fits are said on the pages."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from openatmp.procedures.timetable.sums import day_words
from openatmp.roadmap.applicant import ApplicantKind, Size
from openatmp.roadmap.guidance.catalogue import For, Stage
from openatmp.roadmap.plan import Fit

APPLICANTS: Mapping[ApplicantKind, str] = MappingProxyType(
    {
        ApplicantKind.ACADEMIA: "University, hospital or other non-profit",
        ApplicantKind.SME: "Micro, small or medium-sized enterprise",
        ApplicantKind.LARGER: "Larger enterprise",
    }
)
SIZES: Mapping[Size, str] = MappingProxyType(
    {
        Size.MICRO: "micro enterprise",
        Size.SMALL: "small enterprise",
        Size.MEDIUM: "medium-sized enterprise",
        Size.LARGE: "larger enterprise",
    }
)
STAGES: Mapping[Stage, str] = MappingProxyType(
    {
        Stage.DEVELOPMENT: "In development, not yet given to people",
        Stage.TRIALS: "In clinical trials",
        Stage.AUTHORISATION: "Applied for, under evaluation",
        Stage.AFTER: "Authorised",
    }
)
FITS: Mapping[Fit, str] = MappingProxyType(
    {
        Fit.APPLIES: "applies",
        Fit.OPTIONAL: "optional",
        Fit.OPEN: "not settled yet",
        Fit.NOT: "does not follow",
    }
)
CLASSES: Mapping[For, str] = MappingProxyType(
    {
        For.GTMP: "Gene therapy",
        For.MODIFIED_CELLS: "Genetically modified cells",
        For.SCTMP: "Somatic cell therapy",
        For.TEP: "Tissue engineered product",
        For.XENOGENEIC: "Cells of animals",
        For.COMBINED: "Combined with a device",
        For.ALL: "All advanced therapies",
    }
)
# The facts that decide, as they are called where they move.
FACTS: Mapping[str, str] = MappingProxyType(
    {
        "atmp": "Advanced therapy",
        "gtmp": "Gene therapy",
        "sctmp": "Somatic cell therapy",
        "tep": "Tissue engineered product",
        "not_classified": "Class still open",
        "combined": "Combined with a device",
        "modified_organism": "Genetically modified organism",
        "stem_cells": "Stem cells",
        "autologous": "The patient’s own cells",
        "allogeneic": "Another person’s cells",
        "xenogeneic": "Cells of animals",
        "small": "Micro, small or medium-sized enterprise",
        "academia": "Academia or non-profit",
        "enterprise": "Enterprise",
        "orphan": "Rare disease",
        "unmet_need": "Unmet need",
        "one_hospital": "Made and used in one hospital",
        "conditional": "Conditional authorisation",
    }
)
# The four questions that the product's facts do not answer, by the names of the fields.
QUESTIONS: Mapping[str, str] = MappingProxyType(
    {
        "orphan": "Is the disease rare: at most 5 in 10,000 people in the Union?",
        "unmet_need": "May it meet a need that no authorised medicine meets?",
        "one_hospital": "Is it made and used in one hospital, for its own patients and not routinely?",
        "conditional": "Is a conditional authorisation hoped for, on early data?",
    }
)


def span_words(first: date, last: date | None, *, about: bool = False) -> str:
    """Say from when to when.

    Args:
        first: the first day.
        last: the last day; None, or the first one, when it is a single day.
        about: whether it is an estimate.
    """
    head = f"{'about ' if about else ''}{day_words(first)}"
    return head if last is None or last <= first else f"{head} to {day_words(last)}"
