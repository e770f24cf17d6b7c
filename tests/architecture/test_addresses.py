"""No file of the project names a package registry's host or a place on somebody's machine.

The project installs from any mirror, and says nothing of where it was written.
"""

import re
import subprocess
from pathlib import Path

import pytest

from tests.architecture.source_files import PROJECT


def unsplit(text: str) -> str:
    """A text without its tildes, which keep this file from naming what it forbids."""
    return text.replace("~", "")


FORBIDDEN = {
    "a package registry": re.compile(
        unsplit(
            r"py~pi\.(org|python)|files\.python~hosted|registry\.npm~js|crates\.i~o/|repo\.mav~en|"
            r"proxy\.golan~g\.org|download\.pytorc~h\.org"
        )
    ),
    "an index option": re.compile(
        unsplit(r"--(extra-)?index-~url[= ]|--find-~links[= ]|--trusted-~host[= ]")
    ),
    "a path on somebody's machine": re.compile(
        unsplit(r"(?<![\w./-])/~(work|home/(?!somebody)\w+|Users/\w+|root)/[\w.]|\.libra~ry/|/~tmp/bash_jobs")
    ),
}

MADE = {
    *{".git", ".venv", "var", "build", "dist", "__pycache__"},
    *{".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", ".import_linter_cache"},
}


def project_files() -> list[Path]:
    """What git keeps, and what is new and not ignored; in an unpacked archive, everything."""
    # The folder may belong to somebody else than who runs the tests; listing its names is harmless.
    trusted = ["-c", "safe.directory=*"]
    command = ["git", *trusted, "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, check=False)
    if done.returncode:
        ours = (path for path in PROJECT.rglob("*") if not MADE & set(path.relative_to(PROJECT).parts))
        return [path for path in ours if path.is_file()]
    names = done.stdout.decode().split("\0")
    return [PROJECT / name for name in names if name and (PROJECT / name).is_file()]


def text_of(path: Path) -> str:
    """A file's text; empty for pictures and other binary files."""
    content = path.read_bytes()
    return "" if b"\0" in content[:8192] else content.decode("utf-8", errors="replace")


@pytest.mark.parametrize("what", FORBIDDEN)
def test_it_names_no_such_place(what: str) -> None:
    found = [
        f"{path.relative_to(PROJECT)}:{number}: {line.strip()[:120]}"
        for path in project_files()
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if FORBIDDEN[what].search(line)
    ]
    assert not found, f"{what} is named:\n" + "\n".join(found)


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("a package registry", "index = https://py~pi.org/simple"),
        ("a package registry", "https://files.python~hosted.org/packages/x.whl"),
        ("an index option", "--index-~url https://mirror.example/simple"),
        ("an index option", "--extra-index-~url=file:///mirror"),
        ("a path on somebody's machine", "read /~work/main/README.md"),
        ("a path on somebody's machine", "see /~home/anna/notes.txt"),
    ],
)
def test_it_would_notice(what: str, line: str) -> None:
    assert FORBIDDEN[what].search(unsplit(line))


@pytest.mark.parametrize(
    "line", ["--no-emit-index-url \\", "the home/work balance", "src/work/x", "https://x.eu/work/y"]
)
def test_it_lets_plain_words_pass(line: str) -> None:
    assert not any(pattern.search(line) for pattern in FORBIDDEN.values())


def test_it_looks_at_the_files_that_matter() -> None:
    names = {str(path.relative_to(PROJECT)) for path in project_files()}
    assert {"Makefile", "pyproject.toml", "requirements/dev.lock", "requirements/serve.lock"} <= names


def test_it_keeps_no_lock_that_names_hosts() -> None:
    assert not [path for path in project_files() if path.name in {"uv.lock", "poetry.lock", "Pipfile.lock"}]
