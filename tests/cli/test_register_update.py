"""Bringing the register up to date: from a file, from sources, and when something goes wrong."""

import json
import multiprocessing
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from openatmp.cli import installed, updating
from openatmp.register import read_kept, shipped, write_kept
from openatmp.register.kept import kept_file
from tests.cli.conftest import Run
from tests.cli.published import AS_OF, NEW, Publish, SmallSource, page, publish, reachable
from tests.fetch.bad_source import BadSource, gives, serving
from tests.register.importers.tables_made import record, workbook
from tests.register.registers import authorised, register

__all__ = ["publish"]

TABLE, UNION = "ema-table", "union-register"


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPENATMP_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("OPENATMP_PROXY", raising=False)
    return tmp_path / "data"


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch) -> Iterator[BadSource]:
    with serving() as bad:
        reachable(monkeypatch, bad)
        yield bad


@pytest.fixture
def saved(tmp_path: Path, publish: Publish) -> Path:
    """A file of a source, with a medicine that nobody knew."""
    publish(SmallSource(TABLE), SmallSource(UNION))
    path = tmp_path / "saved.json"
    path.write_bytes(page(TABLE, NEW, looked_at=2210))
    return path


# ------------------------------------------------------------------------------------------- a file


def test_it_reads_a_file_and_says_what_changed(run: Run, saved: Path, data: Path) -> None:
    ended = run("register", "update", "--file", str(saved))
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines() == [
        "Table of medicines, as of 2026-11-20: 2,210 records looked at, 1 advanced therapy.",
        "",
        "Novelcel",
        "  new: authorised",
        "",
        "1 medicine concerned: 1 medicine added.",
        f"Written to {kept_file(data)}.",
    ]
    kept = read_kept(data)
    assert kept
    assert kept.medicines["novelcel"].holder == "First Holder"
    assert set(shipped().medicines) < set(kept.medicines)


def test_it_says_the_same_to_a_program(run: Run, saved: Path, data: Path) -> None:
    told = run("register", "update", "--file", str(saved), "--json").data
    assert told["read"] == [
        {
            "source": TABLE,
            "title": "Table of medicines",
            "as_of": "2026-11-20",
            "looked_at": 2210,
            "taken": [{"name": "Novelcel", "where": "row 7", "reason": "its name ends like one"}],
            "remarks": [],
        }
    ]
    (change,) = told["changes"]
    assert (change["change"], change["name"], change["after"]) == ("added", "Novelcel", "authorised")
    assert told["counts"]["added"] == 1
    assert told["written"] == str(kept_file(data))
    assert told["failed"] == []


def test_a_dry_run_writes_nothing(run: Run, saved: Path, data: Path) -> None:
    ended = run("register", "update", "--file", str(saved), "--dry-run")
    assert ended.code == 0
    assert "  new: authorised" in ended.out
    assert ended.out.endswith("Nothing was written: this was a dry run.\n")
    assert not data.exists()


def test_a_dry_run_says_so_to_a_program(run: Run, saved: Path) -> None:
    assert run("register", "update", "--file", str(saved), "--dry-run", "--json").data["written"] is None


def test_the_second_time_nothing_changes(run: Run, saved: Path) -> None:
    run("register", "update", "--file", str(saved))
    assert "\nNothing changed.\n" in run("register", "update", "--file", str(saved)).out


def test_the_kind_of_a_file_shows_in_its_content(run: Run, saved: Path) -> None:
    saved.write_bytes(page(UNION, NEW))
    assert run("register", "update", "--file", str(saved)).out.startswith(
        "Union Register of medicinal products, "
    )


def test_a_source_can_be_named_for_a_file(run: Run, saved: Path, data: Path) -> None:
    ended = run("register", "update", "--file", str(saved), "--source", UNION)
    assert ended.code == 2
    assert "saved.json: the shape changed (this is of ema-table)" in ended.err
    assert not data.exists()


def test_a_file_that_fits_no_source_is_told_with_the_reason_of_each(
    run: Run, saved: Path, data: Path
) -> None:
    saved.write_bytes(b"<html>sorry</html>")
    ended = run("register", "update", "--file", str(saved))
    assert ended.code == 2
    assert "no source publishes a file like this" in ended.err
    assert f"  {TABLE}: the shape changed (" in ended.err
    assert f"  {UNION}: the shape changed (" in ended.err
    assert "--source" in ended.err
    assert not data.exists()


