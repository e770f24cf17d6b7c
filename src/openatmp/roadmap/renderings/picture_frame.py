"""What both pictures of a plan share: frame, colours, the line of time, bars, lines of days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from xml.sax.saxutils import escape

from openatmp.basis.drawing import FONT, element
from openatmp.roadmap.renderings.picture_rows import Chart, Row

TEXT, MUTED, LINE, WHITE, SOFT, RED = "#16202c", "#47535f", "#c3ccd6", "#ffffff", "#f3f6f9", "#9b1c1c"
ACCENT, PALE = "#0b4a8f", "#d5e4f4"
BAR = 12.0
SHORTEST = 7.0
_STEPS = (3, 6, 12, 24, 60, 120)


@dataclass(frozen=True, slots=True)
class Axis:
    """Days on a line.

    Args:
        first: first day on it.
        last: last day on it.
        left: where it begins.
        right: where it ends.
    """

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """Return where a day stands.

        Args:
            day: the day.
        """
        return self.left + (day - self.first).days * (self.right - self.left) / (self.last - self.first).days

    def ticks(self, most: int) -> Iterator[tuple[date, str]]:
        """Yield the days that are named, with their names.

        Args:
            most: how many have room.
        """
        begun, ended = (day.year * 12 + day.month - 1 for day in (self.first, self.last))
        step = next((step for step in _STEPS if ended - begun <= step * most), _STEPS[-1])
        for number in range(begun + 1, ended + 1):
            if number % step == 0:
                yield date(number // 12, number % 12 + 1, 1), _name(number, step)

    def holds(self, day: date | None) -> bool:
        """Whether a day stands on it.

        Args:
            day: the day; None when there is none.
        """
        return day is not None and self.first <= day <= self.last


def _name(number: int, step: int) -> str:
    year, month = divmod(number, 12)
    quarter = ("Jan", "Apr", "Jul", "Oct")[month // 3]
    return str(year) if step % 12 == 0 else f"{quarter} {year}"


def axis_of(chart: Chart, on: date | None, left: float, right: float) -> Axis:
    """Return the line of time of a chart, with a little room at both ends.

    Args:
        chart: the chart.
        on: today; None when it is not drawn.
        left: where it begins.
        right: where it ends.
    """
    days = (chart.last - chart.first).days
    room = timedelta(days=max(20, days // 40))
    # Today is worth some room, but not years of it.
    near = on is not None and chart.first - 4 * room <= on < chart.first
    first = on if near and on is not None else chart.first
    return Axis(first - room, chart.last + room, left, right)


def bar(row: Row, axis: Axis, y: float) -> str:
    """Draw the time of a row: full when it is counted, pale and dashed when it is an estimate.

    Args:
        row: the row.
        axis: the line of time.
        y: upper edge.
    """
    x = axis.x(row.first)
    width = max(axis.x(row.last) - x, SHORTEST)
    dashes: dict[str, str | float] = {"stroke_dasharray": "3 2"} if row.estimated else {}
    return element(
        "rect", element("title", escape(f"{row.name}: {row.when}")), x=x, y=y, width=width, height=BAR, rx=2,
        fill=PALE if row.estimated else ACCENT, stroke=ACCENT, stroke_width=1.4,
        class_="plan-bar plan-bar--estimated" if row.estimated else "plan-bar", **dashes,
    )  # fmt: skip


def upright(x: float, top: float, bottom: float, kind: str) -> str:
    """Draw a line of a day: ``tick``, ``wished`` or ``today``.

    Args:
        x: where it stands.
        top: its upper end.
        bottom: its lower end.
        kind: what it is.
    """
    colour = {"today": RED, "wished": TEXT}.get(kind, LINE)
    dashes = {"stroke_dasharray": "5 3"} if kind == "today" else {}
    return element(
        "path", d=f"M{x:.1f} {top:.1f} V{bottom:.1f}", stroke=colour, class_=f"plan-{kind}",
        stroke_width=0.7 if kind == "tick" else 1.5, **dashes,
    )  # fmt: skip


def framed(chart: Chart, drawn: str, size: tuple[float, float], layout: str) -> str:
    """Put a drawn plan into its frame, with title and description.

    Args:
        chart: what it shows.
        drawn: XML.
        size: width and height.
        layout: ``wide`` or ``narrow``.

    Returns:
        One SVG element of the class ``plan plan--wide``.
    """
    key, (width, height) = f"plan-{layout}", size
    title = element("title", "The plan as a picture", id=f"{key}-title")
    told = element("desc", escape(chart.told()), id=f"{key}-desc")
    ground = element("rect", width=width, height=height, fill=WHITE, class_="plan-ground")
    return element(
        "svg",
        title + told + ground + drawn,
        xmlns="http://www.w3.org/2000/svg",
        class_=f"plan plan--{layout}",
        role="img",
        aria_labelledby=f"{key}-title {key}-desc",
        width=width,
        height=height,
        viewBox=f"0 0 {width:g} {round(height, 1):g}",
        font_family=FONT,
        fill=TEXT,
    )
