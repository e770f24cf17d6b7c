"""Dots over time: one a medicine, with the median as a line."""

from functools import partial
from xml.sax.saxutils import escape

from openatmp.basis.drawing import element, width_of
from openatmp.register.renderings.axis import Axis
from openatmp.register.renderings.chart_frame import (
    BY_CLASS,
    SMALL,
    UNKNOWN,
    Series,
    Sign,
    Size,
    legend,
    muted,
)
from openatmp.register.renderings.marks import LINE, TEXT, WHITE
from openatmp.register.statistics import Span, Spans

_LEFT, _BELOW, _RADIUS = 46.0, 30.0, 6.5
_STEPS = (10, 20, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10000)
_APART = 22.0


class _Plane:
    """Where a span stands."""

    def __init__(self, spans: Spans, top: float, size: Size) -> None:
        known = spans.known
        self.axis = Axis(known[0].last, known[-1].last, _LEFT + 10, size.width - 16)
        longest = max(1, *(span.days for span in known))
        self.step = next((step for step in _STEPS if longest <= step * 5), longest)
        self.highest = self.step * -(-longest // self.step)
        self.top, self.bottom, self.right = top + 14, size.height - _BELOW, size.width

    def x(self, span: Span) -> float:
        return self.axis.x(span.last)

    def y(self, days: float) -> float:
        return self.bottom - (self.bottom - self.top) * days / self.highest


def dots(spans: Spans, size: Size) -> str:
    """Draw every span as a dot over the day on which it ended.

    Args:
        spans: the spans; at least one is known.
        size: size of the chart.
    """
    drawn, top = legend(_items(spans), size)
    plane = _Plane(spans, top, size)
    points = "".join(_dot(span, plane) for span in spans.known)
    return drawn + _grid(plane) + _median(spans, plane) + points + _names(spans, plane)


def _items(spans: Spans) -> list[tuple[Sign, str]]:
    present = {_series_of(span) for span in spans.known}
    signs: list[tuple[Sign, str]] = [
        (partial(_sign, one), one.words) for one in BY_CLASS.values() if one in present
    ]
    return [*signs, (_dashes, f"median: {spans.median:g} days")]


def _series_of(span: Span) -> Series:
    return BY_CLASS.get(span.medicine.category, UNKNOWN)


def _sign(series: Series, x: float, y: float, told: str = "") -> str:
    """Draw the sign of a class: disc, square, diamond or ring."""
    title = element("title", escape(told)) if told else ""
    name = f"chart-dot chart-fill chart-fill--{series.key}"
    looks: dict[str, str | float] = {
        "stroke": WHITE,
        "stroke_width": 1.5,
        "fill": series.colour,
        "class_": name,
    }
    if series.pattern == "hatched":
        side = _RADIUS * 1.8
        return element("rect", title, x=x - side / 2, y=y - side / 2, width=side, height=side, **looks)
    if series.pattern == "dotted":
        arm = f"{_RADIUS * 1.3:.1f}"
        edges = f"M{x:.1f} {y - _RADIUS * 1.3:.1f} l{arm} {arm} l-{arm} {arm} l-{arm} -{arm} z"
        return element("path", title, d=edges, **looks)
    radius = _RADIUS if series.pattern == "full" else _RADIUS * 0.7
    return element("circle", title, cx=x, cy=y, r=radius, **looks)


def _dashes(x: float, y: float) -> str:
    return element("path", d=f"M{x - 9:.1f} {y:.1f} h20", stroke=TEXT, stroke_width=2, stroke_dasharray="5 3",
                   class_="chart-median")  # fmt: skip


def _dot(span: Span, plane: _Plane) -> str:
    told = f"{span.medicine.name}: {span.days} days"
    return _sign(_series_of(span), plane.x(span), plane.y(span.days), told)


def _grid(plane: _Plane) -> str:
    drawn = ""
    for days in range(0, plane.highest + 1, plane.step):
        y = plane.y(days)
        drawn += element("path", d=f"M{_LEFT:g} {y:.1f} H{plane.right:g}", stroke=LINE, class_="chart-grid")
        drawn += muted(str(days), _LEFT - 6, y + 5, "end")
    for day, words in plane.axis.ticks():
        x, half = plane.axis.x(day), width_of(words, SMALL) / 2
        if _LEFT + half <= x <= plane.right - half:
            drawn += muted(words, x, plane.bottom + 22)
    return drawn


def _median(spans: Spans, plane: _Plane) -> str:
    return element("path", d=f"M{_LEFT:g} {plane.y(spans.median or 0):.1f} H{plane.right:g}", stroke=TEXT,
                   stroke_width=2, stroke_dasharray="5 3", class_="chart-median")  # fmt: skip


def _names(spans: Spans, plane: _Plane) -> str:
    """Write the names of the longest and the shortest beside their dots, where there is room."""
    named = [span for span in (spans.longest, spans.shortest) if span]
    if len(named) > 1 and abs(plane.y(named[0].days) - plane.y(named[1].days)) < _APART:
        named = named[:1]
    return "".join(_name(span, spans, plane) for span in named)


def _name(span: Span, spans: Spans, plane: _Plane) -> str:
    words = f"{span.medicine.name}, {span.days} days"
    width, x, y = width_of(words, SMALL, bold=True), plane.x(span), plane.y(span.days)
    sides = (("start", x + 12, x + 12), ("end", x - 12, x - 12 - width))
    free = (side for side in sides if _is_free(side[2], width, y, spans, plane))
    for anchor, at, _ in free:
        return element("text", escape(words), x=at, y=y + 5, font_size=SMALL, font_weight="bold",
                       text_anchor=anchor)  # fmt: skip
    return ""


def _is_free(left: float, width: float, y: float, spans: Spans, plane: _Plane) -> bool:
    """Whether words can stand at a height without leaving the picture or covering a dot."""
    if left < _LEFT or left + width > plane.right:
        return False
    return not any(
        left - _RADIUS < plane.x(other) < left + width + _RADIUS and abs(plane.y(other.days) - y) < 16
        for other in spans.known
    )
