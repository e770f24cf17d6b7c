"""Files that were damaged on their way, or made wrong: a batch, or an error that says what to do."""

import json
import zipfile
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache, partial
from io import BytesIO
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from openatmp.basis.errors import OpenatmpError
from openatmp.register import shipped
from openatmp.register.batch import Batch
from openatmp.register.importers.clinicaltrials import asking as asking_clinicaltrials
from openatmp.register.importers.ctis import asking as asking_ctis
from openatmp.register.importers.ema_annex_10 import EmaAnnex10
from openatmp.register.importers.ema_table_importer import EmaTable
from openatmp.register.importers.union_register import UnionRegister
from openatmp.register.joining import join
from openatmp.register.lines import read_register, write_register
from tests.register.importers.driving import driven
from tests.register.importers.tables_made import (
    HEADERS,
    KEYS,
    MADE,
    for_animals,
    record,
    sheets,
    table_json,
    tablets,
    workbook,
)

DAY = date(2025, 7, 15)
ROWS = [
    record(),
    record("Second (previously First)", medicine_status="Withdrawn", ema_product_number="EMEA/H/C/009007"),
    tablets(),
    for_animals(),
]
# No file of this size may keep anybody waiting, not even on a busy machine.
PATIENCE = timedelta(seconds=10)
# Six of the tests below damage the table of medicines: more than 1,000 files of it.
quick = settings(max_examples=200, deadline=PATIENCE, suppress_health_check=[HealthCheck.too_slow])

ODD_CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**30), 10**30),
    st.floats(-1e300, 1e300),
    st.text(st.characters(min_codepoint=32, exclude_categories=["Cs"], exclude_characters="\ufffe\uffff")),
    st.dates(date(1950, 1, 1), date(2200, 1, 1)),
    st.sampled_from(["#N/A", "=1+1", "31/02/2020", "02/23/2020", "&lt;" * 50, "x" * 30_000, "No", "Human"]),
)
ODD_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@cache
def excel_bytes() -> bytes:
    return workbook(ROWS)


@cache
def json_bytes() -> bytes:
    return table_json(ROWS)


def read_or_refused(read: Callable[[], object]) -> object:
    """Return what was read; None when it was refused with words that say what to do."""
    try:
        return read()
    except OpenatmpError as refused:
        said = {"what happened": refused.happened, "what to do": refused.remedy}
    missing = [what for what, words in said.items() if not words]
    assert not missing, f"the error does not say {missing}"
    return None


def check(content: bytes) -> None:
    """Read a file; what was read must also go into a register, and out of it again."""
    batch = read_or_refused(lambda: EmaTable(shipped()).read(content, "table", DAY))
    if isinstance(batch, Batch):
        register = join(shipped(), batch)
        assert len(register) >= len(shipped())
        assert len(read_register(write_register(register), "kept")) == len(register)


# --------------------------------------------------------------------------------------------------- bytes


@st.composite
def damaged(draw: st.DrawFn, whole: Callable[[], bytes]) -> bytes:
    """A file with bits flipped, a piece cut out, or a piece put in."""
    content = bytearray(whole())
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, max(0, len(content) - 1)))
        match draw(st.sampled_from(["flip", "cut", "end", "insert", "repeat"])):
            case "flip" if content:
                content[place] ^= 1 << draw(st.integers(0, 7))
            case "cut":
                del content[place : place + draw(st.integers(1, 400))]
            case "end":
                del content[place:]
            case "insert":
                content[place:place] = draw(st.binary(max_size=40))
            case _:
                content[place:place] = content[place : place + 200]
    return bytes(content)


@quick
@given(damaged(excel_bytes))
def test_it_survives_damage_to_a_workbook(content: bytes) -> None:
    check(content)


@quick
@given(damaged(json_bytes))
def test_it_survives_damage_to_json(content: bytes) -> None:
    check(content)


@quick
@given(st.binary(max_size=300))
def test_it_survives_any_bytes(content: bytes) -> None:
    check(content)
    check(b"PK\x03\x04" + content)
    check(b'{"data": [' + content)


@quick
@given(st.data())
def test_it_survives_damage_inside_of_a_workbook(data: st.DataObject) -> None:
    with zipfile.ZipFile(BytesIO(excel_bytes())) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    name = data.draw(st.sampled_from(sorted(parts)))
    parts[name] = data.draw(damaged(lambda: parts[name]))
    if data.draw(st.integers(0, 9)) == 0:
        del parts[data.draw(st.sampled_from(sorted(parts)))]
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for part, content in parts.items():
            made.writestr(part, content)
    check(file.getvalue())


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-16", "utf-16-le", "utf-32", "cp037"])
def test_it_survives_a_wrong_encoding(encoding: str) -> None:
    rows = [record("Éxemplar Ünd ß")]
    check(json.dumps({"data": rows}, ensure_ascii=False).encode(encoding))


# -------------------------------------------------------------------------------------------------- tables


Rows = list[list[Any]]


def grid() -> Rows:
    head = [["Content type:", "Medicine", "Made on:", MADE], *[[] for _ in range(7)]]
    return [*head, list(HEADERS), *([row[key] for key in KEYS] for row in ROWS)]


def cell_changed(rows: Rows, draw: st.DrawFn) -> None:
    row = draw(st.sampled_from([row for row in rows if row] or [[""]]))
    row[draw(st.integers(0, len(row) - 1))] = draw(ODD_CELLS)


def header_changed(rows: Rows, draw: st.DrawFn) -> None:
    cell_changed(rows[8:9], draw)


