"""The command that brings the register up to date, from the sources or from a file."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import reduce
from pathlib import Path
from typing import Any

from openatmp.basis.errors import BadInput
from openatmp.cli.changes import change_as_dict, change_lines, counted, counts_as_dict
from openatmp.cli.exits import Exit
from openatmp.cli.gathering import Failed, Gathered, chosen, from_file, from_sources, taken_lines, timely
from openatmp.cli.installed import alone, installed, keep
from openatmp.cli.outside import patient_fetcher
from openatmp.cli.printing import print_json, print_text, say
from openatmp.cli.progress import Counting, progress
from openatmp.cli.standing import data_folder
from openatmp.cli.today import today
from openatmp.register.batch import Batch, Record
from openatmp.register.diff import Changed, diff
from openatmp.register.fields import Field
from openatmp.register.importers import Importer, importers
from openatmp.register.joining import join
from openatmp.register.kept import register_in_use
from openatmp.register.sources import source


@dataclass(frozen=True, slots=True)
class Update:
    """What was asked for.

    Args:
        sources: keys of the sources; empty for all.
        file: a file to read instead of asking; None to ask.
        as_of: the day of what the file holds; None when it says it itself.
        dry_run: whether to write nothing.
    """

    sources: tuple[str, ...] = ()
    file: Path | None = None
    as_of: date | None = None
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What came of it.

    Args:
        gathered: what was read, and what could not be.
        changes: what that changes in the register.
        written: where the register was written; None when it was not.
    """

    gathered: Gathered
    changes: tuple[Changed, ...]
    written: Path | None


def run_update(update: Update, *, as_json: bool) -> Exit:
    """Bring the register up to date and say what changed.

    Args:
        update: what was asked for.
        as_json: whether a program reads it.

    Returns:
        The exit code: another than 0 when a source gave nothing.

    Raises:
        BadInput: the file cannot be read, or the register cannot be written.
        FetchToolMissing: nothing can be fetched without the extra.
    """
    asked = chosen(importers(installed()), update.sources)
    gathered = _from_file(asked, update) if update.file else _from_sources(asked, update)
    done = _joined(gathered, dry_run=update.dry_run)
    if as_json:
        print_json(_as_dict(done))
    else:
        print_text("\n".join(_lines(done)))
        for one in gathered.failed:
            say(f"openatmp: {one.title}: {one.fault.detail}")
    return Exit.SOURCE_FAILED if gathered.failed else Exit.ANSWERED


def _from_file(asked: Iterable[Importer], update: Update) -> Gathered:
    if update.file is None:
        return Gathered()
    return Gathered([timely(from_file(asked, update.file, update.as_of), today())])


def _from_sources(asked: Iterable[Importer], update: Update) -> Gathered:
    if update.as_of:
        raise BadInput(
            "--as-of goes with --file", expected="--file FILE", remedy="leave it out; sources say their day"
        )
    # Named outright, such a source is still asked, and says where its files are.
    asked = [importer for importer in asked if update.sources or not importer.by_hand]
    with progress() as shown:
        counting = Counting(patient_fetcher(os.environ, shown.came), shown)

        def turn(importer: Importer) -> Counting:
            shown.turn(importer.title)
            return counting

        return from_sources(asked, turn, today())


def _joined(gathered: Gathered, *, dry_run: bool) -> Done:
    """Join what was read to the register as it stands now, and keep it unless this is a trial."""
    data = data_folder(os.environ)
    if dry_run or not gathered.batches:
        before = register_in_use(data)
        return Done(gathered, diff(before, reduce(join, gathered.batches, before), today()), None)
    with alone(data):
        before = register_in_use(data)
        after = reduce(join, gathered.batches, before)
        return Done(gathered, diff(before, after, today()), keep(data, after))


# ------------------------------------------------------------------------------------------- telling


def _lines(done: Done) -> Iterator[str]:
    for batch in done.gathered.batches:
        yield from taken_lines(batch, source(batch.source).title)
    if done.gathered.batches:
        yield ""
        yield from change_lines(done.changes)
        yield counted(done.changes)
    yield _where(done)


def _where(done: Done) -> str:
    if done.written:
        return f"Written to {done.written}."
    if not done.gathered.batches:
        return "No source could be read; the register stays as it is."
    return "Nothing was written: this was a dry run."


def _as_dict(done: Done) -> dict[str, Any]:
    return {
        "read": [_batch_as_dict(batch) for batch in done.gathered.batches],
        "failed": [_failed_as_dict(failed) for failed in done.gathered.failed],
        "changes": [change_as_dict(change) for change in done.changes],
        "counts": counts_as_dict(done.changes),
        "written": str(done.written) if done.written else None,
    }


def _batch_as_dict(batch: Batch) -> dict[str, Any]:
    return {
        "source": batch.source,
        "title": source(batch.source).title,
        "as_of": batch.as_of.isoformat(),
        "looked_at": batch.looked_at,
        "taken": [_record_as_dict(record) for record in batch.records],
        "remarks": list(batch.remarks),
    }


def _record_as_dict(record: Record) -> dict[str, str]:
    name = record.words(Field.NAME) or record.words(Field.COMMON_NAME)
    return {"name": name, "where": record.where, "reason": record.reason}


def _failed_as_dict(failed: Failed) -> dict[str, Any]:
    return {"source": failed.source, "title": failed.title, **failed.fault.as_dict()}
