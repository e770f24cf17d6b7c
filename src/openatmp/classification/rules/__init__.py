"""The rules of classification, one module a provision, put together for the law of a day."""

from openatmp.classification.rules.rulebook import Rulebook, rules_of

__all__ = ["Rulebook", "rules_of"]
