"""The warning signs, one module a sign; each finds the places where a page shows it."""

from openatmp.offers.signs.finding import signs_of
from openatmp.offers.signs.meaning import Meaning, meanings

__all__ = ["Meaning", "meanings", "signs_of"]
