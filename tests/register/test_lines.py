"""The register as lines: read back as written, and refused with the number of the line."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.errors import BadInput
from openatmp.register.fields import Field
from openatmp.register.lines import lines_of, read_register, statement_as_dict, write_register
from openatmp.register.register import Check, Register, register_of
from openatmp.register.sources import sources
from openatmp.register.statement import Statement
from tests.register.registers import TABLE_DAY, authorised, register, said
from tests.register.work import calls_of

HEAD: dict[str, Any] = {"format": 1, "taken": "2026-03-14"}
CHECK: dict[str, Any] = {"checked": "ema-table", "as_of": "2026-03-14", "records": 100}
LINE: dict[str, Any] = {
    "medicine": "examplecel",
    "field": "authorisation",
    "value": "standard",
    "day": "2018-08-23",
    "source": "ema-table",
    "as_of": "2026-03-14",
    "verified": True,
}


def file_of(*lines: dict[str, Any] | str) -> bytes:
    """Return lines as a file holds them."""
    return "".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines).encode()


def refusal_of(content: bytes) -> BadInput:
    """Return why a file is refused."""
    with pytest.raises(BadInput) as refused:
        read_register(content, "kept.jsonl")
    assert refused.value.expected
    assert "openatmp register update" in refused.value.remedy
    return refused.value


# ------------------------------------------------------------------------------------------ as written


def test_it_writes_one_statement_a_line_after_the_checks() -> None:
    written = write_register(register(authorised())).decode().splitlines()
    assert written[0] == '{"format": 1, "taken": "2026-03-14"}'
    assert written[1] == '{"checked": "ema-table", "as_of": "2026-03-14", "records": 100}'
    assert written[2] == (
        '{"medicine": "examplecel", "field": "name", "value": "Examplecel", "source": "ema-table", '
        '"as_of": "2026-03-14", "verified": true}'
    )
    assert len(written) == 2 + len(authorised().statements)


def test_it_leaves_out_what_is_usual() -> None:
    plain = statement_as_dict(said(Field.REFUSAL, as_of=date(2026, 3, 14)))
    assert plain == {
        "medicine": "",
        "field": "refusal",
        "source": "ema-table",
        "as_of": "2026-03-14",
        "verified": True,
    }
    same_day = replace(said(Field.NAME, "X"), seen_from=TABLE_DAY)
    assert "seen_from" not in statement_as_dict(same_day)


def test_it_writes_what_is_not_usual() -> None:
    full = replace(
        said(Field.ORPHAN, value=False), seen_from=date(2025, 3, 24), verified=False, note="Ended in 2025."
    )
    assert statement_as_dict(full) == {
        "medicine": "",
        "field": "orphan",
        "value": False,
        "source": "ema-table",
        "as_of": "2026-03-14",
        "seen_from": "2025-03-24",
        "verified": False,
        "note": "Ended in 2025.",
    }


def test_it_shows_letters_as_letters() -> None:
    (line,) = lines_of([said(Field.NAME, "Ελλάδα – ΔLNGFR")])
    assert "Ελλάδα – ΔLNGFR" in line


def test_it_reads_a_day_a_mark_and_a_note() -> None:
    mark = {**LINE, "field": "orphan", "value": True, "note": "At the opinion.", "seen_from": "2025-07-15"}
    del mark["day"]
    one = read_register(file_of(HEAD, CHECK, LINE, mark), "kept.jsonl").medicines["examplecel"]
    event, orphan = one.followed(Field.AUTHORISATION), one.followed(Field.ORPHAN)
    assert event is not None
    assert orphan is not None
    assert (event.day, event.value) == (date(2018, 8, 23), "standard")
    assert (orphan.value, orphan.note, orphan.seen_from) == (True, "At the opinion.", date(2025, 7, 15))


def test_it_minds_neither_blank_lines_nor_a_byte_order_mark_nor_a_missing_last_line_end() -> None:
    content = b"\xef\xbb\xbf" + file_of(HEAD, "", CHECK, "   ", LINE).rstrip()
    assert len(read_register(content, "kept.jsonl")) == 1


def test_it_minds_no_other_mark_that_may_be_taken_for_a_line_end() -> None:
    note = "one\u2028two\x85three\x0bfour"
    one = register_of([replace(said(Field.NAME, "X"), medicine="x", note=note)], [], TABLE_DAY)
    assert read_register(write_register(one), "kept.jsonl") == one


# ------------------------------------------------------------------------------------------ whatever it holds

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
STATEMENTS = st.builds(
    Statement,
    medicine=st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True),
    field=st.sampled_from(list(Field)),
    value=st.text() | st.booleans(),
    source=st.sampled_from(sorted(sources())),
    as_of=DAYS,
    day=st.none() | DAYS,
    seen_from=st.none() | DAYS,
    verified=st.booleans(),
    note=st.text(),
)
CHECKS = st.builds(Check, st.sampled_from(sorted(sources())), DAYS, st.integers(0, 10**9))
REGISTERS = st.builds(register_of, st.lists(STATEMENTS, max_size=8), st.lists(CHECKS, max_size=3), DAYS)


@given(REGISTERS)
def test_it_reads_back_what_it_wrote(one: Register) -> None:
    read = read_register(write_register(one), "kept.jsonl")
    assert (read.taken, read.checks) == (one.taken, one.checks)
    assert lines_of(read.statements) == tuple(sorted_as_written(one))
    assert write_register(read) == write_register(one)


def sorted_as_written(one: Register) -> list[str]:
    """Return the lines of a register's statements in the order of its file."""
    return write_register(one).decode().split("\n")[1 + len(one.checks) : -1]


