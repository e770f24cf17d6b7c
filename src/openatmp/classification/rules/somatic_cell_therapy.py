"""Somatic cell therapy since Directive 2009/120/EC: Directive 2001/83/EC, Annex I, Part IV, 2.2."""

from openatmp.basis.conditions import Every, Holds, InTurn
from openatmp.basis.rules import Rule
from openatmp.law import LawInForce

ACT = "2001/83"
PLACE = "Annex I Part IV 2.2"


def somatic_cell_therapy(law: LawInForce, medicine: Rule, cells: Rule, engineered: Rule) -> Rule:
    """Build the definition of somatic cell therapy: engineered cells that act on a disease.

    Args:
        law: the law of the day.
        medicine: the rule on medicinal products.
        cells: the rule on what counts as cells.
        engineered: the rule on manipulation and function, which this definition words alike.

    Returns:
        The rule.

    Raises:
        NotInForce: the day lies outside the provision's time.

    Source: Directive 2001/83/EC, Annex I, Part IV, 2.2.
    """
    return Rule(
        "somatic-cell-therapy",
        "Does it meet the definition of a somatic cell therapy medicinal product?",
        (law.cite(ACT, PLACE),),
        Every(medicine, InTurn(cells, Every(engineered, claimed_action(law)))),
    )


def claimed_action(law: LawInForce) -> Rule:
    """Build the question whether the claim is a pharmacological, immunological or metabolic action.

    Source: Directive 2001/83/EC, Annex I, Part IV, 2.2.
    """
    return Rule(
        "claimed-action",
        "Is it meant to treat, prevent or diagnose through what its cells do in a pharmacological, "
        "immunological or metabolic way?",
        (law.cite(ACT, PLACE),),
        Holds("claims_action"),
    )
