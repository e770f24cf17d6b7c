"""The command that compares two registers."""

from datetime import date

from openatmp.cli.changes import change_as_dict, change_lines, counted, counts_as_dict
from openatmp.cli.installed import named
from openatmp.cli.printing import print_json, print_text
from openatmp.cli.today import today
from openatmp.register.diff import diff


def run_diff(before: str, after: str, on: date | None, *, as_json: bool) -> None:
    """Print what changed from one register to another.

    Args:
        before: the older: ``shipped``, ``kept``, or a file.
        after: the newer.
        on: the day on which statuses are compared; None for today.
        as_json: whether a program reads it.

    Raises:
        BadInput: one of them cannot be read.
    """
    changes = diff(named(before), named(after), on or today())
    if as_json:
        print_json(
            {"changes": [change_as_dict(change) for change in changes], "counts": counts_as_dict(changes)}
        )
    else:
        print_text("\n".join([*change_lines(changes), counted(changes)]))
