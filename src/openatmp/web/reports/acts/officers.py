"""Who may do what about a report."""

from dataclasses import dataclass
from enum import StrEnum

from openatmp.basis.errors import OpenatmpError
from openatmp.web.reports.models import Report


class Permission(StrEnum):
    """What somebody at the desk may do."""

    READ = "read"
    HANDLE = "handle"
    REVEAL = "reveal"


class NotAllowed(OpenatmpError):
    """Somebody tried what they may not do."""

    kind = "not-allowed"
    title = "This is not allowed"


@dataclass(frozen=True, slots=True)
class Officer:
    """Somebody at the desk of an authority.

    Args:
        name: by which acts name them.
        authority: key of the authority for which they act; only its reports are theirs.
        may: what they may do.
    """

    name: str
    authority: str
    may: frozenset[Permission]


def refuse_unless_allowed(officer: Officer, permission: Permission, report: Report) -> None:
    """Refuse what an officer may not do.

    Args:
        officer: who wants to do it.
        permission: what it takes.
        report: the report.

    Raises:
        NotAllowed: the report is another authority's, or the permission is missing.
    """
    if officer.authority != report.authority:
        raise NotAllowed("this report is for another authority", where=f"report {report.pk}")
    if permission not in officer.may:
        raise NotAllowed(
            f"it takes the permission to {permission} reports",
            where=officer.name,
            remedy="ask whoever gives permissions at your authority",
        )
