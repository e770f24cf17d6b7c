"""Which definition wins when several are met: Regulation (EC) No 1394/2007, Art. 2(4) and 2(5)."""

from openatmp.basis.answers import Answer
from openatmp.basis.rules import Except, Rule
from openatmp.law import LawInForce

ACT = "1394/2007"


def counts_as_gene_therapy(law: LawInForce, gene: Rule) -> Rule:
    """Build the class of gene therapy, which nothing takes precedence over.

    Source: Regulation (EC) No 1394/2007, Art. 2(5).
    """
    return Rule(
        "class-gene-therapy",
        "Is it classed as a gene therapy medicinal product?",
        (law.cite(ACT, "2(1)(a)"), law.cite(ACT, "2(5)")),
        gene,
    )


def counts_as_tissue_engineered(law: LawInForce, tissue: Rule, gene: Rule) -> Rule:
    """Build the class of tissue engineered products, which gives way to gene therapy.

    Source: Regulation (EC) No 1394/2007, Art. 2(5).
    """
    return Rule(
        "class-tissue-engineered",
        "Is it classed as a tissue engineered product?",
        (law.cite(ACT, "2(1)(a)"), law.cite(ACT, "2(5)")),
        tissue,
        Except(gene, Answer.NO),
    )


def counts_as_somatic_cell_therapy(law: LawInForce, somatic: Rule, tissue: Rule, gene: Rule) -> Rule:
    """Build the class of somatic cell therapy, which gives way to both others.

    Source: Regulation (EC) No 1394/2007, Art. 2(4) and 2(5).
    """
    return Rule(
        "class-somatic-cell-therapy",
        "Is it classed as a somatic cell therapy medicinal product?",
        (law.cite(ACT, "2(1)(a)"), law.cite(ACT, "2(4)"), law.cite(ACT, "2(5)")),
        somatic,
        Except(gene, Answer.NO),
        Except(tissue, Answer.NO),
    )
