"""The acts as dated data, and the reader that says what is in force on a day."""

from openatmp.law.acts import Act, ActKind, Provision, Purpose, Value
from openatmp.law.calendars import institutions
from openatmp.law.collection import Corpus, corpus
from openatmp.law.errors import NotInForce, UnknownProvision
from openatmp.law.in_force import LawInForce

__all__ = [
    "Act",
    "ActKind",
    "Corpus",
    "LawInForce",
    "NotInForce",
    "Provision",
    "Purpose",
    "UnknownProvision",
    "Value",
    "corpus",
    "institutions",
]
