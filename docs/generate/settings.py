"""Write docs/reference/settings.md: every environment variable, from the settings' own description."""

import ast
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from _pages import REFERENCE, page_of, table, write

PAGE = REFERENCE / "settings.md"

_LINE = re.compile(r"^``(?P<name>[A-Z_]+)``\s+(?P<meaning>.+)$")
_OPENING = """
Everything that an operator may set is an environment variable. None is needed to begin with.
"""
_LIMITS = {
    "PAGE_BODY_LIMIT": "largest form that a page takes, in bytes",
    "API_BODY_LIMIT": "largest body that the API takes, in bytes",
}
_TIME = {"TIME_LIMIT": "seconds after which a worker that has not answered is replaced"}
_MAKE = (
    ("`HOST`", "address on which `make serve` listens (default: `127.0.0.1`)"),
    ("`PORT`", "port on which `make serve` listens (default: `8000`)"),
    ("`OPENATMP_PYTHON`", "the Python with which `make` builds `.venv`, when `python3` is too old"),
    ("`WORKERS`", "how many tests `make test` runs at once (default: `auto`)"),
    ("`PYTEST_ARGS`", "further arguments for `make test`"),
)
_COMMANDS = (
    (
        "`OPENATMP_TRACEBACK`",
        "1: a fault of openatmp itself shows where in the code it happened; for a report",
    ),
    ("`OPENATMP_PROXY`", "address of the proxy through which sources are asked; others are not heeded"),
)
_TESTS = (
    ("`OPENATMP_REQUIRE_ALL`", "1: tests that need a browser or PostgreSQL fail instead of being skipped"),
    ("`OPENATMP_OFFERS_CORPUS`", "labelled pages of offers, for `make train`, the benchmark and the gate"),
    ("`OPENATMP_CHROMIUM`", "the Chromium to test with, when it is not on the path"),
    ("`OPENATMP_EMA_TABLE`", "the Agency's table of medicines as downloaded, on which the importer is tried"),
)


def text() -> str:
    """Return the page."""
    return page_of("settings.py", "Settings", _OPENING, _sections())


def _sections() -> Iterator[str]:
    yield from ("## The pages", "", *table(("variable", "meaning"), variables()))
    yield from ("## The commands", "", *table(("variable", "meaning"), _COMMANDS))
    yield from ("## `make`", "", *table(("variable", "meaning"), _MAKE))
    yield from ("## Tests", "", *table(("variable", "meaning"), _TESTS))
    yield from ("## Limits", "", "These are fixed; they protect the service and its readers.", "")
    limits = [*_constants("openatmp.web.config.settings", _LIMITS)]
    limits += _constants("openatmp.web.config.server", _TIME)
    yield from table(("limit", "meaning"), limits)


def variables() -> list[tuple[str, str]]:
    """Return name and meaning of each variable that the settings describe."""
    described = ast.get_docstring(_tree("openatmp.web.config.settings")) or ""
    found = (_LINE.match(line) for line in described.splitlines())
    return [(f"`{one['name']}`", one["meaning"].replace("``", "`")) for one in found if one]


def _constants(module: str, meanings: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Find the numbers in the sources, without starting what they set up."""
    for node in _tree(module).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            if name in meanings:
                yield f"{ast.literal_eval(node.value):,}", meanings[name]


def _tree(module: str) -> ast.Module:
    spec = find_spec(module)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(module)
    return ast.parse(Path(spec.origin).read_text(encoding="utf-8"))


if __name__ == "__main__":
    write(PAGE, text())
