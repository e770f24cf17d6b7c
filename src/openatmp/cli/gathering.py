"""From sources or a file to batches; what fails is told, and keeps nothing else from going through."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from openatmp.basis.errors import BadInput, OpenatmpError
from openatmp.cli.faults import Fault, fault_of
from openatmp.cli.installed import content_of
from openatmp.fetch import FetchToolMissing, drive
from openatmp.fetch.driving import Fetching
from openatmp.register.batch import Batch
from openatmp.register.importers import Importer
from openatmp.register.importers.problems import TableToolMissing

# Elsewhere it may be tomorrow already.
_AHEAD = timedelta(days=1)
Importers = Mapping[str, Importer]
Turn = Callable[[Importer], Fetching]


@dataclass(frozen=True, slots=True)
class Failed:
    """A source that gave nothing.

    Args:
        source: its key.
        title: the source, for a reader.
        fault: what went wrong.
    """

    source: str
    title: str
    fault: Fault


@dataclass(slots=True)
class Gathered:
    """What came of asking.

    Args:
        batches: what was read.
        failed: which sources gave nothing, and why.
    """

    batches: list[Batch] = field(default_factory=list)
    failed: list[Failed] = field(default_factory=list)


def chosen(known: Importers, wanted: Iterable[str]) -> list[Importer]:
    """Return the importers of some sources; all when none is named.

    Args:
        known: every importer by the key of its source.
        wanted: keys.

    Raises:
        BadInput: there is no importer for one of them.
    """
    wanted = tuple(dict.fromkeys(wanted)) or tuple(known)
    for key in wanted:
        if key not in known:
            raise BadInput(
                f"nothing is read from a source called {key!r}",
                where="--source",
                expected=f"one of {', '.join(known)}",
                remedy="correct the name, or leave it out to ask all",
            )
    return [known[key] for key in wanted]


def from_sources(asked: Iterable[Importer], turn: Turn, on: date) -> Gathered:
    """Ask sources over the network, one after the other.

    Args:
        asked: their importers.
        turn: called when a source's turn comes; returns what fetches for it.
        on: today.

    Raises:
        FetchToolMissing: nothing can be fetched at all.
    """
    gathered = Gathered()
    for importer in asked:
        try:
            gathered.batches.append(timely(drive(importer.ask(), turn(importer)), on))
        except FetchToolMissing:
            raise
        except Exception as error:  # noqa: BLE001 - a fault with one source must not take the others along
            gathered.failed.append(Failed(importer.source, importer.title, fault_of(error)))
    return gathered


def from_file(asked: Iterable[Importer], path: Path, as_of: date | None) -> Batch:
    """Read a file that somebody saved; which source it is from shows in its content.

    Args:
        asked: the importers that may read it.
        path: the file.
        as_of: the day of what it holds; None when the file says it.

    Raises:
        BadInput: none of them can read it; the message says of each why.
        TableToolMissing: it is a workbook, and what reads workbooks is not installed.
    """
    content = content_of(path)
    complaints: list[tuple[Importer, OpenatmpError]] = []
    for importer in asked:
        try:
            return importer.read(content, path.name, as_of)
        except TableToolMissing:
            # Nobody else can read it either, and what to install is all that helps.
            raise
        except OpenatmpError as error:
            complaints.append((importer, error))
    raise _unread(path, complaints)


def timely(batch: Batch, on: date) -> Batch:
    """Return a batch, unless it claims to be of a day to come: nothing newer could ever correct it.

    Args:
        batch: what was read.
        on: today.

    Raises:
        BadInput: it is of a day to come.
    """
    if batch.as_of - on > _AHEAD:
        raise BadInput(
            f"this is said to be of {batch.as_of.isoformat()}, a day to come; today is {on.isoformat()}",
            where=batch.source,
            expected="the day on which the source was read",
            remedy="correct the day of the file (--as-of), or the clock of this machine",
        )
    return batch


def _unread(path: Path, complaints: list[tuple[Importer, OpenatmpError]]) -> OpenatmpError:
    if len(complaints) == 1:
        return complaints[0][1]
    return BadInput(
        "no source publishes a file like this, or one changed its shape",
        where=str(path),
        expected="\n" + "\n".join(_complaint(importer, error) for importer, error in complaints),
        remedy="name the source with --source to hear more, and the day with --as-of when the file lacks it",
    )


def _complaint(importer: Importer, error: OpenatmpError) -> str:
    return f"  {importer.source}: {error.happened}"


def taken_lines(batch: Batch, title: str) -> Iterator[str]:
    """Say what was read from a source, and what of it needs a look."""
    yield (
        f"{title}, as of {batch.as_of.isoformat()}: {batch.looked_at:,} records looked at, "
        f"{len(batch.records):,} advanced {'therapy' if len(batch.records) == 1 else 'therapies'}."
    )
    yield from (f"  Note: {remark}" for remark in batch.remarks)
