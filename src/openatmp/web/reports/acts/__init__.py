"""The only writer: whoever wants something changed calls one of these."""

from openatmp.web.reports.acts.desk import close, merge, note, pass_on, reopen, reveal
from openatmp.web.reports.acts.drafting import forget_draft, forget_drafts, keep_draft, take_turn
from openatmp.web.reports.acts.erasing import erase_evidence, erase_persons, erase_strays, forget_turns
from openatmp.web.reports.acts.filing import DraftGone, TooMuch, add_to, file_report
from openatmp.web.reports.acts.officers import NotAllowed, Officer, Permission

__all__ = [
    "DraftGone",
    "NotAllowed",
    "Officer",
    "Permission",
    "TooMuch",
    "add_to",
    "close",
    "erase_evidence",
    "erase_persons",
    "erase_strays",
    "file_report",
    "forget_draft",
    "forget_drafts",
    "forget_turns",
    "keep_draft",
    "merge",
    "note",
    "pass_on",
    "reopen",
    "reveal",
    "take_turn",
]
