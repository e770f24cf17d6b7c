"""Texts in which cues are marked by hand, so that a test of a sign needs no lexicon.

``{family.kind|words}`` marks a cue; after the kind, ``!negated`` or several such say how it is said.
Sentences end with a full stop, a question mark, or their line; a line may begin with its ``[zone]``.
"""

import re
from collections.abc import Sequence

from openatmp.offers.cues import Cue, Cues, Scope, Sentence
from openatmp.offers.known import KnownProduct, KnownTrial
from openatmp.offers.offered import offered_in
from openatmp.offers.page import Block, Page, Zone
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs import signs_of
from openatmp.offers.speaker.speaker import Speaker, SpeakerKind

_MARK = re.compile(
    r"\{(?P<family>[a-z-]+)(?:\.(?P<kind>[a-z-]+))?(?P<scope>(?:![a-z-]+)*)\|(?P<words>[^}]*)\}"
)
_SENTENCE = re.compile(r"[^.?!]+(?:[.?!](?=\d|\S)[^.?!]*)*[.?!]?\s*")
_LINE = re.compile(r"^\[(?P<zone>[a-z]+)\] ?")


def cues_of(marked: str, *, title: str = "", language: str = "en") -> Cues:
    """Return the cues that are marked in a text, and in its title."""
    text = ""
    blocks: list[Block] = []
    found: list[Cue] = []
    sentences: list[Sentence] = []
    for line in marked.split("\n"):
        zone = _LINE.match(line)
        bare, cues = _bare(line[zone.end() :] if zone else line)
        block = Block(len(text), len(text) + len(bare), Zone(zone["zone"]) if zone else Zone.BODY)
        numbered = len(sentences)
        sentences += [
            Sentence(block.start + it.start(), block.start + len(it[0].rstrip()) + it.start(), block.zone)
            for it in _SENTENCE.finditer(bare)
        ]
        found += [_placed(cue, block.start, sentences, numbered) for cue in cues]
        blocks.append(block)
        text += bare + "\n"
    bare_title, in_title = _bare(title)
    page = Page(text, tuple(blocks), title=bare_title, language=language)
    return Cues(page, tuple(sentences), tuple(found), tuple(in_title), len(text.split()), (language,))


def _bare(line: str) -> tuple[str, list[Cue]]:
    text, last = "", 0
    cues: list[Cue] = []
    for mark in _MARK.finditer(line):
        text += line[last : mark.start()]
        scope = Scope.NONE
        for name in mark["scope"].split("!")[1:]:
            scope |= Scope[name.upper().replace("-", "_")]
        end = len(text) + len(mark["words"])
        cues.append(Cue(mark["family"], mark["kind"] or "", len(text), end, 0, scope))
        text += mark["words"]
        last = mark.end()
    return text + line[last:], cues


def _placed(cue: Cue, offset: int, sentences: Sequence[Sentence], first: int) -> Cue:
    start, end = cue.start + offset, cue.end + offset
    number = max(number for number in range(first, len(sentences)) if sentences[number].start <= start)
    return Cue(cue.family, cue.kind, start, end, number, cue.scope)


def signs(
    marked: str,
    *,
    title: str = "",
    speaker: SpeakerKind = SpeakerKind.PROVIDER,
    products: Sequence[KnownProduct] = (),
    trials: Sequence[KnownTrial] = (),
) -> tuple[Sign, ...]:
    """Return the signs of a text marked by hand."""
    cues = cues_of(marked, title=title)
    return signs_of(
        cues, speaker=Speaker(speaker), offered=offered_in(cues), products=products, trials=trials
    )


def quotes(sign: SignId, marked: str, **more: object) -> list[str]:
    """Return the words in which a sign shows in a text marked by hand; those seen in absence are left out."""
    text = cues_of(marked).page.text
    found = signs(marked, **more)  # type: ignore[arg-type]  # handed on as they are
    return [text[it.start : it.end] for it in found if it.id is sign and not it.inferred]
