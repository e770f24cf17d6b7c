"""The only writer: whoever wants something changed calls one of these."""

from openatmp.web.reports.acts.appointing import appoint, dismiss
from openatmp.web.reports.acts.desk import close, merge, note, pass_on, reopen, reveal
from openatmp.web.reports.acts.drafting import forget_draft, forget_drafts, keep_draft, take_turn
from openatmp.web.reports.acts.erasing import erase_evidence, erase_persons, erase_strays, forget_turns
from openatmp.web.reports.acts.exporting import Order, Persons, export
from openatmp.web.reports.acts.filing import DraftGone, TooMuch, add_to, file_report
from openatmp.web.reports.acts.gists import keep_gist
from openatmp.web.reports.acts.judging import Overtaken, as_seen, compare, weigh
from openatmp.web.reports.acts.officers import NotAllowed, Officer, Permission
from openatmp.web.reports.acts.taking_in import Arrived, HereAlready, take_in

__all__ = [
    "Arrived",
    "DraftGone",
    "HereAlready",
    "NotAllowed",
    "Officer",
    "Order",
    "Overtaken",
    "Permission",
    "Persons",
    "TooMuch",
    "add_to",
    "appoint",
    "as_seen",
    "close",
    "compare",
    "dismiss",
    "erase_evidence",
    "erase_persons",
    "erase_strays",
    "export",
    "file_report",
    "forget_draft",
    "forget_drafts",
    "forget_turns",
    "keep_draft",
    "keep_gist",
    "merge",
    "note",
    "pass_on",
    "reopen",
    "reveal",
    "take_in",
    "take_turn",
    "weigh",
]
