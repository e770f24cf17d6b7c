"""The one place where an act is appended; the read columns follow in the same transaction."""

import json
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from openatmp.offers.reporting import Act, Doing, Kind, next_act, state_of
from openatmp.web.reports import models, store
from openatmp.web.reports.evidence import Piece
from openatmp.web.reports.records import acts_of
from openatmp.web.reports.sealing import seal

# Names that are nobody's: who reported, and the rule that erases.
REPORTER = "reporter"
RULE = "rule"


def locked(key: int) -> models.Report:
    """Return a report that nobody else changes until the transaction ends.

    Args:
        key: its key.

    Raises:
        Report.DoesNotExist: there is none.
    """
    return models.Report.objects.select_for_update().get(pk=key)


def append(report: models.Report, doing: Doing) -> Act:
    """Append an act to a report that is locked, and save what follows from it.

    Args:
        report: the report.
        doing: what is done.

    Raises:
        NotNow: the state does not allow it.
        BadInput: it needs a ground and has none.
    """
    before = acts_of(report)
    act = next_act(before, doing)
    done = act.doing
    models.Act(
        report=report,
        number=act.number,
        kind=done.kind,
        at=done.at,
        who=done.who,
        ground=done.ground,
        public=done.public,
        details=dict(done.details),
        before=act.before,
        digest=act.digest,
    ).save()
    _save_read_columns(report, (*before, act))
    return act


def keep_words(report: models.Report, act: int, words: Mapping[str, Any]) -> None:
    """Seal what somebody wrote, beside the act to which it belongs.

    Args:
        report: the report.
        act: number of the act.
        words: what was written, as plain data.
    """
    sealed = seal(json.dumps(dict(words)).encode("ascii"))
    models.Person.objects.create(report=report, act=act, sealed=sealed)


def keep_pieces(report: models.Report, act: int, pieces: tuple[Piece, ...]) -> None:
    """Seal what was handed in, each piece in a file of its own.

    Args:
        report: the report.
        act: number of the act.
        pieces: the pieces, in order.
    """
    first = models.Evidence.objects.filter(report=report).count() + 1
    for number, piece in enumerate(pieces, first):
        named = piece.named(number)
        models.Evidence.objects.create(
            report=report,
            act=act,
            number=number,
            name=named.name,
            kind=named.kind,
            size=named.size,
            handed_in_sha256=piece.handed_in_sha256,
            kept_sha256=named.sha256,
            notes=list(piece.notes),
            file=store.write(piece.content),
        )


def hashes_of(pieces: tuple[Piece, ...]) -> list[Any]:
    """Return what an act tells of pieces: their hashes, as handed in and as kept."""
    return [{"handed_in": one.handed_in_sha256, "kept": one.sha256} for one in pieces]


def _save_read_columns(report: models.Report, acts: tuple[Act, ...]) -> None:
    doing = acts[-1].doing
    report.state = state_of(acts)
    if doing.kind is Kind.CLOSED:
        report.closed = timezone.localdate(doing.at)
    elif doing.kind is Kind.REOPENED:
        report.closed = None
    report.save(update_fields=["state", "closed"])
