"""All procedures that openatmp brings along, read once."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

from openatmp.procedures.actors import FILE as ACTORS
from openatmp.procedures.actors import actors
from openatmp.procedures.errors import UnknownProcedure
from openatmp.procedures.procedure import Procedure
from openatmp.procedures.reading import read_procedure

_NEAR = 5
_ROOM = "openatmp.procedures"
_ENDING = ".yaml"


@cache
def procedures() -> Mapping[str, Procedure]:
    """Return the procedures by key, in the order of their files' names.

    Raises:
        BadInput: a file of the package was changed and cannot be read.
    """
    return MappingProxyType({key: _shipped(key) for key in _keys()})


def procedure(key: str) -> Procedure:
    """Return one procedure; no other file is read for it.

    Args:
        key: its key: ``evaluation``.

    Raises:
        UnknownProcedure: there is none of that key; the error names those that are spelled alike.
    """
    plain = key.strip().casefold()
    if plain not in _keys():
        raise UnknownProcedure(key, _near(plain, _keys()))
    return _shipped(plain)


@cache
def _keys() -> tuple[str, ...]:
    """The names of the files, which are the keys."""
    return tuple(file.name.removesuffix(_ENDING) for file in _files(files(_ROOM) / "data"))


@cache
def _shipped(key: str) -> Procedure:
    file = files(_ROOM) / "data" / f"{key}{_ENDING}"
    return read_procedure(file.read_bytes(), file.name, frozenset(actors()))


def _files(folder: Traversable) -> list[Traversable]:
    found = (file for file in folder.iterdir() if file.name.endswith(_ENDING) and file.name != ACTORS)
    return sorted(found, key=lambda file: file.name)


def read_shelf(folder: Traversable) -> Mapping[str, Procedure]:
    """Read every procedure file of a folder.

    Args:
        folder: the folder; what lies in folders within it is other data.

    Raises:
        BadInput: a file cannot be read.
    """
    read = (read_procedure(file.read_bytes(), file.name, frozenset(actors())) for file in _files(folder))
    return MappingProxyType({one.key: one for one in read})


def _near(asked: str, there: tuple[str, ...]) -> tuple[str, ...]:
    within = tuple(key for key in there if len(asked) > 2 and (asked in key or key in asked))
    return within or tuple(get_close_matches(asked, there, n=_NEAR, cutoff=0.5)) or there
