"""The command that lists what the register holds."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from openatmp.basis.errors import BadInput
from openatmp.cli.installed import installed
from openatmp.cli.printing import print_json, print_text
from openatmp.cli.today import today
from openatmp.register import Medicine, Register, Status
from openatmp.register.life import status_on
from openatmp.register.renderings.open_data import csv_of, medicine_as_dict
from openatmp.register.search import Found, Index, StatusGroup, Wanted
from openatmp.register.sources import source

_HEAD = ("name", "class", "status", "since", "EMA number", "holder")
_STATUSES = (*dict.fromkeys([*(group.value for group in StatusGroup), *(status.value for status in Status)]),)
_CLASSES = ("GTMP", "sCTMP", "TEP", "combined", "unknown")


def run_list(wanted: Wanted, on: date | None, *, as_json: bool, as_csv: bool) -> None:
    """Print the medicines that are wanted, one a line.

    Args:
        wanted: words and choices.
        on: the day as of which; None for today.
        as_json: whether a program reads it.
        as_csv: whether it is to be a table of comma-separated values.

    Raises:
        BadInput: there is no such status or class, or both forms are asked for.
    """
    if as_json and as_csv:
        raise BadInput("there are two forms", expected="--json or --csv", remedy="give one of them")
    day, register = on or today(), installed()
    found = Index(register, day).find(_spelled(wanted, len(register)))
    if as_json:
        medicines = [medicine_as_dict(medicine, day) for medicine in found.medicines]
        print_json({"on": day.isoformat(), "total": found.total, "medicines": medicines})
    elif as_csv:
        print_text(csv_of(found.medicines, day))
    else:
        print_text("\n".join(_lines(found, register, day)))


def _spelled(wanted: Wanted, all_of_them: int) -> Wanted:
    """Return what is wanted with its choices as the register spells them."""
    statuses = tuple(_one_of(_STATUSES, status, "--status") for status in wanted.statuses)
    categories = tuple(_one_of(_CLASSES, category, "--class") for category in wanted.categories)
    return replace(wanted, statuses=statuses, categories=categories, limit=all_of_them)


def _one_of(values: Iterable[str], said: str, option: str) -> str:
    plain = {value.casefold(): value for value in values}
    value = plain.get(" ".join(said.replace("-", " ").casefold().split()))
    if value is None:
        raise BadInput(
            f"there is no {said!r}",
            where=option,
            expected=f"one of {', '.join(plain.values())}",
            remedy="correct it",
        )
    return value


def _lines(found: Found, register: Register, day: date) -> Iterator[str]:
    rows = [_HEAD, *(_row(medicine, day) for medicine in found.medicines)]
    if found.medicines:
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        yield from ("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)
        yield ""
    elif found.near:
        yield f"Did you mean {' or '.join(found.near)}?"
    yield f"{found.total} of {len(register)}, on {day.isoformat()}. {_checked(register)}"


def _row(medicine: Medicine, day: date) -> tuple[str, ...]:
    return (
        medicine.name,
        medicine.category or "unknown",
        medicine.status(day).value,
        since(medicine, day),
        medicine.ema_number,
        medicine.holder,
    )


def since(medicine: Medicine, on: date) -> str:
    """Return since when a medicine stands where it stands; empty when nobody tells the day."""
    events = [event for event in medicine.events if event.known_by <= on]
    day = ""
    before = Status.UNKNOWN
    for number, event in enumerate(events, 1):
        after = status_on(events[:number], on)
        if after is not before:
            day, before = str(event.day or ""), after
    return day


def _checked(register: Register) -> str:
    newest = max(register.newest_checks, key=lambda check: check.as_of, default=None)
    if newest is None:
        return "No source was read."
    return f"Newest source: {source(newest.source).title}, as of {newest.as_of.isoformat()}."
