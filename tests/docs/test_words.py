"""One word for one thing: no name in the code is a word that the glossary says we do not use."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.pages import PROJECT, REFERENCE

SOURCES = sorted((PROJECT / "src").rglob("*.py"))
# Names that others gave: Django's settings are spelled as Django spells them.
GIVEN = re.compile(r"^[A-Z][A-Z_]+$")


def unused_words() -> dict[str, str]:
    """Each word of the last column of the glossary, with the word to use instead."""
    rows = re.findall(r"^\| (.+?) \| .+ \| (.*?) ?\|$", (REFERENCE / "glossary.md").read_text(), re.MULTILINE)
    pairs = [(word.strip(), use) for use, words in rows for word in words.split(",")]
    return {word: use for word, use in pairs if re.fullmatch(r"[a-z]+", word)}


def names_in(tree: ast.AST) -> Iterator[str]:
    """Every name that the code gives to something of its own."""
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.arg(arg=name):
                yield name
            case ast.Name(id=name, ctx=ast.Store()) if not GIVEN.match(name):
                yield name


def parts_of(name: str) -> set[str]:
    """The words of a name, in the singular: ``open_decisions`` and ``OpenDecision`` hold the same."""
    words = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)
    return {form for word in words for form in (word.lower(), word.lower().removesuffix("s"))}


@pytest.mark.parametrize("word", sorted(unused_words()))
def test_no_name_uses_it(word: str) -> None:
    found = [
        f"{path.relative_to(PROJECT)}: {name}"
        for path in SOURCES
        for name in names_in(ast.parse(path.read_text(encoding="utf-8")))
        if word in parts_of(name)
    ]
    assert not found, f"say {unused_words()[word]!r} instead of {word!r} in:\n" + "\n".join(found)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_no_module_is_called_so(path: Path) -> None:
    assert not parts_of(path.stem) & set(unused_words())


def test_it_reads_the_glossary() -> None:
    words = unused_words()
    assert words["client"] == "applicant"
    assert words["verdict"] == "classification"
    assert "means" not in words.values()


def test_it_would_notice() -> None:
    tree = ast.parse("class ClientList:\n    def panel_of(self, customers): verdict = 1\nCLIENT_X = 2\n")
    found = {part for name in names_in(tree) for part in parts_of(name)}
    assert {"client", "panel", "customer", "verdict"} <= found
    assert "x" not in found


def test_no_glossary_word_stands_twice() -> None:
    text = (REFERENCE / "glossary.md").read_text()
    words = re.findall(r"^\| (?!word |---)(.+?) \|", text, re.MULTILINE)
    assert len(words) == len(set(words)) > 40
