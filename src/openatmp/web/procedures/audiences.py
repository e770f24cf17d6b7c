"""By whom procedures are chiefly used: what the catalogue can be narrowed by."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

_FILE = Path(__file__).parent / "data" / "audiences.yaml"


@dataclass(frozen=True, slots=True)
class Audience:
    """Somebody who uses procedures.

    Args:
        title: as it stands in the list to choose from.
        procedures: keys of the procedures.
    """

    title: str
    procedures: frozenset[str]


@cache
def audiences() -> Mapping[str, Audience]:
    """Return the audiences by key, in the order of the file."""
    read = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return {key: Audience(one["title"], frozenset(one["procedures"])) for key, one in read.items()}
