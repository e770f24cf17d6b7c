"""Erase what is due: ``python -m django retention``; ``openatmp retention run`` starts it."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from openatmp.web.reports.retention import Erased, run
from openatmp.web.site.clock import now

_WORDS = {
    "drafts": "drafts older than an hour",
    "persons": "reports whose personal data are due",
    "evidence": "files of reports that are due",
    "strays": "files that belong to no report",
    "turns": "counts of visits older than a day",
}


class Command(BaseCommand):
    """Erase what is due."""

    help = "Erase what is due by rule: drafts, personal data and evidence of closed reports, counts."

    def add_arguments(self, parser: CommandParser) -> None:
        """Say which options there are."""
        parser.add_argument("--dry-run", action="store_true", help="say what is due; erase nothing")
        parser.add_argument("--json", action="store_true", help="answer for a program")

    def handle(self, *_: Any, **options: Any) -> None:
        """Do it, and say how much of what."""
        erased = run(now(), dry_run=options["dry_run"])
        self.stdout.write(_said(erased, dry_run=options["dry_run"], as_json=options["json"]))


def _said(erased: Erased, *, dry_run: bool, as_json: bool) -> str:
    if as_json:
        return json.dumps({"dry_run": dry_run, **erased.as_dict()}, indent=2)
    head = "Due, and not erased:" if dry_run else "Erased:"
    return "\n".join([head, *(f"- {_WORDS[name]}: {count}" for name, count in erased.as_dict().items())])
