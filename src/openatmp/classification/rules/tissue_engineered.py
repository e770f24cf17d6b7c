"""Tissue engineered product: Regulation (EC) No 1394/2007, Art. 2(1)(b)."""

from openatmp.basis.answers import Answer
from openatmp.basis.conditions import Every, Holds, InTurn, Not
from openatmp.basis.rules import Except, Rule
from openatmp.law import LawInForce

ACT = "1394/2007"
PLACE = "2(1)(b)"


def tissue_engineered(
    law: LawInForce, medicine: Rule, cells: Rule, engineered: Rule, principal: Rule
) -> Rule:
    """Build the definition of a tissue engineered product, with the exclusion of what is only dead material.

    Args:
        law: the law of the day.
        medicine: the rule on medicinal products.
        cells: the rule on what counts as cells.
        engineered: the rule on engineered cells.
        principal: the rule on the principal action.

    Returns:
        The rule, with its exclusion as an exception.

    Raises:
        NotInForce: the day lies outside the provision's time.

    Source: Regulation (EC) No 1394/2007, Art. 2(1)(b).
    """
    return Rule(
        "tissue-engineered",
        "Does it meet the definition of a tissue engineered product?",
        (law.cite(ACT, PLACE),),
        Every(medicine, InTurn(cells, Every(engineered, _regeneration(law)))),
        Except(_only_dead(law, cells, principal), Answer.NO),
    )


def _regeneration(law: LawInForce) -> Rule:
    return Rule(
        "claimed-regeneration",
        "Is it meant to regenerate, repair or replace a human tissue?",
        (law.cite(ACT, PLACE),),
        Holds("claims_regeneration"),
    )


def _only_dead(law: LawInForce, cells: Rule, principal: Rule) -> Rule:
    return Rule(
        "only-non-viable",
        "Are all cells and tissues dead, without acting principally as a medicine does?",
        (law.cite(ACT, PLACE),),
        InTurn(cells, Not(Holds("viable_cells")), Not(principal)),
    )
