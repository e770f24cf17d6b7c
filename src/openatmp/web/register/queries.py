"""The only reader of the register: what is in use, made ready once and made anew when its file changes."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar, cast

from django.conf import settings

from openatmp.basis.errors import BadInput
from openatmp.register import Medicine, Register, register_in_use, shipped
from openatmp.register.kept import kept_file
from openatmp.register.renderings.charts import Chart, charts_of
from openatmp.register.search import Found, Index, Wanted
from openatmp.register.statistics import Statistics, statistics_on
from openatmp.register.verify import verify
from openatmp.web.site.clock import today

# How a file is told from a newer one in its place; None when there is none.
Stamp = tuple[int, int] | None

# Medicines of a long list are looked up by so many, so that no single answer holds them all.
STRETCH = 1_000
# Rows and records that are kept ready; a register of the real size fits many times.
MOST_KEPT = 8_192
Made = TypeVar("Made")

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class InUse:
    """The register as it answers now.

    Args:
        register: the register.
        index: the same, ready to be searched.
        on: the day on which statuses are looked at.
        stamp: the kept file from which it was made.
    """

    register: Register
    index: Index
    on: date
    stamp: Stamp

    @cached_property
    def _made(self) -> dict[tuple[str, str], object]:
        return {}

    def once(self, what: str, medicine: Medicine, make: Callable[[Medicine, date], Made]) -> Made:
        """Return what is made of a medicine on the day; made once, as long as there is room to keep it.

        Args:
            what: what it is called among what is kept.
            medicine: the medicine.
            make: how it is made.
        """
        place = what, medicine.key
        made = self._made.get(place)
        if made is None:
            if len(self._made) >= MOST_KEPT:
                self._made.clear()
            made = self._made[place] = make(medicine, self.on)
        return cast("Made", made)

    @cached_property
    def statistics(self) -> Statistics:
        """Figures as of the day; worked out when first asked for."""
        return statistics_on(self.register, self.on)

    @cached_property
    def charts(self) -> tuple[Chart, ...]:
        """The figures drawn; drawn when first asked for."""
        return charts_of(self.statistics)

    @property
    def version(self) -> str:
        """Letters, digits and hyphens that change whenever an answer might."""
        return "-".join(map(str, (self.register.taken, self.on, *(self.stamp or ()))))

    def medicine(self, key: str) -> Medicine | None:
        """Return a medicine, if there is one of that key."""
        return self.register.medicines.get(key)

    def find(self, wanted: Wanted) -> Found:
        """Return a page of what is wanted."""
        return self.index.find(wanted)

    def all_of(self, wanted: Wanted) -> Iterator[Medicine]:
        """Return everything that is wanted, page after page.

        Args:
            wanted: text, choices and order; its own page does not count.
        """
        for offset in range(0, len(self.index), STRETCH):
            found = self.find(replace(wanted, offset=offset, limit=STRETCH))
            yield from found.medicines
            if offset + STRETCH >= found.total:
                return


class _Holder:
    """What this process holds of the register."""

    def __init__(self) -> None:
        self.held: InUse | None = None

    def in_use(self, folder: Path, on: date) -> InUse:
        """Return what is held; make it anew when the file or the day is another."""
        stamp, held = _stamp(folder), self.held
        if held is None or held.stamp != stamp:
            held = _ready(self._register(folder), on, stamp)
        elif held.on != on:
            held = _ready(held.register, on, stamp)
        self.held = held
        return held

    def _register(self, folder: Path) -> Register:
        """Read the register; where its file is spoilt, go on with what was held, and tell the operator."""
        try:
            return register_in_use(folder)
        except (BadInput, OSError) as error:
            instead = self.held.register if self.held else shipped()
            _log.error("the kept register cannot be read, the one of %s answers: %s", instead.taken, error)
            return instead


_holder = _Holder()


def in_use() -> InUse:
    """Return the register as it answers now."""
    return _holder.in_use(settings.DATA_FOLDER, today())


def warm_up() -> None:
    """Read the register once, so that it is at hand in every process made after."""
    held = in_use()
    held.find(Wanted())
    verify("a name", held.register, held.on)
    _ = held.charts


def _ready(register: Register, on: date, stamp: Stamp) -> InUse:
    return InUse(register, Index(register, on), on, stamp)


def _stamp(folder: Path) -> Stamp:
    try:
        status = kept_file(folder).stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
