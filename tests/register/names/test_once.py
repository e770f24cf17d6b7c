"""A thing is made once for a register, and again for another one that is equal."""

from openatmp.register.names.once import once
from openatmp.register.register import Register
from tests.register.registers import authorised, register


def test_it_is_made_once_for_a_register() -> None:
    made: list[int] = []

    @once
    def count(one: Register) -> int:
        """Count medicines."""
        made.append(len(one))
        return len(one)

    first = register(authorised())
    assert (count(first), count(first)) == (1, 1)
    assert made == [1]


def test_it_is_made_anew_for_another_register() -> None:
    made: list[Register] = []
    keep = once(made.append)
    first, second = register(authorised()), register(authorised())
    assert first == second
    keep(first)
    keep(second)
    assert len(made) == 2


def test_only_the_registers_used_last_are_kept() -> None:
    made: list[Register] = []
    keep = once(made.append)
    registers = [register(authorised()) for _ in range(6)]
    for one in (*registers, registers[0]):
        keep(one)
    assert len(made) == 7


def test_it_keeps_its_name_and_words() -> None:
    def count(one: Register) -> int:
        """Count medicines."""
        return len(one)

    assert once(count).__doc__ == "Count medicines."
