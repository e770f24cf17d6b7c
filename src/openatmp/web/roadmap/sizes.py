"""By which rule an applicant has its size, in a sentence."""

from openatmp.law import LawInForce
from openatmp.roadmap.applicant import SIZES_ACT, Size
from openatmp.roadmap.fees.plain import euro
from openatmp.web.roadmap.words import SIZES


def rule_of(size: Size, law: LawInForce) -> str:
    """Say by which figures an enterprise has a size.

    Args:
        size: the size.
        law: the law of the day.
    """
    if size is Size.LARGE:
        return f"Anything above the limits of a {SIZES[Size.MEDIUM]}."
    staff, turnover, balance = (
        law.value(SIZES_ACT, f"{size}-{name}").amount for name in ("staff-below", "turnover", "balance-sheet")
    )
    return (
        f"A {SIZES[size]}: fewer than {staff} people, and a turnover of at most {_money(turnover)} "
        f"or a balance sheet of at most {_money(balance)}; linked and partner enterprises count in."
    )


def rules(law: LawInForce) -> tuple[str, ...]:
    """Say the rules of all small sizes.

    Args:
        law: the law of the day.
    """
    return tuple(rule_of(size, law) for size in (Size.MICRO, Size.SMALL, Size.MEDIUM))


def _money(amount: object) -> str:
    return euro(amount) if isinstance(amount, int) else str(amount)
