"""What tests look at in a drawn picture: where its texts and shapes stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from openatmp.basis.drawing import width_of

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "title", "desc", "g", "rect", "circle", "path", "text", "tspan", "defs", "pattern"}
# Presentation attributes and classes only: the policy of the pages forbids inline styles.
ATTRIBUTES = {
    "aria-labelledby", "class", "cx", "cy", "d", "dx", "dy", "fill", "font-family", "font-size",
    "font-style", "font-weight", "height", "id", "patternUnits", "r", "role", "rx", "stroke",
    "stroke-dasharray", "stroke-linecap", "stroke-width", "text-anchor", "viewBox", "width", "x", "y",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Box:
    """Where a text stands, as wide as it is at most."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: "Box") -> bool:
        """Whether two share a place; a hair is forgiven, for numbers are rounded in the picture."""
        return (
            self.left < other.right - 0.2
            and other.left < self.right - 0.2
            and self.top < other.bottom - 0.2
            and other.top < self.bottom - 0.2
        )


def parsed(svg: str) -> ET.Element:
    """Read a picture; it fails when it is not well-formed."""
    return ET.fromstring(svg)  # noqa: S314 - our own XML


def boxes(root: ET.Element) -> list[Box]:
    """Return where every text of a picture stands, line by line."""
    return [box for text in root.iter(f"{SVG}text") for box in _boxes(text)]


def _boxes(text: ET.Element) -> Iterator[Box]:
    x, y, size = float(text.get("x", 0)), float(text.get("y", 0)), float(text.get("font-size", 0))
    bold = text.get("font-weight") == "bold"
    spans = list(text.iter(f"{SVG}tspan"))
    if not spans:
        yield _box(text.text or "", x, y, size, bold=bold, anchor=text.get("text-anchor", "start"))
        return
    if all(span.get("x") for span in spans):
        for span in spans:
            y += float(span.get("dy", 0))
            yield _box(span.text or "", float(span.get("x", 0)), y, size, bold=bold)
        return
    width = sum(_span_width(span, size) for span in spans)
    whole = "".join(text.itertext())
    yield Box(whole, x, y - size * 0.95, x + width, y + size * 0.25)


def _span_width(span: ET.Element, size: float) -> float:
    own = float(span.get("font-size", size))
    return float(span.get("dx", 0)) + width_of(span.text or "", own, bold=span.get("font-weight") == "bold")


def _box(text: str, x: float, y: float, size: float, *, bold: bool, anchor: str = "start") -> Box:
    width = width_of(text, size, bold=bold)
    left = {"start": x, "middle": x - width / 2, "end": x - width}[anchor]
    return Box(text, left, y - size * 0.95, left + width, y + size * 0.25)


def overlapping(found: list[Box]) -> list[tuple[str, str]]:
    """Return the texts that stand in each other's place."""
    return [
        (one.text, other.text)
        for number, one in enumerate(found)
        for other in found[number + 1 :]
        if one.touches(other)
    ]


def needs_no_style(root: ET.Element) -> None:
    """Make sure that a picture holds only shapes, classes and presentation attributes."""
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in ELEMENTS
        assert set(element.attrib) <= ATTRIBUTES, element.attrib


def within_its_frame(root: ET.Element) -> None:
    """Make sure that nothing that is written stands outside the picture."""
    _, _, width, height = (float(number) for number in (root.get("viewBox") or "").split())
    for box in boxes(root):
        assert box.left >= -0.5, box
        assert box.right <= width + 0.5, box
        assert box.top >= -0.5, box
        assert box.bottom <= height + 0.5, box
