"""How much is read of a page; see ``data/limits.yaml``."""

from functools import cache

from openatmp.offers.data_files import data_file


@cache
def limit(name: str) -> int:
    """Return a limit by its name.

    Args:
        name: as in the file.
    """
    return int(data_file("limits.yaml")[name])


@cache
def share(name: str) -> float:
    """Return a limit that is a share, from 0 to 1.

    Args:
        name: as in the file.
    """
    return float(data_file("limits.yaml")[name])
