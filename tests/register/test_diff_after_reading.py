"""What changed when a source was read again: nothing too much, nothing too little."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from openatmp.register import shipped
from openatmp.register.diff import Change, Changed, diff
from openatmp.register.fields import Field
from openatmp.register.joining import join
from openatmp.register.register import Register
from openatmp.register.statement import Statement
from tests.register.registers import (
    application_withdrawn,
    authorised,
    batch,
    medicine,
    record,
    register,
    said,
)

TODAY = date(2026, 11, 25)
NEWER = date(2026, 7, 20)


def after_reading(*statements: Statement, source: str = "ema-table") -> tuple[Changed, ...]:
    """Return what changes when a newer reading says something of the authorised medicine."""
    before = register(authorised())
    told = (replace(one, as_of=NEWER, source=source) for one in statements)
    number = said(Field.EMA_NUMBER, "EMEA/H/C/000001", source=source, as_of=NEWER)
    return diff(before, join(before, batch(record(number, *told), source=source, as_of=NEWER)), TODAY)


def shown(changes: tuple[Changed, ...]) -> list[tuple[str, str, str, str]]:
    return [(change.change.value, change.what, change.before, change.after) for change in changes]


# ------------------------------------------------------------------------------------------ nothing changed


def test_it_lists_nothing_between_the_shipped_register_and_itself() -> None:
    assert diff(shipped(), shipped(), TODAY) == ()


def test_it_lists_nothing_when_a_source_only_says_the_same_again() -> None:
    assert after_reading(said(Field.HOLDER, "Example Holder B.V.")) == ()


def test_it_lists_nothing_of_a_medicine_that_stays() -> None:
    before, after = register(authorised()), register(authorised(), application_withdrawn())
    assert {change.medicine for change in diff(before, after, TODAY)} == {"stopvec"}


# ------------------------------------------------------------------------------------------ came and went


def test_it_tells_that_a_medicine_came_and_where_it_stands() -> None:
    (change,) = diff(register(authorised()), register(authorised(), application_withdrawn()), TODAY)
    assert change == Changed("stopvec", "Stopvec", Change.ADDED, "", "", "application withdrawn", "ema-table")


def test_it_tells_that_a_medicine_went_and_where_it_stood() -> None:
    (change,) = diff(register(authorised(), application_withdrawn()), register(authorised()), TODAY)
    assert (change.change, change.before, change.after) == (Change.REMOVED, "application withdrawn", "")


def test_it_tells_of_a_new_medicine_without_a_name_that_it_has_none() -> None:
    (change,) = diff(register(), register(medicine("x", said(Field.HOLDER, "Somebody"))), TODAY)
    assert (change.name, change.after, change.source) == ("", "unknown", "")


# ------------------------------------------------------------------------------------------ changed


def test_it_tells_another_status_first_and_then_the_event_that_led_to_it() -> None:
    assert shown(after_reading(said(Field.WITHDRAWAL, "", "2026-07-01"))) == [
        ("status", "status", "authorised", "withdrawn"),
        ("event", "withdrawal of the authorisation", "", "2026-07-01"),
    ]


def test_it_tells_what_a_field_was_and_is_and_who_says_so() -> None:
    (change,) = after_reading(said(Field.HOLDER, "New Holder"))
    assert (change.change, change.what) == (Change.FIELD, "holder")
    assert (change.before, change.after, change.source) == ("Example Holder B.V.", "New Holder", "ema-table")


def test_it_does_not_list_what_is_said_and_not_followed_but_that_sources_differ() -> None:
    changes = after_reading(said(Field.OPINION, "positive", "2018-06-27"), source="ema-table-digest")
    assert shown(changes) == [
        ("sources differ", "opinion", "", "ema-table: 2018-06-28; ema-table-digest: 2018-06-27")
    ]


def test_it_tells_of_a_difference_only_once() -> None:
    before = register(authorised())
    number = said(Field.EMA_NUMBER, "EMEA/H/C/000001")
    other = said(Field.OPINION, "positive", "2018-06-27", source="company-news")
    once = join(before, batch(record(number, other), source="company-news"))
    twice = join(once, batch(record(number, said(Field.ORPHAN, value=True))))
    assert Change.DIFFERENCE in {change.change for change in diff(before, once, TODAY)}
    assert Change.DIFFERENCE not in {change.change for change in diff(once, twice, TODAY)}


def test_it_lists_changes_in_the_order_of_the_keys() -> None:
    before = register(authorised("Beta", "1"))
    after = register(authorised("Gamma", "2"), authorised("Alpha", "3"))
    assert [change.medicine for change in diff(before, after, TODAY)] == ["alpha", "beta", "gamma"]


# ------------------------------------------------------------------------------------------ there and back

MEDICINES = st.lists(st.sampled_from(["Alpha", "Beta", "Gamma"]), unique=True).flatmap(
    lambda names: st.tuples(
        *(st.builds(authorised, st.just(name), holder=st.sampled_from(["A", "B"])) for name in names)
    )
)
REGISTERS = MEDICINES.map(lambda some: register(*some))


@given(REGISTERS, REGISTERS)
def test_it_tells_the_way_back_as_the_way_there(one: Register, other: Register) -> None:
    there, back = diff(one, other, TODAY), diff(other, one, TODAY)
    turned = {Change.ADDED: Change.REMOVED, Change.REMOVED: Change.ADDED}
    assert sorted((turned.get(change.change, change.change), change.medicine) for change in there) == sorted(
        (change.change, change.medicine) for change in back
    )


@given(REGISTERS, REGISTERS)
def test_it_lists_nothing_only_when_a_reader_sees_no_change(one: Register, other: Register) -> None:
    if not diff(one, other, TODAY):
        assert set(one.medicines) == set(other.medicines)
        for key, before in one.medicines.items():
            assert before.holder == other.medicines[key].holder
