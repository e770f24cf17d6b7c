"""The calendars that answer here: the shipped ones, and what the operator imported on top of them."""

import logging

from django.conf import settings

from openatmp.basis.errors import BadInput
from openatmp.procedures.calendars import Calendars
from openatmp.procedures.calendars.kept import FOLDER, calendars_with_kept
from openatmp.procedures.calendars.shelf import calendars

Stamp = tuple[tuple[str, int, int], ...]

_log = logging.getLogger(__name__)


class _Holder:
    """What this process holds of the calendars."""

    def __init__(self) -> None:
        self.held: Calendars | None = None
        self.stamp: Stamp | None = None

    def in_use(self) -> Calendars:
        """Return what is held; read it anew when a kept file is another."""
        stamp = _stamp()
        if self.held is None or self.stamp != stamp:
            self.held, self.stamp = self._read(), stamp
        return self.held

    def _read(self) -> Calendars:
        """Read the calendars; where a kept one is spoilt, go on without, and tell the operator."""
        try:
            return calendars_with_kept(settings.DATA_FOLDER)
        except BadInput as error:
            _log.error("a kept calendar cannot be read, %s", error)
            return self.held or calendars()


_holder = _Holder()


def calendars_in_use() -> Calendars:
    """Return the calendars as they answer now."""
    return _holder.in_use()


def _stamp() -> Stamp:
    files = sorted((settings.DATA_FOLDER / FOLDER).glob("*.csv"))
    return tuple((file.name, file.stat().st_mtime_ns, file.stat().st_size) for file in files)
