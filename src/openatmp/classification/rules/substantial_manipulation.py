"""Substantial manipulation: Regulation (EC) No 1394/2007, Art. 2(1)(c), first indent, and Annex I."""

from openatmp.basis.conditions import Includes, InTurn, IsOneOf, Judged, Some
from openatmp.basis.rules import Rule
from openatmp.law import LawInForce
from openatmp.product.vocabulary import DigestionOutcome, Step

ACT = "1394/2007"
GUIDANCE = "EMA/CAT/600280/2010"
OTHER_STEP = (
    "A step is neither on the list of Annex I nor usually counted as substantial. Weigh whether it alters "
    "what the cells or tissues are, how they work or how they are built, as far as their use in the patient "
    "depends on it."
)


def substantial_manipulation(law: LawInForce) -> Rule:
    """Build the question whether the cells were substantially manipulated.

    One step that counts is enough. That none counts can be said only when the list of steps is complete.

    Args:
        law: the law of the day; it holds the lists of steps.

    Returns:
        The rule.

    Raises:
        NotInForce: the day lies outside the provision's time.

    Source: Regulation (EC) No 1394/2007, Art. 2(1)(c) and Annex I.
    """
    return Rule(
        "substantial-manipulation",
        "Were the cells or tissues substantially manipulated?",
        (law.cite(ACT, "2(1)(c)"), law.cite(ACT, "Annex I"), law.cite(GUIDANCE, "2.2.3")),
        Some(_among(counted_steps(law)), _digestion(law), _other_step(law)),
    )


def counted_steps(law: LawInForce) -> frozenset[str]:
    """Return the steps that count as substantial in the committee's practice."""
    return law.listed(GUIDANCE, "manipulations-substantial-in-practice")


def steps_by_outcome(law: LawInForce) -> frozenset[str]:
    """Return the steps that count or not by what they leave of the tissue: digestion."""
    return law.listed(GUIDANCE, "manipulations-by-outcome")


def judged_steps(law: LawInForce) -> frozenset[str]:
    """Return the steps on which neither the law nor practice says anything general."""
    never = law.listed(ACT, "manipulations-not-substantial")
    not_in_practice = law.listed(GUIDANCE, "manipulations-not-substantial-in-practice")
    settled = never | not_in_practice | counted_steps(law) | steps_by_outcome(law)
    return frozenset(step.value for step in Step) - settled


def _among(steps: frozenset[str]) -> Includes:
    return Includes("processing", steps, closed_by="processing_is_complete")


def _digestion(law: LawInForce) -> Rule:
    broken = IsOneOf("digestion_outcome", DigestionOutcome.CONTACTS_BROKEN)
    return Rule(
        "digestion",
        "Did enzymes take the tissue apart so that what matters for its use was lost?",
        (law.cite(ACT, "2(1)(c)"), law.cite(GUIDANCE, "2.2.3")),
        InTurn(_among(steps_by_outcome(law)), broken),
    )


def _other_step(law: LawInForce) -> Rule:
    return Rule(
        "other-step",
        "Is there another step that changes what matters for the intended use?",
        (law.cite(ACT, "2(1)(c)"),),
        InTurn(_among(judged_steps(law)), Judged("substantial-manipulation", OTHER_STEP)),
    )
