"""The warning signs, one module a sign; each finds the places where a page shows it."""

from openatmp.offers.signs.finding import signs_of
from openatmp.offers.signs.meaning import Meaning, Source, meanings

__all__ = ["Meaning", "Source", "meanings", "signs_of"]
