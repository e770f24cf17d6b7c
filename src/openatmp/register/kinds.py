"""The kinds of advanced therapies by which the register can be narrowed: a short, closed list."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from openatmp.register.data_files import data_file

FILE = "kinds.yaml"


@cache
def kinds() -> Mapping[str, str]:
    """Return every kind with a sentence that explains it, in the order in which they are offered."""
    return MappingProxyType({kind: str(sentence) for kind, sentence in data_file(FILE).items()})
