import json
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer

from openatmp.basis.errors import BadInput, OpenatmpError, RulesConflict
from openatmp.cli import classifying, serving
from openatmp.cli.app import app
from openatmp.cli.exits import Exit, epilog
from openatmp.cli.faults import NotInstalled, fault_of
from openatmp.cli.printing import json_text
from openatmp.web.site.problems import problem_of
from tests.cli.conftest import CELLS, Run

COMMANDS = [
    ("calendar", "import"),
    ("calendar", "show"),
    ("check",),
    ("classify",),
    ("explain",),
    ("fees",),
    ("guidance",),
    ("law", "list"),
    ("law", "show"),
    ("learn",),
    ("officer", "add"),
    ("officer", "list"),
    ("officer", "remove"),
    ("package", "show"),
    ("product", "template"),
    ("register", "diff"),
    ("register", "export"),
    ("register", "list"),
    ("register", "show"),
    ("register", "update"),
    ("replay",),
    ("request",),
    ("retention", "run"),
    ("roadmap",),
    ("serve",),
    ("timetable",),
    ("verify",),
]
SOON = 0.4


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_each_command_tells_its_exit_codes_and_speaks_json(run: Run, command: tuple[str, ...]) -> None:
    ended = run(*command, "--help")
    assert ended.code == 0
    assert "--json" in ended.out
    for code in Exit:
        assert f"{code.value:>5}  {code.meaning}" in ended.out


def test_no_command_is_left_out_of_these_tests() -> None:
    root: Any = typer.main.get_command(app)
    there = {
        (name, *rest)
        for name, one in root.commands.items()
        for rest in ([(inner,) for inner in one.commands] if hasattr(one, "commands") else [()])
    }
    assert there == set(COMMANDS)


def test_without_a_command_it_shows_which_there_are(run: Run) -> None:
    ended = run()
    assert ended.code == 0
    assert "classify" in ended.out


def test_every_exit_code_has_a_meaning() -> None:
    assert all(code.meaning and code.meaning in epilog() for code in Exit)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("bogus",), "No such command 'bogus'"),
        (("classify", "--bogus"), "No such option: --bogus"),
        (
            ("classify", "--on", "23.11.2026", "--text", CELLS),
            "'23.11.2026' is not a day; write it as YYYY-MM-DD",
        ),
        (("classify",), "there is no product"),
        (("classify", "--text", "  "), "there is no product"),
        (("classify", "x.yaml", "--text", CELLS), "there is a file and a text"),
        (("classify", "/nowhere.yaml"), "the file cannot be opened (No such file or directory)"),
        (("explain", "/"), "the file cannot be opened (Is a directory)"),
        (("law", "show"), "Missing argument 'ACT'"),
        (("serve", "--port", "0"), "Invalid value for '--port'"),
        (("request",), "Missing argument 'FILE'"),
    ],
)
@pytest.mark.parametrize("as_json", [False, True])
def test_what_cannot_be_read_is_refused_in_words(
    run: Run, arguments: tuple[str, ...], said: str, as_json: bool
) -> None:
    ended = run(*arguments, *["--json"] * as_json)
    assert ended.code == 2
    assert ended.out == ""
    assert "Traceback" not in ended.err
    detail = json.loads(ended.err)["detail"] if as_json else ended.err
    assert said in detail


def test_an_option_without_its_value_is_refused(run: Run) -> None:
    ended = run("classify", "--on")
    assert ended.code == 2
    assert "'--on' requires an argument" in ended.err
    assert "see `openatmp --help`" in ended.err


