"""YAML as far as a product file needs it: words, lists and mappings, each with its line; nothing else.

Anchors, tags and further documents are refused, size and depth are bounded, and no object is ever made
from the file, so a hostile file costs no more than an honest one.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from openatmp.product.productfile.problems import Problems, quoted

LARGEST_FILE = 1_000_000
DEEPEST = 20
MOST_NODES = 10_000

_TOO_DEEP = f"lists or mappings stand more than {DEEPEST} deep in each other"
_SHAPE = "the shape that `openatmp product template` prints"

# libyaml is several times faster; PyYAML has the same grammar where it was built without it.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A word or a text.

    Args:
        line: line of the file, from 1.
        text: the text itself, without quotes.
        plain: whether it stands without quotes.
    """

    line: int
    text: str
    plain: bool

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written here."""
        return self.plain and self.text in {"", "~", "null"}


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of nodes."""

    line: int
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of a mapping, the line it stands in, and its value."""

    line: int
    key: str
    value: "Node"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, each key once, in the order of the file."""

    line: int
    entries: tuple[Entry, ...]


Node = Scalar | Listing | Mapping


def read_nodes(text: str, problems: Problems) -> Node:
    """Read the one document of a file.

    Args:
        text: the file's text.
        problems: gathers what is refused on the way.

    Returns:
        The outermost node; an empty word when the file says nothing.

    Raises:
        BadProductFile: the text is too large or too deep, is not YAML, or holds several documents.
    """
    _refuse_unreadable(text, problems)
    events = _events(text, problems)
    next(events)  # the start of the stream
    if isinstance(next(events), yaml.StreamEndEvent):
        return Scalar(1, "", plain=True)
    node = _Reader(events, problems).node(next(events))
    next(events)  # the end of the document
    if isinstance(after := next(events), yaml.DocumentStartEvent):
        raise problems.stop(
            _line(after),
            "a second document starts",
            expected="one product a file",
            remedy="remove the line '---', or put the second product into its own file",
        )
    return node


def _refuse_unreadable(text: str, problems: Problems) -> None:
    """Refuse what the parser would choke on, before it does."""
    try:
        size = len(text.encode())
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        raise problems.stop(line, "half of a character stands alone", expected="text in UTF-8") from error
    if size > LARGEST_FILE:
        raise problems.stop(
            1,
            f"the file is larger than {LARGEST_FILE:,} bytes",
            expected="a page or two",
            remedy="shorten the description; the facts take a few lines",
        )


def _events(text: str, problems: Problems) -> Iterator[yaml.Event]:
    """Yield the parser's events, with its complaints as ours."""
    try:
        yield from yaml.parse(text.removeprefix("\ufeff"), Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = " ".join(part for part in (error.context, error.problem) if part)
        line = mark.line + 1 if mark else 1
        if "nesting depth" in what:  # newer parsers have a limit of their own, far beyond ours
            raise problems.stop(line, _TOO_DEEP, expected=_SHAPE) from error
        raise problems.stop(
            line,
            f"this is not YAML ({what})",
            expected="'key: value' lines",
            remedy="look at this line and the one before for a missing colon, quote, bracket or space",
        ) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise problems.stop(
            line,
            f"there is a character that YAML does not allow ({_code_point(error.character)})",
            remedy="remove it, or write it as an escape between double quotes",
        ) from error


def _code_point(character: object) -> str:
    number = ord(character) if isinstance(character, str) else character
    return f"U+{number:04X}" if isinstance(number, int) else "unknown"


def _line(event: yaml.Event) -> int:
    return int(event.start_mark.line) + 1 if event.start_mark else 1


class _Reader:
    """Builds nodes from events."""

    __slots__ = ("_events", "_problems", "_read")

    def __init__(self, events: Iterator[yaml.Event], problems: Problems) -> None:
        self._events = events
        self._problems = problems
        self._read = 0

    def node(self, event: yaml.Event, depth: int = 1) -> Node:
        """Build the node that begins with this event."""
        self._refuse_excess(event, depth)
        self._refuse_decoration(event)
        match event:
            case yaml.SequenceStartEvent():
                return Listing(_line(event), tuple(self._items(depth)))
            case yaml.MappingStartEvent():
                return Mapping(_line(event), tuple(self._entries(depth)))
            case yaml.ScalarEvent():
                return Scalar(_line(event), event.value, plain=bool(event.implicit[0]))
        return Scalar(_line(event), "", plain=True)  # an alias, already refused

    def _refuse_excess(self, event: yaml.Event, depth: int) -> None:
        self._read += 1
        if depth > DEEPEST:
            excess = _TOO_DEEP
        elif self._read > MOST_NODES:
            excess = f"there are more than {MOST_NODES:,} words in lists and mappings"
        else:
            return
        raise self._problems.stop(_line(event), excess, expected=_SHAPE)

    def _refuse_decoration(self, event: yaml.Event) -> None:
        """Note anchors, aliases and tags: they let a short file mean a long or a strange one."""
        anchor = getattr(event, "anchor", None)
        if anchor:
            name = quoted(str(anchor))
            self._problems.add(
                _line(event),
                f"anchors and aliases are not read here ({name})",
                expected="every value written where it belongs",
                remedy="write the value itself; quote a text that begins with & or *",
            )
        if tag := getattr(event, "tag", None):
            self._problems.add(
                _line(event),
                f"tags are not read here ({quoted(str(tag))})",
                expected="plain words",
                remedy="remove the tag; quote a text that begins with !",
            )

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self.node(event, depth + 1)

    def _entries(self, depth: int) -> Iterator[Entry]:
        first_lines: dict[str, int] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key, value = self.node(event, depth + 1), self.node(next(self._events), depth + 1)
            if not isinstance(key, Scalar):
                self._problems.add(
                    key.line, "a list or mapping stands where a name should", expected="a name"
                )
            elif key.text in first_lines:
                self._refuse_twice(key, first_lines[key.text])
            else:
                first_lines[key.text] = key.line
                yield Entry(key.line, key.text, value)

    def _refuse_twice(self, key: Scalar, first: int) -> None:
        self._problems.add(
            key.line,
            f"{quoted(key.text)} is given twice, first on line {first}",
            expected="every name once",
            remedy="keep the one that is right",
        )
