"""Generated pages are what the code would write today, the same each time, and say who wrote them."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from tests.docs.pages import GENERATORS, REFERENCE

WRITERS = sorted(path for path in GENERATORS.glob("[a-z]*.py") if "PAGE" in path.read_text(encoding="utf-8"))
BY_HAND = {"glossary.md"}


def loaded(path: Path) -> ModuleType:
    """A generator, imported without running it."""
    spec = importlib.util.spec_from_file_location(f"generator_of_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def text_of(writer: ModuleType) -> str:
    text = getattr(writer, "text", None) or writer.reference_page
    return str(text())


@pytest.mark.parametrize("path", WRITERS, ids=lambda path: path.stem)
def test_its_page_is_current(path: Path) -> None:
    writer = loaded(path)
    assert writer.PAGE.read_text(encoding="utf-8") == text_of(writer), "run make docs, and commit the pages"


@pytest.mark.parametrize("path", WRITERS, ids=lambda path: path.stem)
def test_it_writes_the_same_twice(path: Path) -> None:
    writer = loaded(path)
    assert text_of(writer) == text_of(writer)


def test_every_page_of_the_reference_has_its_writer() -> None:
    written = {loaded(path).PAGE.name for path in WRITERS}
    there = {path.name for path in REFERENCE.iterdir()}
    assert there == written | BY_HAND


@pytest.mark.parametrize("page", sorted(REFERENCE.glob("*.md")), ids=lambda page: page.stem)
def test_a_generated_page_says_so(page: Path) -> None:
    assert (page.name in BY_HAND) != ("docs/generate/" in page.read_text(encoding="utf-8")[:400])


def test_a_cell_stays_in_its_row() -> None:
    from _pages import cell, linked, table  # type: ignore[import-not-found]  # lies beside the generators

    assert cell("one |\n two") == "one \\| two"
    assert table(("a", "b"), [("1", "2\n3")]) == ["| a | b |", "| --- | --- |", "| 1 | 2 3 |", ""]
    assert linked("words", "https://example.org") == "[words](https://example.org)"
    assert linked("words", "general knowledge") == "words"
