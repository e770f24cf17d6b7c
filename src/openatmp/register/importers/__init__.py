"""Readers of what is published: bytes in, statements out, and no connection of their own."""

from collections.abc import Mapping
from types import MappingProxyType

from openatmp.register.importers.protocol import Importer


def importers() -> Mapping[str, Importer]:
    """Return every importer by the key of its source."""
    return MappingProxyType({})