def test_the_day_of_a_file_can_be_told(run: Run, saved: Path) -> None:
    saved.write_bytes(json.dumps({"kind": TABLE, "rows": []}).encode())
    assert run("register", "update", "--file", str(saved)).code == 2
    ended = run("register", "update", "--file", str(saved), "--as-of", "2026-01-31")
    assert ended.out.startswith("Table of medicines, as of 2026-01-31: 10 records")


@pytest.mark.parametrize(("day", "code"), [("2026-11-26", 0), ("2026-11-27", 2), ("9999-12-31", 2)])
def test_a_file_of_a_day_to_come_is_refused(run: Run, saved: Path, data: Path, day: str, code: int) -> None:
    saved.write_bytes(json.dumps({"kind": TABLE, "rows": []}).encode())
    ended = run("register", "update", "--file", str(saved), "--as-of", day)
    assert (ended.code, data.exists()) == (code, code == 0)
    assert ("a day to come; today is 2026-11-25" in ended.err) == (code == 2)


def test_a_source_of_a_day_to_come_takes_nothing_along(run: Run, publish: Publish, source: BadSource) -> None:
    source.on("/t", gives(page(TABLE, NEW, as_of="2999-01-01")))
    source.on("/u", gives(page(UNION, NEW)))
    publish(SmallSource(TABLE, source.wanted("/t").url), SmallSource(UNION, source.wanted("/u").url))
    told = run("register", "update", "--json").data
    assert [one["source"] for one in told["failed"]] == [TABLE]
    assert [one["as_of"] for one in told["read"]] == ["2026-11-20"]


def test_what_needs_a_look_is_told(run: Run, saved: Path) -> None:
    saved.write_bytes(page(TABLE, remarks=["Row 45: '31/02/2026' is no day."]))
    assert "  Note: Row 45: '31/02/2026' is no day.\n" in run("register", "update", "--file", str(saved)).out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--file", "no-such-file"), "the file cannot be read (No such file or directory)"),
        (("--file", "."), "the file cannot be read (Is a directory)"),
        (("--source", "hearsay"), "nothing is read from a source called 'hearsay'"),
        (("--as-of", "2026-01-31"), "--as-of goes with --file"),
        (("--as-of", "soon"), "'soon' is not a day"),
    ],
)
def test_what_cannot_be_done_is_told(run: Run, saved: Path, arguments: tuple[str, ...], says: str) -> None:
    ended = run("register", "update", *arguments)
    assert ended.code == 2
    assert says in ended.err


def test_a_file_without_end_is_not_read_to_its_end(
    run: Run, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installed, "LARGEST", 100)
    ended = run("register", "update", "--file", "/dev/zero")
    assert (ended.code, "the file is larger than 100 bytes" in ended.err) == (2, True)


# ---------------------------------------------------------------------------------------- the changes


def test_what_matters_most_stands_first(run: Run, saved: Path, data: Path) -> None:
    write_kept(
        data, register(authorised("Aaacel", "EMEA/H/C/009001"), authorised("Zzzcel", "EMEA/H/C/009002"))
    )
    counted = ["1 medicine added", "1 status changed", "1 event new or changed", "1 field new or changed"]
    rows = (
        {"name": "Aaacel", "EMA number": "EMEA/H/C/009001", "holder": "Another Holder"},
        {"name": "Zzzcel", "EMA number": "EMEA/H/C/009002", "off": "2026-11-02"},
        NEW,
    )
    saved.write_bytes(page(TABLE, *rows))
    lines = run("register", "update", "--file", str(saved)).out.splitlines()
    assert lines[2:-1] == [
        "Novelcel",
        "  new: authorised",
        "",
        "Zzzcel",
        "  status: authorised -> withdrawn",
        "  withdrawal of the authorisation: 2026-11-02",
        "",
        "Aaacel",
        "  holder: Example Holder B.V. -> Another Holder",
        "",
        f"3 medicines concerned: {', '.join(counted)}.",
    ]


