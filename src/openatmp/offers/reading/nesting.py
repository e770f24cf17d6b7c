"""The elements that are open at a place of a page, kept tidy although many are never closed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from openatmp.offers.data_files import data_file
from openatmp.offers.page import Zone
from openatmp.offers.reading.limits import limit
from openatmp.offers.reading.zones import Standing, deniers, standing_of

_ELEMENTS: Mapping[str, list[str]] = data_file("zones.yaml")["elements"]
VOID, INLINE = frozenset(_ELEMENTS["void"]), frozenset(_ELEMENTS["inline"])
# What a start tag closes when its end tag was left out, and where looking for that ends.
_CELL, _ROW = frozenset({"td", "th"}), frozenset({"tr"})
_ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "dir"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "td": (_CELL, frozenset({"table"})),
    "th": (_CELL, frozenset({"table"})),
    "tr": (_ROW, frozenset({"table"})),
    "option": (frozenset({"option"}), frozenset({"select", "datalist"})),
}
_PARAGRAPH = (frozenset({"p"}), frozenset({"button", "td", "th", "table", "body", "div", "li"}))
_WALLS = frozenset({"td", "th", "caption", "table"})
_OF_TABLES = _WALLS | {"tr", "tbody", "thead", "tfoot"}


@dataclass(slots=True)
class Part:
    """A part of the page that opens a zone.

    Args:
        zone: which.
        denied_by: names of elements that show that it is no such part.
        around: the part that it stands in.
        count: how many parts it stands in.
        holds: whether it still is what it seemed.
    """

    zone: Zone
    denied_by: frozenset[str]
    around: "Part | None"
    count: int
    holds: bool = True


# An open element: its name, and the part and whether it is hidden that hold again when it is closed.
_Open = tuple[str, Part | None, bool]


class Nesting:
    """The open elements.

    Args:
        everything: whether what is hidden counts as seen.
    """

    __slots__ = ("_count", "_deniers", "_depth", "_everything", "_open", "_zones", "is_hidden", "part")

    def __init__(self, *, everything: bool = False) -> None:
        self.part: Part | None = None
        self.is_hidden = False
        self._everything = everything
        self._open: list[_Open] = []
        self._count: dict[str, int] = {}
        self._deniers = deniers()
        self._depth, self._zones = limit("depth"), limit("zones")

    def has(self, name: str) -> bool:
        """Say whether an element of a name is open."""
        return self._count.get(name, 0) > 0

    def start(self, name: str, raw: str) -> bool:
        """Open an element.

        Args:
            name: its name.
            raw: its attributes as they stand in the markup.

        Returns:
            Whether its attributes may name what it describes.
        """
        count = self._count
        if name not in INLINE:
            if count.get("p"):
                self._end_nearest(*_PARAGRAPH)
            if name in _ENDS:
                self._end_nearest(*_ENDS[name])
        if name in self._deniers:
            self._deny(name)
        standing = standing_of(name, raw)
        self._open.append((name, self.part, self.is_hidden))
        count[name] = count.get(name, 0) + 1
        if standing.is_hidden and not self._everything:
            self.is_hidden = True
        elif standing.zone is not None:
            self._enter(name, standing)
        return standing.names_things

    def end(self, name: str) -> None:
        """Close an element; an end tag without its start is passed over.

        Args:
            name: its name.
        """
        if not self._open:
            return
        if self._open[-1][0] == name:
            _name, self.part, self.is_hidden = self._open.pop()
            self._count[name] -= 1
        elif self.has(name):
            self._end_nearest({name}, INLINE_WALL if name in INLINE else _wall(name))

    def _enter(self, name: str, standing: Standing) -> None:
        around = self.part
        zone = standing.zone
        if zone is None or (around and (_is_surely(around, zone) or around.count >= self._zones)):
            return
        # The header and the footer of an article hold its headline and its author, not the site's menu.
        if name in {"header", "footer"} and any(map(self.has, ("article", "main", "section", "blockquote"))):
            return
        self.part = Part(zone, standing.denied_by, around, around.count + 1 if around else 1)

    def _deny(self, name: str) -> None:
        part = self.part
        while part is not None:
            if name in part.denied_by:
                part.holds = False
            part = part.around

    def _end_nearest(self, names: Collection[str], walls: Collection[str]) -> None:
        """Close the nearest open element of some names, and what stands in it; look no further than walls."""
        for place in range(len(self._open) - 1, max(-1, len(self._open) - 1 - self._depth), -1):
            name = self._open[place][0]
            if name in names:
                while len(self._open) > place:
                    self._pop()
                return
            if name in walls or (walls is INLINE_WALL and name not in INLINE):
                return

    def _pop(self) -> None:
        name, self.part, self.is_hidden = self._open.pop()
        self._count[name] -= 1


def _is_surely(part: Part, zone: Zone) -> bool:
    """Whether a part is of a zone already, and nothing within it can show that it is not."""
    return part.zone is zone and not part.denied_by


INLINE_WALL: frozenset[str] = frozenset({"<any block>"})


def _wall(name: str) -> frozenset[str]:
    return frozenset() if name in _OF_TABLES else _WALLS
