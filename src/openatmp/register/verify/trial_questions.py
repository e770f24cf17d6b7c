"""What to ask a trial register for, so that as little as possible of a text leaves the machine."""

from collections.abc import Iterator

from openatmp.register.register import Register
from openatmp.register.verify.reading import Read, read

_MOST_QUESTIONS = 3
_LONGEST = 80
_MOST_WORDS_OF_A_NAME = 3


def trial_questions(text: str, register: Register) -> tuple[str, ...]:
    """Return what to ask trial registers for.

    Args:
        text: what somebody was told.
        register: the register whose names are known.

    Returns:
        The numbers of trials in the text; without any, the common names or names of the medicines it names;
        without any of those, the text itself when it has at most three words. At most three.
    """
    said = read(text, register)
    numbers = said.numbers.of_trials
    return tuple(dict.fromkeys(numbers or tuple(_names(said))))[:_MOST_QUESTIONS]


def _names(said: Read) -> Iterator[str]:
    for one in said.named:
        medicine = one.medicines[0]
        yield medicine.common_name if 0 < len(medicine.common_name) <= _LONGEST else medicine.name
    # More words than a name has may tell of the person who asks.
    if not said.named and not said.claims.licence and 0 < len(said.rest.split()) <= _MOST_WORDS_OF_A_NAME:
        yield said.rest[:_LONGEST]
