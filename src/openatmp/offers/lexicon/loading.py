"""One lexicon file read and checked."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from openatmp.basis.errors import BadInput
from openatmp.offers.lexicon.doubts import doubted
from openatmp.offers.lexicon.families import ENDS, PASSED_OVER, SCOPE, families
from openatmp.offers.lexicon.lexicon import Lexicon
from openatmp.offers.lexicon.nodes import Node, node_of
from openatmp.offers.lexicon.phrase import Phrase, phrase_of

BEFORE, AFTER = "before", "after"
_FIELDS = {"language", "name", "read_by", "phrases", SCOPE, PASSED_OVER}


def lexicon_of(text: str, file: str) -> Lexicon:
    """Read the text of a lexicon file.

    Args:
        text: its text.
        file: its name, for messages.

    Raises:
        BadInput: a family or kind is unknown, a phrase cannot be used, one stands twice in a family, or one
            is most likely meant otherwise than it is read.
    """
    root = node_of(text, file)
    told = root.mapping()
    if doubt := next(doubts_in(root), None):
        raise doubt
    _known(told, _FIELDS, "field")
    missing = [field for field in ("language", "name", "phrases") if field not in told]
    if missing:
        raise BadInput(
            f"{missing[0]!r} is missing", where=file, remedy="begin with language, name and phrases"
        )
    return Lexicon(
        language=told["language"].text(),
        name=told["name"].text(),
        read_by=told["read_by"].text() if "read_by" in told else "",
        phrases=_families(told["phrases"]),
        scope=_scope(told[SCOPE]) if SCOPE in told else {},
        passed_over=tuple(_phrases(told[PASSED_OVER])) if PASSED_OVER in told else (),
    )


def doubts_in(node: Node) -> Iterator[BadInput]:
    """Yield why phrases are doubted, each with its line.

    Args:
        node: a lexicon file, or a part of it.
    """
    match node.held:
        case str(written):
            if doubt := doubted(written):
                yield BadInput(doubt.happened, where=node.where, remedy=doubt.remedy)
        case dict(named):
            yield from chain.from_iterable(map(doubts_in, named.values()))
        case list(nodes):
            yield from chain.from_iterable(map(doubts_in, nodes))


def _families(node: Node) -> Mapping[tuple[str, str], tuple[Phrase, ...]]:
    told = node.mapping()
    _known(told, families().keys() - {SCOPE}, "family")
    read: dict[tuple[str, str], tuple[Phrase, ...]] = {}
    for name, entry in told.items():
        lists = _kinds(name, entry)
        _once(name, lists.values())
        read |= {(name, kind): tuple(_phrases(phrases)) for kind, phrases in lists.items()}
    return read


def _kinds(family: str, node: Node) -> Mapping[str, Node]:
    """Return the lists of a family by kind; a family without kinds has one, without a name."""
    kinds = families()[family].kinds
    if not kinds:
        return {"": node}
    told = node.mapping()
    _known(told, kinds, "kind")
    return told


def _scope(node: Node) -> Mapping[tuple[str, str], tuple[Phrase, ...]]:
    told = node.mapping()
    _known(told, families()[SCOPE].kinds, "kind")
    read: dict[tuple[str, str], tuple[Phrase, ...]] = {}
    for kind, entry in told.items():
        # Words at which a reach ends stand on neither side.
        sides = {BEFORE: entry} if kind == ENDS and isinstance(entry.held, list) else entry.mapping()
        _known(sides, {BEFORE, AFTER}, "side")
        read |= {(kind, side): tuple(_phrases(phrases)) for side, phrases in sides.items()}
    return read


def _phrases(node: Node) -> Iterator[Phrase]:
    for entry in node.texts():
        try:
            yield phrase_of(entry.text())
        except BadInput as problem:
            raise BadInput(problem.happened, where=entry.where, remedy=problem.remedy) from problem


def _once(family: str, lists: Iterable[Node]) -> None:
    """Refuse a phrase that stands twice in a family."""
    seen: dict[str, str] = {}
    for entry in (entry for phrases in lists for entry in phrases.texts()):
        written = " ".join(entry.text().split())
        if written in seen:
            raise BadInput(
                f"{written!r} stands twice in {family!r}, first in {seen[written]}",
                where=entry.where,
                remedy="leave it in the kind that it says most about",
            )
        seen[written] = entry.where


def _known(told: Mapping[str, Node], known: Iterable[str], what: str) -> None:
    """Refuse a name that is not one of the known ones."""
    for name in told:
        if name not in known:
            raise BadInput(
                f"there is no {what} {name!r}", where=told[name].where, expected=", ".join(sorted(known))
            )
