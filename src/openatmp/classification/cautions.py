"""What the reader of one answer has to be told besides the caution that every answer carries."""

from datetime import date

from openatmp.classification.classify import Classification
from openatmp.classification.days import in_words
from openatmp.law import ActKind, LawInForce

_REFORM_AHEAD = (
    "A reform is agreed; the day from which it applies is not known. This answer is by the law as last "
    "checked on {day}."
)


def cautions(classification: Classification) -> tuple[str, ...]:
    """Say when an answer is for a day on which the law may already be another one.

    Args:
        classification: the answer.

    Returns:
        One caution for a day after the law was last checked, while a reform without a first day is
        announced; otherwise nothing.
    """
    law = classification.law
    checked = last_checked(law)
    if checked is None or law.day <= checked or not _reform_ahead(law):
        return ()
    return (_REFORM_AHEAD.format(day=in_words(checked)),)


def last_checked(law: LawInForce) -> date | None:
    """Return the day on which the law was last checked: that of the act whose check is oldest.

    Args:
        law: the law; calendars do not count, since no answer on the class rests on them.

    Returns:
        The day; None when there is no law.
    """
    days = [act.last_checked for act in law.acts.values() if act.kind is not ActKind.CALENDAR]
    return min(days, default=None)


def _reform_ahead(law: LawInForce) -> bool:
    return any(provision.in_force_from is None for provision in law.announced())
