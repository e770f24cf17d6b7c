"""The only reader: drafts by their ticket, reports by their code, and what the desk sees."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count

from openatmp.offers.reporting import (
    Act,
    Kind,
    Report,
    State,
    Treatment,
    code_digest,
    first_break,
    put_together,
    state_of,
)
from openatmp.web.reports import models, store
from openatmp.web.reports.drafts import LASTS, Drafted, unpacked
from openatmp.web.reports.evidence import OFFER
from openatmp.web.reports.records import acts_of, root_of
from openatmp.web.reports.sealing import CannotUnseal, Ticket, unseal

# What a reporter is told of; that somebody looked, or wrote a note, is told only by its public words.
_TOLD = frozenset({Kind.RECEIVED, Kind.ADDED, Kind.PASSED_ON, Kind.CLOSED, Kind.REOPENED, Kind.MERGED})


def draft_of(ticket: Ticket, now: datetime) -> Drafted | None:
    """Return the draft behind a ticket.

    Args:
        ticket: the ticket.
        now: this moment.

    Returns:
        The draft; None when it was sent, its hour is over, or the ticket does not open it.
    """
    row = models.Draft.objects.filter(digest=ticket.digest, made__gt=now - LASTS).first()
    if row is None:
        return None
    try:
        return unpacked(ticket.unseal(row.sealed))
    except CannotUnseal:
        return None


# ------------------------------------------------------------------------------------ the reporter


@dataclass(frozen=True, slots=True)
class Followed:
    """What a reporter sees of their report.

    Args:
        state: where it stands.
        received: the day on which it came.
        authority: key of the authority.
        merged: whether another report on the same offer goes on in its place.
        history: what happened to it, as far as a reporter is told, the oldest first.
        files: how many files were handed in.
    """

    state: State
    received: date
    authority: str
    merged: bool
    history: tuple[Act, ...]
    files: int


def followed(code: str) -> Followed | None:
    """Return the report of a receipt.

    Args:
        code: its code, as ``code_read`` returned it.

    Returns:
        What its reporter may see; None when no report has this code.
    """
    row = models.Report.objects.filter(code_digest=code_digest(code)).first()
    if row is None:
        return None
    own, root = acts_of(row), root_of(row)
    return Followed(
        state_of(acts_of(root)),
        row.received,
        row.authority,
        row.pk != root.pk,
        tuple(_told(own, root, row)),
        models.Evidence.objects.filter(report=row).count(),
    )


def _told(own: tuple[Act, ...], root: models.Report, row: models.Report) -> Iterable[Act]:
    """Yield what happened; once merged, what is decided about the other report is told here too."""
    yield from (act for act in own if _is_told(act))
    if root.pk == row.pk:
        return
    merged = next(act for act in own if act.doing.kind is Kind.MERGED)
    decided = {Kind.PASSED_ON, Kind.CLOSED, Kind.REOPENED}
    yield from (act for act in acts_of(root) if act.doing.kind in decided and act.doing.at >= merged.doing.at)


def _is_told(act: Act) -> bool:
    """A merger is told where it ends, not where it begins: nobody learns that others reported too."""
    doing = act.doing
    if doing.kind is Kind.MERGED:
        return "into" in doing.details
    return doing.kind in _TOLD or bool(doing.public)


# ---------------------------------------------------------------------------------------- the desk


@dataclass(frozen=True, slots=True)
class Listed:
    """A report as it stands in the list of the desk.

    Args:
        key: its key.
        report: what anybody at the desk may read.
        received: the day on which it came.
        state: where it stands.
        closed: the day on which it was closed, if it is.
        merged_into: key of the report that goes on in its place.
        files: how many files were handed in.
    """

    key: int
    report: Report
    received: date
    state: State
    closed: date | None
    merged_into: int | None
    files: int


@dataclass(frozen=True, slots=True)
class Filed:
    """A piece of evidence as the desk sees it.

    Args:
        number: its number.
        name: the name we gave it.
        kind: its media type.
        size: bytes.
        handed_in_sha256: hash of what was handed in.
        kept_sha256: hash of what is kept.
        act: number of the act with which it came.
        notes: what was done to it; keys of ``evidence.NOTES``.
        erased: the day on which it was erased, if it was.
    """

    number: int
    name: str
    kind: str
    size: int
    handed_in_sha256: str
    kept_sha256: str
    act: int
    notes: tuple[str, ...]
    erased: date | None


@dataclass(frozen=True, slots=True)
class Case:
    """Everything of a report but what takes a reveal.

    Args:
        listed: as in the list.
        language: language in which it was written.
        acts: its acts in order.
        broken_at: number of the first act that was altered; None when the chain holds.
        evidence: what was handed in.
        text_digest: hash of the text as sent; empty once that is erased.
    """

    listed: Listed
    language: str
    acts: tuple[Act, ...]
    broken_at: int | None
    evidence: tuple[Filed, ...]
    text_digest: str


def listed(authority: str, states: Iterable[State] = tuple(State)) -> tuple[Listed, ...]:
    """Return the reports for an authority, the newest first.

    Args:
        authority: its key.
        states: only those in one of these states.
    """
    rows = models.Report.objects.filter(authority=authority, state__in=[*states])
    return tuple(_listed(row, row.files) for row in rows.annotate(files=Count("evidence")).order_by("-pk"))


def case(key: int, authority: str) -> Case | None:
    """Return a report with its life.

    Args:
        key: its key.
        authority: key of the authority whose officer asks.

    Returns:
        The case; None when there is none, or it is another authority's.
    """
    row = models.Report.objects.filter(pk=key, authority=authority).first()
    if row is None:
        return None
    acts, evidence = acts_of(row), tuple(_filed(one) for one in models.Evidence.objects.filter(report=row))
    head = _listed(row, len(evidence))
    return Case(head, row.language, acts, first_break(acts), evidence, row.text_digest)


def account(key: int, authority: str) -> tuple[str, Treatment] | None:
    """Return what was told in own words, without how the reporter can be reached: that takes a reveal.

    Args:
        key: key of the report.
        authority: key of the authority whose officer asks.

    Returns:
        The words, and what is known of the treatment; None when there is none, or it was erased.
    """
    row = models.Person.objects.filter(report=key, report__authority=authority, act=1).first()
    if row is None:
        return None
    held = json.loads(unseal(row.sealed))
    return held["words"], Treatment(**held["treatment"])


def notes(key: int, authority: str) -> dict[int, str]:
    """Return what was added and noted, by the number of its act.

    Args:
        key: key of the report.
        authority: key of the authority whose officer asks.
    """
    rows = models.Person.objects.filter(report=key, report__authority=authority, act__gt=1)
    return {row.act: json.loads(unseal(row.sealed))["words"] for row in rows.order_by("act")}


def content_of(key: int, number: int, authority: str) -> tuple[Filed, bytes] | None:
    """Return a piece of evidence.

    Args:
        key: key of the report.
        number: number of the piece.
        authority: key of the authority whose officer asks.

    Returns:
        The piece and its bytes; None when there is none, or it was erased.

    Raises:
        CannotUnseal: the key is not here, or the file was altered.
    """
    rows = models.Evidence.objects.filter(report=key, report__authority=authority, erased=None)
    row = rows.filter(number=number).first()
    return None if row is None else (_filed(row), store.read(row.file))


def offer_of(key: int, authority: str) -> str:
    """Return the text of the offer that was handed in with a report.

    Args:
        key: key of the report.
        authority: key of the authority whose officer asks.

    Returns:
        The text; empty when none was handed in, or it was erased.
    """
    rows = models.Evidence.objects.filter(report=key, report__authority=authority, act=1, erased=None)
    row = next((one for one in rows if OFFER in one.notes), None)
    return "" if row is None else store.read(row.file).decode("utf-8")


def _listed(row: models.Report, files: int) -> Listed:
    state, merged = State(row.state), row.merged_into_id
    return Listed(row.pk, put_together(row.told), row.received, state, row.closed, merged, files)


def _filed(row: models.Evidence) -> Filed:
    return Filed(
        row.number,
        row.name,
        row.kind,
        row.size,
        row.handed_in_sha256,
        row.kept_sha256,
        row.act,
        tuple(row.notes),
        row.erased,
    )
