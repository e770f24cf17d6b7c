"""A procedure as a picture without dates: a lane for each actor, the days of the clock from left to right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from openatmp.basis.drawing import FONT, element, lines_of, paragraph, width_of
from openatmp.procedures.actors import actors, named
from openatmp.procedures.renderings.lane_frame import LINE, MUTED, SOFT, TEXT, WHITE, colour_of
from openatmp.procedures.renderings.nominal import Nominal, Placed

_SIZE, _ROW, _PAD, _DOT = 11.0, 13.0, 7.0, 5.0
_TOP, _FOOT = 26.0, 24.0
# A gap of this width for a stop, so that the numbers on both sides of the hatching can be read.
_BAND, _HATCHED = 32.0, 11.0
_FEWEST = 2
# More days than this on one line, and the few that matter would lie on each other.
_LONGEST = 800
_TICKS = (1, 2, 5, 10, 15, 20, 30, 60, 90, 120, 180)


@dataclass(frozen=True, slots=True)
class Sheet:
    """How wide a picture is, and how much of it names the lanes.

    Args:
        name: ``wide`` or ``narrow``.
        width: the whole.
        left: where the lanes begin.
        before: how wide the days before the start are at least.
        most_ticks: how many days are named below.
    """

    name: str
    width: float
    left: float
    before: float
    most_ticks: int


WIDE = Sheet("wide", 960, 150, 112, 16)
NARROW = Sheet("narrow", 390, 96, 50, 5)


class _Axis:
    """Where a day stands: those before the start evenly, the others in proportion, with gaps for stops."""

    def __init__(self, of: Nominal, sheet: Sheet) -> None:
        start = of.procedure.first_day
        days = {day for one in of.placed for day in (one.first, one.last)}
        self.before = sorted(day for day in days if day < start)
        self.days = sorted(day for day in days if day >= start)
        self.in_proportion = bool(self.days) and self.days[-1] - self.days[0] <= _LONGEST
        self.stops = [day for day, _ in of.stops]
        self._sheet = sheet
        self._begin = sheet.left + 14
        self.zero = self._begin + (self._width_before(sheet.width - 40 - self._begin) if self.before else 0)
        self._room = sheet.width - 20 - self.zero - _BAND * len(self.stops)

    def _width_before(self, room: float) -> float:
        """Give what lies before the start up to a third; all, where nothing comes after."""
        wanted = max(len(self.before) * 30.0, self._sheet.before)
        return min(wanted, 0.33 * room) if len(self.days) > 1 else room

    def x(self, day: int) -> float:
        if self.before and day <= self.before[-1]:
            place = self.before.index(day) if day in self.before else 0
            return self._begin + place * (self.zero - self._begin) / len(self.before)
        return self.zero + self._share(day) * self._room + _BAND * sum(stop < day for stop in self.stops)

    def _share(self, day: int) -> float:
        if len(self.days) < _FEWEST:
            return 0.0
        if self.in_proportion:
            return (day - self.days[0]) / (self.days[-1] - self.days[0])
        return self.days.index(day) / (len(self.days) - 1)

    def ticks(self) -> Iterator[tuple[float, str]]:
        """Yield where days are named, and how."""
        if not self.in_proportion or len(self.days) < _FEWEST:
            return
        first, last = self.days[0], self.days[-1]
        step = next((one for one in _TICKS if (last - first) / one <= self._sheet.most_ticks), 365)
        for day in range(-(-first // step) * step, last + 1, step):
            yield self.x(day), str(day)


def picture_of(of: Nominal, sheet: Sheet = WIDE) -> str:
    """Draw a course.

    Args:
        of: the course on its days.
        sheet: how wide.

    Returns:
        One SVG element; empty when all that has a day happens on one.
    """
    if len({day for one in of.placed for day in (one.first, one.last)}) < _FEWEST:
        return ""
    axis, top, lanes, signs = _Axis(of, sheet), _TOP, "", ""
    for number, code in enumerate(of.lanes):
        ground, drawn, end = _lane(of, code, axis, sheet, top, SOFT if number % 2 == 0 else WHITE)
        lanes, signs, top = lanes + ground, signs + drawn, end
    body = lanes + _ticks(axis, top) + _stops(of, axis, top, sheet) + signs + _head(axis, sheet)
    return _frame(of, sheet, body, top + _FOOT)


def _lane(of: Nominal, code: str, axis: _Axis, sheet: Sheet, top: float, fill: str) -> tuple[str, str, float]:
    """Draw one lane, as high as its labels need."""
    marks = [one for one in of.placed if code in one.lanes]
    levels = _levels(marks, axis)
    words = lines_of(actors()[code].short, sheet.left - 18, _SIZE, bold=True)
    middle = top + _PAD + _ROW * (max(levels) + 1) + _DOT
    end = max(middle + _DOT + _PAD, top + len(words) * _SIZE * 1.3 + 2 * _PAD)
    ground = element("rect", y=top, width=sheet.width, height=end - top, fill=fill)
    ground += paragraph(words, 8, top + _PAD + _SIZE, _SIZE, font_weight="bold", fill=colour_of(code))
    ground += element("path", d=f"M{sheet.left} {middle:.1f} H{sheet.width - 8}", stroke=LINE, stroke_width=1)
    signs = "".join(_sign(mark, code, axis, middle, level) for mark, level in zip(marks, levels, strict=True))
    return ground, signs, end


def _levels(marks: Sequence[Placed], axis: _Axis) -> list[int]:
    """Lift each label as far as those before it make it necessary."""
    ends: list[float] = []
    levels = []
    for mark in marks:
        x, half = axis.x(mark.first), width_of(mark.label, _SIZE) / 2 + 1.5
        level = next((level for level, end in enumerate(ends) if end <= x - half), len(ends))
        ends[level : level + 1] = [x + half]
        levels.append(level)
    return levels


def _sign(mark: Placed, code: str, axis: _Axis, middle: float, level: int) -> str:
    """Draw a disc, or a bar over several days; hollow when it is not verified."""
    x, end, colour = axis.x(mark.first), axis.x(mark.last), colour_of(code)
    width = max(end - x, 2 * _DOT) if end > x else 0
    fill = colour if mark.step.ground.verified else WHITE
    bar = element(
        "rect", x=x - _DOT, y=middle - _DOT, width=width + 2 * _DOT, height=2 * _DOT, rx=_DOT, fill=fill,
        stroke=colour, stroke_width=2,
    )  # fmt: skip
    label = element(
        "text", mark.label, x=x, y=middle - _DOT - 4 - _ROW * level, font_size=_SIZE, text_anchor="middle"
    )
    return element("g", element("title", escape(_told(mark))) + bar + label, class_="lanes-step")


def _told(mark: Placed) -> str:
    day = f"Day {mark.label}: " if mark.label.lstrip("-").isdigit() else f"{mark.label}: "
    trust = "" if mark.step.ground.verified else " (not verified)"
    return f"{day}{mark.step.title}, {named(mark.step.actor)}{trust}"


def _ticks(axis: _Axis, bottom: float) -> str:
    drawn = ""
    for x, words in axis.ticks():
        drawn += element("path", d=f"M{x:.1f} {_TOP} V{bottom:.1f}", stroke=LINE, stroke_width=0.7)
        drawn += element("text", words, x=x, y=bottom + 14, font_size=_SIZE, fill=MUTED, text_anchor="middle")
    return drawn


def _stops(of: Nominal, axis: _Axis, bottom: float, sheet: Sheet) -> str:
    """Hatch where the clock may stand: a gap of one width, as nobody knows how long it will be."""
    drawn = ""
    for day, stop in of.stops:
        left = axis.x(day) + (_BAND - _HATCHED) / 2
        title = element("title", escape(f"After day {day} the clock may stop. {stop.why}"))
        drawn += element(
            "rect", title, x=left, y=_TOP, width=_HATCHED, height=bottom - _TOP,
            fill=f"url(#{_key(of, sheet)}-hatch)", class_="lanes-stop",
        )  # fmt: skip
    return drawn


def _head(axis: _Axis, sheet: Sheet) -> str:
    """Say above the lanes what lies before the start and what after it."""
    after = "days on the clock" if axis.in_proportion and len(axis.days) > 1 else "in this order"
    drawn = ""
    before = "before the start" if sheet is WIDE else "before"
    if axis.before:
        drawn += element("text", before, x=axis.x(axis.before[0]) - _DOT, y=17, font_size=_SIZE, fill=MUTED)
        line = axis.zero - 12
        drawn += element(
            "path",
            d=f"M{line:.1f} {_TOP - 16} V{_TOP + 4}",
            stroke=MUTED,
            stroke_width=1,
            stroke_dasharray="2 2",
        )
    if axis.days and (len(axis.days) > 1 or not axis.before):
        drawn += element("text", after, x=axis.zero - _DOT, y=17, font_size=_SIZE, fill=MUTED)
    return drawn


def _frame(of: Nominal, sheet: Sheet, body: str, height: float) -> str:
    key = _key(of, sheet)
    title = element("title", escape(f"{of.procedure.title}: {of.shape.title}"), id=f"{key}-title")
    told = escape(" ".join(f"{_told(mark)}." for mark in of.placed))
    desc = element("desc", told, id=f"{key}-desc")
    return element(
        "svg",
        title + desc + _hatching(key) + element("rect", width=sheet.width, height=height, fill=WHITE) + body,
        xmlns="http://www.w3.org/2000/svg",
        class_=f"lanes lanes--{sheet.name}",
        role="img",
        aria_labelledby=f"{key}-title {key}-desc",
        width=sheet.width,
        height=height,
        viewBox=f"0 0 {sheet.width:g} {round(height, 1):g}",
        font_family=FONT,
        fill=TEXT,
    )


def _hatching(key: str) -> str:
    stripes = element("path", d="M0 0 H8 V8 H0 Z", fill=SOFT)
    stripes += element("path", d="M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6", stroke="#8fa0b0", stroke_width=1.6)
    pattern = element("pattern", stripes, id=f"{key}-hatch", width=8, height=8, patternUnits="userSpaceOnUse")
    return element("defs", pattern)


def _key(of: Nominal, sheet: Sheet) -> str:
    return f"days-{sheet.name}-{of.procedure.key}-{of.shape.id}"
