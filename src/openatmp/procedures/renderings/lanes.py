"""A timetable as a picture: a lane for each actor, time from left to right, the clock's stops hatched."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from openatmp.basis.drawing import element, lines_of, paragraph, width_of
from openatmp.procedures.actors import actors
from openatmp.procedures.renderings.lane_frame import (
    DOT,
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
from openatmp.procedures.timetable import Timetable

WIDTH = 960.0
_LEFT, _RIGHT, _TOP = 158.0, 944.0, 84.0
_LABEL, _SMALL, _HEAD = 11.0, 12.0, 15.0
_ROW = 13.0
_PAD = 8.0
_COLUMNS, _LIST_ROW = 3, 17.0
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MOST_TICKS = 14


class _Axis:
    """Days on a line."""

    def __init__(self, first: date, last: date) -> None:
        self.first, self.last = first - timedelta(days=5), last + timedelta(days=5)
        self._unit = (_RIGHT - _LEFT) / (self.last - self.first).days

    def x(self, day: date) -> float:
        return _LEFT + (day - self.first).days * self._unit

    def ticks(self) -> Iterator[tuple[date, str]]:
        begun, ended = (day.year * 12 + day.month - 1 for day in (self.first, self.last))
        step = next(
            step for step in (1, 2, 3, 6, 12, 24, 60, 120, 1200) if ended - begun <= step * _MOST_TICKS
        )
        for number in range(begun + 1, ended + 1):
            if number % step == 0:
                year, month = divmod(number, 12)
                yield date(year, month + 1, 1), f"{_MONTHS[month]} {year}"


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A drawn lane: what lies below the hatching, what lies above it, and where it ends."""

    ground: str
    signs: str
    end: float


def lanes_of(table: Timetable, on: date | None = None) -> str:
    """Draw a timetable with time from left to right, 960 units wide, for a screen or a sheet of paper.

    Args:
        table: the timetable.
        on: the day whose line is drawn; None for no line.

    Returns:
        One SVG element; empty when no step has a date.
    """
    lanes = lanes_of_timetable(table)
    if not lanes.marks:
        return ""
    axis, drawn, top = _Axis(lanes.first, lanes.last), [], _TOP
    for number, code in enumerate(lanes.codes):
        drawn.append(_lane(lanes.of(code), code, axis, top, shaded=number % 2 == 0))
        top = drawn[-1].end
    now = _today(on, axis, top) if on and shows_today(on, axis.first, axis.last) else ""
    listed, height = _list(lanes, top + 34)
    layers = [
        _head(table),
        *(lane.ground for lane in drawn),
        _ticks(axis, top),
        _stops(table, axis, top),
        *(lane.signs for lane in drawn),
        now,
        listed,
    ]
    return picture(table, "".join(layers), (WIDTH, height), "wide")


def _head(table: Timetable) -> str:
    title = paragraph([table.procedure.title], 12, 22, _HEAD, font_weight="bold")
    return title + paragraph([headline(table)], 12, 41, _SMALL, fill=MUTED)


def _lane(marks: Sequence[Mark], code: str, axis: _Axis, top: float, *, shaded: bool) -> _Drawn:
    """Draw one lane, as high as the labels need that would otherwise run into each other."""
    levels = _levels(marks, axis)
    middle = top + _PAD + _ROW * (max(levels) + 1) + DOT
    words = lines_of(actors()[code].short, _LEFT - 30, _SMALL)
    end = max(middle + DOT + _PAD, top + _PAD + len(words) * _SMALL * 1.3 + 4)
    ground = element("rect", y=top, width=WIDTH, height=end - top, fill=SOFT if shaded else WHITE)
    ground += paragraph(words, 12, top + _PAD + _SMALL, _SMALL, font_weight="bold", fill=colour_of(code))
    line = element("path", d=f"M{_LEFT} {middle:.1f} H{_RIGHT}", stroke=LINE, stroke_width=1)
    signs = "".join(
        sign(mark, code, axis.x(mark.first), middle, axis.x(mark.last))
        + _label(mark, axis.x(mark.first), middle - DOT - 4 - _ROW * level)
        for mark, level in zip(marks, levels, strict=True)
    )
    return _Drawn(ground + line, signs, end)


