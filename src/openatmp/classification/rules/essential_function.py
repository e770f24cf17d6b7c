"""Another essential function: Regulation (EC) No 1394/2007, Art. 2(1)(c), second indent."""

from openatmp.basis.conditions import Holds, Not
from openatmp.basis.rules import Rule
from openatmp.law import LawInForce


def different_function(law: LawInForce) -> Rule:
    """Build the question whether the cells get another job than they had in the donor.

    Args:
        law: the law of the day.

    Returns:
        The rule.

    Raises:
        NotInForce: the day lies outside the provision's time.

    Source: Regulation (EC) No 1394/2007, Art. 2(1)(c).
    """
    return Rule(
        "different-essential-function",
        "Are the cells meant for another essential function in the patient than in the donor?",
        (law.cite("1394/2007", "2(1)(c)"), law.cite("EMA/CAT/600280/2010", "2.2.3")),
        Not(Holds("same_function")),
    )
