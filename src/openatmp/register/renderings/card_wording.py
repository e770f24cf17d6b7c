"""The words of the card: headlines, labels, conditions, classes, and who says what, in plain language."""

from collections.abc import Mapping
from types import MappingProxyType

from openatmp.register.fields import Field
from openatmp.register.life import Status

# {name} is filled in; {since}, {of} and {when} are " since 23 August 2018" and the like, where known.
HEADLINES: Mapping[Status, str] = MappingProxyType(
    {
        Status.AUTHORISED: "{name} is authorised in the EU{since}.",
        Status.SUSPENDED: "The authorisation{of} of {name} in the EU was suspended{when}.",
        Status.WITHDRAWN: "{name} is no longer authorised in the EU: "
        "its authorisation{of} was withdrawn{when}.",
        Status.EXPIRED: "{name} is no longer authorised in the EU: its authorisation{of} expired{when}.",
        Status.REVOKED: "{name} is no longer authorised in the EU: its authorisation{of} was revoked{when}.",
        Status.REFUSED: "This application for {name} led to no authorisation: "
        "the Commission refused it{when}.",
        Status.APPLICATION_WITHDRAWN: "This application for {name} led to no authorisation: "
        "the company withdrew it{when}.",
        Status.NEGATIVE_OPINION: "{name} is not authorised in the EU: "
        "the Agency recommended{when} not to authorise it.",
        Status.POSITIVE_OPINION: "{name} is not authorised in the EU yet: "
        "the Agency recommended it{when}, and no decision is known.",
        Status.UNDER_EVALUATION: "{name} is not authorised in the EU yet: it is being evaluated.",
        Status.UNKNOWN: "Where {name} stands in the EU is not known to us.",
    }
)
CLASSES: Mapping[str, str] = MappingProxyType(
    {
        "GTMP": "Gene therapy medicinal product (GTMP)",
        "sCTMP": "Somatic cell therapy medicinal product (sCTMP)",
        "TEP": "Tissue engineered product (TEP)",
    }
)
COMBINED = "combined with a medical device"
LABELS: Mapping[Field, str] = MappingProxyType(
    {
        Field.DESCRIPTION: "What it is",
        Field.INDICATION: "What it is for",
        Field.KIND: "Kind",
        Field.CATEGORY: "Class",
        Field.COMMON_NAME: "Common name",
        Field.SUBSTANCE: "Active substance",
        Field.FORMER_NAME: "Former name",
        Field.OTHER_NAME: "Name elsewhere",
        Field.HOLDER: "Held by",
        Field.FORMER_HOLDER: "Held before by",
        Field.EMA_NUMBER: "Number at the Agency",
        Field.EU_NUMBER: "Number in the Union Register",
        Field.PAGE: "Page at the Agency",
        Field.REMARK: "Good to know",
    }
)
FACTS = tuple(LABELS)
HELD_LAST, APPLIED = "Last held by", "Applied for by"
# For each mark what it means now, and what it meant when there is no authorisation any more, or never was.
CONDITIONS: Mapping[Field, tuple[str, str, str]] = MappingProxyType(
    {
        Field.CONDITIONAL: (
            "Conditional",
            "Authorised early because the need is great; the holder still owes studies.",
            "It was authorised early because the need was great; the holder owed studies.",
        ),
        Field.EXCEPTIONAL: (
            "Exceptional circumstances",
            "Complete data cannot be expected, as when a disease is very rare; it is looked at every year.",
            "Complete data could not be expected, as when a disease is very rare.",
        ),
        Field.ORPHAN: ("Orphan", "For a rare disease.", "For a rare disease."),
        Field.PRIME: (
            "PRIME",
            "The Agency supported its development early, because it may meet a need that nothing else meets.",
            "The Agency supported its development early, because it might meet a need that nothing else met.",
        ),
        Field.ACCELERATED: (
            "Accelerated",
            "It was evaluated on a shorter timetable.",
            "It was evaluated on a shorter timetable.",
        ),
        Field.ADDITIONAL_MONITORING: (
            "Additional monitoring",
            "Watched more closely than others (black triangle): suspected side effects should be reported.",
            "It was watched more closely than others (black triangle).",
        ),
    }
)
STANDARD = ("Standard", "A full authorisation: no studies are owed as a condition of it.")
# How a source is called in the middle of a sentence.
_CALLED: Mapping[str, str] = MappingProxyType(
    {
        "union-register": "the Union Register",
        "union-register-extract": "the Union Register as collected in 2021",
        "assessment-report": "the assessment report",
        "ema-annex-10": "the Agency's annual report",
        "ema-news": "a notice of the Agency",
        "ema-table": "the Agency's table",
        "ema-table-digest": "an excerpt of the Agency's table",
        "medisee": "the MediSee collection",
        "company-news": "news of the company",
        "openatmp": "this project",
        "general-knowledge": "general knowledge",
    }
)
_BELIEVED: Mapping[str, str] = MappingProxyType(
    {
        "union-register": "it is the Commission's own register of its decisions",
        "union-register-extract": "it was taken from the Commission's own register",
        "assessment-report": "it is the Agency's own account of the evaluation",
        "ema-annex-10": "it is the Agency's yearly account of its procedures",
        "ema-news": "the Agency published it at the time",
    }
)
NEWEST = "it is the newest"
TELLS_A_DAY = "it is the one that tells a day"
USUALLY_RIGHT = "it stands nearer to the decision than the others"


def called(source: str, title: str) -> str:
    """Return how a source is called in a sentence.

    Args:
        source: its key.
        title: what it is called where this table has no words for it.
    """
    return _CALLED.get(source, title)


def believed_because(source: str) -> str:
    """Say why a source is believed before others on what does not change."""
    return _BELIEVED.get(source, USUALLY_RIGHT)
