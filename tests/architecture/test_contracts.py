"""The import contracts bite: each is broken here on purpose, in a copy, and has to say so."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source_files import PROJECT, SOURCE

LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")

# What is added, to which file, and the contract that must object.
BREACHES = {
    "a room imports a shell": ("basis/errors.py", "import openatmp.cli", "rooms"),
    "law imports product": ("law/__init__.py", "import openatmp.product", "rooms"),
    "one shell imports the other": ("cli/__init__.py", "import openatmp.web", "rooms"),
    "a room imports the framework": ("law/__init__.py", "import django", "plain-core"),
    "a room opens a socket": ("product/__init__.py", "import socket", "plain-core"),
    "a room imports the framework inside a function": (
        "basis/errors.py",
        "def late() -> None:\n    import django.conf",
        "plain-core",
    ),
    "a rule makes a PDF": ("classification/__init__.py", "import weasyprint", "documents"),
    "a page reaches past acts and queries": (
        "web/planted/views.py",
        "from openatmp.web.planted import models",
        "one-write-path",
    ),
    "two modules import each other": ("law/planted.py", "import openatmp.law.planted_too", "no-cycles"),
}


@pytest.fixture
def copied_house(tmp_path: Path) -> Path:
    """A copy of the sources and the contracts, with a small app and two modules that wait for a breach."""
    target = tmp_path / "src" / "openatmp"
    ignored = shutil.ignore_patterns("__pycache__", "data", "static", "templates")
    shutil.copytree(SOURCE, target, ignore=ignored)
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    (target / "web" / "planted").mkdir()
    for name in ("__init__", "models", "views"):
        (target / "web" / "planted" / f"{name}.py").write_text("", encoding="utf-8")
    (target / "law" / "planted.py").write_text("", encoding="utf-8")
    (target / "law" / "planted_too.py").write_text("import openatmp.law.planted\n", encoding="utf-8")
    return tmp_path


def kept(house: Path, contract: str) -> bool:
    command = [str(LINT_IMPORTS), "--no-logo", "--no-cache", "--contract", contract]
    environment = {"PYTHONPATH": str(house / "src"), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(command, cwd=house, env=environment, capture_output=True, text=True, check=False)
    assert "is not configured correctly" not in done.stdout, done.stdout
    assert ("0 broken" in done.stdout) == (done.returncode == 0), done.stdout + done.stderr
    return done.returncode == 0


@pytest.mark.parametrize("breach", BREACHES)
def test_it_notices(breach: str, copied_house: Path) -> None:
    file, line, contract = BREACHES[breach]
    before = kept(copied_house, contract)
    path = copied_house / "src" / "openatmp" / file
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")
    assert (before, kept(copied_house, contract)) == (True, False)
