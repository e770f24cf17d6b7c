"""Gene therapy as defined since Directive 2009/120/EC: Directive 2001/83/EC, Annex I, Part IV, 2.1."""

from openatmp.basis.answers import Answer
from openatmp.basis.conditions import Every, Holds, InTurn, IsOneOf, Judged, Some
from openatmp.basis.rules import Except, Rule
from openatmp.law import LawInForce
from openatmp.product.vocabulary import NucleicAcidOrigin

ACT = "2001/83"
PLACE = "Annex I Part IV 2.1"
LAST_SENTENCE = "Annex I Part IV 2.1, last sentence"
EDITED_CELLS = (
    "When genes are edited by a protein with a synthetic guide, in cells or in the body, nothing "
    "recombinant is added to them. Weigh whether the product, seen as a whole, is still a biological "
    "medicine with recombinant nucleic acid in it. Cells edited in this way have been authorised as gene "
    "therapy; for editing in the body no published outcome was found."
)


def gene_therapy(law: LawInForce, medicine: Rule) -> Rule:
    """Build the definition of gene therapy: both limbs, biological, and no vaccine against infection.

    Args:
        law: the law of the day.
        medicine: the rule on medicinal products.

    Returns:
        The rule, with the vaccine exclusion as its exception.

    Raises:
        NotInForce: the day lies outside the provision's time.

    Source: Directive 2001/83/EC, Annex I, Part IV, 2.1.
    """
    limbs = Every(_biological(law), _purpose(law), _effect(law))
    condition = Every(medicine, InTurn(_recombinant(law), limbs))
    return Rule(
        "gene-therapy",
        "Does it meet the definition of a gene therapy medicinal product?",
        (law.cite(ACT, PLACE),),
        condition,
        Except(_vaccine(law), Answer.NO),
    )


def _biological(law: LawInForce) -> Rule:
    made_by_life = IsOneOf(
        "nucleic_acid_origin",
        NucleicAcidOrigin.RECOMBINANT,
        NucleicAcidOrigin.TRANSCRIBED,
        NucleicAcidOrigin.NATURAL,
    )
    return Rule(
        "biological",
        "Is it a biological medicinal product?",
        (law.cite(ACT, PLACE),),
        Some(Holds("cells_or_tissues"), made_by_life, _edited()),
    )


def _recombinant(law: LawInForce) -> Rule:
    made = IsOneOf("nucleic_acid_origin", NucleicAcidOrigin.RECOMBINANT, NucleicAcidOrigin.TRANSCRIBED)
    return Rule(
        "recombinant-nucleic-acid",
        "Does the active substance contain, or consist of, a recombinant nucleic acid?",
        (law.cite(ACT, PLACE), law.cite("EMA/CAT/600280/2010", "2.2.2")),
        InTurn(Holds("nucleic_acid"), Some(made, _edited())),
    )


def _edited() -> Every:
    """An editing tool can be biological, as a protein is, though nothing recombinant reaches the genes."""
    return Every(Holds("genome_editing"), Judged("edited-cells", EDITED_CELLS))


def _purpose(law: LawInForce) -> Rule:
    return Rule(
        "acts-on-a-sequence",
        "Is it given to change genes: to switch, mend, swap, add or remove a stretch of genetic code?",
        (law.cite(ACT, PLACE),),
        Holds("changes_sequence"),
    )


def _effect(law: LawInForce) -> Rule:
    return Rule(
        "effect-from-sequence",
        "Does its effect come directly from that sequence or from what is expressed from it?",
        (law.cite(ACT, PLACE), law.cite("EMA/CAT/600280/2010", "2.2.2")),
        Holds("effect_from_sequence"),
    )


def _vaccine(law: LawInForce) -> Rule:
    return Rule(
        "vaccine-against-infection",
        "Is it a vaccine against an infectious disease?",
        (law.cite(ACT, LAST_SENTENCE),),
        Holds("vaccine_against_infection"),
    )
