"""The desk's reasoning: what is urgent and why, which reports belong together; an officer decides."""

from openatmp.offers.triage.likeness import Likeness, Shared, is_same_text, likeness
from openatmp.offers.triage.traits import Told, Traits, domain_of, traits_of

__all__ = ["Likeness", "Shared", "Told", "Traits", "domain_of", "is_same_text", "likeness", "traits_of"]
