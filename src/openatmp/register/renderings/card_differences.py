"""Where sources do not say the same: what each says, which is followed, and why."""

from openatmp.register.medicine import Difference
from openatmp.register.renderings import card_wording as wording
from openatmp.register.renderings.card_lines import Line, said_by
from openatmp.register.renderings.wording import day_words
from openatmp.register.sources import source
from openatmp.register.statement import Statement

_NO_DAY = "no day"


def told_difference(difference: Difference) -> Line:
    """Tell a difference in words.

    Args:
        difference: the difference.

    Returns:
        A line: "The Agency's table says 27 June 2018. We follow the assessment report, which says
        28 June 2018: it is the Agency's own account of the evaluation."
    """
    others = [one for one in difference.statements if _value(one) != _value(difference.followed)]
    told = ", ".join(f"{_called(one)} says {_value(one)}" for one in others)
    followed = difference.followed
    text = (
        f"{told[:1].upper()}{told[1:]}. We follow {_called(followed)}, which says {_value(followed)}: "
        f"{_because(difference, others)}."
    )
    label = difference.field.value
    return Line(f"{label[:1].upper()}{label[1:]}", text, said_by(difference.statements), followed.day)


def _because(difference: Difference, others: list[Statement]) -> str:
    followed = difference.followed
    if difference.field.is_event and followed.day and not any(one.day for one in others):
        return wording.TELLS_A_DAY
    if difference.field.is_changing and all(one.as_of < followed.as_of for one in others):
        return wording.NEWEST
    return wording.believed_because(followed.source)


def _called(statement: Statement) -> str:
    return wording.called(statement.source, source(statement.source).title)


def _value(statement: Statement) -> str:
    """Return what a source says: of an event the day, of all else the value."""
    if statement.field.is_event:
        return day_words(statement.day) if statement.day else _NO_DAY
    return statement.spelled
