"""What is offered as facts on a product, so that it can be classified as any other product.

Cues of every language are said again in the few words of ``data/offered.yaml``, and read by the reader of
descriptions. So one table of facts serves all languages, and each fact still shows the words of the page.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from openatmp.offers.cues import Cue, Cues
from openatmp.offers.offered.another_job import same_function
from openatmp.offers.offered.naming import named
from openatmp.offers.offered.table import Saying, products, sayings
from openatmp.product.product import Fact, Product
from openatmp.product.reading.reader import read
from openatmp.product.sources import Read, Source, Span, UsualPractice

_OF_SUBSTANCE = ("own-cells", "therapy", "procedure")
_OF_PURPOSE = ("benefit", "disease")
_DESCRIPTION, _INDICATION = "description", "indication"
# Facts by which cells are not engineered.
_EXCUSES = frozenset({"same_function", "processing_is_complete"})


@dataclass(frozen=True, slots=True)
class Said:
    """Words for the reader of descriptions, and the cue that they say again.

    Args:
        words: the words.
        cue: the cue.
    """

    words: str
    cue: Cue


@dataclass(frozen=True, slots=True)
class Retold:
    """Several of them as one text.

    Args:
        text: the text.
        starts: where the words of each begin.
        said: each of them.
    """

    text: str
    starts: tuple[int, ...]
    said: tuple[Said, ...]


def product_of(cues: Cues) -> Product:
    """Return what the page says of the product as facts, each with the words of the page.

    Args:
        cues: what the lexicons found.

    Returns:
        A product whose unknown facts stay unknown; without any fact when the page names no product.
    """
    main = _main_product(cues)
    what = _retold(_joined(_said(cues, _OF_SUBSTANCE, main)))
    if not main or not what.text:
        return Product()
    purpose = _retold(_said(cues, _OF_PURPOSE, main))
    reading = read(what.text, purpose.text)
    texts = {_DESCRIPTION: what, _INDICATION: purpose}
    facts = {
        name: _as_read(fact, texts, cues)
        for name, fact in reading.product.facts.items()
        if not _excuses(name, fact)
    }
    other = same_function(cues) if main == "cells" else None
    return Product(facts if other is None else {"same_function": other, **facts})


def _excuses(name: str, fact: Fact) -> bool:
    """Whether something would be no advanced therapy only because that is usual.

    A developer who is silent on a step mostly does not take it, and is asked. An advert is silent on what
    does not sell, and nobody is asked: what it leaves out stays unknown.
    """
    return isinstance(fact.source, UsualPractice) and name in _EXCUSES and fact.value is True


def _main_product(cues: Cues) -> str:
    """Return which product is named most often: facts of two products must not be mixed."""
    counts = Counter(products()[cue.kind] for cue in named(cues, "therapy") if cue.kind in products())
    return max(counts, key=lambda product: counts[product], default="")


def _said(cues: Cues, families: Iterable[str], main: str) -> list[Said]:
    """Return each thing once, where the page first says it."""
    said: dict[str, Said] = {}
    # What is said in the same words again says nothing else.
    first: dict[tuple[str, str, str], Cue] = {}
    for cue in named(cues, *families):
        first.setdefault((cue.family, cue.kind, cues.quote(cue)), cue)
    for cue in first.values():
        saying = _saying_of(cue)
        if saying is None or products().get(cue.kind, main) != main:
            continue
        words = saying.words.entry(cues.quote(cue)) or saying.says
        if words:
            said.setdefault(words, Said(words, cue))
    return list(said.values())


def _saying_of(cue: Cue) -> Saying | None:
    return sayings().get(f"{cue.family}.{cue.kind}" if cue.kind else cue.family)


def _joined(said: list[Said]) -> list[Said]:
    """Leave out the plain word where a finer one says it: "stem cells" beside "mesenchymal stem cells"."""
    return [it for it in said if not any(_says_finer(other.words, it.words) for other in said)]


def _says_finer(words: str, than: str) -> bool:
    return words != than and words.endswith(" " + than)


def _retold(said: Iterable[Said]) -> Retold:
    pieces = tuple(said)
    starts, place = [], 0
    for piece in pieces:
        starts.append(place)
        place += len(piece.words) + len(", ")
    return Retold(", ".join(piece.words for piece in pieces), tuple(starts), pieces)


def _as_read(fact: Fact, texts: Mapping[str, Retold], cues: Cues) -> Fact:
    return replace(fact, source=_source(fact.source, texts, cues))


def _source(source: Source, texts: Mapping[str, Retold], cues: Cues) -> Source:
    """Return the place on the page for the place in the words said again; what is usual stays so."""
    if not isinstance(source, Read):
        return source
    retold = texts[source.span.field]
    said = retold.said[bisect_right(retold.starts, source.span.start) - 1]
    return Read(Span(said.cue.start, said.cue.end), cues.quote(said.cue), source.why)


def said_again(cues: Cues) -> Iterator[str]:
    """Yield the two texts in which the product was read: what it is, and what it is for.

    Args:
        cues: what the lexicons found.
    """
    main = _main_product(cues)
    yield _retold(_joined(_said(cues, _OF_SUBSTANCE, main))).text
    yield _retold(_said(cues, _OF_PURPOSE, main)).text
