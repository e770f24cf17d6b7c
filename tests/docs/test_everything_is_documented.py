"""What a user can call, set or send is described in the reference; a new one without words fails here."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from openatmp.classification.borderline import collected as warnings
from openatmp.classification.precedents.entries import collected as precedents
from openatmp.cli.app import app
from openatmp.cli.exits import Exit
from openatmp.law import corpus
from openatmp.product.definitions import DEFINITIONS
from tests.docs.pages import PROJECT, REFERENCE, anchors

VARIABLE = re.compile(r"(OPENATMP_[A-Z_]+|DATABASE_URL)")


def reference(name: str) -> str:
    return (REFERENCE / name).read_text(encoding="utf-8")


def commands(command: Any, path: str) -> Iterator[tuple[str, Any]]:
    yield path, command
    for name, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, f"{path} {name}")


COMMANDS = dict(commands(typer.main.get_command(app), "openatmp"))


@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_has_its_section(path: str) -> None:
    assert path.replace(" ", "-") in anchors(REFERENCE / "cli.md")


@pytest.mark.parametrize("path", COMMANDS)
def test_every_option_and_argument_of_a_command_is_described(path: str) -> None:
    text = reference("cli.md")
    section = re.split(rf"^## `?{path}`?$", text, flags=re.MULTILINE)[1].split("\n## ")[0]
    for parameter in COMMANDS[path].params:
        if parameter.name == "help":
            continue
        spelled = [*parameter.opts] if parameter.param_type_name == "option" else [parameter.metavar]
        assert all(name in section for name in spelled), f"{path}: {spelled}"
        assert parameter.help, f"{path}: {spelled} says nothing of itself"


@pytest.mark.parametrize("code", Exit)
def test_every_exit_code_is_described(code: Exit) -> None:
    assert re.search(rf"^\| {code.value} \| {re.escape(code.meaning)} \|$", reference("cli.md"), re.MULTILINE)


def test_the_description_of_the_api_is_the_one_that_is_served(client: Any) -> None:
    served = client.get("/api/v1/openapi.json").json()
    assert served == json.loads(reference("openapi.json"))


def test_every_endpoint_is_told_in_a_how_to() -> None:
    pages = ("use-the-api.md", "use-the-register-api.md")
    told = "".join((PROJECT / "docs" / "how-to" / page).read_text(encoding="utf-8") for page in pages)
    paths = json.loads(reference("openapi.json"))["paths"]
    assert paths
    for path, operations in paths.items():
        for method in operations:
            assert f"{method.upper()} {path}" in told


def test_every_field_of_a_question_is_told_in_the_how_to() -> None:
    told = (PROJECT / "docs" / "how-to" / "use-the-api.md").read_text(encoding="utf-8")
    fields = json.loads(reference("openapi.json"))["components"]["schemas"]["Question"]["properties"]
    assert all(f"`{name}`" in told for name in fields)


def variables_in(folder: Path, pattern: str) -> set[str]:
    """Environment variables that the sources name in a string."""
    found: set[str] = set()
    for path in folder.rglob(pattern):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= {name for name in VARIABLE.findall(node.value) if not name.endswith("_")}
    return found


@pytest.mark.parametrize("folder", ["src", "tests"])
def test_every_environment_variable_is_described(folder: str) -> None:
    described = set(VARIABLE.findall(reference("settings.md")))
    missing = variables_in(PROJECT / folder, "*.py") - described
    assert not missing, f"docs/reference/settings.md does not tell of {sorted(missing)}"


def test_every_variable_of_make_is_described() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    offered = {*re.findall(r"^([A-Z_]+) \?=", makefile, re.MULTILINE), *VARIABLE.findall(makefile)}
    assert offered
    missing = {name for name in offered if f"| `{name}` |" not in reference("settings.md")}
    assert not missing


def test_no_variable_is_described_that_nothing_reads() -> None:
    read = variables_in(PROJECT / "src", "*.py") | variables_in(PROJECT / "tests", "*.py")
    read |= set(VARIABLE.findall((PROJECT / "Makefile").read_text(encoding="utf-8")))
    assert set(VARIABLE.findall(reference("settings.md"))) <= read


@pytest.mark.parametrize("name", DEFINITIONS)
def test_every_fact_has_its_section(name: str) -> None:
    assert name in anchors(REFERENCE / "facts.md")
    assert DEFINITIONS[name].question in reference("facts.md")
    assert all(f"- `{value}`\n" in reference("facts.md") for value in DEFINITIONS[name].values)


def test_every_provision_is_told_with_its_doubts() -> None:
    text = reference("provisions.md")
    provisions = corpus().provisions()
    assert all(provision.heading in text for provision in provisions)
    assert text.count("**Not verified**") == sum(not provision.verified for provision in provisions)


def test_every_precedent_and_warning_is_told() -> None:
    assert all(" ".join(one.description.split()) in reference("precedents.md") for one in precedents())
    assert all(one.key in anchors(REFERENCE / "warnings.md") for one in warnings())


def test_every_decision_is_listed_with_what_was_decided() -> None:
    folder = PROJECT / "docs" / "decisions"
    listed = (folder / "README.md").read_text(encoding="utf-8")
    decisions = sorted(folder.glob("[0-9]*.md"))
    for number, path in enumerate(decisions, 1):
        text = path.read_text(encoding="utf-8")
        assert f"({path.name})" in listed
        assert path.name.startswith(f"{number:04d}-")
        assert re.match(r"---\nstatus: \w+\nimplementation: [\w ]+\ndate: \d{4}-\d\d-\d\d\n---\n", text)
        assert all(
            f"\n## {part}\n" in text for part in ("Context", "Decision", "Why", "Cost", "Alternatives")
        )
        assert len(text.split()) < 1100, "two pages at most"
