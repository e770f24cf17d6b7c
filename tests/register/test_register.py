"""The register: medicines by key and by number, and what was read to make it."""

from datetime import date

from openatmp.register.fields import Field
from openatmp.register.medicine import Medicine
from openatmp.register.register import Check, register_of
from tests.register.registers import TABLE_DAY, application_withdrawn, authorised, medicine, register, said
from tests.register.work import calls_of


def test_it_holds_medicines_in_the_order_of_their_keys() -> None:
    one = register(authorised("Zeta"), authorised("Alpha"), authorised("Mid"))
    assert list(one.medicines) == ["alpha", "mid", "zeta"]
    assert [medicine.key for medicine in one] == ["alpha", "mid", "zeta"]
    assert len(one) == 3


def test_it_puts_together_what_is_said_of_one_medicine_wherever_it_stands() -> None:
    first, second = authorised("Alpha"), authorised("Beta")
    mixed = [
        statement for pair in zip(first.statements, second.statements, strict=True) for statement in pair
    ]
    one = register_of(mixed, [], TABLE_DAY)
    assert one.medicines["alpha"] == first
    assert one.medicines["beta"] == second


def test_it_gives_back_every_statement() -> None:
    one = register(authorised("Beta"), application_withdrawn())
    assert len(list(one.statements)) == sum(len(medicine.statements) for medicine in one)


def test_it_finds_a_medicine_by_each_of_its_numbers() -> None:
    one = register(authorised("Alpha", "EMEA/H/C/000007", eu_number="EU/1/18/1297"), application_withdrawn())
    assert one.by_number["EMEA/H/C/000007"].key == "alpha"
    assert one.by_number["EU/1/18/1297"].key == "alpha"
    assert one.by_number["EMEA/H/C/000002"].key == "stopvec"
    assert "EMEA/H/C/000008" not in one.by_number


def test_it_finds_medicines_by_name_and_former_name_without_case() -> None:
    one = register(
        medicine("a", said(Field.NAME, "Alpha"), said(Field.FORMER_NAME, "Aleph")),
        medicine("b", said(Field.NAME, "ALPHA ")),
        medicine("c", said(Field.COMMON_NAME, "alpha")),
    )
    assert [found.key for found in one.by_name["alpha"]] == ["a", "b"]
    assert [found.key for found in one.by_name["aleph"]] == ["a"]
    assert set(one.by_name) == {"alpha", "aleph"}


def test_it_knows_no_number_of_a_medicine_without_one() -> None:
    assert register(medicine("x", said(Field.NAME, "X"))).by_number == {}


def test_it_lists_a_check_once_and_the_oldest_first() -> None:
    checks = [
        Check("ema-table", date(2026, 3, 14)),
        Check("union-register", date(2026, 1, 1)),
        Check("ema-table", date(2026, 3, 14)),
        Check("ema-table", date(2025, 7, 15), 2576),
    ]
    assert [(one.source, str(one.as_of)) for one in register(checks=checks).checks] == [
        ("ema-table", "2025-07-15"),
        ("union-register", "2026-01-01"),
        ("ema-table", "2026-03-14"),
    ]


def test_it_knows_of_each_source_when_it_was_last_read() -> None:
    checks = [
        Check("ema-table", date(2026, 3, 14)),
        Check("ema-table", date(2025, 7, 15), 2576),
        Check("ema-annex-10", date(2021, 12, 31)),
        Check("union-register", date(2024, 1, 1)),
    ]
    newest = register(checks=checks).newest_checks
    assert newest == (
        Check("ema-table", date(2026, 3, 14)),
        Check("union-register", date(2024, 1, 1)),
        Check("ema-annex-10", date(2021, 12, 31)),
    )


def test_it_may_be_empty() -> None:
    one = register_of([], [], TABLE_DAY)
    assert len(one) == 0
    assert one.by_number == {}
    assert one.newest_checks == ()


def work_to_make(count: int) -> int:
    """Return how many calls it takes to put a register of some size together and to index its numbers."""
    statements = [
        statement
        for number in range(count)
        for statement in Medicine(
            f"m{number}", authorised(f"M{number}", f"EMEA/H/C/{number:06}").statements
        ).statements
    ]
    return calls_of(lambda: register_of(statements, [], TABLE_DAY).by_number)


def test_it_takes_ten_times_the_work_for_ten_times_as_many_and_not_a_hundred_times() -> None:
    assert work_to_make(1000) < 12 * work_to_make(100)
