"""The main program of a confined process: bounds itself, then runs the module that it is told."""

import resource
import runpy
import sys

_LARGEST_FILE = 64 * 1024 * 1024
_MOST_FILES = 256


def main(seconds: int, memory: int, module: str) -> None:
    """Bound this process and run a module in it.

    Args:
        seconds: how long it may compute.
        memory: how many bytes of memory it may take.
        module: the module's name.
    """
    for kind, most in (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, _LARGEST_FILE),
        (resource.RLIMIT_NOFILE, _MOST_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        _bound(kind, most)
    sys.argv = [module]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


def _bound(kind: int, most: int) -> None:
    """Lower a bound; one that is lower already stands, for only an administrator may raise it."""
    _, hard = resource.getrlimit(kind)
    lowest = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(kind, (lowest, lowest))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
