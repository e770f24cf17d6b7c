"""A case leaves for another authority: that it did, with what, and why stays in its log."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.db import transaction

from openatmp.basis.receipts import Plain
from openatmp.offers.reporting import Doing, Kind
from openatmp.web.reports.acts.chain import append, locked
from openatmp.web.reports.acts.desk import reveal
from openatmp.web.reports.acts.officers import Officer, Permission, refuse_unless_allowed


class Persons(StrEnum):
    """What goes along of what people wrote."""

    NOTHING = "nothing"
    ACCOUNT = "account"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Order:
    """What shall be packed, and for whom.

    Args:
        made_for: key of the authority that shall have it; empty when it is none of them.
        ground: why, or on what authority.
        persons: what goes along of what people wrote.
        files: numbers of the pieces of evidence that go along.
    """

    made_for: str
    ground: str
    persons: Persons = Persons.NOTHING
    files: tuple[int, ...] = ()


def export(key: int, officer: Officer, now: datetime, order: Order) -> tuple[Mapping[str, Any], ...]:
    """Note that a case is handed out as a package.

    Args:
        key: key of the report.
        officer: who does it.
        now: this moment.
        order: what shall be packed.

    Returns:
        What people wrote, as ``reveal`` returns it; empty when nothing of it goes along.

    Raises:
        NotAllowed: the officer may not; what people wrote takes the permission to reveal it as well.
        BadInput: no ground is given.
    """
    details: dict[str, Plain] = {
        "for": order.made_for,
        "persons": order.persons.value,
        "files": [*order.files],
    }
    with transaction.atomic():
        report = locked(key)
        refuse_unless_allowed(officer, Permission.HANDLE, report)
        shown = () if order.persons is Persons.NOTHING else reveal(key, officer, now, ground=order.ground)
        append(report, Doing(Kind.EXPORTED, now, officer.name, order.ground, details=details))
    return shown
