"""What can be done about a case as it stands: the deed, its form, and the act that it becomes."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.forms import Form

from openatmp.offers.reporting import State
from openatmp.web.reports import acts
from openatmp.web.reports.acts import Officer
from openatmp.web.reports.desk.forms import CompareForm, EndForm, MergeForm, NoteForm, PassOnForm, WeighForm
from openatmp.web.reports.desk.likely import likely, proposed
from openatmp.web.reports.desk.survey import Row

Said = Mapping[str, Any]
Doing = Callable[[int, Officer, datetime, Said], None]


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be done.

    Args:
        name: as it stands in the address.
        title: what it is.
        button: what stands on its button.
        form: what is filled in.
        do: does it.
        hint: what follows from it.
    """

    name: str
    title: str
    button: str
    form: Callable[..., Form]
    do: Doing
    hint: str = ""


def _weigh(key: int, officer: Officer, now: datetime, said: Said) -> None:
    acts.weigh(key, officer, now, level=said["level"], ground=said["ground"])


def _note(key: int, officer: Officer, now: datetime, said: Said) -> None:
    acts.note(key, officer, now, said["words"], public=said["public"])


def _pass_on(key: int, officer: Officer, now: datetime, said: Said) -> None:
    acts.pass_on(key, officer, now, to=said["to"], ground=said["ground"], public=said["public"])


def _close(key: int, officer: Officer, now: datetime, said: Said) -> None:
    acts.close(key, officer, now, ground=said["ground"], public=said["public"])


def _reopen(key: int, officer: Officer, now: datetime, said: Said) -> None:
    acts.reopen(key, officer, now, ground=said["ground"], public=said["public"])


def _merge(key: int, officer: Officer, now: datetime, said: Said) -> None:
    acts.merge(key, officer, now, into=said["into"], ground=said["ground"])


def _compare(key: int, officer: Officer, now: datetime, said: Said) -> None:
    acts.compare(key, officer, now, other=said["other"], same=said["same"], ground=said["ground"])


DEEDS: Mapping[str, Deed] = {
    one.name: one
    for one in (
        Deed("weigh", "Set another level", "Set the level", WeighForm, _weigh),
        Deed("note", "Write a note", "Keep the note", NoteForm, _note),
        Deed(
            "pass-on",
            "Pass it on",
            "Pass it on",
            PassOnForm,
            _pass_on,
            "This keeps that it was passed on; hand the case itself out as a package.",
        ),
        Deed(
            "merge",
            "Merge it into another report",
            "Merge",
            MergeForm,
            _merge,
            "For a second report on the same offer. It stays readable; its reporter follows the other one.",
        ),
        Deed(
            "close",
            "Close it",
            "Close",
            EndForm,
            _close,
            "From that day the time runs after which personal data and files are erased.",
        ),
        Deed("reopen", "Open it again", "Open again", EndForm, _reopen),
        Deed("compare", "Compare the providers", "", CompareForm, _compare),
    )
}


def others_of(said: Said) -> tuple[int, ...]:
    """Return the keys of the other reports that a deed changes.

    Args:
        said: its form, as it was cleaned.
    """
    return tuple(said[name] for name in ("into", "other") if name in said)


def deeds_of(row: Row, wrong: Mapping[str, Form]) -> list[dict[str, object]]:
    """Return what can be done about a case now, each with its form.

    Args:
        row: the case.
        wrong: forms that were sent and not accepted; they are shown as they were filled in.
    """
    return [
        {"deed": DEEDS[name], "form": _form(name, row, wrong), "is_open": name in wrong}
        for name in _possible(row)
    ]


def _possible(row: Row) -> Iterator[str]:
    """A merged report takes notes only: whatever else is done about the one in which it goes on."""
    if row.is_merged:
        yield "note"
    elif row.listed.state is State.CLOSED:
        yield from ("weigh", "note", "reopen")
    else:
        yield from ("weigh", "note", "pass-on", "merge", "close")


def _form(name: str, row: Row, wrong: Mapping[str, Form]) -> Form:
    form = wrong.get(name) or _empty(name, row)
    if isinstance(form, MergeForm):
        if listed := likely(row):
            form.offer(listed)
        else:
            del form.fields["into"]
    return form


def _empty(name: str, row: Row) -> Form:
    # The report that came first goes on; it is proposed to the later ones, and nothing to the first.
    initial = {"into": proposed(row) or "", "level": row.level.value}
    return DEEDS[name].form(initial=initial, auto_id=f"{name}-%s")
