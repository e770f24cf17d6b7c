"""Small lexicons written in a test, and what they find."""

from collections.abc import Iterable

from openatmp.offers.cues import Cue, Scope
from openatmp.offers.lexicon.finding import cues_in
from openatmp.offers.lexicon.index import Index
from openatmp.offers.lexicon.lexicon import Lexicon
from openatmp.offers.lexicon.loading import lexicon_of

TURNING = """
scope:
  negated:
    before: [not, no, cannot, never]
    after: [is untrue]
  reported:
    before: [claims that, according to]
    after: [he said]
  conditional:
    before: [may, if]
  asked:
    before: [is it, what is]
  of-rivals:
    before: [other clinics]
  ends: [but, not only]
"""


def lexicon(phrases: str, rest: str = "") -> Lexicon:
    """A lexicon with phrases by family, as ``benefit: {repair: [heals]}``."""
    indented = "".join(f"  {line}\n" for line in phrases.strip().splitlines())
    return lexicon_of(f"language: xx\nname: Test\nphrases:\n{indented}{rest}", "xx.yaml")


def index(phrases: str, rest: str = "") -> Index:
    """A lexicon made ready for finding."""
    return Index([lexicon(phrases, rest)])


def contact_index(*phrases: str) -> Index:
    """Phrases of one family without kinds."""
    quoted = ", ".join(f'"{phrase}"' for phrase in phrases)
    return index(f"contact: [{quoted}]")


def found(text: str, made: Index) -> list[str]:
    """The words of every cue found in a text."""
    return [text[cue.start : cue.end] for cue in cues_in(text, made)]


def found_by(text: str, *phrases: str) -> list[str]:
    """The words that some phrases find."""
    return found(text, contact_index(*phrases))


def scopes(text: str, made: Index) -> dict[str, Scope]:
    """How each cue of a text is said."""
    return {text[cue.start : cue.end]: cue.scope for cue in cues_in(text, made)}


def kinds(cues: Iterable[Cue]) -> list[tuple[str, str]]:
    """Family and kind of cues."""
    return [(cue.family, cue.kind) for cue in cues]
