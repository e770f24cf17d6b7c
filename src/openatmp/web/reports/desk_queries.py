"""The reader for the desk: who is an officer, and what the list needs of every report at once."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from openatmp.offers.reporting import Act, Kind
from openatmp.web.reports import models
from openatmp.web.reports.acts import Officer, Permission
from openatmp.web.reports.records import act_of, newest
from openatmp.web.reports.sealing import CannotUnseal, unseal

_SAID = (Kind.WEIGHED, Kind.COMPARED)


def officer_of(user: Any) -> Officer | None:
    """Return the officer who signed in as a user.

    Args:
        user: the user of a session; None where there is no session.

    Returns:
        The officer; None for everybody else.
    """
    if user is None or not user.is_authenticated or not user.is_active:
        return None
    held = models.Appointment.objects.filter(user=user).select_related("user").first()
    return _officer(held) if held else None


def officers() -> tuple[Officer, ...]:
    """Return everybody who is an officer now, by authority and name."""
    held = models.Appointment.objects.filter(user__is_active=True).select_related("user")
    return tuple(_officer(one) for one in held.order_by("authority", "user__username"))


def _officer(held: models.Appointment) -> Officer:
    may = frozenset(Permission(one) for one in held.may)
    return Officer(held.user.get_username(), held.authority, may)


# ---------------------------------------------------------------------------------------- the list


def gists(authority: str, version: str) -> dict[int, Mapping[str, Any]]:
    """Return what was read in the offers of an authority's reports, by the key of the report.

    Args:
        authority: its key.
        version: only what this version of openatmp read.

    Returns:
        What was read. What does not open any more is left out: it can be read anew from the offer.
    """
    rows = models.Gist.objects.filter(report__authority=authority, version=version)
    return dict(_opened(rows))


def _opened(rows: Iterable[models.Gist]) -> Iterator[tuple[int, Mapping[str, Any]]]:
    for row in rows:
        with suppress(CannotUnseal):
            yield row.report_id, json.loads(unseal(row.sealed))


def said(authority: str) -> dict[int, tuple[Act, ...]]:
    """Return what officers said of an authority's reports: how urgent, and which have one provider.

    Args:
        authority: its key.
    """
    found: dict[int, tuple[Act, ...]] = {}
    rows = models.Act.objects.filter(report__authority=authority, kind__in=[*_SAID])
    for row in rows.order_by("report", "number"):
        found[row.report_id] = (*found.get(row.report_id, ()), act_of(row))
    return found


# ---------------------------------------------------------------------------------------- one case


@dataclass(frozen=True, slots=True)
class Standing:
    """What a page of a case has to know of how it stands now.

    Args:
        newest: number of the newest act that changed something; a form sends it back.
        merged: keys of reports that were merged into this one.
        has_contact: whether the reporter left a way to reach them.
    """

    newest: int
    merged: tuple[int, ...]
    has_contact: bool


def standing(key: int, authority: str) -> Standing:
    """Return how a case stands now.

    Args:
        key: key of the report.
        authority: key of the authority whose officer asks.
    """
    theirs = models.Report.objects.filter(merged_into=key, authority=authority)
    row = models.Person.objects.filter(report=key, report__authority=authority, act=1).first()
    contact = json.loads(unseal(row.sealed))["contact"] if row else {}
    return Standing(
        newest(key), tuple(theirs.order_by("pk").values_list("pk", flat=True)), any(contact.values())
    )
