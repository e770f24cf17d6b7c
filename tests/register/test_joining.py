"""Joining: records find their medicine, what is new is added, and nothing is lost."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openatmp.register.batch import Batch, Record
from openatmp.register.fields import Field
from openatmp.register.joining import join, slug, united
from openatmp.register.lines import write_register
from openatmp.register.medicine import Medicine
from openatmp.register.register import Check, Register
from openatmp.register.statement import Statement
from tests.register.registers import (
    TABLE_DAY,
    application_withdrawn,
    authorised,
    batch,
    medicine,
    of,
    record,
    register,
    said,
)
from tests.register.work import calls_of

NEWER = date(2026, 7, 20)
OLDER = date(2025, 7, 15)


def only_new(before: Register, after: Register) -> set[str]:
    """Return the keys that came into a register."""
    return set(after.medicines) - set(before.medicines)


def values(one: Medicine, field: Field) -> list[tuple[object, str, str]]:
    """Return what is said on a field: value, first and last day on which it was seen."""
    return sorted(
        (statement.value, str(statement.first_seen), str(statement.as_of)) for statement in one.said(field)
    )


# ------------------------------------------------------------------------------------------ whose record


def test_it_finds_a_medicine_by_its_number_whatever_the_name() -> None:
    before = register(authorised())
    renamed = record(said(Field.NAME, "Newname", as_of=NEWER), said(Field.EMA_NUMBER, "EMEA/H/C/000001"))
    after = join(before, batch(renamed, as_of=NEWER))
    assert not only_new(before, after)
    assert after.medicines["examplecel"].name == "Newname"


def test_it_finds_a_medicine_by_its_number_in_the_union_register() -> None:
    before = register(authorised(eu_number="EU/1/18/1297"))
    told = record(said(Field.NAME, "EXAMPLECEL®"), said(Field.EU_NUMBER, "EU/1/18/1297"))
    assert not only_new(before, join(before, batch(told)))


@pytest.mark.parametrize("name", ["Examplecel", "EXAMPLECEL", " examplecel "])
def test_it_finds_a_medicine_by_its_name_when_no_number_is_told(name: str) -> None:
    before = register(authorised(), application_withdrawn())
    after = join(before, batch(record(said(Field.NAME, name), said(Field.HOLDER, "Somebody"))))
    assert not only_new(before, after)
    assert "Somebody" in after.medicines["examplecel"].all_words(Field.HOLDER)


def test_it_finds_a_medicine_by_a_former_name() -> None:
    before = register(authorised(former_name="Oldname"))
    assert not only_new(before, join(before, batch(record(said(Field.NAME, "Oldname")))))
    assert not only_new(
        before,
        join(before, batch(record(said(Field.NAME, "Later"), said(Field.FORMER_NAME, "Examplecel")))),
    )


def test_it_keeps_a_second_application_of_one_name_apart() -> None:
    before = register(application_withdrawn("Twice", "EMEA/H/C/004749"))
    second = record(
        said(Field.NAME, "Twice"),
        said(Field.EMA_NUMBER, "EMEA/H/C/005830"),
        said(Field.AUTHORISATION, "conditional", "2022-08-24"),
    )
    after = join(before, batch(second))
    assert only_new(before, after) == {"twice-005830"}
    assert after.medicines["twice"].status(NEWER).value == "application withdrawn"
    assert after.medicines["twice-005830"].status(NEWER).value == "authorised"


def test_it_gives_a_number_to_the_namesake_that_has_none() -> None:
    before = register(medicine("x", said(Field.NAME, "Numberless")))
    told = record(said(Field.NAME, "Numberless"), said(Field.EMA_NUMBER, "EMEA/H/C/009999"))
    after = join(before, batch(told))
    assert not only_new(before, after)
    assert after.medicines["x"].ema_number == "EMEA/H/C/009999"


def test_it_makes_a_new_medicine_of_what_it_does_not_know() -> None:
    before = register(authorised())
    after = join(
        before, batch(record(said(Field.NAME, "Étoile Vec®"), said(Field.AUTHORISATION, "", "2026-01-09")))
    )
    assert only_new(before, after) == {"etoile-vec"}
    assert {one.medicine for one in after.medicines["etoile-vec"].statements} == {"etoile-vec"}


@pytest.mark.parametrize(
    ("statements", "key"),
    [
        ([said(Field.NAME, "細胞"), said(Field.COMMON_NAME, "Some cells")], "some-cells"),
        ([said(Field.NAME, "細胞")], "unnamed"),
        ([said(Field.EMA_NUMBER, "EMEA/H/C/000123")], "unnamed"),
    ],
)
def test_it_finds_a_key_even_where_no_name_can_stand_in_an_address(
    statements: list[Statement], key: str
) -> None:
    assert only_new(register(), join(register(), batch(record(*statements)))) == {key}


def test_it_counts_on_when_a_key_is_taken() -> None:
    taken = [medicine(key, said(Field.NAME, f"Other {key}")) for key in ("unnamed", "unnamed-2")]
    before = register(*taken)
    assert only_new(before, join(before, batch(record(said(Field.NAME, "細"))))) == {"unnamed-3"}


def test_it_puts_two_records_of_one_new_medicine_together() -> None:
    number = said(Field.EMA_NUMBER, "EMEA/H/C/000123")
    first = record(said(Field.NAME, "New"), number, said(Field.OPINION, "positive", "2026-01-29"))
    second = record(said(Field.NAME, "New"), number, said(Field.AUTHORISATION, "", "2026-03-01"))
    after = join(register(), batch(first, second))
    assert list(after.medicines) == ["new"]
    assert len(after.medicines["new"].events) == 2


def namesakes() -> Register:
    """Return a register with two applications of one name."""
    return register(
        medicine(
            "twice",
            said(Field.NAME, "Twice"),
            said(Field.EMA_NUMBER, "EMEA/H/C/005830"),
            said(Field.OPINION, "positive", "2022-06-23"),
        ),
        medicine(
            "twice-004749",
            said(Field.NAME, "Twice"),
            said(Field.EMA_NUMBER, "EMEA/H/C/004749"),
            said(Field.APPLICATION_WITHDRAWAL, "", "2020-11-04"),
        ),
    )


def test_it_tells_namesakes_apart_by_what_happened_to_them() -> None:
    told = record(
        said(Field.NAME, "Twice", source="ema-annex-10"),
        said(Field.VALIDATION, "", "2019-12-24", source="ema-annex-10"),
        said(Field.APPLICATION_WITHDRAWAL, "", "2020-11-04", source="ema-annex-10"),
    )
    after = join(namesakes(), batch(told, source="ema-annex-10"))
    assert not only_new(namesakes(), after)
    assert after.medicines["twice-004749"].event(Field.VALIDATION) is not None
    assert after.medicines["twice"].event(Field.VALIDATION) is None


def test_it_keeps_apart_what_fits_none_of_the_namesakes_and_finds_it_again() -> None:
    told = batch(record(said(Field.NAME, "Twice"), said(Field.AUTHORISATION, "", "2031-01-01")))
    once = join(namesakes(), told)
    assert len(only_new(namesakes(), once)) == 1
    assert write_register(join(once, told)) == write_register(once)


# ------------------------------------------------------------------------------------------ what is added


def holder(name: str, on: date, **more: str) -> Batch:
    """Return a reading of the table in which somebody holds the authorisation."""
    told = replace(said(Field.HOLDER, name, as_of=on), note=more.get("note", ""))
    return batch(record(said(Field.EMA_NUMBER, "EMEA/H/C/000001", as_of=on), told), as_of=on)


def test_it_only_moves_the_day_when_a_source_says_the_same_again() -> None:
    after = join(register(authorised()), holder("example holder B.V.", NEWER))
    assert [(first, last) for _, first, last in values(after.medicines["examplecel"], Field.HOLDER)] == [
        ("2026-03-14", "2026-07-20")
    ]


def test_it_lets_a_newer_statement_count_and_keeps_the_older() -> None:
    after = join(register(authorised()), holder("New Holder", NEWER)).medicines["examplecel"]
    assert after.holder == "New Holder"
    assert values(after, Field.HOLDER) == [
        ("Example Holder B.V.", "2026-03-14", "2026-03-14"),
        ("New Holder", "2026-07-20", "2026-07-20"),
    ]


def test_it_keeps_an_older_statement_without_letting_it_count() -> None:
    after = join(register(authorised()), holder("Old Holder", OLDER)).medicines["examplecel"]
    assert after.holder == "Example Holder B.V."
    assert "Old Holder" in after.all_words(Field.HOLDER)


def test_it_fills_from_an_older_reading_what_nobody_says() -> None:
    told = record(
        said(Field.EMA_NUMBER, "EMEA/H/C/000001", as_of=OLDER), said(Field.ORPHAN, value=True, as_of=OLDER)
    )
    mark = join(register(authorised()), batch(told, as_of=OLDER)).medicines["examplecel"].mark(Field.ORPHAN)
    assert mark is not None
    assert mark.value is True


def test_it_begins_a_run_anew_when_the_source_said_something_else_between() -> None:
    one = register(authorised())
    for name, on in (("A", OLDER), ("B", date(2025, 12, 1)), ("A", NEWER)):
        one = join(one, holder(name, on))
    assert values(one.medicines["examplecel"], Field.HOLDER) == [
        ("A", "2025-07-15", "2025-07-15"),
        ("A", "2026-07-20", "2026-07-20"),
        ("B", "2025-12-01", "2025-12-01"),
        ("Example Holder B.V.", "2026-03-14", "2026-03-14"),
    ]


def test_it_keeps_what_two_sources_say_the_same_as_two_statements() -> None:
    told = record(
        said(Field.NAME, "Examplecel"), said(Field.OPINION, "positive", "2018-06-28", source="ema-annex-10")
    )
    after = join(register(authorised()), batch(told, source="ema-annex-10")).medicines["examplecel"]
    assert {one.source for one in after.said(Field.OPINION)} == {"ema-table", "ema-annex-10"}
    assert after.differences == ()


def test_it_shows_as_a_difference_what_another_source_says_otherwise() -> None:
    told = record(
        said(Field.NAME, "Examplecel"), said(Field.OPINION, "positive", "2018-07-26", source="ema-annex-10")
    )
    after = join(register(authorised()), batch(told, source="ema-annex-10")).medicines["examplecel"]
    assert [difference.field for difference in after.differences] == [Field.OPINION]


def test_it_keeps_a_note_that_the_newer_statement_lacks_and_takes_its_new_one() -> None:
    one = join(register(authorised()), holder("Example Holder B.V.", NEWER, note="Explained."))
    one = join(one, holder("Example Holder B.V.", date(2026, 8, 1)))
    (kept,) = one.medicines["examplecel"].said(Field.HOLDER)
    assert kept.note == "Explained."
    one = join(one, holder("Example Holder B.V.", date(2026, 9, 1), note="Explained anew."))
    (kept,) = one.medicines["examplecel"].said(Field.HOLDER)
    assert kept.note == "Explained anew."


# ------------------------------------------------------------------------------------------ what is around


def test_it_notes_what_was_read_and_moves_the_day_only_forward() -> None:
    older = join(register(authorised()), Batch("ema-table", OLDER, 2576, ()))
    assert Check("ema-table", OLDER, 2576) in older.checks
    assert older.taken == TABLE_DAY
    assert join(older, Batch("union-register", NEWER, 7, ())).taken == NEWER


def test_it_leaves_the_register_that_it_was_given_as_it_was() -> None:
    before = register(authorised())
    bytes_before = write_register(before)
    join(before, holder("New Holder", NEWER))
    assert write_register(before) == bytes_before


def test_it_leaves_medicines_that_no_record_is_about_as_they_were() -> None:
    before = register(authorised(), application_withdrawn())
    assert join(before, holder("New", NEWER)).medicines["stopvec"] is before.medicines["stopvec"]


def test_it_unites_two_registers_key_by_key() -> None:
    one = register(authorised(), checks=[Check("ema-table", OLDER)])
    other = register(authorised(orphan=True), application_withdrawn(), checks=[Check("ema-table", NEWER)])
    both = united(one, other)
    assert set(both.medicines) == {"examplecel", "stopvec"}
    assert both.medicines["examplecel"].mark(Field.ORPHAN) is not None
    assert both.taken == NEWER
    assert len(both.checks) == 2
    assert write_register(united(other, one)) == write_register(both)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Kymriah", "kymriah"),
        ("Hyalograft C autograft", "hyalograft-c-autograft"),
        ("  Étoile—Vec® ", "etoile-vec"),
        ("細胞", ""),
        ("../../etc/passwd", "etc-passwd"),
    ],
)
def test_it_writes_a_name_as_it_may_stand_in_an_address(text: str, plain: str) -> None:
    assert slug(text) == plain


# ------------------------------------------------------------------------------------------ whatever is read

DAYS = st.sampled_from([date(2024, 8, 22), OLDER, TABLE_DAY, NEWER])
SAID = st.builds(
    said,
    st.sampled_from([Field.HOLDER, Field.ORPHAN, Field.OPINION, Field.FORMER_NAME, Field.REMARK]),
    st.sampled_from(["one", "two"]),
    st.sampled_from(["", "2018-06-28", "2018-07-26"]),
    as_of=DAYS,
)
NAMES = st.sampled_from(["Alpha", "Beta", "Alpha Beta", "細胞"]).map(lambda name: [said(Field.NAME, name)])
NUMBERS = st.sampled_from(["", "1", "2", "3"]).map(
    lambda last: [said(Field.EMA_NUMBER, f"EMEA/H/C/00000{last}")] if last else []
)
RECORDS = st.builds(
    lambda name, number, rest: Record((*name, *number, *rest)), NAMES, NUMBERS, st.lists(SAID, max_size=4)
)
BATCHES = st.builds(
    lambda records, on: Batch("ema-table", on, 9, tuple(records)), st.lists(RECORDS, max_size=5), DAYS
)


def two_of_one_name() -> Register:
    """Return a register with two applications of one name."""
    second = said(Field.NAME, "Alpha"), said(Field.EMA_NUMBER, "EMEA/H/C/000002")
    return join(register(authorised("Alpha", "EMEA/H/C/000001")), batch(record(*second)))


def joined(one: Register, batches: list[Batch]) -> Register:
    """Return a register with several batches joined to it, one after another."""
    for each in batches:
        one = join(one, each)
    return one


REGISTERS = st.lists(BATCHES, max_size=3).map(lambda batches: joined(two_of_one_name(), batches))


def what_is_said(one: Register) -> set[tuple[object, ...]]:
    """Return every statement without its medicine, for each day on which it is known to have been made."""
    return {
        (statement.source, *statement.said, on)
        for statement in one.statements
        for on in (statement.first_seen, statement.as_of)
    }


@settings(max_examples=200)
@given(REGISTERS, BATCHES)
def test_it_changes_nothing_when_the_same_batch_is_joined_twice(one: Register, read: Batch) -> None:
    once = join(one, read)
    assert write_register(join(once, read)) == write_register(once)


@settings(max_examples=200)
@given(REGISTERS, BATCHES)
def test_it_never_loses_what_somebody_said(one: Register, read: Batch) -> None:
    after = join(one, read)
    kept = {saying[:-1] for saying in what_is_said(after)}
    assert {saying[:-1] for saying in what_is_said(one)} <= kept
    assert {(each.source, *each.said) for told in read.records for each in told.statements} <= kept
    for key, before in one.medicines.items():
        for statement in before.statements:
            assert any(
                still.source == statement.source
                and still.said == statement.said
                and still.first_seen <= statement.first_seen
                and still.as_of >= statement.as_of
                for still in after.medicines[key].statements
            )


@given(REGISTERS, REGISTERS)
def test_it_unites_a_register_with_itself_to_itself(one: Register, other: Register) -> None:
    assert write_register(united(one, one)) == write_register(one)
    both = united(one, other)
    assert write_register(united(both, other)) == write_register(both)


@given(REGISTERS)
def test_it_gives_every_statement_the_key_of_its_medicine(one: Register) -> None:
    for each in one:
        assert list(each.statements) == of(each.key, each.statements)


# ---------------------------------------------------------------------------------------- how much work it is


def work_to_join(count: int) -> int:
    """Return how many calls it takes to join a reading of as many new medicines to as many known ones."""
    before = register(*(authorised(f"Known {number}", f"EMEA/H/C/{number:06}") for number in range(count)))
    told = (
        record(said(Field.NAME, f"New {number}"), said(Field.EMA_NUMBER, f"EMEA/H/C/9{number:05}"))
        for number in range(count)
    )
    reading = batch(*told, as_of=NEWER)
    return calls_of(lambda: join(before, reading))


def test_it_takes_ten_times_the_work_for_ten_times_as_many_and_not_a_hundred_times() -> None:
    assert work_to_join(1000) < 12 * work_to_join(100)
