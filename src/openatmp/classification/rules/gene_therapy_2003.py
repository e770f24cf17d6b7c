"""Gene therapy before Directive 2009/120/EC: Directive 2001/83/EC, Annex I, Part IV, as of 2003."""

from openatmp.basis.conditions import Every, Holds, InTurn
from openatmp.basis.rules import Rule
from openatmp.law import LawInForce

ACT = "2001/83"
PLACE = "Annex I Part IV 2.1"


def gene_therapy_2003(law: LawInForce, medicine: Rule) -> Rule:
    """Build the older definition: a gene is transferred to cells and then expressed in the body.

    It asked neither for a recombinant nucleic acid nor left vaccines out.

    Args:
        law: the law of the day.
        medicine: the rule on medicinal products.

    Returns:
        The rule.

    Raises:
        NotInForce: the day lies outside the provision's time.

    Source: Directive 2001/83/EC, Annex I, Part IV, as inserted by Directive 2003/63/EC.
    """
    cites = (law.cite(ACT, PLACE),)
    transferred = Rule(
        "gene-transferred",
        "Is a gene, a piece of nucleic acid, transferred to human or animal cells?",
        cites,
        InTurn(Holds("nucleic_acid"), Holds("changes_sequence")),
    )
    expressed = Rule(
        "gene-expressed",
        "Does the effect come from the expression of that gene in the body?",
        cites,
        Holds("effect_from_sequence"),
    )
    return Rule(
        "gene-therapy",
        "Does it meet the definition of a gene therapy medicinal product?",
        cites,
        Every(medicine, InTurn(transferred, expressed)),
    )