@given(st.lists(STATEMENTS, max_size=8).flatmap(lambda some: st.tuples(st.just(some), st.permutations(some))))
def test_it_writes_the_same_bytes_whatever_the_order(lists: tuple[list[Statement], list[Statement]]) -> None:
    one, other = (register_of(statements, [], TABLE_DAY) for statements in lists)
    assert write_register(one) == write_register(other)


@given(st.binary(max_size=300))
def test_it_never_breaks_on_bytes_that_mean_nothing(content: bytes) -> None:
    assert refusal_of(content).where.startswith("kept.jsonl, line ")


@given(st.data())
def test_it_reads_a_damaged_file_whole_or_refuses_it(data: st.DataObject) -> None:
    good = write_register(register(authorised()))
    place = data.draw(st.integers(0, len(good) - 1))
    bad = good[:place] + data.draw(st.binary(max_size=3)) + good[place + data.draw(st.integers(0, 3)) :]
    read = read_or_refused(bad)
    if isinstance(read, BadInput):
        assert read.where.startswith("kept.jsonl, line ")
    else:
        assert read_register(write_register(read), "kept.jsonl") == read


def read_or_refused(content: bytes) -> Register | BadInput:
    """Return the register that a file holds, or why it is refused."""
    try:
        return read_register(content, "kept.jsonl")
    except BadInput as refused:
        return refused


# ------------------------------------------------------------------------------------------ what is refused


@pytest.mark.parametrize(
    "first",
    [
        "{}",
        '{"format": 2, "taken": "2026-03-14"}',
        "[]",
        "not json",
        json.dumps(LINE),
        '{"format": true}',
    ],
)
def test_it_refuses_a_file_that_does_not_begin_as_a_register_does(first: str) -> None:
    assert refusal_of(file_of(first, CHECK)).where == "kept.jsonl, line 1"


def test_it_names_the_first_line_that_says_something_when_it_is_no_head() -> None:
    assert refusal_of(file_of("", CHECK)).where == "kept.jsonl, line 2"


def test_it_refuses_an_empty_file() -> None:
    assert refusal_of(b"").where == "kept.jsonl, line 1"


