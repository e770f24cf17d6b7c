"""What is erased by rule, each with how many of it."""

from dataclasses import asdict, dataclass
from datetime import datetime

from django.conf import settings

from openatmp.web.reports import acts


@dataclass(frozen=True, slots=True)
class Erased:
    """What one run erased, or would erase.

    Args:
        drafts: drafts whose hour is over.
        persons: reports whose personal data are due.
        evidence: files that are due.
        strays: files that belong to no report.
        turns: counts of visits that are older than a day.
    """

    drafts: int
    persons: int
    evidence: int
    strays: int
    turns: int

    def as_dict(self) -> dict[str, int]:
        """Return the numbers by name."""
        return asdict(self)


def run(now: datetime, *, dry_run: bool = False) -> Erased:
    """Erase what is due.

    Args:
        now: this moment.
        dry_run: whether only to count.
    """
    return Erased(
        drafts=acts.forget_drafts(now, dry_run=dry_run),
        persons=acts.erase_persons(now, settings.KEEP_PERSON_DAYS, dry_run=dry_run),
        evidence=acts.erase_evidence(now, settings.KEEP_EVIDENCE_DAYS, dry_run=dry_run),
        strays=acts.erase_strays(now, dry_run=dry_run),
        turns=acts.forget_turns(now, dry_run=dry_run),
    )
