"""Names as people write them: with typos, in other alphabets, cut short, in other case, spacing and order."""

import random
from collections.abc import Callable

_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_GREEK = {
    "a": "α", "b": "μπ", "c": "κ", "d": "ντ", "e": "ε", "f": "φ", "g": "γκ", "h": "χ", "i": "ι", "j": "τζ",
    "k": "κ", "l": "λ", "m": "μ", "n": "ν", "o": "ο", "p": "π", "q": "κ", "r": "ρ", "s": "σ", "t": "τ",
    "u": "ου", "v": "β", "w": "β", "x": "ξ", "y": "ι", "z": "ζ",
}  # fmt: skip
_CYRILLIC = {
    "a": "а", "b": "б", "c": "к", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "i": "и", "j": "дж",
    "k": "к", "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "q": "к", "r": "р", "s": "с", "t": "т",
    "u": "у", "v": "в", "w": "в", "x": "кс", "y": "и", "z": "з",
}  # fmt: skip
_ACCENTS = str.maketrans("aeioucn", "àéïôüçñ")
_LOOK_ALIKE = str.maketrans("aecopxy", "аесорху")


def with_typos(name: str, count: int, chance: random.Random) -> str:
    """Put typos into a name, at letters and digits only.

    Args:
        name: the name.
        count: how many.
        chance: the dice.
    """
    for _ in range(count):
        changed = name
        while changed == name:
            changed = chance.choice((_substituted, _slipped, _dropped, _doubled_or_added, _swapped))(
                name, chance
            )
        name = changed
    return name


def _place(name: str, chance: random.Random) -> int:
    return chance.choice([place for place, letter in enumerate(name) if letter.isalnum()])


def _substituted(name: str, chance: random.Random) -> str:
    place = _place(name, chance)
    return name[:place] + chance.choice(_LETTERS) + name[place + 1 :]


def _slipped(name: str, chance: random.Random) -> str:
    """Hit the key beside the right one."""
    place = _place(name, chance)
    row = next((row for row in _KEYBOARD if name[place].lower() in row), "")
    if not row:
        return name
    at = row.index(name[place].lower())
    return name[:place] + chance.choice(row[max(0, at - 1) : at] + row[at + 1 : at + 2]) + name[place + 1 :]


def _dropped(name: str, chance: random.Random) -> str:
    place = _place(name, chance)
    return name[:place] + name[place + 1 :]


def _doubled_or_added(name: str, chance: random.Random) -> str:
    place = _place(name, chance)
    return name[:place] + chance.choice((name[place], chance.choice(_LETTERS))) + name[place:]


def _swapped(name: str, chance: random.Random) -> str:
    place = _place(name, chance)
    return name[:place] + name[place : place + 2][::-1] + name[place + 2 :]


def in_greek(name: str) -> str:
    """Write a name in Greek letters."""
    return "".join(_GREEK.get(letter, letter) for letter in name.lower())


def in_cyrillic(name: str) -> str:
    """Write a name in Cyrillic letters."""
    return "".join(_CYRILLIC.get(letter, letter) for letter in name.lower())


def _spaced(name: str) -> str:
    return f"{name[: len(name) // 2]} {name[len(name) // 2 :]}"


def _turned(name: str) -> str:
    return " ".join(reversed(name.split()))


VARIANTS: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "small letters": str.lower,
    "accents": lambda name: name.lower().translate(_ACCENTS),
    "look-alike letters": lambda name: name.lower().translate(_LOOK_ALIKE),
    "a blank inside": _spaced,
    "hyphens for blanks": lambda name: name.replace(" ", "-"),
    "words the other way round": _turned,
    "signs of a trade mark": lambda name: f"{name}®",
}


def cut(name: str, share: float) -> str:
    """Return the beginning of a name.

    Args:
        name: the name.
        share: how much of it.
    """
    return name[: max(1, round(len(name) * share))].strip()
