"""All procedures that openatmp brings along, read once."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

from openatmp.basis.errors import BadInput
from openatmp.procedures.actors import FILE as ACTORS
from openatmp.procedures.actors import actors
from openatmp.procedures.errors import UnknownProcedure
from openatmp.procedures.procedure import Procedure
from openatmp.procedures.reading import read_procedure

_NEAR = 5


@cache
def procedures() -> Mapping[str, Procedure]:
    """Return the procedures by key, in the order of their files' names.

    Raises:
        BadInput: a file of the package was changed and cannot be read.
    """
    return read_shelf(files("openatmp.procedures") / "data")


def procedure(key: str) -> Procedure:
    """Return one procedure.

    Args:
        key: its key: ``evaluation``.

    Raises:
        UnknownProcedure: there is none of that key; the error names those that are spelled alike.
    """
    found = procedures().get(key.strip().casefold())
    if found is None:
        raise UnknownProcedure(key, _near(key.casefold(), tuple(procedures())))
    return found


def read_shelf(folder: Traversable) -> Mapping[str, Procedure]:
    """Read every procedure file of a folder.

    Args:
        folder: the folder; what lies in folders within it is other data.

    Raises:
        BadInput: a file cannot be read, or two hold one key.
    """
    shelf: dict[str, Procedure] = {}
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".yaml") and file.name != ACTORS:
            read = read_procedure(file.read_bytes(), file.name, frozenset(actors()))
            _refuse_second(shelf.get(read.key), read)
            shelf[read.key] = read
    return MappingProxyType(shelf)


def _refuse_second(earlier: Procedure | None, read: Procedure) -> None:
    if earlier is not None:
        raise BadInput(
            f"the procedure {read.key} is already in {earlier.file_name}",
            where=read.file_name,
            expected="one file a procedure",
            remedy="join the two files",
        )


def _near(asked: str, there: tuple[str, ...]) -> tuple[str, ...]:
    within = tuple(key for key in there if len(asked) > 2 and (asked in key or key in asked))
    return within or tuple(get_close_matches(asked, there, n=_NEAR, cutoff=0.5)) or there
