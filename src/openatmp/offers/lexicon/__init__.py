"""What words of a page are taken for: lexicons of twelve languages, and how something is said."""

from openatmp.offers.lexicon.lexicon import Lexicon
from openatmp.offers.lexicon.shelf import lexicon, lexicons, untranslated

__all__ = ["Lexicon", "lexicon", "lexicons", "untranslated"]
