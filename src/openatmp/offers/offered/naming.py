"""What a page names: therapies, sources, diseases, routes, the journey."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from openatmp.offers.clauses import clause_of
from openatmp.offers.cues import Cue, Cues, Scope
from openatmp.offers.offered.offered import IN_TITLE, Mention
from openatmp.offers.offered.table import routes as table_of_routes
from openatmp.offers.offered.table import sources as table_of_sources

# A thing that is named, and the cue that names it.
Named = tuple[str, Cue]
# What is asked about or supposed is still what the page is about; what is denied is not.
_NOT_OFFERED = Scope.NEGATED.value
_PLAIN = Scope.NONE


def named(cues: Cues, *families: str) -> Iterator[Cue]:
    """Yield the cues of families that are neither denied nor part of menus and footers.

    Args:
        cues: what the lexicons found.
        families: the families.
    """
    for cue in cues.of(*families):
        # Nearly all is said plainly, and to ask for that takes a tenth of the time.
        is_offered = cue.scope is _PLAIN or not cue.scope._value_ & _NOT_OFFERED
        if is_offered and not cues.sentences[cue.sentence].zone.is_furniture:
            yield cue


def kinds(cues: Cues, family: str) -> Iterator[Named]:
    """Yield the kinds of a family that the page names.

    Args:
        cues: what the lexicons found.
        family: the family, as ``therapy``.
    """
    return ((cue.kind, cue) for cue in named(cues, family))


def mentions(pairs: Iterable[Named]) -> tuple[Mention, ...]:
    """Return each thing where it is first named, the one named most often first."""
    first: dict[str, Cue] = {}
    count: Counter[str] = Counter()
    for what, cue in pairs:
        count[what] += 1
        first.setdefault(what, cue)
    order = sorted(first, key=lambda what: (-count[what], first[what].start))
    return tuple(Mention(what, first[what].start, first[what].end) for what in order)


def only_in_title(cues: Cues, family: str) -> tuple[Mention, ...]:
    """Return the kinds of a family that the title names, for pages whose text names none.

    Args:
        cues: what the lexicons found.
        family: the family, as ``therapy``.
    """
    offered = (cue for cue in cues.in_title if cue.family == family)
    kinds_so = dict.fromkeys(cue.kind for cue in offered if not cue.scope._value_ & _NOT_OFFERED)
    return tuple(Mention(kind, IN_TITLE, IN_TITLE) for kind in kinds_so)


def travel(cues: Cues) -> tuple[Mention, ...]:
    """Return what is said of the journey and the stay, in the order of the text."""
    return tuple(Mention("travel", cue.start, cue.end) for cue in named(cues, "travel"))


def counts(pairs: Iterable[Named]) -> Mapping[str, int]:
    """Return how often each thing is named.

    Args:
        pairs: what is named, each time with its cue.
    """
    return dict(Counter(what for what, _ in pairs))


def sources(cues: Cues) -> Iterator[Named]:
    """Yield where cells or genes come from; ``patient`` when they are the reader's own."""
    table = table_of_sources()
    for cue in named(cues, "therapy"):
        if cue.kind in table:
            yield table[cue.kind], cue
    for cue in named(cues, "own-cells"):
        yield "patient", cue


def routes(cues: Cues) -> Iterator[Named]:
    """Yield how it is given, as far as the clauses that speak of giving say."""
    table = table_of_routes()
    for cue in named(cues, "procedure"):
        if cue.kind != "giving":
            continue
        start, end = clause_of(cues, cue)
        if route := table.entry(cues.page.text[start:end]):
            yield route, cue
