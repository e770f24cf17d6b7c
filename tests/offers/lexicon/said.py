"""What one sentence of a language is taken for."""

from openatmp.offers.cues import Cue
from openatmp.offers.lexicon import cues_of
from openatmp.offers.page import Block, Page


def cues_in(text: str, language: str) -> tuple[Cue, ...]:
    return cues_of(Page(text=text, blocks=(Block(0, len(text)),), language=language)).found


def name(cue: Cue) -> str:
    return f"{cue.family}.{cue.kind}".rstrip(".")


def said(text: str, language: str) -> set[str]:
    """Return what is said outright, as ``family.kind`` and as ``family``."""
    plain = [cue for cue in cues_in(text, language) if cue.is_plain]
    return {name(cue) for cue in plain} | {cue.family for cue in plain}
