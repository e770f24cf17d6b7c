"""What words of a page are taken for: lexicons of twelve languages, and how something is said."""

from openatmp.offers.lexicon.finding import cues_of
from openatmp.offers.lexicon.lexicon import Lexicon
from openatmp.offers.lexicon.shelf import lexicon, lexicons, untranslated

__all__ = ["Lexicon", "cues_of", "lexicon", "lexicons", "untranslated"]
