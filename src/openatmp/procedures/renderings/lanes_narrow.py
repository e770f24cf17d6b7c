"""A timetable as a picture for a phone: a row for each step, a lane for each actor from top to bottom."""

from datetime import date
from itertools import pairwise

from openatmp.basis.drawing import element, lines_of, paragraph, width_of
from openatmp.procedures.actors import actors
from openatmp.procedures.renderings.lane_frame import (
    HATCH,
    LINE,
    MUTED,
    RED,
    SOFT,
    WHITE,
    colour_of,
    picture,
    shows_today,
    sign,
    words_of_stop,
)
from openatmp.procedures.renderings.lane_marks import Lanes, Mark, lanes_of_timetable
from openatmp.procedures.renderings.text import headline
from openatmp.procedures.timetable import Stood, Timetable

WIDTH = 390.0
_TEXT, _SMALL = 13.0, 11.0
_LEFT, _STEP, _GAP = 86.0, 15.0, 10.0
_LINE, _PAD = 17.0, 7.0


class _Column:
    """The picture as it grows from top to bottom."""

    def __init__(self, lanes: Lanes, top: float) -> None:
        self.lanes = lanes
        self.y = top
        self.grounds: list[str] = []
        self.signs: list[str] = []
        self.right = _LEFT + len(lanes.codes) * _STEP + _GAP

    def x(self, code: str) -> float:
        return _LEFT + (self.lanes.codes.index(code) + 0.5) * _STEP

    def add(self, drawn: str, height: float, fill: str = WHITE) -> None:
        self.grounds.append(element("rect", y=self.y, width=WIDTH, height=height, fill=fill))
        self.signs.append(drawn)
        self.y += height


def lanes_narrow(table: Timetable, on: date | None = None) -> str:
    """Draw a timetable with time from top to bottom, 390 units wide, for a phone held upright.

    Args:
        table: the timetable.
        on: the day whose line is drawn; None for no line.

    Returns:
        One SVG element; empty when no step has a date.
    """
    lanes = lanes_of_timetable(table)
    if not lanes.marks:
        return ""
    head, top = _head(table, lanes)
    column = _Column(lanes, top)
    _rows(column, table, on)
    layers = [head, *column.grounds, _lines(column, top), *column.signs]
    return picture(table, "".join(layers), (WIDTH, column.y + 6), "narrow")


def _rows(column: _Column, table: Timetable, on: date | None) -> None:
    """Add step after step, with the stops of the clock and the line of today where they belong."""
    stops, before = list(table.stood), column.lanes.first
    for number, mark in enumerate(column.lanes.marks):
        stands = False
        while stops and mark.first > stops[0].first:
            stands = stands or bool(on and stops[0].first < on <= stops[0].last)
            _stop(column, stops.pop(0))
        if on and number and shows_today(on, before, mark.first) and on < mark.first:
            _today(column, on, stands=stands)
        _row(column, mark, shaded=number % 2 == 0)
        before = mark.first


def _head(table: Timetable, lanes: Lanes) -> tuple[str, float]:
    title = lines_of(table.procedure.title, WIDTH - 20, 15, bold=True)
    told = lines_of(headline(table), WIDTH - 20, _TEXT)
    y = 22.0
    drawn = paragraph(title, 10, y, 15, font_weight="bold")
    y += len(title) * 20
    drawn += paragraph(told, 10, y, _TEXT, fill=MUTED)
    # The names of the lanes stand upright, so that many find room beside each other.
    longest = max(width_of(actors()[code].short, _SMALL, bold=True) for code in lanes.codes)
    foot = y + len(told) * _LINE + longest
    for number, code in enumerate(lanes.codes):
        x = _LEFT + (number + 0.5) * _STEP + 4
        drawn += element(
            "text", actors()[code].short, transform=f"translate({x:.1f} {foot - 4:.1f}) rotate(-90)",
            font_size=_SMALL, font_weight="bold", fill=colour_of(code),
        )  # fmt: skip
    return drawn, foot


def _row(column: _Column, mark: Mark, *, shaded: bool) -> None:
    number = "" if mark.dated.day is None else f"day {mark.dated.day}"
    words = lines_of(mark.dated.step.title, WIDTH - column.right - 8, _TEXT)
    height = max(len(words), 2) * _LINE + 2 * _PAD
    base = column.y + _PAD + _TEXT
    drawn = paragraph([mark.first.isoformat(), number], 10, base, _SMALL + 1, fill=MUTED)
    drawn += paragraph(words, column.right, base, _TEXT)
    drawn += "".join(
        sign(mark, code, column.x(code), column.y + height / 2, column.x(code)) for code in mark.lanes
    )
    drawn += _joined(column, mark, column.y + height / 2)
    column.add(drawn, height, SOFT if shaded else WHITE)


def _joined(column: _Column, mark: Mark, y: float) -> str:
    """Join the signs of one step by a line, so that the eye finds them together."""
    places = sorted(column.x(code) for code in mark.lanes)
    parts = (f"M{one + 6:.1f} {y:.1f} H{other - 6:.1f}" for one, other in pairwise(places))
    drawn = " ".join(parts)
    return element("path", d=drawn, stroke=MUTED, stroke_width=1) if drawn else ""


def _stop(column: _Column, stood: Stood) -> None:
    words = lines_of(words_of_stop(stood), WIDTH - 20, _TEXT)
    height = len(words) * _LINE + 4 * _PAD
    hatched = element(
        "rect", y=column.y, width=WIDTH, height=height, fill=f"url(#{HATCH})", class_="lanes-stop"
    )
    plate = element(
        "rect", x=6, y=column.y + _PAD, width=WIDTH - 12, height=height - 2 * _PAD, rx=4, fill=WHITE
    )
    told = paragraph(words, 12, column.y + 2 * _PAD + _TEXT - 2, _TEXT, font_weight="bold")
    column.add(hatched + plate + told, height)


def _today(column: _Column, on: date, *, stands: bool) -> None:
    line = element(
        "path", d=f"M8 {column.y + 12:.1f} H{WIDTH - 8}", stroke=RED, stroke_width=1.6, stroke_dasharray="5 3"
    )
    told = f"today, {on}{': the clock stands' if stands else ''}"
    width = width_of(told, _SMALL + 1) + 10
    plate = element("rect", x=(WIDTH - width) / 2, y=column.y + 3, width=width, height=18, fill=WHITE)
    words = element(
        "text", told, x=WIDTH / 2, y=column.y + 16, font_size=_SMALL + 1, fill=RED, text_anchor="middle"
    )
    column.add(element("g", line + plate + words, class_="lanes-today"), 24)


def _lines(column: _Column, top: float) -> str:
    """Draw the lanes themselves, faintly, from the first step to the last."""
    ways = " ".join(f"M{column.x(code):.1f} {top:.1f} V{column.y:.1f}" for code in column.lanes.codes)
    return element("path", d=ways, stroke=LINE, stroke_width=0.8)
