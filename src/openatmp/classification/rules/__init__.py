"""The rules of classification, one module a provision, put together for the law of a day."""

from openatmp.classification.rules.judged import judgement_keys
from openatmp.classification.rules.rulebook import Rulebook, rules_of

__all__ = ["Rulebook", "judgement_keys", "rules_of"]