def test_where_sources_differ_it_says_so(run: Run, saved: Path, data: Path) -> None:
    write_kept(data, register(authorised("Aaacel", "EMEA/H/C/009001")))
    saved.write_bytes(page(UNION, {"name": "Aaacel", "EMA number": "EMEA/H/C/009001", "on": "2018-08-27"}))
    out = run("register", "update", "--file", str(saved)).out
    assert "  authorisation: 2018-08-23 standard -> 2018-08-27 standard\n" in out
    assert (
        "  sources differ on authorisation: Union Register of medicinal products: 2018-08-27; "
        "Table of medicines: 2018-08-23\n"
    ) in out


def test_of_a_long_text_what_changed_is_shown(run: Run, saved: Path, data: Path) -> None:
    long = "Meant for adults with a disease of the blood that came back after two treatments, "
    row = {"name": "Aaacel", "EMA number": "EMEA/H/C/009001"}
    saved.write_bytes(page(TABLE, row | {"indication as published": f"{long}and for nobody else."}))
    run("register", "update", "--file", str(saved))
    later = {"as_of": "2026-11-21"}
    saved.write_bytes(page(TABLE, row | {"indication as published": f"{long}and for children."}, **later))
    out = run("register", "update", "--file", str(saved)).out
    assert "...treatments, and for nobody else. -> ...treatments, and for children." in out
    changes = run("register", "diff", "shipped", "kept", "--json").data["changes"]
    assert len(changes) == 1


# ---------------------------------------------------------------------------------------- the sources


def test_it_asks_every_source_page_by_page(run: Run, publish: Publish, source: BadSource, data: Path) -> None:
    source.on("/1", gives(page(TABLE, NEW, next=f"{source.base}/2")))
    source.on("/2", gives(page(TABLE, {"name": "Othercel", "EMA number": "EMEA/H/C/009998"})))
    source.on("/u", gives(page(UNION, NEW)))
    publish(SmallSource(TABLE, f"{source.base}/1"), SmallSource(UNION, f"{source.base}/u"))
    ended = run("register", "update")
    assert (ended.code, ended.err) == (0, "")
    assert [seen.path for seen in source.seen] == ["/1", "/2", "/u"]
    assert ended.out.splitlines()[:2] == [
        "Table of medicines, as of 2026-11-20: 20 records looked at, 2 advanced therapies.",
        "Union Register of medicinal products, as of 2026-11-20: 10 records looked at, 1 advanced therapy.",
    ]
    kept = read_kept(data)
    assert kept
    assert {"novelcel", "othercel"} <= set(kept.medicines)
    assert {(check.source, check.as_of) for check in kept.checks} >= {(TABLE, AS_OF), (UNION, AS_OF)}


def test_it_asks_only_the_source_that_is_named(run: Run, publish: Publish, source: BadSource) -> None:
    source.on("/u", gives(page(UNION, NEW)))
    publish(SmallSource(TABLE, f"{source.base}/1"), SmallSource(UNION, f"{source.base}/u"))
    assert run("register", "update", "--source", UNION).code == 0
    assert [seen.path for seen in source.seen] == ["/u"]


def test_a_source_whose_files_are_saved_by_hand_is_asked_only_when_it_is_named(
    run: Run, publish: Publish, source: BadSource
) -> None:
    source.on("/u", gives(page(UNION, NEW)))
    source.on("/1", gives(page(TABLE, NEW)))
    publish(SmallSource(TABLE, f"{source.base}/1", by_hand=True), SmallSource(UNION, f"{source.base}/u"))
    assert run("register", "update").code == 0
    assert [seen.path for seen in source.seen] == ["/u"]
    run("register", "update", "--source", TABLE)
    assert [seen.path for seen in source.seen] == ["/u", "/1"]


def test_twice_in_a_day_it_asks_once(run: Run, publish: Publish, source: BadSource) -> None:
    source.on("/1", gives(page(TABLE, NEW)))
    publish(SmallSource(TABLE, f"{source.base}/1"))
    run("register", "update")
    assert run("register", "update").code == 0
    assert len(source.seen) == 1


