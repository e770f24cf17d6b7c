"""Listing, showing and exporting what the register holds."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from openatmp.cli.listing import since
from openatmp.register import shipped, write_kept
from openatmp.register.fields import Field
from tests.cli.conftest import Run
from tests.register.registers import application_withdrawn, authorised, medicine, register, said

DAY = ("--on", "2026-11-24")


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPENATMP_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


# ------------------------------------------------------------------------------------------- listing


def rows(out: str) -> list[str]:
    return out.split("\n\n", maxsplit=1)[0].splitlines()[1:]


def test_it_lists_all_with_where_they_stand(run: Run) -> None:
    ended = run("register", "list", *DAY)
    assert ended.code == 0
    assert ended.out.split()[:6] == ["name", "class", "status", "since", "EMA", "number"]
    assert len(rows(ended.out)) == len(shipped())
    assert f"{len(shipped())} of {len(shipped())}, on 2026-11-24. Newest source: " in ended.out
    (glybera,) = [row for row in rows(ended.out) if "EMEA/H/C/002145" in row]
    assert glybera.split("  ")[0] == "Glybera"
    assert "expired" in glybera
    assert "2017-10-28" in glybera


def test_words_find_what_begins_so(run: Run) -> None:
    (row,) = rows(run("register", "list", "tisagen", *DAY).out)
    assert row.startswith("Kymriah ")


def test_a_word_that_is_nowhere_is_met_with_one_that_is(run: Run) -> None:
    out = run("register", "list", "kimriah", *DAY).out
    assert out.startswith("Did you mean Kymriah?\n0 of ")


def test_it_lists_only_what_is_chosen(run: Run) -> None:
    one = run("register", "list", "--status", "refused", *DAY)
    two = run("register", "list", "--status", "Refused", "--status", "no-longer-authorised", *DAY)
    third = run("register", "list", "--status", "refused", "--class", "scTMP", *DAY)
    assert all(" refused " in row for row in rows(one.out))
    assert 0 < len(rows(third.out)) < len(rows(one.out)) < len(rows(two.out))
    assert all(" sCTMP " in row for row in rows(third.out))


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--status", "fine"), "--status: there is no 'fine'. Expected: one of authorised, "),
        (("--class", "ATMP"), "--class: there is no 'ATMP'. Expected: one of GTMP, sCTMP, TEP"),
        (("--json", "--csv"), "there are two forms"),
        (("--on", "soon"), "'soon' is not a day"),
    ],
)
def test_a_choice_that_is_not_there_is_told(run: Run, arguments: tuple[str, ...], says: str) -> None:
    ended = run("register", "list", *arguments)
    assert ended.code == 2
    assert says in ended.err


def test_a_list_for_programs(run: Run) -> None:
    told = run("register", "list", "--status", "refused", "--json", *DAY).data
    assert told["on"] == "2026-11-24"
    assert told["total"] == len(told["medicines"]) > 0
    assert all(one["status"] == "refused" and one["statements"] for one in told["medicines"])


def test_a_list_as_a_table(run: Run) -> None:
    out = run("register", "list", "--status", "refused", "--csv", *DAY).out
    read = list(csv.DictReader(io.StringIO(out, newline="")))
    assert read
    assert all(row["status"] == "refused" for row in read)


def test_a_day_long_ago_is_answered_as_it_was_then(run: Run) -> None:
    then = rows(run("register", "list", "glybera", "--on", "2013-01-01").out)
    assert "authorised" in then[0]
    assert "2012-10-25" in then[0]


def test_what_was_imported_is_listed_too(run: Run, data: Path) -> None:
    write_kept(data, register(authorised("Novelcel", "EMEA/H/C/009999")))
    assert len(rows(run("register", "list", "novelcel", *DAY).out)) == 1


def test_it_stands_so_since_the_event_that_led_there() -> None:
    one = medicine(
        "x",
        *authorised("X").statements,
        said(Field.RENEWAL, "", "2023-08-23"),
        said(Field.WITHDRAWAL, "", "2026-05-01"),
    )
    assert since(one, date(2026, 4, 30)) == "2018-08-23"
    assert since(one, date(2026, 5, 1)) == "2026-05-01"
    assert since(one, date(2000, 1, 1)) == ""


def test_since_when_is_left_open_where_nobody_tells_the_day() -> None:
    assert since(medicine("x", said(Field.NAME, "X"), said(Field.REFUSAL)), date(2026, 11, 24)) == ""


# ------------------------------------------------------------------------------------------- showing


@pytest.mark.parametrize(
    "said",
    ["Kymriah", "KYMRIAH", " kymriah ", "tisagenlecleucel", "EMEA/H/C/004090", "emea/h/c/4090", "tisagenlec"],
)
def test_it_shows_a_medicine_however_it_is_called(run: Run, said: str) -> None:
    ended = run("register", "show", said, *DAY)
    assert ended.code == 0
    assert ended.out.startswith("Kymriah\n")
    assert "  2018-08-23  " in ended.out
    assert "What happened\n" in ended.out


def test_two_applications_of_one_name_are_both_shown(run: Run) -> None:
    out = run("register", "show", "Roctavian", *DAY).out
    assert out.count("What happened\n") == 2
    one = run("register", "show", "roctavian-004749", *DAY).out
    assert one.count("What happened\n") == 1
    assert "2020-11-04" in one


def test_a_card_for_programs(run: Run) -> None:
    told = run("register", "show", "Kymriah", "--json", *DAY).data
    (card,) = told["medicines"]
    assert (card["key"], card["on"], card["status"]) == ("kymriah", "2026-11-24", "authorised")
    days = [line["day"] for line in card["life"]]
    assert days == sorted(days)
    assert {"key", "title", "as_of", "verified"} <= set(card["life"][0]["said_by"][0])


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ("Kimriah", "the register holds no medicine: 'Kimriah'. Expected: perhaps Kymriah"),
        ("novartis", "this fits several medicines: 'novartis'. Expected: perhaps "),
        ("zzzqqq", "a name or a number"),
        ("", "the register holds no medicine"),
        ("EMEA/H/C/999998", "the register holds no medicine"),
    ],
)
def test_what_is_not_there_is_told_with_what_is(run: Run, said: str, says: str) -> None:
    ended = run("register", "show", said)
    assert ended.code == 2
    assert says in ended.err
    assert "openatmp verify" in ended.err


# ------------------------------------------------------------------------------------------ exporting


def test_it_writes_json_lines_unless_told_otherwise(run: Run) -> None:
    told = run("register", "export", *DAY).rows
    assert [one["key"] for one in told] == list(shipped().medicines)


def test_it_writes_a_table_and_a_bundle(run: Run) -> None:
    table = run("register", "export", "--format", "csv", *DAY).out
    assert len(list(csv.DictReader(io.StringIO(table, newline="")))) == len(shipped())
    bundle = json.loads(run("register", "export", "--format", "FHIR", *DAY).out)
    assert bundle["resourceType"] == "Bundle"


def test_it_writes_into_a_file_whole(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "register.csv"
    out.write_text("old")
    ended = run("register", "export", "--format", "csv", "--out", str(out), *DAY)
    assert (ended.code, ended.out) == (0, "")
    assert ended.err == f"Written to {out}: {len(shipped())} medicines.\n"
    assert out.read_text(encoding="utf-8").count("\nkymriah,") == 1
    assert list(tmp_path.iterdir()) == [out]


def test_a_program_is_told_what_was_written(run: Run, tmp_path: Path) -> None:
    ended = run("register", "export", "--out", str(tmp_path / "x"), "--json", *DAY)
    assert (ended.err, ended.data) == ("", {"written": str(tmp_path / "x"), "medicines": len(shipped())})


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--format", "xml"), "there is no form 'xml'. Expected: one of csv, jsonl, fhir"),
        (("--out", "no/such/folder/x"), "the file cannot be written (No such file or directory)"),
    ],
)
def test_what_cannot_be_written_is_told(run: Run, arguments: tuple[str, ...], says: str) -> None:
    ended = run("register", "export", *arguments)
    assert ended.code == 2
    assert says in ended.err


@pytest.mark.parametrize(
    "command", [("list",), ("show", "Kymriah"), ("export",), ("diff", "kept", "shipped")]
)
def test_a_kept_file_that_cannot_be_read_is_named_everywhere(
    run: Run, data: Path, command: tuple[str, ...]
) -> None:
    path = write_kept(data, register(application_withdrawn()))
    path.write_bytes(b"half a li")
    ended = run("register", *command)
    assert ended.code == 2
    assert str(path) in ended.err
    assert "move this file away" in ended.err


def test_help_tells_every_command(run: Run) -> None:
    out = run("register", "--help").out
    assert all(f"\n  {name} " in out for name in ("update", "diff", "list", "show", "export"))
