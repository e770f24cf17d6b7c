"""The classification of one product on one day."""

from dataclasses import dataclass

from openatmp.basis.answers import Answer
from openatmp.basis.conditions import Inquiry
from openatmp.basis.findings import Finding
from openatmp.classification.categories import Category
from openatmp.classification.rules import Rulebook, rules_of
from openatmp.law import LawInForce
from openatmp.product.definitions import DEFINITIONS
from openatmp.product.product import Product


@dataclass(frozen=True, slots=True)
class OpenJudgement:
    """Something that only a person can settle.

    Args:
        key: name under which the judgement is recorded.
        criterion: what has to be weighed.
    """

    key: str
    criterion: str


@dataclass(frozen=True, slots=True)
class Classification:
    """What a product is, on a day, and why.

    Args:
        product: what was known.
        law: the law of the day.
        category: the class, or undecided.
        combined: whether a device is an integral part of it.
    """

    product: Product
    law: LawInForce
    category: Category
    combined: Answer

    @property
    def finding(self) -> Finding:
        """The top question with all its reasons."""
        return rules_of(self.law).advanced.find(self.product.known())

    @property
    def combined_finding(self) -> Finding:
        """The question on devices with its reasons."""
        return rules_of(self.law).combined.find(self.product.known())

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the facts to find out, in the order in which the law asks for them."""
        lacks = {*self.finding.lacks, *self._open_combined().lacks}
        return tuple(name for name in DEFINITIONS if name in lacks)

    @property
    def judgements(self) -> tuple[OpenJudgement, ...]:
        """The judgements that are open, each with what has to be weighed."""
        keys = dict.fromkeys((*self.finding.judgements, *self._open_combined().judgements))
        return tuple(OpenJudgement(key, self._criterion(key)) for key in keys)

    def _open_combined(self) -> Finding:
        # Whether it is combined matters only once it is an advanced therapy.
        return self.combined_finding if self.category.is_atmp else self.finding

    def _criterion(self, key: str) -> str:
        found = (step.criterion for step in self.finding.walk() if step.criterion and key in step.judgements)
        return next(found, "")


def classify(product: Product, law: LawInForce) -> Classification:
    """Say what a product is.

    Args:
        product: what is known of it.
        law: the law of the day asked about.

    Returns:
        The class and its reasons; undecided when facts or judgements are missing.

    Raises:
        NotInForce: the day lies before the law on advanced therapies applied.

    Source: Regulation (EC) No 1394/2007, Art. 2.
    """
    rules = rules_of(law)
    inquiry = Inquiry(product.known())
    return Classification(product, law, category_of(rules, inquiry), rules.combined.answer(inquiry))


def category_of(rules: Rulebook, inquiry: Inquiry) -> Category:
    """Name the class that holds.

    Args:
        rules: the rules of the day.
        inquiry: the facts asked about.

    Returns:
        The one class whose rule answers yes; not-ATMP when the top question is a no; else undecided.
    """
    is_advanced = rules.advanced.answer(inquiry)
    if is_advanced is Answer.YES:
        return next(name for name, rule in rules.classes if rule.answer(inquiry) is Answer.YES)
    return Category.NOT_ATMP if is_advanced is Answer.NO else Category.UNDECIDED
