"""The counting itself, on files whose figures are plain to see."""

from pathlib import Path

import pytest

from tests.architecture import source_files
from tests.architecture.source_files import Function, SourceFile

SMALL_FILE = '''"""Docstring of the file.

Over three lines.
"""

import os  # a comment at the end of a line of code


# a comment of its own
@first
@second
def rule(fact: str, *rest: int) -> str:
    """What it says."""
    # why
    text = """two
lines of data"""

    return text + fact


class Room:
    """Docstring."""

    def door(self, key) -> None:
        """Docstring
        over two lines.
        """
        def lock() -> None:
            pass
        lock()
'''


@pytest.fixture
def small_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SourceFile:
    monkeypatch.setattr(source_files, "PROJECT", tmp_path)
    path = tmp_path / "small.py"
    path.write_text(SMALL_FILE, encoding="utf-8")
    return SourceFile(path)


def by_name(file: SourceFile) -> dict[str, Function]:
    return {function.name: function for function in file.functions}


def test_it_counts_code_but_neither_blank_lines_nor_comments_nor_docstrings(small_file: SourceFile) -> None:
    # import; two decorators, signature, two lines of data, return; class; door, lock, pass, lock()
    assert len(small_file.code_lines) == 1 + 6 + 1 + 4


@pytest.mark.parametrize(("name", "lines"), [("rule", 6), ("door", 4), ("lock", 2)])
def test_it_measures_a_function_from_its_first_decorator(
    small_file: SourceFile, name: str, lines: int
) -> None:
    assert by_name(small_file)[name].lines == lines


@pytest.mark.parametrize(("name", "typed"), [("rule", True), ("door", False), ("lock", True)])
def test_it_calls_a_function_typed_when_every_argument_is(
    small_file: SourceFile, name: str, *, typed: bool
) -> None:
    assert by_name(small_file)[name].is_typed is typed


def test_it_counts_a_file_as_an_editor_does(small_file: SourceFile) -> None:
    assert small_file.line_count == SMALL_FILE.count("\n")


def test_it_says_where_a_function_is(small_file: SourceFile) -> None:
    assert by_name(small_file)["door"].where == "small.py:24"


def test_it_leaves_out_what_django_wrote(tmp_path: Path) -> None:
    for folder in ("migrations", "rules"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "one.py").write_text("x = 1\n", encoding="utf-8")
    assert [file.path.parent.name for file in source_files.python_files(tmp_path)] == ["rules"]
