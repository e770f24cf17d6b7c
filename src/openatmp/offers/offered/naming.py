"""What a page names: therapies, sources, diseases, routes, the journey."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from openatmp.offers.clauses import clause_of
from openatmp.offers.cues import Cue, Cues, Scope
from openatmp.offers.offered.beginnings import begins_with
from openatmp.offers.offered.offered import Mention
from openatmp.offers.offered.table import routes as table_of_routes
from openatmp.offers.offered.table import sources as table_of_sources

# What is asked about or supposed is still what the page is about; what is denied is not.
_NOT_OFFERED = Scope.NEGATED


def named(cues: Cues, *families: str) -> Iterator[Cue]:
    """Yield the cues of families that are neither denied nor part of menus and footers.

    Args:
        cues: what the lexicons found.
        families: the families.
    """
    for cue in cues.of(*families):
        if not cue.scope & _NOT_OFFERED and not cues.sentences[cue.sentence].zone.is_furniture:
            yield cue


def therapies(cues: Cues) -> tuple[Mention, ...]:
    """Return each kind of therapy where it is first named, the one named most often first."""
    return _by_weight((cue.kind, cue) for cue in named(cues, "therapy"))


def diseases(cues: Cues) -> tuple[Mention, ...]:
    """Return each group of diseases where it is first named, the one named most often first."""
    return _by_weight((cue.kind, cue) for cue in named(cues, "disease"))


def sources(cues: Cues) -> tuple[Mention, ...]:
    """Return where cells or genes come from; ``patient`` when they are the reader's own."""
    return _by_weight(_sources(cues))


def routes(cues: Cues) -> tuple[Mention, ...]:
    """Return how it is given, as far as the clause that speaks of giving says."""
    return _by_weight(_routes(cues))


def travel(cues: Cues) -> tuple[Mention, ...]:
    """Return what is said of the journey and the stay, in the order of the text."""
    return tuple(Mention("travel", cue.start, cue.end) for cue in named(cues, "travel"))


def counts(cues: Cues) -> Mapping[str, int]:
    """Return how often each therapy, source, group of diseases and route is named."""
    kinds = Counter(cue.kind for cue in named(cues, "therapy", "disease"))
    others = Counter(what for pairs in (_sources(cues), _routes(cues)) for what, _ in pairs)
    return dict(kinds + others)


def _sources(cues: Cues) -> Iterator[tuple[str, Cue]]:
    table = table_of_sources()
    for cue in named(cues, "therapy"):
        if cue.kind in table:
            yield table[cue.kind], cue
    for cue in named(cues, "own-cells"):
        yield "patient", cue


def _routes(cues: Cues) -> Iterator[tuple[str, Cue]]:
    table = table_of_routes()
    for cue in named(cues, "procedure"):
        if cue.kind != "giving":
            continue
        start, end = clause_of(cues, cue)
        route = begins_with(cues.page.text[start:end], table)
        if route:
            yield route, cue


def _by_weight(pairs: Iterable[tuple[str, Cue]]) -> tuple[Mention, ...]:
    first: dict[str, Cue] = {}
    count: Counter[str] = Counter()
    for what, cue in pairs:
        count[what] += 1
        first.setdefault(what, cue)
    order = sorted(first, key=lambda what: (-count[what], first[what].start))
    return tuple(Mention(what, first[what].start, first[what].end) for what in order)
