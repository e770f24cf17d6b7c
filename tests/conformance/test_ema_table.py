"""The Agency's own table, imported over the register that comes with this version.

It runs on the file that ``OPENATMP_EMA_TABLE`` names, as downloaded; the file itself is not kept here.
The figures hold for the table of 15 July 2025; what must hold for every table is tested for every table.
"""

import os
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from openatmp.register import Field, Register, Status, shipped
from openatmp.register.batch import Batch
from openatmp.register.diff import Change, Changed, diff
from openatmp.register.importers import ema_table
from openatmp.register.importers.ema_table_importer import EmaTable
from openatmp.register.joining import join

VARIABLE = "OPENATMP_EMA_TABLE"
JULY_2025 = date(2025, 7, 15)
SECONDS = 5

# These rows say nothing of what is in the product: neither a common name nor a substance.
SAYS_NOTHING = {"Advexin", "Hyalograft C autograft", "Luxceptar", "OraNera", "Raligize"}
# What is said of a day, or at a length, that the shipped register does not keep; it contradicts nothing.
ADDED = {
    Field.PUBLISHED_INDICATION: "the shipped register holds indications in own words",
    Field.PAGE: "the shipped register holds no address of a page",
    Field.SUBSTANCE: "the shipped register holds common names only",
    Field.ADVANCED_THERAPY: "the flag misleads, so the shipped register does not hold it",
    Field.ADDITIONAL_MONITORING: "the shipped register does not hold it",
    Field.CONDITIONAL: "the shipped register holds what an authorisation was when it was given",
    Field.EXCEPTIONAL: "the shipped register holds what an authorisation was when it was given",
    Field.ORPHAN: "where no other source tells it",
}
EXPLAINED = {
    ("maci", Field.REMARK): "a refusal of 26 April 2013 beside an authorisation of that June is a slip"
}


@pytest.fixture(scope="module")
def content() -> bytes:
    path = os.environ.get(VARIABLE)
    if not path:
        pytest.skip(f"{VARIABLE} names no file: the Agency's table as it publishes it, Excel or JSON")
    return Path(path).read_bytes()


@pytest.fixture(scope="module")
def batch(content: bytes) -> Batch:
    return EmaTable(shipped()).read(content, VARIABLE)


@pytest.fixture(scope="module")
def joined(batch: Batch) -> Register:
    return join(shipped(), batch)


def numbers(batch: Batch) -> set[str]:
    return {record.words(Field.EMA_NUMBER) for record in batch.records}


def known() -> set[str]:
    return {medicine.ema_number for medicine in shipped() if medicine.ema_number}


def names(batch: Batch) -> set[str]:
    return {record.words(Field.NAME) for record in batch.records}


# --------------------------------------------------------------------------------------------- every table


def test_it_is_read_in_seconds(content: bytes) -> None:
    # Seconds of the processor: what else runs on the machine is not the importer's doing.
    started = time.process_time()
    EmaTable(shipped()).read(content, VARIABLE)
    assert time.process_time() - started < SECONDS


def test_it_takes_nothing_that_the_register_would_have_to_know(batch: Batch) -> None:
    if batch.as_of > shipped().taken:
        pytest.skip("a table younger than the register may hold what the register cannot know")
    strange = [
        (one.words(Field.NAME), one.reason)
        for one in batch.records
        if one.words(Field.EMA_NUMBER) not in known()
    ]
    assert strange == []


def test_every_record_says_why_it_was_taken(batch: Batch) -> None:
    assert all(record.reason and record.where for record in batch.records)


def test_the_flag_adds_nothing_and_takes_nothing_away(
    content: bytes, batch: Batch, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = ema_table.described
    monkeypatch.setattr(ema_table, "described", lambda line: replace(usual(line), flag=None))
    assert numbers(EmaTable(shipped()).read(content, VARIABLE)) == numbers(batch)


def test_it_changes_no_status_of_the_register(batch: Batch, joined: Register) -> None:
    if batch.as_of > shipped().taken:
        pytest.skip("a younger table may bring news of a status")
    days = (batch.as_of, shipped().taken)
    changed = [
        (medicine.name, on, medicine.status(on).value, joined.medicines[medicine.key].status(on).value)
        for medicine in shipped()
        for on in days
        if medicine.status(on) is not joined.medicines[medicine.key].status(on)
    ]
    assert changed == []


def test_every_change_adds_what_nobody_said_or_is_explained(batch: Batch, joined: Register) -> None:
    if batch.as_of > shipped().taken:
        pytest.skip("a younger table brings news, which nobody explains beforehand")
    assert list(_unexplained(diff(shipped(), joined, joined.taken))) == []


def _unexplained(changes: tuple[Changed, ...]) -> Iterator[Changed]:
    for change in changes:
        is_added = change.change is Change.FIELD and not change.before and Field(change.what) in ADDED
        if not is_added and (change.medicine, change.what) not in EXPLAINED:
            yield change


def test_it_can_be_imported_twice_without_a_change(batch: Batch, joined: Register) -> None:
    assert join(joined, batch).medicines == joined.medicines


# ----------------------------------------------------------------------------------------------- July 2025


@pytest.fixture(scope="module")
def july(batch: Batch) -> Batch:
    if batch.as_of != JULY_2025:
        pytest.skip(f"these figures are those of the table of {JULY_2025}, and this is that of {batch.as_of}")
    return batch


def test_it_finds_every_application_that_the_table_of_that_day_holds(july: Batch) -> None:
    assert july.looked_at == 2210
    assert len(july.records) == 43
    assert numbers(july) <= known()
    assert july.remarks == ()


def test_it_finds_without_the_register_all_that_say_what_is_in_them(july: Batch, content: bytes) -> None:
    blind = EmaTable().read(content, VARIABLE)
    assert names(july) - names(blind) == SAYS_NOTHING
    assert numbers(blind) <= numbers(july)


def test_on_its_day_the_register_says_what_the_table_alone_says(july: Batch, joined: Register) -> None:
    alone = join(Register({}, (), JULY_2025), july)
    said = {medicine.ema_number: medicine.status(JULY_2025) for medicine in alone}
    assert said == {
        number: medicine.status(JULY_2025) for number, medicine in joined.by_number.items() if number in said
    }
    assert Counter(said.values()) == {
        Status.AUTHORISED: 19,
        Status.WITHDRAWN: 7,
        Status.EXPIRED: 2,
        Status.REFUSED: 1,
        Status.APPLICATION_WITHDRAWN: 12,
        Status.POSITIVE_OPINION: 2,
    }


def test_it_keeps_the_stray_day_of_a_refusal_as_a_remark(july: Batch, joined: Register) -> None:
    maci = joined.medicines["maci"]
    assert any("refusal of 2013-04-26" in str(remark.value) for remark in maci.said(Field.REMARK))
    assert maci.event(Field.REFUSAL) is None
    assert maci.status(JULY_2025) is Status.EXPIRED