def columns_swapped(rows: Rows, draw: st.DrawFn) -> None:
    one, other = draw(st.integers(0, len(KEYS) - 1)), draw(st.integers(0, len(KEYS) - 1))
    for row in rows:
        if len(row) > max(one, other):
            row[one], row[other] = row[other], row[one]


def row_put_in(rows: Rows, draw: st.DrawFn) -> None:
    rows.insert(draw(st.integers(0, len(rows))), draw(st.lists(ODD_CELLS, max_size=45)))


def row_taken_out(rows: Rows, draw: st.DrawFn) -> None:
    if len(rows) > 1:
        del rows[draw(st.integers(0, len(rows) - 1))]


def row_doubled(rows: Rows, draw: st.DrawFn) -> None:
    rows.append(list(draw(st.sampled_from(rows))))


@st.composite
def bent(draw: st.DrawFn) -> Rows:
    """A table with cells, headers, columns or rows that are not where or what they were."""
    rows = grid()
    bends = [cell_changed, header_changed, columns_swapped, row_put_in, row_taken_out, row_doubled]
    for bend in draw(st.lists(st.sampled_from(bends), min_size=1, max_size=6)):
        bend(rows, draw)
    return rows


def plain(cell: Any) -> Any:
    """A cell that the library which makes workbooks for the tests can write."""
    return str(cell) if isinstance(cell, int) and abs(cell) > 10**15 else cell


@quick
@given(bent())
def test_it_survives_a_bent_table(rows: Rows) -> None:
    check(sheets({"Medicine": [[plain(cell) for cell in row] for row in rows]}))


def value_changed(rows: list[dict[str, Any]], draw: st.DrawFn) -> None:
    draw(st.sampled_from(rows))[draw(st.sampled_from(KEYS))] = draw(ODD_VALUES)


def key_dropped(rows: list[dict[str, Any]], draw: st.DrawFn) -> None:
    draw(st.sampled_from(rows)).pop(draw(st.sampled_from(KEYS)), None)


def key_renamed(rows: list[dict[str, Any]], draw: st.DrawFn) -> None:
    row = draw(st.sampled_from(rows))
    row[draw(st.text())] = row.pop(draw(st.sampled_from(KEYS)), "")


def key_changed_everywhere(rows: list[dict[str, Any]], draw: st.DrawFn) -> None:
    key, value = draw(st.sampled_from(KEYS)), draw(ODD_VALUES)
    for row in rows:
        row[key] = value


@st.composite
def bent_json(draw: st.DrawFn) -> bytes:
    """Records with values, keys or a frame that are not what they were."""
    rows = [dict(row) for row in ROWS]
    bends = [value_changed, key_dropped, key_renamed, key_changed_everywhere]
    for bend in draw(st.lists(st.sampled_from(bends), min_size=1, max_size=6)):
        bend(rows, draw)
    mixed: list[Any] = [*rows, *draw(st.lists(ODD_VALUES, max_size=2))]
    meta = {"total_records": draw(ODD_VALUES), "timestamp": draw(ODD_VALUES | st.just("2025-07-15"))}
    usual = {"data": mixed, "meta": meta}
    return json.dumps(draw(st.sampled_from([usual, usual, usual, mixed, {"data": usual}, meta]))).encode()


@quick
@given(bent_json())
def test_it_survives_bent_json(content: bytes) -> None:
    check(content)


# ------------------------------------------------------------------------------------------ other sources


@quick
@given(bent())
def test_annex_10_survives_a_bent_table(rows: Rows) -> None:
    headers = ["Product Name", "Product INN", "Validation Date", "Opinion Date", "EC Decision Date", "Orphan"]
    content = sheets({"Positive": [headers, *([plain(cell) for cell in row] for row in rows)]})
    read_or_refused(lambda: EmaAnnex10(shipped()).read(content, "annex.xlsx", DAY))


@quick
@given(ODD_VALUES, ODD_VALUES, st.booleans())
def test_the_union_register_survives_odd_pages(one: object, other: object, is_list: bool) -> None:
    first, second = ([one, {"type": one, "eu_num": one}], [other, {"type": "Referral", "decision": other}])
    names = ("dataSet", "other") if is_list else ("dataSet_product_information", "dataSet_proc")
    page = f"<script>var {names[0]} = {json.dumps(first)}; var {names[1]} = {json.dumps(second)};</script>"
    read_or_refused(lambda: UnionRegister(shipped()).read(page.encode(), "page.htm", DAY))
    read_or_refused(lambda: driven(UnionRegister().ask(), lambda _: page.encode()))


@quick
@given(ODD_VALUES, st.sampled_from(["pagination", "data", "both", "all", "studies"]))
def test_trial_registers_survive_odd_answers(odd: object, part: str) -> None:
    answer: Any = {
        "pagination": {"totalRecords": 1, "currentPage": 1} if part != "pagination" else odd,
        "data": [odd, {"ctNumber": "2022-501031-30-00", "trialCountries": odd, "product": odd}],
        "studies": [odd, {"protocolSection": {"identificationModule": {"nctId": "NCT01234567", "x": odd}}}],
    }
    if part in {"data", "studies"}:
        answer[part] = odd
    content = json.dumps(odd if part == "all" else answer).encode()
    for words in ("example", "2022-501031-30-00"):
        read_or_refused(partial(driven, asking_ctis([words]), lambda _: content))
        read_or_refused(partial(driven, asking_clinicaltrials([words]), lambda _: content))
