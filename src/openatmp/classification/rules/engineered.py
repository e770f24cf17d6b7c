"""Engineered cells or tissues: Regulation (EC) No 1394/2007, Art. 2(1)(c)."""

from openatmp.basis.conditions import Some
from openatmp.basis.rules import Rule
from openatmp.law import LawInForce


def engineered(law: LawInForce, manipulated: Rule, other_function: Rule) -> Rule:
    """Build the question whether the cells are engineered; either way is enough.

    Args:
        law: the law of the day.
        manipulated: the rule on substantial manipulation.
        other_function: the rule on the essential function.

    Returns:
        The rule.

    Raises:
        NotInForce: the day lies outside the provision's time.

    Source: Regulation (EC) No 1394/2007, Art. 2(1)(c).
    """
    return Rule(
        "engineered",
        "Are the cells or tissues engineered?",
        (law.cite("1394/2007", "2(1)(c)"),),
        Some(manipulated, other_function),
    )
