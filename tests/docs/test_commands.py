"""What pages show is what happens: commands are run and compared, requests are sent, Python is run."""

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.docs.pages import GENERATORS, PROJECT, fences, name_of, pages

assert GENERATORS.is_dir()
from _console import Shown, agrees, refreshed, run, shown_in  # type: ignore[import-not-found]  # noqa: E402
from _console import pages as pages_with_commands  # noqa: E402

SHOWN: list[Shown] = [shown for page in pages_with_commands() for shown in shown_in(page)]
WITH_PYTHON = [page for page in pages() if fences(page, "python")]
API_HOW_TOS = [PROJECT / "docs" / "how-to" / name for name in ("use-the-api.md", "use-the-register-api.md")]
HOME = "http://127.0.0.1:8000"


@pytest.mark.parametrize("shown", SHOWN, ids=str)
def test_a_command_prints_what_its_page_shows(shown: Shown) -> None:
    printed = run(shown)
    assert agrees(shown.output, printed), f"{shown}\nprints\n{printed}\nrun make docs"


def test_the_readme_shows_a_real_example() -> None:
    assert any(shown.page == PROJECT / "README.md" for shown in SHOWN)


@pytest.mark.parametrize("page", WITH_PYTHON, ids=name_of)
def test_the_python_of_a_page_runs(page: Path) -> None:
    for code in fences(page, "python"):
        exec(compile(code, name_of(page), "exec"), {"__name__": "example"})  # noqa: S102 - our own pages


@pytest.mark.parametrize("page", pages(), ids=name_of)
def test_the_yaml_and_json_of_a_page_can_be_read(page: Path) -> None:
    for text in fences(page, "yaml"):
        yaml.safe_load(text)
    for text in fences(page, "json"):
        json.loads(text)


def test_every_target_of_make_that_pages_name_is_there() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    for page in pages():
        named = re.findall(r"(?:^|`)make ([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE)
        assert set(named) <= targets, f"{name_of(page)}: {set(named) - targets}"


def requests(page: Path) -> list[tuple[str, str | None]]:
    """Addresses and bodies of the calls that a how-to shows with curl."""
    found: list[tuple[str, str | None]] = []
    for block in fences(page, "sh"):
        match shlex.split(block.replace("\\\n", " ")):
            case ["curl", "--json", body, address]:
                found.append((address, json.dumps(json.loads(body))))
            case ["curl", address]:
                found.append((address, None))
            case words:
                pytest.fail(f"this is no call that is sent here: {words}")
    return found


def answers(page: Path) -> list[Any]:
    return [json.loads(text) for text in fences(page, "json")]


def holds(said: Any, expected: Any) -> bool:
    """Whether an answer holds what a page shows of it; of objects a page may leave members out."""
    match said, expected:
        case dict(), dict():
            return all(name in said and holds(said[name], value) for name, value in expected.items())
        case list(), list():
            return len(said) == len(expected) and all(map(holds, said, expected))
        case _:
            return bool(said == expected)


@pytest.mark.parametrize("page", API_HOW_TOS, ids=name_of)
def test_the_calls_of_a_how_to_are_answered_as_it_says(client: Any, page: Path) -> None:
    assert len(requests(page)) == len(answers(page)) >= 2
    for (address, body), expected in zip(requests(page), answers(page), strict=True):
        path = address.removeprefix(HOME)
        assert path != address
        if body is None:
            said = client.get(path).json()
        else:
            said = client.post(path, data=body, content_type="application/json").json()
        assert holds(said, expected), f"{address} says\n{json.dumps(said, indent=2)[:3_000]}"


class TestComparingAnswers:
    def test_a_page_may_leave_members_out(self) -> None:
        assert holds({"a": 1, "b": {"c": 2, "d": 3}}, {"b": {"d": 3}})
        assert not holds({"a": 1}, {"a": 2})
        assert not holds({"a": 1}, {"b": 1})

    def test_a_page_leaves_no_item_of_a_list_out(self) -> None:
        assert holds([{"a": 1, "b": 2}], [{"a": 1}])
        assert not holds([1, 2], [1])
        assert not holds([1], [2])


class TestComparingOutput:
    def test_it_wants_the_same_lines(self) -> None:
        assert agrees("one\ntwo\n", "one\ntwo\n")
        assert not agrees("one\ntwo\n", "one\n")
        assert not agrees("one\n", "one\ntwo\n")

    def test_dots_stand_for_any_lines(self) -> None:
        assert agrees("one\n...\nfour\n", "one\ntwo\nthree\nfour\n")
        assert agrees("one\n...\n", "one\ntwo\n")
        assert agrees("...\nlast\n", "first\nlast\n")
        assert not agrees("one\n...\nfour\n", "one\ntwo\n")

    def test_it_takes_no_dot_for_a_letter(self) -> None:
        assert not agrees("a.c\n", "abc\n")

    def test_it_refreshes_as_much_as_was_shown(self) -> None:
        assert refreshed("old\n", "new\nlines\n") == "new\nlines\n"
        assert refreshed("old\n...\n", "new\nmore\nlines\n") == "new\n...\n"
        assert refreshed("a\n...\nz\n", "A\nB\nZ\n") == "A\n...\nZ\n"
        assert refreshed("a\n...\n", "a\nb\n") == "a\n...\n"


def test_it_finds_commands_over_several_lines(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "text\n\n```console\n$ openatmp a \\\n    --b 'c'\nout\n$ openatmp d\nmore\n```\n\n```sh\n$ no\n```\n"
    )
    found = [*shown_in(page)]
    assert [one.command for one in found] == ["openatmp a      --b 'c'", "openatmp d"]
    assert [one.output for one in found] == ["out\n", "more\n"]
    assert page.read_text()[found[0].start : found[0].end] == "out\n"


def test_it_runs_nothing_but_openatmp() -> None:
    with pytest.raises(ValueError, match="only openatmp"):
        run(Shown(PROJECT / "README.md", 0, 0, "rm -r everything", ""))
