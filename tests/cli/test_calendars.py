"""The commands that show calendars and take new ones in."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

CHMP = "committee,first,last,source\nCHMP,2028-01-24,2028-01-27,https://example.org/chmp\n"
TABLE = "table,deadline,start,cat-list-of-questions\nevaluation,2028-01-03,2028-01-20,2028-05-11\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPENATMP_DATA", str(tmp_path / "data"))
    return tmp_path


@pytest.fixture
def file(here: Path) -> Path:
    path = here / "given.csv"
    path.write_text(CHMP, encoding="utf-8")
    return path


def test_it_lists_the_calendars(run: Run) -> None:
    lines = run("calendar", "show").out.splitlines()
    assert [line.split()[0] for line in lines] == [
        "CAT", "CHMP", "COMP", "PRAC", "classification", "evaluation", "orphan-designation"
    ]  # fmt: skip
    assert run("calendar", "show", "--json").data[0]["calendar"] == "CAT"


def test_it_shows_what_was_published_and_what_was_derived(run: Run) -> None:
    cat = run("calendar", "show", "cat").out
    assert "Fri 2024-01-19\n" in cat
    assert "Wed 2024-08-14  adoption in writing\n" in cat
    assert "Fri 2027-01-22  (derived)\n" in cat
    table = run("calendar", "show", "classification").out
    assert "deadline 2024-01-04  start Fri 2024-01-19  discussion 2024-02-16  adoption 2024-03-15\n" in table
    assert len(run("calendar", "show", "PRAC", "--json").data["meetings"]) == 44


def test_what_is_not_there_is_told_with_what_lies_near(run: Run) -> None:
    ended = run("calendar", "show", "CHPM")
    assert ended.code == 2
    assert "there is no calendar 'CHPM'" in ended.err
    assert "CHMP" in ended.err


def test_it_takes_meetings_in_and_shows_them(run: Run, file: Path) -> None:
    ended = run("calendar", "import", str(file))
    assert (ended.code, ended.out) == (0, "CHMP: 1 from 2028-01-27 to 2028-01-27 kept.\n")
    assert "Mon 2028-01-24 to Thu 2028-01-27  (imported)" in run("calendar", "show", "CHMP").out


def test_what_is_taken_in_counts_from_then_on(run: Run, file: Path) -> None:
    file.write_text(TABLE, encoding="utf-8")
    assert run("timetable", "evaluation", "--start", "2028-01-20", "--slot", "EXACT").code == 2
    run("calendar", "import", str(file))
    data = run("timetable", "evaluation", "--start", "2028-01-20", "--slot", "EXACT", "--json").data
    assert data["slot"]["published"]
    assert {step["id"]: step["date"] for step in data["steps"]}["cat-list-of-questions"] == "2028-05-11"


def test_a_trial_run_keeps_nothing(run: Run, file: Path, here: Path) -> None:
    assert run("calendar", "import", str(file), "--dry-run").out.endswith("would be kept.\n")
    assert not (here / "data").exists()


def test_programs_are_told_what_was_kept(run: Run, file: Path) -> None:
    told = run("calendar", "import", str(file), "--json").data
    assert told["kept"] is True
    assert told["calendars"][0]["meetings"][0]["last"] == "2028-01-27"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("committee,last\nCHPM,2028-01-27\n", "there is no committee 'CHPM'"),
        ("table,deadline,start\nparty,2028-01-03,2028-01-20\n", "no procedure has a table 'party'"),
        (
            "table,deadline,start,cat-list\nevaluation,2028-01-03,2028-01-20,2028-05-11\n",
            "cat-list-of-questions",
        ),
        ("committee,last\nCHMP,soon\n", "given.csv, line 2"),
        ("nothing at all", "the table has 0 lines"),
    ],
)
def test_a_mistake_is_told_and_nothing_is_kept(
    run: Run, file: Path, here: Path, text: str, said: str
) -> None:
    file.write_text(text, encoding="utf-8")
    ended = run("calendar", "import", str(file))
    assert ended.code == 2
    assert said in ended.err
    assert not (here / "data").exists()


def test_a_file_that_is_not_there_is_told(run: Run, here: Path) -> None:
    assert "check the path" in run("calendar", "import", str(here / "nowhere.csv")).err