@pytest.mark.parametrize(
    ("behaviour", "says"),
    [
        (gives(status=404), "127.0.0.1: the server answered 404"),
        (gives(status=429), "127.0.0.1: the server is too busy"),
        (gives(b"<html>sorry</html>"), "the shape changed"),
        (gives(b""), "the shape changed"),
        (gives(page(UNION, NEW)), "the shape changed (this is of union-register)"),
        (gives(b"x" * 200_000), "larger than 100,000 bytes"),
        (gives(b"{", content_length="9"), "broke off before its end"),
    ],
)
def test_a_source_that_fails_takes_nothing_along(
    run: Run, publish: Publish, source: BadSource, data: Path, behaviour: object, says: str
) -> None:
    source.behaves["/1"] = [behaviour]  # type: ignore[list-item] # a list of behaviours
    source.on("/u", gives(page(UNION, NEW)))
    publish(SmallSource(TABLE, f"{source.base}/1"), SmallSource(UNION, f"{source.base}/u"))
    ended = run("register", "update")
    assert ended.code == 75
    assert ended.err.startswith(f"openatmp: Small {TABLE}: ")
    assert says in ended.err
    assert "Traceback" not in ended.err
    assert "  new: authorised" in ended.out
    kept = read_kept(data)
    assert kept
    assert "novelcel" in kept.medicines


