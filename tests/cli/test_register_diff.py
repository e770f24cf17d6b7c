"""Comparing two registers, and the words for what changed."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.cli.changes import change_lines, counted, counts_as_dict, in_groups
from openatmp.register import Register, shipped, write_kept
from openatmp.register.diff import Change, Changed
from openatmp.register.fields import Field
from openatmp.register.lines import write_register
from tests.cli.conftest import Run
from tests.register.registers import authorised, medicine, register, said

OLD = register(authorised("Aaacel"), authorised("Bbbcel", "EMEA/H/C/000003"))
WITHDRAWN = medicine("aaacel", *authorised("Aaacel").statements, said(Field.WITHDRAWAL, "", "2026-05-01"))
NEW = register(WITHDRAWN, *list(OLD)[1:], taken=date(2026, 5, 2))


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPENATMP_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    def written(name: str, register: Register) -> str:
        path = tmp_path / name
        path.write_bytes(write_register(register))
        return str(path)

    return written("old.jsonl", OLD), written("new.jsonl", NEW)


def test_it_compares_two_files(run: Run, files: tuple[str, str]) -> None:
    ended = run("register", "diff", *files, "--on", "2026-11-24")
    assert ended.code == 0
    assert ended.out.splitlines() == [
        "Aaacel",
        "  status: authorised -> withdrawn",
        "  withdrawal of the authorisation: 2026-05-01",
        "",
        "1 medicine concerned: 1 status changed, 1 event new or changed.",
    ]


def test_on_the_eve_the_status_had_not_changed(run: Run, files: tuple[str, str]) -> None:
    eve, day = (run("register", "diff", *files, "--on", on).out for on in ("2026-04-30", "2026-05-01"))
    assert "status" not in eve
    assert "  withdrawal of the authorisation: 2026-05-01" in eve
    assert "  status: authorised -> withdrawn" in day


def test_the_other_way_round_it_is_undone(run: Run, files: tuple[str, str]) -> None:
    out = run("register", "diff", *reversed(files), "--on", "2026-11-24").out
    assert "  status: withdrawn -> authorised" in out
    assert "  withdrawal of the authorisation: no longer said; it was: 2026-05-01" in out


def test_a_register_and_itself_are_the_same(run: Run) -> None:
    assert run("register", "diff", "shipped", "shipped").out == "Nothing changed.\n"


def test_what_is_kept_is_compared_with_what_was_shipped(run: Run, data: Path) -> None:
    write_kept(data, register(*shipped(), authorised("Novelcel", "EMEA/H/C/009999")))
    out = run("register", "diff", "shipped", "kept").out
    assert out.startswith("Novelcel\n  new: authorised\n")


def test_a_program_is_told_every_change(run: Run, files: tuple[str, str]) -> None:
    told = run("register", "diff", *files, "--on", "2026-11-24", "--json").data
    assert told["changes"][0] == {
        "medicine": "aaacel",
        "name": "Aaacel",
        "change": "status",
        "what": "status",
        "before": "authorised",
        "after": "withdrawn",
        "source": "",
    }
    assert told["counts"]["status"] == 1
    assert told["counts"]["sources differ"] == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("shipped", "kept"), "nothing is kept here yet"),
        (("shipped", "nowhere.jsonl"), "the file cannot be read (No such file or directory)"),
        (("shipped",), "Missing argument"),
    ],
)
def test_what_cannot_be_compared_is_told(run: Run, arguments: tuple[str, ...], says: str) -> None:
    ended = run("register", "diff", *arguments)
    assert ended.code == 2
    assert says in ended.err


def test_a_file_that_is_no_register_is_told_by_its_line(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(write_register(OLD) + b'{"medicine": 3}\n')
    ended = run("register", "diff", str(path), "shipped")
    assert ended.code == 2
    assert f"{path}, line {len(write_register(OLD).splitlines()) + 1}: " in ended.err


# ------------------------------------------------------------------------------------------ the words


def change(kind: Change, name: str = "Aaacel", what: str = "holder", **more: str) -> Changed:
    told = {"before": "", "after": "x", "source": "", "medicine": name.lower()} | more
    return Changed(told["medicine"], name, kind, what, told["before"], told["after"], told["source"])


def test_medicines_stand_in_the_order_of_their_weightiest_change() -> None:
    changes = [
        change(Change.FIELD, "Aaacel"),
        change(Change.EVENT, "Bbbcel"),
        change(Change.DIFFERENCE, "Cccel"),
        change(Change.FIELD, "Dddcel"),
        change(Change.REMOVED, "Dddcel"),
        change(Change.ADDED, "Eeecel"),
        change(Change.STATUS, "Fffcel"),
    ]
    names = [of_one[0].name for of_one in in_groups(changes)]
    assert names == ["Eeecel", "Dddcel", "Fffcel", "Bbbcel", "Aaacel", "Cccel"]


def test_two_of_one_name_are_told_apart_by_their_keys() -> None:
    lines = list(change_lines([change(Change.FIELD), change(Change.FIELD, medicine="aaacel-2")]))
    assert [line for line in lines if line and not line.startswith(" ")] == [
        "Aaacel (aaacel)",
        "Aaacel (aaacel-2)",
    ]


def test_who_says_so_is_told_where_several_do() -> None:
    one, other = change(Change.FIELD, source="ema-table"), change(Change.EVENT, source="union-register")
    assert "  holder: x" in list(change_lines([one]))
    lines = list(change_lines([one, other]))
    assert "  holder: x  [Table of medicines]" in lines
    assert "  holder: x  [Union Register of medicinal products]" in lines


def test_a_medicine_that_is_gone_is_told_with_what_it_was() -> None:
    gone = change(Change.REMOVED, before="authorised", after="")
    assert "  no longer there; it was: authorised" in list(change_lines([gone]))


def test_a_source_that_nobody_describes_keeps_its_key() -> None:
    differ = change(Change.DIFFERENCE, after="hearsay: 2020-01-01; without a colon")
    assert "  sources differ on holder: hearsay: 2020-01-01; without a colon" in list(change_lines([differ]))


CHANGES = st.lists(
    st.builds(
        Changed,
        medicine=st.sampled_from(["a", "b", "c"]),
        name=st.sampled_from(["A", "B"]),
        change=st.sampled_from(Change),
        what=st.text(max_size=5),
        before=st.text(max_size=300),
        after=st.text(max_size=300),
        source=st.sampled_from(["", "ema-table", "nobody"]),
    ),
    max_size=12,
)


@given(CHANGES)
def test_every_change_has_its_line_and_none_is_endless(changes: list[Changed]) -> None:
    lines = list(change_lines(changes))
    told = [line for line in lines if line.startswith("  ")]
    assert len(told) == len(changes)
    shortened = [line for line, one in zip(told, _in_order(changes), strict=True) if _is_short(one)]
    assert all(len(line) < 260 for line in shortened)
    assert sum(counts_as_dict(changes).values()) == len(changes)
    assert (counted(changes) == "Nothing changed.") is (not changes)


def _in_order(changes: list[Changed]) -> list[Changed]:
    return [one for of_one in in_groups(changes) for one in of_one]


def _is_short(one: Changed) -> bool:
    return one.change in {Change.FIELD, Change.EVENT, Change.STATUS}
