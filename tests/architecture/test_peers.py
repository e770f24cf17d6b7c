"""What benchmarks measure against is no part of openatmp."""

import ast
from pathlib import Path

import pytest

from tests.architecture.source_files import PROJECT

# Where the name of a distribution is not the name that is imported.
IMPORTED = {"scikit-learn": "sklearn", "zen-engine": "zen"}


def peers() -> list[str]:
    lines = (PROJECT / "requirements" / "bench.in").read_text(encoding="utf-8").splitlines()
    return [IMPORTED.get(line, line) for line in lines if line and not line.startswith("#")]


def imported_in(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name.partition(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


@pytest.fixture(scope="module")
def imported() -> set[str]:
    return {name for path in (PROJECT / "src").rglob("*.py") for name in imported_in(path)}


@pytest.mark.parametrize("peer", peers())
def test_no_room_imports_a_peer(peer: str, imported: set[str]) -> None:
    assert "yaml" in imported
    assert peer not in imported
