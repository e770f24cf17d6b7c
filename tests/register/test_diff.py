from datetime import date

import pytest

from openatmp.register.diff import Change, Changed, diff
from openatmp.register.fields import Field
from openatmp.register.medicine import Medicine
from tests.register.registers import application_withdrawn, authorised, medicine, of, register, said

DAY = date(2026, 11, 24)
OLD = authorised()


def with_more(*statements: object) -> Medicine:
    return medicine("examplecel", *OLD.statements, *statements)  # type: ignore[arg-type] # statements


def changed(before: Medicine, after: Medicine) -> list[tuple[Change, str, str, str, str]]:
    changes = diff(register(before), register(after), DAY)
    return [(one.change, one.what, one.before, one.after, one.source) for one in changes]


def test_nothing_changes_between_the_same() -> None:
    assert diff(register(OLD), register(OLD), DAY) == ()


def test_a_medicine_that_is_new_and_one_that_is_gone() -> None:
    other = application_withdrawn()
    assert diff(register(OLD), register(other), DAY) == (
        Changed("examplecel", "Examplecel", Change.REMOVED, "", "authorised", "", ""),
        Changed("stopvec", "Stopvec", Change.ADDED, "", "", "application withdrawn", "ema-table"),
    )


def test_a_withdrawal_changes_the_status_and_is_an_event() -> None:
    after = with_more(said(Field.WITHDRAWAL, "", "2026-05-01"))
    assert changed(OLD, after) == [
        (Change.STATUS, "status", "authorised", "withdrawn", ""),
        (Change.EVENT, "withdrawal of the authorisation", "", "2026-05-01", "ema-table"),
    ]


def test_before_its_day_it_changes_no_status() -> None:
    after = with_more(said(Field.WITHDRAWAL, "", "2026-05-01"))
    on_the_eve = diff(register(OLD), register(after), date(2026, 4, 30))
    on_the_day = diff(register(OLD), register(after), date(2026, 5, 1))
    assert [one.change for one in on_the_eve] == [Change.EVENT]
    assert [one.change for one in on_the_day] == [Change.STATUS, Change.EVENT]


def test_a_holder_that_another_source_names_differently_is_a_difference_too() -> None:
    newer = said(Field.HOLDER, "Other Holder GmbH", source="union-register", as_of=date(2026, 6, 1))
    assert changed(OLD, with_more(newer)) == [
        (Change.FIELD, "holder", "Example Holder B.V.", "Other Holder GmbH", "union-register"),
        (
            Change.DIFFERENCE,
            "holder",
            "",
            "union-register: Other Holder GmbH; ema-table: Example Holder B.V.",
            "",
        ),
    ]


def test_a_day_on_which_an_event_is_corrected_tells_both() -> None:
    better = said(Field.OPINION, "positive", "2018-07-26", source="ema-annex-10", as_of=date(2026, 6, 1))
    first, _ = changed(OLD, with_more(better))
    assert first == (
        Change.EVENT,
        "opinion",
        "2018-06-28 positive",
        "2018-07-26 positive",
        "ema-annex-10",
    )


def test_of_what_may_be_many_only_the_new_one_is_told_with_who_says_it() -> None:
    before = with_more(said(Field.REMARK, "First remark.", source="medisee"))
    after = medicine("examplecel", *before.statements, said(Field.REMARK, "Another remark."))
    assert changed(before, after) == [(Change.FIELD, "remark", "", "Another remark.", "ema-table")]


def test_of_what_may_be_many_one_that_is_gone_is_told() -> None:
    before = with_more(said(Field.RENEWAL, "", "2023-08-01"), said(Field.RENEWAL, "", "2024-08-01"))
    after = with_more(said(Field.RENEWAL, "", "2024-08-01"))
    assert changed(before, after) == [(Change.EVENT, "renewal", "2023-08-01", "", "")]


def test_a_mark_is_told_as_yes_or_no() -> None:
    before = with_more(said(Field.ORPHAN, value=True))
    later = said(Field.ORPHAN, value=False, as_of=date(2026, 9, 1))
    after = medicine("examplecel", *before.statements, *of("examplecel", [later]))
    assert changed(before, after) == [(Change.FIELD, "orphan", "yes", "no", "ema-table")]


def test_being_seen_once_more_is_no_change() -> None:
    again = [said(one.field, one.value, str(one.day or ""), as_of=date(2026, 9, 1)) for one in OLD.statements]
    assert changed(OLD, medicine("examplecel", *again)) == []


def test_a_kind_of_an_event_that_is_not_repeated_is_not_lost() -> None:
    silent = said(Field.AUTHORISATION, "", "2018-08-23", as_of=date(2026, 9, 1))
    assert changed(OLD, with_more(silent)) == []


def test_a_difference_seen_once_more_is_not_new() -> None:
    other = said(Field.OPINION, "positive", "2018-07-26", source="ema-annex-10", as_of=date(2026, 6, 1))
    before = with_more(other)
    again = said(Field.OPINION, "positive", "2018-06-28", as_of=date(2026, 9, 1))
    after = medicine("examplecel", *before.statements, again)
    assert Change.DIFFERENCE in {kind for kind, *_ in changed(OLD, before)}
    assert changed(before, after) == []


@pytest.mark.parametrize(("value", "told"), [("", "no day"), ("standard", "standard")])
def test_a_source_that_tells_no_day_is_told_as_that(value: str, told: str) -> None:
    without = said(Field.AUTHORISATION, value, source="union-register", as_of=date(2026, 6, 1))
    (change,) = changed(OLD, with_more(without))
    assert change[:2] == (Change.DIFFERENCE, "authorisation")
    assert change[3] == f"ema-table: 2018-08-23; union-register: {told}"
