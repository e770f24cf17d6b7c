"""Drafts and turns: what is kept for an hour, and how often an address may come."""

from datetime import datetime

from django.db import transaction
from django.db.models import F

from openatmp.web.reports.drafts import LASTS, Drafted, packed
from openatmp.web.reports.models import Draft, Turn
from openatmp.web.reports.sealing import Ticket, new_ticket


def keep_draft(draft: Drafted, now: datetime, instead_of: Ticket | None = None) -> Ticket:
    """Keep a draft for an hour, sealed with a key that only its page will have.

    Args:
        draft: what somebody is about to send.
        now: this moment.
        instead_of: the draft in whose place it comes.

    Returns:
        The ticket that finds and opens it.
    """
    ticket = new_ticket()
    with transaction.atomic():
        forget_drafts(now)
        if instead_of:
            forget_draft(instead_of)
        Draft.objects.create(digest=ticket.digest, sealed=ticket.seal(packed(draft)), made=now)
    return ticket


def forget_draft(ticket: Ticket) -> bool:
    """Take a draft away.

    Args:
        ticket: by which it is found.

    Returns:
        Whether there was one.
    """
    taken, _ = Draft.objects.filter(digest=ticket.digest).delete()
    return bool(taken)


def forget_drafts(now: datetime, *, dry_run: bool = False) -> int:
    """Take away every draft whose hour is over; return how many.

    Args:
        now: this moment.
        dry_run: whether only to count.
    """
    old = Draft.objects.filter(made__lte=now - LASTS)
    return old.count() if dry_run else old.delete()[0]


def take_turn(who: str, what: str, now: datetime, most: int) -> bool:
    """Count that somebody does something, within the hour of the clock.

    Args:
        who: the keyed digest of an address.
        what: what they do.
        now: this moment.
        most: how often it may be done in an hour.

    Returns:
        Whether they may.
    """
    hour = now.replace(minute=0, second=0, microsecond=0)
    turn, _ = Turn.objects.get_or_create(who=who, what=what, hour=hour)
    counted = Turn.objects.filter(pk=turn.pk, count__lt=most).update(count=F("count") + 1)
    return bool(counted)
