"""What a reporter does: file a report, and add to it."""

import secrets
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from openatmp.basis.errors import BadInput, OpenatmpError
from openatmp.offers.reporting import (
    Doing,
    Kind,
    State,
    code_digest,
    code_of,
    digest_of_text,
    open_part,
    sealed_part,
)
from openatmp.offers.reporting.receipt_code import BYTES
from openatmp.web.reports.acts.chain import REPORTER, append, hashes_of, keep_pieces, keep_words, locked
from openatmp.web.reports.acts.drafting import forget_draft
from openatmp.web.reports.drafts import Drafted
from openatmp.web.reports.evidence import Piece
from openatmp.web.reports.models import Evidence, Report
from openatmp.web.reports.sealing import Ticket

# Of one report; whoever has more to hand in is asked by the authority how.
MOST_PIECES = 40


class DraftGone(OpenatmpError):
    """The draft was sent already, or its hour is over."""

    kind = "draft-gone"
    title = "There is nothing left to send"


class TooMuch(OpenatmpError):
    """A report holds as many files as it may."""

    kind = "too-much"
    title = "No more files can be added to this report"


def file_report(ticket: Ticket, draft: Drafted, now: datetime) -> str:
    """File a report, and forget its draft; both or neither.

    Args:
        ticket: by which its draft is found.
        draft: what was shown, and is sent.
        now: this moment.

    Returns:
        The code of the receipt; it is kept nowhere.

    Raises:
        DraftGone: it was sent a moment ago, as by a second click.
        BadInput: it was never shown.
    """
    if draft.ready is None:
        raise BadInput("a report that was never shown cannot be sent", remedy="look at it first")
    code = code_of(secrets.token_bytes(BYTES))
    with transaction.atomic():
        if not forget_draft(ticket):
            raise DraftGone("the draft is gone")
        ready, pieces = draft.ready, draft.everything
        report = Report.objects.create(
            told=open_part(ready.report),
            authority=ready.authority,
            received=timezone.localdate(now),
            language=ready.language,
            code_digest=code_digest(code),
            text_digest=digest_of_text(ready.text),
            state=State.RECEIVED,
        )
        append(report, Doing(Kind.RECEIVED, now, REPORTER, details={"evidence": hashes_of(pieces)}))
        keep_words(report, 1, {**sealed_part(ready.report), "text": ready.text})
        keep_pieces(report, 1, pieces)
    return code


def add_to(code: str, words: str, pieces: tuple[Piece, ...], now: datetime) -> None:
    """Add something to a report, in whatever state it is.

    Args:
        code: the code of its receipt, as ``code_read`` returned it.
        words: what the reporter wrote.
        pieces: what they handed in.
        now: this moment.

    Raises:
        Report.DoesNotExist: no report has this code.
        BadInput: there is nothing to add.
        TooMuch: the report holds as many files as it may.
    """
    if not words.strip() and not pieces:
        raise BadInput("nothing was written, and nothing handed in", where="words")
    with transaction.atomic():
        report = locked(Report.objects.get(code_digest=code_digest(code)).pk)
        if Evidence.objects.filter(report=report).count() + len(pieces) > MOST_PIECES:
            raise TooMuch(f"a report holds at most {MOST_PIECES} files", where="files")
        act = append(report, Doing(Kind.ADDED, now, REPORTER, details={"evidence": hashes_of(pieces)}))
        if words.strip():
            keep_words(report, act.number, {"words": words})
        keep_pieces(report, act.number, pieces)
