"""Advanced therapy medicinal product: Regulation (EC) No 1394/2007, Art. 2(1)(a)."""

from openatmp.basis.conditions import Some
from openatmp.basis.rules import Rule
from openatmp.law import LawInForce


def advanced_therapy(law: LawInForce, gene: Rule, tissue: Rule, somatic: Rule) -> Rule:
    """Build the question at the top: is it one of the three kinds?

    Args:
        law: the law of the day.
        gene: the class of gene therapy.
        tissue: the class of tissue engineered products.
        somatic: the class of somatic cell therapy.

    Returns:
        The rule.

    Raises:
        NotInForce: the day lies outside the provision's time.

    Source: Regulation (EC) No 1394/2007, Art. 2(1)(a).
    """
    return Rule(
        "advanced-therapy",
        "Is it an advanced therapy medicinal product?",
        (law.cite("1394/2007", "2(1)(a)"),),
        Some(gene, tissue, somatic),
    )