def test_it_names_every_mistake_in_a_file_with_its_line(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "product.yaml"
    path.write_text("nmae: x\nfacts:\n  orign: autologous\n", encoding="utf-8")
    text, data = run("classify", str(path)).err, json.loads(run("classify", str(path), "--json").err)
    assert "product.yaml:1: the file has nothing called 'nmae'" in text
    assert "product.yaml:3: facts has nothing called 'orign'" in text
    assert [error["where"] for error in data["errors"]] == ["product.yaml:1", "product.yaml:3"]
    assert data["errors"][1]["remedy"] == "perhaps 'origin' was meant"
    assert (data["type"], data["exit"]) == ("/api#bad-product-file", 2)
    assert data["errors"][0]["said"] == "the file has nothing called 'nmae'"


@pytest.mark.parametrize(
    "error", [BadInput("x is wrong", where="x"), RulesConflict("two rules"), NotInstalled("x")]
)
def test_an_error_has_the_members_that_the_api_gives_it(error: OpenatmpError) -> None:
    told = fault_of(error).as_dict()
    by_the_api = json.loads(problem_of(error).content)
    assert told.keys() - by_the_api.keys() == {"exit"}
    assert by_the_api.keys() - told.keys() == {"status"}
    for member in ("type", "title", "detail"):
        assert told[member] == by_the_api[member]
    for here, there in zip(told["errors"], by_the_api["errors"], strict=True):
        assert {member: here[member] for member in there} == there
        assert here.keys() - there.keys() <= {"expected", "remedy"}


def test_a_fault_of_our_own_is_no_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(classifying, "classify", lambda *_: 1 / 0)
    ended = run("classify", "--text", CELLS)
    assert ended.code == 70
    assert "openatmp itself failed (ZeroDivisionError: division by zero)" in ended.err
    assert "Traceback" not in ended.err


def test_a_fault_shows_where_it_happened_when_asked(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(classifying, "classify", lambda *_: 1 / 0)
    monkeypatch.setenv("OPENATMP_TRACEBACK", "1")
    assert "Traceback" in run("classify", "--text", CELLS).err


def test_ctrl_c_ends_a_command(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(classifying, "classify", interrupted)
    ended = run("classify", "--text", CELLS)
    assert ended.code == 130
    assert "Traceback" not in ended.err


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (BadInput("x"), Exit.BAD_INPUT),
        (RulesConflict("x"), Exit.FAULT),
        (ValueError("x"), Exit.FAULT),
        (typer.BadParameter("x"), Exit.BAD_INPUT),
    ],
)
def test_each_error_has_its_exit_code(error: Exception, code: Exit) -> None:
    assert fault_of(error).exit is code


def test_pages_that_are_not_installed_are_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "find_spec", lambda name: None if name == "gunicorn" else object())
    ended = run("serve")
    assert ended.code == 69
    assert "gunicorn cannot be found" in ended.err
    assert "pip install 'openatmp[web]'" in ended.err


def test_documents_that_cannot_be_made_are_named(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    (tmp_path / "product.yaml").write_text("name: a", encoding="utf-8")
    ended = run("request", str(tmp_path / "product.yaml"), "--docx", str(tmp_path / "out.docx"))
    assert ended.code == 69
    assert "openatmp[docx]" in ended.err
    assert not (tmp_path / "out.docx").exists()


def test_help_comes_at_once() -> None:
    command = [sys.executable, "-m", "openatmp.cli", "classify", "--help"]
    times = []
    for _ in range(5):
        before = seconds_of_children()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(seconds_of_children() - before)
    assert min(times) < SOON


def seconds_of_children() -> float:
    """What the programs started here have computed; waiting for a busy machine does not count."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def test_help_loads_no_room() -> None:
    script = (
        "import sys, openatmp.cli.main; print(sorted(name for name in sys.modules if 'openatmp.' in name))"
    )
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert not {"openatmp.law", "openatmp.product", "openatmp.classification"} & set(
        json.loads(done.stdout.replace("'", '"'))
    )


def test_the_shell_never_loads_the_pages() -> None:
    script = (
        "import sys\n"
        "from openatmp.cli import main\n"
        "try: main(['classify', '--text', 'cells'])\n"
        "except SystemExit: pass\n"
        "print('django' in sys.modules, 'openatmp.web' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "False False"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_json_can_be_written_to_any_terminal(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "out"
    with path.open("w", encoding=encoding) as stream:
        stream.write(json_text({"é": "γ\U0001f9ec\ud800"}, stream))
    assert json.loads(path.read_text(encoding=encoding)) == {"é": "γ\U0001f9ec\ud800"}


def test_text_can_be_written_to_any_terminal(monkeypatch: pytest.MonkeyPatch, run_program: Run) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    ended = run_program("product", "template", "--text", "γδ T cells")
    assert ended.code == 0
    assert "\\u03b3" in ended.out
