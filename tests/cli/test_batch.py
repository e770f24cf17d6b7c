import io
import json
import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.cli.interruption import Interruption
from openatmp.cli.lines import LARGEST_LINE, Line, read_lines
from openatmp.cli.rows import answer_line
from openatmp.law import corpus
from tests.cli.conftest import CELLS, Run

Rows = Callable[..., Path]
GOOD = {"id": "a", "description": CELLS, "indication": "cartilage defects"}
DAY = date(2026, 11, 23)
KEYS = ["id", "classification", "combined", "combined_answer", "missing", "facts", "findings"]


def test_it_answers_each_line_in_order(run: Run, rows_file: Rows) -> None:
    path = rows_file(GOOD, {"id": 2, "description": "cells"}, {"id": None, "description": CELLS})
    ended = run("classify", "--batch", str(path))
    assert ended.code == 0
    assert ended.err == ""
    assert [list(row) for row in ended.rows] == [KEYS, KEYS, KEYS]
    assert [row["id"] for row in ended.rows] == ["a", 2, None]
    assert [row["classification"] for row in ended.rows] == ["TEP", "undecided", "TEP"]


def test_a_line_says_what_was_read(run: Run, rows_file: Rows) -> None:
    (row,) = run("classify", "--batch", str(rows_file(GOOD))).rows
    assert row["facts"]["origin"] == ["autologous"]
    assert row["facts"]["viable_cells"] is True
    assert row["combined"] is False
    assert row["findings"]["tissue-engineered"] == "yes"


@pytest.mark.parametrize(
    ("bad", "identity", "said"),
    [
        ("nope", {}, "the line is not JSON"),
        ("[]", {}, "the line is not a JSON object"),
        ("[" * 100_000, {}, "the line is not JSON"),
        ('{"id": 1' + "0" * 5000 + "}", {}, "the line is not JSON"),
        (b"\xff\xfe", {}, "the line is not JSON"),
        ("{}", {}, "there is no description"),
        ({"id": 7}, {"id": 7}, "there is no description"),
        ({"id": 7, "description": " "}, {"id": 7}, "there is no description"),
        ({"id": 7, "description": None}, {"id": 7}, "there is no description"),
        ({"id": 7, "description": 8}, {"id": 7}, "the description is not a text"),
        ({"id": 7, "description": "x", "indication": []}, {"id": 7}, "the indication is not a text"),
        ({"id": [], "description": CELLS}, {}, "the id is neither text nor number"),
        ({"id": True, "description": CELLS}, {}, "the id is neither text nor number"),
        ({"id": 7, "description": "x" * LARGEST_LINE}, {}, "the line is longer than 1,000,000 bytes"),
    ],
)
def test_a_bad_line_is_named_and_the_others_go_on(
    run: Run, rows_file: Rows, bad: object, identity: dict[str, object], said: str
) -> None:
    ended = run("classify", "--batch", str(rows_file(GOOD, bad, GOOD)))
    first, middle, last = ended.rows
    assert ended.code == 0
    assert first == last
    assert first["classification"] == "TEP"
    assert {key: middle[key] for key in middle if key != "error"} == {**identity, "line": 2}
    assert said in middle["error"]["detail"]
    assert ended.err == "Answered: 2; not answered: 1 (line 2).\n"


def test_blank_lines_are_passed_over_but_counted(run: Run, rows_file: Rows) -> None:
    ended = run("classify", "--batch", str(rows_file("", GOOD, "  ", "bad")))
    assert ended.rows[-1]["line"] == 4
    assert len(ended.rows) == 2


def test_it_fails_only_when_no_line_can_be_answered(run: Run, rows_file: Rows) -> None:
    ended = run("classify", "--batch", str(rows_file(*["bad"] * 12)))
    assert ended.code == 2
    assert len(ended.rows) == 12
    assert "line 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more" in ended.err


def test_an_empty_file_is_answered_with_nothing(run: Run, rows_file: Rows) -> None:
    ended = run("classify", "--batch", str(rows_file()))
    assert (ended.code, ended.out, ended.err) == (0, "", "")


def test_it_reads_a_byte_order_mark_and_lines_of_other_systems(run: Run, rows_file: Rows) -> None:
    path = rows_file(b"\xef\xbb\xbf" + json.dumps(GOOD).encode() + b"\r")
    assert run("classify", "--batch", str(path)).rows[0]["id"] == "a"


