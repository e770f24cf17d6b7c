"""Medicinal product for human use: Directive 2001/83/EC, Art. 1(2); Regulation 1394/2007, Art. 2(1)(a)."""

from openatmp.basis.conditions import Every, Holds
from openatmp.basis.rules import Rule
from openatmp.law import LawInForce


def medicinal_product(law: LawInForce) -> Rule:
    """Build the first question: is it a medicine, and for people?

    Args:
        law: the law of the day.

    Returns:
        The rule; everything else rests on it.

    Raises:
        NotInForce: the day lies outside the provisions' time.

    Source: Directive 2001/83/EC, Art. 1(2).
    """
    return Rule(
        "medicinal-product",
        "Is it a medicinal product for human use?",
        (law.cite("2001/83", "1(2)"),),
        Every(Holds("used_in_humans"), Holds("medical_purpose")),
    )
