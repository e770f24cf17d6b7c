"""Somatic cell therapy before Directive 2009/120/EC: Directive 2001/83/EC, Annex I, Part IV, as of 2003."""

from openatmp.basis.conditions import Every, Holds, InTurn
from openatmp.basis.rules import Rule
from openatmp.classification.rules.somatic_cell_therapy import ACT, PLACE, claimed_action
from openatmp.law import LawInForce


def somatic_cell_therapy_2003(law: LawInForce, medicine: Rule, cells: Rule, manipulated: Rule) -> Rule:
    """Build the older definition: living cells, substantially altered; a new function alone did not do.

    Args:
        law: the law of the day.
        medicine: the rule on medicinal products.
        cells: the rule on what counts as cells.
        manipulated: the rule on substantial manipulation.

    Returns:
        The rule.

    Raises:
        NotInForce: the day lies outside the provision's time.

    Source: Directive 2001/83/EC, Annex I, Part IV, as inserted by Directive 2003/63/EC.
    """
    cites = (law.cite(ACT, PLACE),)
    living = Rule("living-cells", "Are the cells alive when given?", cites, Holds("viable_cells"))
    return Rule(
        "somatic-cell-therapy",
        "Does it meet the definition of a somatic cell therapy medicinal product?",
        cites,
        Every(medicine, InTurn(cells, Every(living, manipulated, claimed_action(law)))),
    )
