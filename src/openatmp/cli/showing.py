"""The command that shows what is known of one medicine."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from openatmp.basis.errors import BadInput
from openatmp.cli.installed import installed
from openatmp.cli.printing import print_json, print_text
from openatmp.cli.today import today
from openatmp.register import Field, Medicine, Register
from openatmp.register.renderings.card import card_of
from openatmp.register.renderings.text import text_of
from openatmp.register.search import Index, Wanted
from openatmp.register.search.folding import folded_words
from openatmp.register.verify.numbers import numbers_in

_NAMES = (Field.NAME, Field.FORMER_NAME, Field.OTHER_NAME, Field.COMMON_NAME)


def run_show(said: str, on: date | None, *, as_json: bool) -> None:
    """Print the card of a medicine; of every application when several bear the name.

    Args:
        said: its name, its common name, its key, or one of its numbers.
        on: the day of the card; None for today.
        as_json: whether a program reads it.

    Raises:
        BadInput: there is none, or it is not clear which is meant.
    """
    day, register = on or today(), installed()
    cards = [card_of(medicine, day) for medicine in meant(said, register, day)]
    if as_json:
        print_json({"on": day.isoformat(), "medicines": [plain(card) for card in cards]})
    else:
        print_text("\n\n".join(text_of(card) for card in cards))


def meant(said: str, register: Register, on: date) -> tuple[Medicine, ...]:
    """Return the medicines that somebody means.

    Args:
        said: a name, a key, or a number.
        register: the register.
        on: the day, for the words of an error.

    Raises:
        BadInput: there is none, or it is not clear which is meant.
    """
    found = tuple(dict.fromkeys(_by_number(said, register))) or tuple(_by_name(said, register))
    return found or _only_one(said, register, on)


def _by_number(said: str, register: Register) -> Iterator[Medicine]:
    numbers = numbers_in(said)
    for number in (*numbers.ema, *numbers.eu):
        if medicine := register.by_number.get(number):
            yield medicine


def _by_name(said: str, register: Register) -> Iterator[Medicine]:
    wanted = folded_words(said)
    for medicine in register:
        names = (name for field in _NAMES for name in medicine.all_words(field))
        if said == medicine.key or wanted in {folded_words(name) for name in names}:
            yield medicine


def _only_one(said: str, register: Register, on: date) -> tuple[Medicine, ...]:
    """Return the one medicine that words fit, or say which there are."""
    found = Index(register, on).find(Wanted(text=said)) if said.strip() else None
    if found and found.total == 1:
        return found.medicines
    names = [medicine.name for medicine in found.medicines] or list(found.near) if found else []
    raise BadInput(
        f"{'this fits several medicines' if len(names) > 1 else 'the register holds no medicine'}: {said!r}",
        expected=f"perhaps {' or '.join(dict.fromkeys(names))}" if names else "a name or a number",
        remedy="see `openatmp register list`, or ask `openatmp verify`",
    )


def plain(value: Any) -> Any:
    """Return a rendering's data as plain data."""
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    return value
