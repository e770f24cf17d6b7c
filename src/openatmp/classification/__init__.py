"""Is it an advanced therapy medicinal product, and which? Rules, findings, counterfactuals, precedents."""

from openatmp.classification.categories import Category
from openatmp.classification.classify import Classification, OpenJudgement, classify

__all__ = ["Category", "Classification", "OpenJudgement", "classify"]