def test_it_carries_half_a_character_through(run: Run, rows_file: Rows) -> None:
    path = rows_file('{"id": "\\ud800", "description": "cells \\udfff"}')
    assert run("classify", "--batch", str(path)).rows[0]["id"] == "\ud800"


def test_it_says_when_a_description_was_not_read_to_its_end(run: Run, rows_file: Rows) -> None:
    path = rows_file({"id": 1, "description": CELLS + " and" * 240_000})
    (row,) = run("classify", "--batch", str(path)).rows
    assert row["classification"] == "TEP"
    assert row.get("truncated", True) is True


def test_a_day_without_law_stops_the_batch_at_once(run: Run, rows_file: Rows) -> None:
    ended = run("classify", "--batch", str(rows_file(GOOD)), "--on", "1999-01-01")
    assert (ended.code, ended.out) == (3, "")


def test_it_writes_the_answers_into_a_file(run: Run, rows_file: Rows, tmp_path: Path) -> None:
    out = tmp_path / "answers.jsonl"
    ended = run("classify", "--batch", str(rows_file(GOOD)), "--out", str(out))
    assert (ended.code, ended.out) == (0, "")
    assert json.loads(out.read_text(encoding="utf-8"))["classification"] == "TEP"


def test_it_never_overwrites_what_it_reads(run: Run, rows_file: Rows) -> None:
    path = rows_file(GOOD)
    before = path.read_bytes()
    ended = run("classify", "--batch", str(path), "--out", str(path))
    assert ended.code == 2
    assert "would overwrite what is read" in ended.err
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--batch", "/nowhere/rows.jsonl"), "the file cannot be read (No such file or directory)"),
        (("--batch", "/"), "the file cannot be read (Is a directory)"),
        (("--batch", "/dev/null", "--out", "/nowhere/out.jsonl"), "the file cannot be written"),
        (("--batch", "x", "--text", "y"), "--batch stands alone"),
        (("--batch", "x", "y.yaml"), "--batch stands alone"),
        (("--text", "y", "--out", "z"), "--out goes with --batch"),
    ],
)
def test_it_says_why_there_is_no_batch(run: Run, arguments: tuple[str, ...], said: str) -> None:
    ended = run("classify", *arguments)
    assert ended.code == 2
    assert said in ended.err


def test_it_reads_a_pipe(run_program: Run) -> None:
    ended = run_program("classify", "--batch", "-", given=json.dumps(GOOD).encode())
    assert ended.code == 0
    assert ended.rows[0]["classification"] == "TEP"
    assert ended.err == ""


def test_each_answer_leaves_before_the_next_question_comes() -> None:
    command = [sys.executable, "-m", "openatmp.cli", "classify", "--batch", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as batch:
        assert batch.stdin
        assert batch.stdout
        for number in range(3):
            batch.stdin.write(json.dumps({**GOOD, "id": number}).encode() + b"\n")
            batch.stdin.flush()
            assert json.loads(batch.stdout.readline())["id"] == number
        batch.stdin.close()
        assert batch.wait(timeout=30) == 0


def test_ctrl_c_keeps_whole_lines_and_says_how_many(rows_file: Rows, tmp_path: Path) -> None:
    path, out = rows_file(*[GOOD] * 100_000), tmp_path / "answers.jsonl"
    command = [sys.executable, "-m", "openatmp.cli", "classify", "--batch", str(path), "--out", str(out)]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as batch:
        deadline = time.monotonic() + 60
        while not (out.exists() and out.stat().st_size) and time.monotonic() < deadline:
            time.sleep(0.02)
        batch.send_signal(signal.SIGINT)
        _, said = batch.communicate(timeout=30)
    lines = out.read_text(encoding="utf-8").splitlines()
    assert batch.returncode == 130
    assert 0 < len(lines) < 100_000
    assert all(json.loads(line)["id"] == "a" for line in lines)
    assert said.decode() == f"Interrupted. Answered: {len(lines)}. What was answered is kept.\n"


def test_ctrl_c_reaches_a_batch_that_waits_for_a_pipe() -> None:
    command = [sys.executable, "-m", "openatmp.cli", "classify", "--batch", "-"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, **pipes) as batch:  # type: ignore[call-overload]
        batch.stdin.write(json.dumps(GOOD).encode() + b"\n")
        batch.stdin.flush()
        batch.stdout.readline()
        batch.send_signal(signal.SIGINT)
        _, said = batch.communicate(timeout=30)
    assert batch.returncode == 130
    assert b"Answered: 1." in said


def test_a_bar_shows_on_a_terminal_and_never_in_the_answers(rows_file: Rows) -> None:
    path = rows_file(*[GOOD] * 2000)
    terminal, its_end = pty.openpty()
    command = [sys.executable, "-m", "openatmp.cli", "classify", "--batch", str(path)]
    environment = {**os.environ, "TERM": "xterm"}
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=its_end, env=environment) as batch:
        os.close(its_end)
        shown = _all_of(terminal)
        assert batch.wait(timeout=60) == 0
    os.close(terminal)
    assert "Answering" in shown
    assert "%" in shown


