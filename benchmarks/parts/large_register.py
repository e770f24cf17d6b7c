"""A register as large as one likes, made of the shipped one: names, numbers, holders and days are altered."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from openatmp.register import Field, Medicine, Register, Statement, shipped
from openatmp.register.register import register_of

SEED = 1394
_BEGINNINGS = ("ab", "be", "cor", "da", "el", "fi", "gly", "hem", "im", "jo", "ky", "lu", "ma", "no", "or",
               "pro", "qui", "ro", "sky", "te", "up", "vi", "wa", "xe", "yes", "zol")  # fmt: skip
_MIDDLES = ("ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ra", "si", "tu", "ve", "xi", "zy")
_OWN_NAMES = (Field.NAME, Field.FORMER_NAME, Field.OTHER_NAME)
_NUMBERS = (Field.EMA_NUMBER, Field.EU_NUMBER)
HOLDERS = 600


def large_register(times: int) -> Register:
    """Make a register that holds each medicine of the shipped one many times, each a little different.

    Args:
        times: how often each medicine stands in it; the first time unaltered.
    """
    chance = random.Random(SEED)  # noqa: S311 - made-up names need no secrecy
    small = shipped()
    forms = sorted({medicine.holder.rpartition(" ")[2] for medicine in small})
    holders = [f"{_made_up(chance).capitalize()} {chance.choice(forms)}" for _ in range(HOLDERS)]
    copies = (
        statement
        for medicine in small
        for count in range(times)
        for statement in (_altered(medicine, count, chance, holders) if count else medicine.statements)
    )
    return register_of(copies, small.checks, small.taken)


def _altered(
    medicine: Medicine, count: int, chance: random.Random, holders: list[str]
) -> Iterator[Statement]:
    name, holder, later = _made_up(chance), chance.choice(holders), timedelta(chance.randint(-900, 900))
    for statement in medicine.statements:
        yield replace(
            statement,
            medicine=f"{medicine.key}-{count}",
            value=_value(statement, name, holder, count),
            day=statement.day + later if statement.day else None,
        )


def _value(statement: Statement, name: str, holder: str, count: int) -> str | bool:
    value = str(statement.value)
    if statement.field in _OWN_NAMES:
        return f"{name.capitalize()}{value[-3:]}"
    if statement.field is Field.COMMON_NAME:
        return f"{name}{value[4:]}"
    if statement.field is Field.HOLDER:
        return holder
    return f"{value}{count:04d}" if statement.field in _NUMBERS else statement.value


def _made_up(chance: random.Random) -> str:
    middles = "".join(chance.choices(_MIDDLES, k=chance.randint(1, 3)))
    return chance.choice(_BEGINNINGS) + middles