BAD_LINES: dict[str, tuple[dict[str, Any] | str, str]] = {
    "no JSON": ('{"medicine": "x"', "not JSON"),
    "no object": ('["medicine"]', "not a JSON object"),
    "too deep": ("[" * 100_000, "not JSON"),
    "half a letter": ('{"medicine": "\\ud800"}', "half a letter"),
    "half a letter in a note": ({**LINE, "note": "\ud83d"}, "half a letter"),
    "an unknown field of a line": ({**LINE, "colour": "red"}, "`colour`"),
    "a second head": (HEAD, "`format`"),
    "no medicine": ({**LINE, "medicine": ""}, "`medicine`"),
    "a blank medicine": ({**LINE, "medicine": "  "}, "`medicine`"),
    "a medicine that no address can hold": ({**LINE, "medicine": "../x"}, "`medicine` is no key"),
    "a medicine in capitals": ({**LINE, "medicine": "Examplecel"}, "`medicine` is no key"),
    "a number for a medicine": ({**LINE, "medicine": 7}, "`medicine`"),
    "an unknown field": ({**LINE, "field": "colour"}, "'colour'"),
    "no field": ({key: LINE[key] for key in LINE if key != "field"}, "None"),
    "a list for a field": ({**LINE, "field": ["name"]}, "['name']"),
    "a number for a value": ({**LINE, "value": 3}, "`value`"),
    "nothing for a value": ({**LINE, "value": None}, "`value`"),
    "an unknown source": ({**LINE, "source": "hearsay"}, "'hearsay'"),
    "a list for a source": ({**LINE, "source": ["ema-table"]}, "['ema-table']"),
    "no as_of": ({key: LINE[key] for key in LINE if key != "as_of"}, "None"),
    "a day that is none": ({**LINE, "day": "2018-02-30"}, "'2018-02-30'"),
    "a day the other way round": ({**LINE, "day": "23/08/2018"}, "'23/08/2018'"),
    "a day without hyphens": ({**LINE, "day": "20180823"}, "'20180823'"),
    "a day by its week": ({**LINE, "day": "2018-W34-4"}, "'2018-W34-4'"),
    "a number for a day": ({**LINE, "day": 20180823}, "20180823"),
    "a moment for a day": ({**LINE, "seen_from": "2018-08-23T00:00"}, "'2018-08-23T00:00'"),
    "words for verified": ({**LINE, "verified": "true"}, "`verified`"),
    "no verified": ({key: LINE[key] for key in LINE if key != "verified"}, "`verified`"),
    "a number for a note": ({**LINE, "note": 5}, "`note`"),
    "an unknown source checked": ({**CHECK, "checked": "hearsay"}, "'hearsay'"),
    "words for records": ({**CHECK, "records": "100"}, "`records`"),
    "yes for records": ({**CHECK, "records": True}, "`records`"),
    "fewer than no records": ({**CHECK, "records": -1}, "`records`"),
    "a check without a day": ({"checked": "ema-table"}, "None"),
}


@pytest.mark.parametrize(("line", "named"), BAD_LINES.values(), ids=list(BAD_LINES))
def test_it_refuses_a_bad_line_and_names_it(line: dict[str, Any] | str, named: str) -> None:
    refused = refusal_of(file_of(HEAD, CHECK, LINE, line, LINE))
    assert refused.where == "kept.jsonl, line 4"
    assert named in refused.happened


def test_it_refuses_what_is_not_utf_8_and_names_the_line() -> None:
    content = file_of(HEAD, CHECK, LINE) + '{"note": "é"}\n'.encode("latin-1")
    assert refusal_of(content).where == "kept.jsonl, line 4"


def test_it_counts_blank_lines_when_it_names_one() -> None:
    assert refusal_of(file_of(HEAD, "", "", "no")).where == "kept.jsonl, line 4"


def test_it_refuses_a_head_without_a_day() -> None:
    assert "None" in refusal_of(file_of({"format": 1})).happened


# ---------------------------------------------------------------------------------------- how much work it is


def work_to_read(count: int) -> int:
    """Return how many calls it takes to read a file of some size."""
    some = (authorised(f"M{number}", f"EMEA/H/C/{number:06}") for number in range(count))
    content = write_register(register(*some))
    return calls_of(lambda: read_register(content, "kept.jsonl"))


def test_it_takes_ten_times_the_work_for_ten_times_as_many_and_not_a_hundred_times() -> None:
    assert work_to_read(1000) < 12 * work_to_read(100)
