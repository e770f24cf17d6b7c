"""A plan as a picture: phases below each other, a bar for each dated procedure, time from left to right."""

from datetime import date

from openatmp.basis.drawing import element, lines_of, paragraph, width_of
from openatmp.roadmap.plan import Fit, Plan
from openatmp.roadmap.renderings.picture_frame import (
    BAR,
    MUTED,
    RED,
    SHORTEST,
    SOFT,
    TEXT,
    WHITE,
    Axis,
    axis_of,
    bar,
    framed,
    upright,
)
from openatmp.roadmap.renderings.picture_narrow import plan_narrow
from openatmp.roadmap.renderings.picture_rows import Band, Chart, Row, chart_of

__all__ = ["plan_narrow", "plan_wide"]

WIDTH = 960.0
_LEFT, _RIGHT, _TOP = 306.0, 948.0, 62.0
_NAME, _SMALL = 13.0, 12.0
_LINE, _PAD, _HEAD = 16.0, 6.0, 28.0
_MOST_TICKS = 11


def plan_wide(plan: Plan, on: date | None = None) -> str:
    """Draw a plan with time from left to right, 960 units wide, for a screen or a sheet of paper.

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
    grounds, signs, bottom = _bands(chart, axis)
    layers = [grounds, _ticks(axis, bottom), _days(chart, axis, on, bottom), signs]
    return framed(chart, "".join(layers), (WIDTH, bottom + 26), "wide")


def _bands(chart: Chart, axis: Axis) -> tuple[str, str, float]:
    grounds, signs, y = "", "", _TOP
    for number, band in enumerate(chart.bands):
        drawn, end = _band(band, axis, y, shaded=number % 2 == 0)
        if number % 2 == 0:
            grounds += element("rect", y=y, width=WIDTH, height=end - y, fill=SOFT, class_="plan-band")
        signs, y = signs + drawn, end
    return grounds, signs, y


def _band(band: Band, axis: Axis, top: float, *, shaded: bool) -> tuple[str, float]:
    drawn = paragraph([band.title], 12, top + 20, _SMALL, font_weight="bold", fill=MUTED, class_="plan-quiet")
    y = top + _HEAD
    for row in band.rows:
        added, height = _row(row, axis, y, shaded=shaded)
        drawn, y = drawn + added, y + height
    return drawn, y + _PAD


def _row(row: Row, axis: Axis, y: float, *, shaded: bool) -> tuple[str, float]:
    bold = row.fit is Fit.APPLIES
    words = lines_of(row.name, _LEFT - 30, _NAME, bold=bold)
    height = len(words) * _LINE + _PAD
    drawn = paragraph(words, 12, y + _NAME, _NAME, font_weight="bold" if bold else "normal")
    return drawn + bar(row, axis, y + 3) + _when(row, axis, y + 3, shaded=shaded), height


def _when(row: Row, axis: Axis, y: float, *, shaded: bool) -> str:
    """Write the dates behind the bar, else before it; a plate keeps lines from crossing them."""
    begin, end = axis.x(row.first), max(axis.x(row.last), axis.x(row.first) + SHORTEST)
    width = width_of(row.when, _SMALL)
    behind = end + 6 + width <= WIDTH - 4
    x = end + 6 if behind else begin - 6 - width
    plate = element(
        "rect", x=x - 2, y=y - 1, width=width + 2, height=BAR + 2, fill=SOFT if shaded else WHITE,
        class_="plan-band" if shaded else "plan-ground",
    )  # fmt: skip
    place, anchor = (x, "start") if behind else (begin - 6, "end")
    return plate + element(
        "text", row.when, x=place, y=y + BAR - 2, font_size=_SMALL, fill=MUTED, text_anchor=anchor,
        class_="plan-quiet",
    )  # fmt: skip


def _ticks(axis: Axis, bottom: float) -> str:
    drawn = ""
    for day, words in axis.ticks(_MOST_TICKS):
        x = axis.x(day)
        drawn += upright(x, _TOP, bottom, "tick")
        drawn += element(
            "text", words, x=x, y=bottom + 17, font_size=_SMALL, fill=MUTED, text_anchor="middle",
            class_="plan-quiet",
        )  # fmt: skip
    return drawn


def _days(chart: Chart, axis: Axis, on: date | None, bottom: float) -> str:
    """Draw the lines of today and of wished days; their words stand in levels, none runs into another."""
    days = [(day, words, "wished") for day, words in chart.wished]
    if on is not None and axis.holds(on):
        days.append((on, "today", "today"))
    drawn, ends = "", [0.0, 0.0, 0.0]
    for day, words, kind in sorted(days):
        x, half = axis.x(day), width_of(words, _SMALL, bold=True) / 2
        middle = min(max(x, half + 4), WIDTH - half - 4)
        level = next((level for level, end in enumerate(ends) if middle - half > end + 6), len(ends) - 1)
        ends[level] = middle + half
        y = _TOP - 8 - level * _LINE
        drawn += upright(x, y + 4, bottom, kind)
        drawn += element(
            "text", words, x=middle, y=y, font_size=_SMALL, font_weight="bold", text_anchor="middle",
            fill=RED if kind == "today" else TEXT, class_=f"plan-word--{kind}",
        )  # fmt: skip
    return drawn
