"""A case that comes from another authority as a package becomes a report here."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from openatmp.basis.errors import BadInput, OpenatmpError
from openatmp.offers.reporting import Doing, Kind, Report, State, code_digest, code_of, open_part, sealed_part
from openatmp.offers.reporting.receipt_code import BYTES
from openatmp.web.reports import models
from openatmp.web.reports.acts.chain import append, hashes_of, keep_pieces, keep_words
from openatmp.web.reports.acts.officers import NotAllowed, Officer, Permission
from openatmp.web.reports.evidence import Piece


class HereAlready(OpenatmpError):
    """This very package was taken in before."""

    kind = "here-already"
    title = "The case is here already"


@dataclass(frozen=True, slots=True)
class Arrived:
    """A case as it came.

    Args:
        report: what was reported, with what came along of what people wrote.
        language: language in which it was written.
        pieces: what was handed in, and the log of the sender.
        origin: where it comes from: ``from``, ``made``, ``package`` (its hash), ``acts`` (how many).
    """

    report: Report
    language: str
    pieces: tuple[Piece, ...]
    origin: Mapping[str, Any]


def take_in(arrived: Arrived, officer: Officer, now: datetime) -> int:
    """File a case that came from another authority.

    Args:
        arrived: the case.
        officer: who takes it in; it becomes a report for their authority.
        now: this moment.

    Returns:
        Key of the report.

    Raises:
        NotAllowed: the officer may not.
        HereAlready: this package was taken in before.
    """
    if Permission.HANDLE not in officer.may:
        raise NotAllowed("it takes the permission to handle reports", where=officer.name)
    if not arrived.origin.get("package"):
        raise BadInput("the package of a case that came has no hash", where="origin")
    with transaction.atomic():
        _refuse_twice(arrived, officer)
        report = _filed(arrived, officer, now)
        details = {**arrived.origin, "evidence": hashes_of(arrived.pieces)}
        ground = f"case package from {arrived.origin['from']}"
        append(report, Doing(Kind.RECEIVED, now, officer.name, ground, details=details))
        keep_words(report, 1, {**sealed_part(arrived.report), "text": ""})
        keep_pieces(report, 1, arrived.pieces)
    return report.pk


def _refuse_twice(arrived: Arrived, officer: Officer) -> None:
    same = {"details__package": arrived.origin["package"], "report__authority": officer.authority}
    if act := models.Act.objects.filter(number=1, **same).first():
        raise HereAlready(
            f"this package was taken in before, as report {act.report_id}", remedy="open that report"
        )


def _filed(arrived: Arrived, officer: Officer, now: datetime) -> models.Report:
    """Nobody gets the code of its receipt: its reporter follows the report where they made it."""
    return models.Report.objects.create(
        told=open_part(arrived.report),
        authority=officer.authority,
        received=timezone.localdate(now),
        language=arrived.language,
        code_digest=code_digest(code_of(secrets.token_bytes(BYTES))),
        text_digest="",
        state=State.RECEIVED,
    )