def test_a_fault_of_ours_with_one_source_takes_nothing_along_either(
    run: Run, publish: Publish, source: BadSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    source.on("/u", gives(page(UNION, NEW)))
    table = SmallSource(TABLE, f"{source.base}/1")
    object.__setattr__(table, "ask", broken)
    publish(table, SmallSource(UNION, f"{source.base}/u"))
    ended = run("register", "update")
    assert ended.code == 75
    assert "openatmp itself failed (ZeroDivisionError)" in ended.err
    assert "  new: authorised" in ended.out


def test_when_no_source_can_be_read_the_register_stays(
    run: Run, publish: Publish, source: BadSource, data: Path
) -> None:
    path = write_kept(data, register(authorised()))
    before = path.read_bytes()
    publish(SmallSource(TABLE, f"{source.on('/1', gives(status=500)).url}"))
    ended = run("register", "update")
    assert ended.code == 75
    assert ended.out == "No source could be read; the register stays as it is.\n"
    assert path.read_bytes() == before


def test_a_failure_is_told_to_a_program_too(run: Run, publish: Publish, source: BadSource) -> None:
    publish(SmallSource(TABLE, f"{source.on('/1', gives(status=404)).url}"))
    ended = run("register", "update", "--json")
    assert ended.code == 75
    (failed,) = ended.data["failed"]
    assert (failed["source"], failed["type"], failed["exit"]) == (TABLE, "/api#could-not-fetch", 75)
    assert failed["errors"][0]["where"] == "127.0.0.1"
    assert ended.data["written"] is None


def test_an_answer_that_cannot_be_read_is_asked_for_anew(
    run: Run, publish: Publish, source: BadSource
) -> None:
    wanted = source.on("/1", gives(b"<html>down for repair</html>"), gives(page(TABLE, NEW)))
    publish(SmallSource(TABLE, wanted.url))
    assert run("register", "update").code == 75
    assert run("register", "update").code == 0


def test_without_the_extra_it_says_what_to_install(
    run: Run, publish: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in [name for name in sys.modules if name.startswith("openatmp.fetch.asking")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "tenacity", None)
    monkeypatch.delitem(sys.modules, "openatmp.fetch.patience", raising=False)
    publish(SmallSource(TABLE, "https://x.example/"))
    ended = run("register", "update")
    assert ended.code == 69
    assert "pip install 'openatmp[update]'" in ended.err


def test_a_workbook_without_the_extra_says_what_to_install(
    run: Run, tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "table.xlsx"
    path.write_bytes(workbook([record()]))
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    ended = run("register", "update", "--file", str(path))
    assert ended.code == 69
    assert 'pip install "openatmp[update]"' in ended.err
    assert "--source" not in ended.err
    assert not data.exists()


def test_a_proxy_is_the_operators_to_name(
    run: Run, publish: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving() as proxy:
        proxy.behaves["http://x.example/table"] = [gives(page(TABLE, NEW))]
        monkeypatch.setenv("OPENATMP_PROXY", proxy.base)
        publish(SmallSource(TABLE, "http://x.example/table"))
        assert run("register", "update").code == 0
        assert [seen.path for seen in proxy.seen] == ["http://x.example/table"]


def test_a_source_that_sends_us_inside_is_not_followed(run: Run, publish: Publish) -> None:
    with serving() as inside:
        publish(SmallSource(TABLE, inside.on("/1", gives(page(TABLE, NEW))).url))
        ended = run("register", "update")
        assert ended.code == 75
        assert "leads into a private network" in ended.err
        assert not inside.seen


# --------------------------------------------------------------------------------- whole or not at all


def test_a_write_that_breaks_off_leaves_the_old_register(
    run: Run, saved: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_kept(data, register(authorised()))
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    ended = run("register", "update", "--file", str(saved))
    assert ended.code == 2
    assert "cannot be written (No space left on device); what was known stays as it is" in ended.err
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir() if "jsonl" in one.name] == [path.name]


KILLED = """
import os, signal
from openatmp.register import kept
from tests.register.registers import authorised, register
kept.os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)
kept.write_kept(kept.Path({data!r}), register(authorised("Newcel")))
"""


def test_a_program_that_is_killed_while_it_writes_leaves_the_old_register(run: Run, data: Path) -> None:
    path = write_kept(data, register(authorised()))
    before = path.read_bytes()
    done = subprocess.run([sys.executable, "-c", KILLED.format(data=str(data))], check=False, timeout=60)
    assert done.returncode == -9
    assert path.read_bytes() == before
    assert len(list(path.parent.iterdir())) == 2, "the draft is still there"
    with installed.alone(data):
        assert {one.name for one in path.parent.iterdir()} == {path.name, ".lock"}


def test_a_folder_that_cannot_be_written_is_told(run: Run, saved: Path, data: Path) -> None:
    data.write_text("in the way")
    ended = run("register", "update", "--file", str(saved))
    assert ended.code == 2
    assert str(data) in ended.err


def test_a_folder_that_knows_no_locks_is_told(
    run: Run, saved: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr("fcntl.flock", refuse)
    ended = run("register", "update", "--file", str(saved))
    assert ended.code == 2
    assert "the register cannot be written (No locks available); what was known stays as it is" in ended.err
    assert read_kept(data) is None


def test_a_kept_file_that_cannot_be_read_is_named_with_the_way_back(
    run: Run, saved: Path, data: Path
) -> None:
    path = write_kept(data, register(authorised()))
    path.write_bytes(b"half a li")
    ended = run("register", "update", "--file", str(saved))
    assert ended.code == 2
    assert str(path) in ended.err
    assert "move this file away, and the register that came with openatmp answers" in ended.err
    assert path.read_bytes() == b"half a li"


def add_one(data: str, number: int) -> None:
    """Do what an update does, as a program of its own would."""
    folder, name = Path(data), f"Number{number}cel"
    with installed.alone(folder):
        before = read_kept(folder) or register(authorised())
        more = authorised(name, f"EMEA/H/C/00{number:04d}")
        installed.keep(folder, register(*before, more))


def test_updates_at_the_same_time_end_in_one_whole_register(data: Path) -> None:
    spawning = multiprocessing.get_context("spawn")
    programs = [spawning.Process(target=add_one, args=(str(data), number)) for number in range(4)]
    for program in programs:
        program.start()
    for program in programs:
        program.join(60)
    assert [program.exitcode for program in programs] == [0] * 4
    kept = read_kept(data)
    assert kept
    assert set(kept.medicines) == {"examplecel", *(f"number{number}cel" for number in range(4))}


def test_the_day_is_that_of_today(run: Run, saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved.write_bytes(page(TABLE, NEW | {"off": "2026-11-20"}))
    monkeypatch.setattr(updating, "today", lambda: date(2026, 11, 19))
    assert "  new: authorised" in run("register", "update", "--file", str(saved), "--dry-run").out
    monkeypatch.setattr(updating, "today", lambda: date(2026, 11, 20))
    assert "  new: withdrawn" in run("register", "update", "--file", str(saved), "--dry-run").out
