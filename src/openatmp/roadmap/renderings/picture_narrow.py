"""A plan as a picture for a phone: name and dates of each procedure above its bar."""

from datetime import date

from openatmp.basis.drawing import element, lines_of, paragraph, width_of
from openatmp.roadmap.plan import Fit, Plan
from openatmp.roadmap.renderings.picture_frame import (
    BAR,
    MUTED,
    RED,
    SOFT,
    Axis,
    axis_of,
    bar,
    framed,
    upright,
)
from openatmp.roadmap.renderings.picture_rows import Band, Chart, Row, chart_of

WIDTH = 390.0
_LEFT, _RIGHT, _TOP = 12.0, 378.0, 34.0
_NAME, _SMALL = 15.0, 13.0
_LINE, _PAD, _HEAD = 19.0, 10.0, 30.0
_MOST_TICKS = 6


def plan_narrow(plan: Plan, on: date | None = None) -> str:
    """Draw a plan 390 units wide, for a phone held upright.

    Args:
        plan: the plan.
        on: the day whose line is drawn; None for no line.

    Returns:
        One SVG element; empty when no procedure of the plan has a date.
    """
    chart = chart_of(plan)
    if not chart.bands:
        return ""
    axis = axis_of(chart, on, _LEFT, _RIGHT)
    grounds, signs, y = "", "", _TOP
    for number, band in enumerate(chart.bands):
        drawn, end = _band(band, axis, y, on, chart)
        if number % 2 == 0:
            grounds += element("rect", y=y, width=WIDTH, height=end - y, fill=SOFT, class_="plan-band")
        signs, y = signs + drawn, end
    return framed(chart, grounds + _years(axis) + signs, (WIDTH, y + 4), "narrow")


def _years(axis: Axis) -> str:
    drawn = ""
    for day, words in axis.ticks(_MOST_TICKS):
        half = width_of(words, _SMALL) / 2
        x = min(max(axis.x(day), half + 2), WIDTH - half - 2)
        drawn += element(
            "text", words, x=x, y=20, font_size=_SMALL, fill=MUTED, text_anchor="middle", class_="plan-quiet"
        )
    return drawn


def _band(band: Band, axis: Axis, top: float, on: date | None, chart: Chart) -> tuple[str, float]:
    drawn = paragraph([band.title], 12, top + 21, _SMALL, font_weight="bold", fill=MUTED, class_="plan-quiet")
    y = top + _HEAD
    for row in band.rows:
        added, height = _row(row, axis, y, on, chart)
        drawn, y = drawn + added, y + height
    return drawn, y


def _row(row: Row, axis: Axis, y: float, on: date | None, chart: Chart) -> tuple[str, float]:
    bold = row.fit is Fit.APPLIES
    words = lines_of(row.name, _RIGHT - _LEFT, _NAME, bold=bold)
    drawn = paragraph(words, 12, y + _NAME, _NAME, font_weight="bold" if bold else "normal")
    below = y + len(words) * _LINE
    drawn += paragraph([row.when], 12, below + _SMALL, _SMALL, fill=MUTED, class_="plan-quiet")
    track = below + _LINE
    drawn += _lines(axis, track - 1, track + BAR + 5, on, chart)
    return drawn + bar(row, axis, track + 2), track + BAR + _PAD - y + 4


def _lines(axis: Axis, top: float, bottom: float, on: date | None, chart: Chart) -> str:
    """Draw the lines of days beside the bar alone, where they cross no word."""
    drawn = "".join(upright(axis.x(day), top, bottom, "tick") for day, _ in axis.ticks(_MOST_TICKS))
    drawn += "".join(upright(axis.x(day), top, bottom, "wished") for day, _ in chart.wished)
    if on is not None and axis.holds(on):
        x = axis.x(on)
        drawn += element(
            "path", d=f"M{x:.1f} {top:.1f} V{bottom:.1f}", stroke=RED, stroke_width=2, class_="plan-today"
        )
    return drawn
