"""Slots: those that a table prints, those that follow from meetings, and what is said without any."""

from datetime import date

import pytest

from openatmp.basis.errors import BadInput
from openatmp.procedures import procedure
from openatmp.procedures.calendars import Calendars
from openatmp.procedures.procedure import Procedure
from openatmp.procedures.timetable import Slot, exact_slot, next_slot, slots_of
from openatmp.procedures.timetable.slots import near_slots, slot_on
from tests.procedures.small import SMALL, SOURCE, calendars_of, meetings, read, row, table

GROUND = f"verified: true, source: '{SOURCE}'"
TABLE = read(f"{SMALL}slots: {{table: small, {GROUND}}}\n")
BOTH = read(
    f"{SMALL}slots: {{table: small, committee: CAT, at: questions, deadline: {{days: 10}}, {GROUND}}}\n"
)
CAT = meetings("CAT", date(2024, 3, 15), date(2024, 4, 19), date(2024, 6, 21), written=(date(2024, 5, 14),))
PRINTED = table("small", row(date(2024, 3, 1), date(2024, 3, 21)), row(date(2024, 5, 2), date(2024, 5, 23)))


def starts(of: Procedure, by: Calendars) -> list[date]:
    return [slot.start for slot in slots_of(of, by)]


def test_a_procedure_that_may_start_on_any_day_has_no_slots() -> None:
    assert slots_of(read(), calendars_of(CAT, PRINTED)) == ()


def test_a_table_gives_its_rows() -> None:
    slots = slots_of(TABLE, calendars_of(PRINTED))
    assert [(slot.deadline, slot.start) for slot in slots] == [
        (date(2024, 3, 1), date(2024, 3, 21)),
        (date(2024, 5, 2), date(2024, 5, 23)),
    ]
    assert all(slot.is_published and not slot.is_derived for slot in slots)


def test_a_table_that_is_not_there_gives_none() -> None:
    assert slots_of(TABLE, calendars_of(CAT)) == ()


def test_meetings_give_starts_so_that_the_step_falls_on_them() -> None:
    slots = slots_of(BOTH, calendars_of(CAT))
    assert [slot.start for slot in slots] == [date(2024, 2, 15), date(2024, 3, 21), date(2024, 5, 23)]
    assert [slot.deadline for slot in slots] == [date(2024, 2, 5), date(2024, 3, 11), date(2024, 5, 13)]
    assert all(slot.is_derived and not slot.is_published for slot in slots)


def test_where_a_table_was_published_nothing_is_derived() -> None:
    cat = meetings("CAT", date(2024, 3, 15), date(2024, 5, 17), date(2024, 7, 19))
    slots = slots_of(BOTH, calendars_of(cat, PRINTED))
    assert [(slot.start, slot.is_published) for slot in slots] == [
        (date(2024, 2, 15), False),
        (date(2024, 3, 21), True),
        (date(2024, 5, 23), True),
        (date(2024, 6, 20), False),
    ]


def test_it_finds_the_slot_on_a_day_and_those_next_to_it() -> None:
    slots = slots_of(TABLE, calendars_of(PRINTED))
    assert slot_on(slots, date(2024, 3, 21)) is slots[0]
    assert slot_on(slots, date(2024, 3, 22)) is None
    assert slot_on(slots, date(2025, 1, 1)) is None
    assert near_slots(slots, date(2024, 4, 1)) == slots
    assert near_slots(slots, date(2024, 1, 1)) == slots[:1]
    assert near_slots(slots, date(2025, 1, 1)) == slots[1:]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 1, 1), date(2024, 3, 21)),
        (date(2024, 3, 21), date(2024, 3, 21)),
        (date(2024, 3, 22), date(2024, 5, 23)),
    ],
)
def test_the_next_slot_starts_on_the_day_or_after_it(day: date, expected: date) -> None:
    assert next_slot(TABLE, slots_of(TABLE, calendars_of(PRINTED)), day).start == expected


def test_no_slot_after_the_last_one_says_which_that_was() -> None:
    with pytest.raises(BadInput) as raised:
        next_slot(TABLE, slots_of(TABLE, calendars_of(PRINTED)), date(2024, 6, 1))
    assert "the last one known starts on 2024-05-23" in raised.value.happened
    assert "calendar import" in raised.value.remedy


def test_an_exact_slot_or_an_error_that_names_its_neighbours() -> None:
    slots = slots_of(TABLE, calendars_of(PRINTED))
    assert exact_slot(TABLE, slots, date(2024, 5, 23)) is slots[1]
    with pytest.raises(BadInput) as raised:
        exact_slot(TABLE, slots, date(2024, 4, 1))
    assert raised.value.expected == "2024-03-21 or 2024-05-23"


@pytest.mark.parametrize("find", [next_slot, exact_slot])
def test_a_procedure_without_slots_says_so(find: type[Slot]) -> None:
    with pytest.raises(BadInput, match="no slot of small is known from 1 June 2024 on"):
        find(TABLE, (), date(2024, 6, 1))  # type: ignore[arg-type]


def test_the_evaluation_has_published_slots_in_2017_and_derived_ones_later() -> None:
    from openatmp.procedures.calendars import calendars

    slots = slots_of(procedure("evaluation"), calendars())
    assert [slot.start for slot in slots if slot.is_published] == [
        date(2017, 1, 19),
        date(2017, 2, 23),
        date(2017, 3, 23),
        date(2017, 5, 18),
    ]
    assert {slot.start.year for slot in slots if slot.is_derived} == {2023, 2024, 2025, 2026, 2027}