def _all_of(terminal: int) -> str:
    """Read a terminal until the program that writes to it has ended."""
    pieces = []
    while select.select([terminal], [], [], 60)[0]:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            break
        if not piece:
            break
        pieces.append(piece)
    return b"".join(pieces).decode(errors="replace")


def test_it_ends_quietly_when_nobody_reads_on(rows_file: Rows) -> None:
    path = rows_file(*[GOOD] * 2000)
    command = [sys.executable, "-m", "openatmp.cli", "classify", "--batch", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as batch:
        assert batch.stdout
        assert batch.stderr
        batch.stdout.readline()
        batch.stdout.close()
        assert batch.stderr.read() == b""
        assert batch.wait(timeout=60) == 141


def raise_while_writing(times: int, done: list[str]) -> None:
    with Interruption().heeded() as interruption:
        with interruption.held_back():
            for _ in range(times):
                signal.raise_signal(signal.SIGINT)
            done.append("line")
        done.append("next")


def test_ctrl_c_waits_for_the_line_that_is_being_written() -> None:
    done: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        raise_while_writing(1, done)
    assert done == ["line"]


def test_a_second_ctrl_c_does_not_wait() -> None:
    done: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        raise_while_writing(2, done)
    assert done == []


def test_without_ctrl_c_the_next_line_follows() -> None:
    done: list[str] = []
    raise_while_writing(0, done)
    assert done == ["line", "next"]


def test_ctrl_c_that_is_not_meant_for_us_is_left_alone() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with Interruption().heeded():
            signal.raise_signal(signal.SIGINT)
    finally:
        signal.signal(signal.SIGINT, before)


@given(st.lists(st.binary(max_size=50)))
def test_lines_are_numbered_as_an_editor_does(pieces: list[bytes]) -> None:
    content = b"\n".join(pieces)
    lines = list(read_lines(io.BytesIO(content)))
    expected = {
        number: line.rstrip(b"\r") for number, line in enumerate(content.split(b"\n"), 1) if line.strip()
    }
    assert {line.number: line.content for line in lines} == expected
    assert all(line.end <= len(content) for line in lines)


@pytest.mark.parametrize("size", [LARGEST_LINE - 1, LARGEST_LINE, LARGEST_LINE + 1, LARGEST_LINE * 3])
def test_a_line_that_is_too_long_never_fills_the_memory(size: int) -> None:
    long, after = read_lines(io.BytesIO(b"x" * size + b"\nnext"))
    assert long.is_too_long == (size > LARGEST_LINE)
    assert len(long.content) <= LARGEST_LINE + 2
    assert (after.number, after.content, after.end) == (2, b"next", size + 5)


@given(st.binary(max_size=200) | st.text().map(str.encode))
def test_any_bytes_are_answered_or_refused(content: bytes) -> None:
    row, is_answer = answer_line(Line(1, content, len(content)), corpus().on(DAY))
    assert is_answer == ("error" not in row)
    assert json.loads(json.dumps(row))


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "id": st.none()
            | st.text()
            | st.integers()
            | st.floats()
            | st.booleans()
            | st.lists(st.integers()),
            "description": st.none() | st.text() | st.integers(),
            "indication": st.none() | st.text() | st.booleans(),
            "other": st.text(),
        },
    )
)
def test_any_row_is_answered_or_refused_and_never_a_fault(row: dict[str, object]) -> None:
    content = json.dumps(row).encode()
    answer, is_answer = answer_line(Line(1, content, len(content)), corpus().on(DAY))
    assert is_answer or answer["error"]["type"] == "/api#bad-input"
