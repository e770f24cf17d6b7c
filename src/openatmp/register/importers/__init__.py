"""Readers of what is published: bytes in, statements out, and no connection of their own."""

from collections.abc import Mapping
from types import MappingProxyType

from openatmp.register.importers.ema_annex_10 import EmaAnnex10
from openatmp.register.importers.ema_table_importer import EmaTable
from openatmp.register.importers.protocol import Answer, Asking, Importer, Importing, Request
from openatmp.register.importers.union_register import UnionRegister
from openatmp.register.register import Register
from openatmp.register.shipped import shipped

__all__ = ["Answer", "Asking", "Importer", "Importing", "Request", "importers"]


def importers(known: Register | None = None) -> Mapping[str, Importer]:
    """Return every importer by the key of its source.

    Args:
        known: what the register holds, so that known numbers are found again; what came with this version
            when nothing is given.
    """
    register = shipped() if known is None else known
    listed: tuple[Importer, ...] = (EmaTable(register), EmaAnnex10(register), UnionRegister(register))
    return MappingProxyType({importer.source: importer for importer in listed})