def _levels(marks: Sequence[Mark], axis: _Axis) -> list[int]:
    """Lift each label as far as those before it make it necessary."""
    ends: list[float] = []
    levels = []
    for mark in marks:
        half = width_of(mark.label, _LABEL) / 2 + 1
        x = axis.x(mark.first)
        level = next((level for level, end in enumerate(ends) if end <= x - half), len(ends))
        ends[level : level + 1] = [x + half]
        levels.append(level)
    return levels


def _label(mark: Mark, x: float, y: float) -> str:
    return element("text", mark.label, x=x, y=y, font_size=_LABEL, text_anchor="middle")


def _ticks(axis: _Axis, bottom: float) -> str:
    drawn = ""
    for day, words in axis.ticks():
        x = axis.x(day)
        drawn += element("path", d=f"M{x:.1f} {_TOP} V{bottom:.1f}", stroke=LINE, stroke_width=0.7)
        drawn += element(
            "text", words, x=x, y=bottom + 14, font_size=_LABEL, fill=MUTED, text_anchor="middle"
        )
    return drawn


def _stops(table: Timetable, axis: _Axis, bottom: float) -> str:
    drawn = ""
    for stood in table.stood:
        left, right = axis.x(stood.first), axis.x(stood.last)
        drawn += element(
            "rect", element("title", words_of_stop(stood)), x=left, y=_TOP - 14, width=max(right - left, 1),
            height=bottom - _TOP + 14, fill=f"url(#{HATCH})", fill_opacity=0.6, class_="lanes-stop",
        )  # fmt: skip
        words = f"stopped, {stood.days} days"
        if width_of(words, _LABEL) > right - left:
            words = f"{stood.days} d"
        drawn += element(
            "text", words, x=(left + right) / 2, y=_TOP - 4, font_size=_LABEL, text_anchor="middle"
        )
    return drawn


def _today(on: date, axis: _Axis, bottom: float) -> str:
    x = axis.x(on)
    line = element(
        "path", d=f"M{x:.1f} {_TOP - 2} V{bottom:.1f}", stroke=RED, stroke_width=1.6, stroke_dasharray="5 3"
    )
    words = element("text", "today", x=x, y=_TOP - 18, font_size=_LABEL, fill=RED, text_anchor="middle")
    return element("g", line + words, class_="lanes-today")


def _list(lanes: Lanes, top: float) -> tuple[str, float]:
    """List what the labels stand for, in columns below the lanes."""
    width = (WIDTH - 24) / _COLUMNS
    entries = [_entry(mark, width - 14) for mark in lanes.marks]
    total = sum(len(entry) for entry in entries)
    drawn, column, row = "", 0, 0
    lowest = 0
    for entry in entries:
        if row and row + len(entry) > -(-total // _COLUMNS) + 1 and column < _COLUMNS - 1:
            column, row = column + 1, 0
        drawn += paragraph(entry, 12 + column * width, top + row * _LIST_ROW, _LABEL)
        row += len(entry)
        lowest = max(lowest, row)
    end = top + lowest * _LIST_ROW + 6
    return drawn + paragraph(_legend(lanes), 12, end, _LABEL, fill=MUTED), end + 30


def _entry(mark: Mark, width: float) -> list[str]:
    through = f" to {mark.last}" if mark.last > mark.first else ""
    return lines_of(f"{mark.label}\u00a0\u00a0{mark.first}{through}  {mark.dated.step.title}", width, _LABEL)


def _legend(lanes: Lanes) -> list[str]:
    left_out = (
        f" {lanes.left_out} steps without a date, or long before the start, are left out."
        if lanes.left_out
        else ""
    )
    return [
        "Numbers are days on the clock. Hollow: not verified. Hatched: the clock stands.",
        f"Times with a bar last several days.{left_out}",
    ]
