"""Typos as people make them, from a given seed."""

import random
from collections.abc import Callable

LETTERS = "abcdefghijklmnopqrstuvwxyz"
KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def with_a_typo(name: str, chance: random.Random) -> str:
    """Return a name with one letter or digit wrong, missing, too many, doubled or swapped."""
    changed = name
    while changed == name:
        place = chance.choice([place for place, letter in enumerate(name) if letter.isalnum()])
        changed = chance.choice(KINDS)(name, place, chance)
    return changed


def _another(name: str, place: int, chance: random.Random) -> str:
    return name[:place] + chance.choice(LETTERS) + name[place + 1 :]


def _beside(name: str, place: int, chance: random.Random) -> str:
    row = next((row for row in KEYBOARD if name[place].lower() in row), "")
    at = row.find(name[place].lower())
    keys = row[max(0, at - 1) : at] + row[at + 1 : at + 2]
    return name[:place] + chance.choice(keys) + name[place + 1 :] if row else name


def _missing(name: str, place: int, _: random.Random) -> str:
    return name[:place] + name[place + 1 :]


def _added(name: str, place: int, chance: random.Random) -> str:
    return name[:place] + chance.choice(name[place] + chance.choice(LETTERS)) + name[place:]


def _swapped(name: str, place: int, _: random.Random) -> str:
    return name[:place] + name[place : place + 2][::-1] + name[place + 2 :]


KINDS: tuple[Callable[[str, int, random.Random], str], ...] = (_another, _beside, _missing, _added, _swapped)
