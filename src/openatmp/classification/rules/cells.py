"""Cells or tissues in the sense of the definitions, and Art. 2(2): living cells act principally."""

from openatmp.basis.conditions import Holds, InTurn, Some
from openatmp.basis.rules import Rule
from openatmp.law import LawInForce


def cells(law: LawInForce) -> Rule:
    """Build the question whether there are cells at all; without a nucleus they do not count.

    Args:
        law: the law of the day.

    Returns:
        The rule.

    Raises:
        NotInForce: the day lies outside the provision's time.

    Source: Regulation (EC) No 1394/2007, Art. 2(1)(b); practice of the committee on platelets.
    """
    return Rule(
        "cells-or-tissues",
        "Does it contain human or animal cells or tissues, with a nucleus?",
        (law.cite("1394/2007", "2(1)(b)"), law.cite("EMA/CAT/600280/2010", "2.2.3")),
        InTurn(Holds("cells_or_tissues"), Holds("cells_nucleated")),
    )


def principal_action(law: LawInForce) -> Rule:
    """Build the question whether the cells' action is the principal one; living cells always count so.

    Args:
        law: the law of the day.

    Returns:
        The rule.

    Raises:
        NotInForce: the day lies outside the provision's time.

    Source: Regulation (EC) No 1394/2007, Art. 2(2).
    """
    return Rule(
        "principal-action",
        "Is the action of the cells the principal one (living cells always count so)?",
        (law.cite("1394/2007", "2(2)"),),
        Some(Holds("viable_cells"), Holds("action_is_principal")),
    )
