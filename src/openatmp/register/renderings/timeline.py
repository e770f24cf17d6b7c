"""The life of a medicine as a picture, wide and narrow, and in words."""

from collections.abc import Sequence
from datetime import date, timedelta
from xml.sax.saxutils import escape

from openatmp.basis.drawing import FONT, element, lines_of, paragraph, width_of
from openatmp.register.life import Event
from openatmp.register.medicine import Medicine
from openatmp.register.renderings.axis import Axis
from openatmp.register.renderings.flags import Flag, heights_of
from openatmp.register.renderings.marks import LINE, MUTED, PHASE_COLOURS, PHASE_WORDS, TEXT, WHITE, mark
from openatmp.register.renderings.phases import Phase, Stop, Stretch, phase_of, stops_of, stretches_of
from openatmp.register.renderings.wording import (
    STATUS_WORDS,
    day_words,
    event_day,
    event_meaning,
    event_words,
    length_words,
    short_day,
)

WIDTH = 960.0
# To the right of the axis there is room for the flag of an event of today, and for where the medicine stands.
_LEFT, _RIGHT, _TOP = 12.0, 600.0, 12.0
_FLAG, _LINE, _BAR, _SIGN = 15.0, 23.0, 30.0, 8.5
_STATUS, _SMALL = 20.0, 14.0
_INDENT, _SPACE, _MARGIN = 15.0, 9.0, 20.0
# How far a pole reaches into a bar, without touching the words in it.
_NOTCH = 6.0


def timeline_svg(medicine: Medicine, on: date) -> str:
    """Draw the life of a medicine along a lying axis, 960 units wide, for a screen or a sheet of paper.

    Args:
        medicine: the medicine.
        on: the day up to which it is drawn.

    Returns:
        One SVG element of the class ``life life--wide``; empty when nothing of its life is known.
    """
    stops = stops_of(medicine, on)
    if not stops:
        return ""
    axis = Axis(stops[0].day, _last_shown(medicine, stops, on), _LEFT, _RIGHT)
    flags, ground = _flags(stops, axis)
    bars = "".join(_bar(stretch, axis, ground) for stretch in stretches_of(medicine, on))
    now, lowest = _now(medicine, on, ground)
    drawn = _ticks(axis, ground) + bars + flags + now
    return picture(medicine, on, drawn, (WIDTH, max(ground + _BAR + 36, lowest + 10)), "wide")


def _last_shown(medicine: Medicine, stops: Sequence[Stop], on: date) -> date:
    """Return the last day on the axis: after an end, little of the time since is shown."""
    last = stops[-1].day
    if phase_of(medicine.status(on)) is not Phase.ENDED:
        return on
    return min(on, last + max(timedelta(days=365), (last - stops[0].day) / 4))


def picture(medicine: Medicine, on: date, drawn: str, size: tuple[float, float], layout: str) -> str:
    """Put a drawn life into its frame, with title and description.

    Args:
        medicine: the medicine.
        on: the day of the picture.
        drawn: XML.
        size: width and height.
        layout: ``wide`` or ``narrow``.

    Returns:
        One SVG element.
    """
    key = f"life-{layout}-{medicine.key}"
    title = element("title", escape(f"The life of {medicine.name}"), id=f"{key}-title")
    told = element("desc", escape(" ".join(timeline_words(medicine, on))), id=f"{key}-desc")
    width, height = size
    ground = element("rect", width=width, height=height, fill=WHITE, class_="life-ground")
    return element(
        "svg",
        title + told + ground + drawn,
        xmlns="http://www.w3.org/2000/svg",
        class_=f"life life--{layout}",
        role="img",
        aria_labelledby=f"{key}-title {key}-desc",
        width=width,
        height=height,
        viewBox=f"0 0 {width:g} {round(height, 1):g}",
        font_family=FONT,
        fill=TEXT,
    )


# --------------------------------------------------------------------------------------------- flags


def _flags(stops: Sequence[Stop], axis: Axis) -> tuple[str, float]:
    """Draw what happened above the bars; return it with the height at which the bars begin."""
    lines = [(stop, event) for stop in stops for event in stop.events]
    flags = [Flag(axis.x(stop.day), _flag_width(event), _LINE) for stop, event in lines]
    lowest = heights_of(flags)
    ground = _TOP + 12 + max(lower + _LINE for lower in lowest)
    drawn = [
        _flag(event, flag.x, ground - 24 - lower, ground + (_BAR if stop is stops[0] else _NOTCH))
        for (stop, event), flag, lower in zip(lines, flags, lowest, strict=True)
    ]
    # Poles first, so that no line runs over a sign.
    return "".join(pole for pole, _ in drawn) + "".join(label for _, label in drawn), ground


def _flag_width(event: Event) -> float:
    words = width_of(event_words(event), _FLAG, bold=True) + width_of(short_day(event), _SMALL)
    return _INDENT + words + _SPACE + _MARGIN


def _flag(event: Event, x: float, middle: float, foot: float) -> tuple[str, str]:
    pole = element("path", d=f"M{x:.1f} {middle:.1f} V{foot:.1f}", stroke=LINE, stroke_width=1.5,
                   class_="life-pole")  # fmt: skip
    words = element("tspan", escape(event_words(event)), font_weight="bold", font_size=_FLAG)
    day = element("tspan", escape(short_day(event)), dx=_SPACE, fill=MUTED, class_="life-day")
    label = element("text", words + day, x=x + _INDENT, y=middle + 5, font_size=_SMALL, class_="life-label")
    return pole, mark(event, x, middle, _SIGN) + label


# ---------------------------------------------------------------------------------------------- bars


def _bar(stretch: Stretch, axis: Axis, top: float) -> str:
    left, right = axis.x(stretch.first), axis.x(min(stretch.last, axis.last))
    height, fall = (6.0, (_BAR - 6) / 2) if stretch.phase in {Phase.BEFORE, Phase.ENDED} else (_BAR, 0.0)
    drawn = element(
        "rect", x=left, y=top + fall, width=max(2.0, right - left), height=height,
        fill=PHASE_COLOURS[stretch.phase], class_=f"life-bar life-bar--{stretch.phase}",
    )  # fmt: skip
    if stretch.last > axis.last:
        drawn += element("path", d=f"M{right:.1f} {top + _BAR / 2:.1f} h12", stroke=LINE, stroke_width=6,
                         stroke_dasharray="2 3", class_="life-on")  # fmt: skip
    return drawn + _bar_words(stretch, left, right, top)


def _bar_words(stretch: Stretch, left: float, right: float, top: float) -> str:
    """Write into a bar what it is and how long it lasted, as far as there is room."""
    phase = PHASE_WORDS[stretch.phase]
    if not phase:
        return ""
    wished = (f"{phase} for {length_words(stretch.first, stretch.last)}", phase)
    room = right - left - 20
    words = next((words for words in wished if width_of(words, _SMALL, bold=True) <= room), "")
    fill = WHITE if stretch.phase is Phase.AUTHORISED else TEXT
    return element(
        "text", escape(words), x=left + 10, y=top + _BAR / 2 + 5, font_size=_SMALL, font_weight="bold",
        fill=fill, class_=f"life-bar-words life-bar-words--{stretch.phase}",
    ) if words else ""  # fmt: skip


def _ticks(axis: Axis, top: float) -> str:
    drawn = ""
    for day, words in axis.ticks():
        x, half = axis.x(day), width_of(words, _SMALL) / 2
        if not half <= x <= _RIGHT + 18 - half:
            continue
        drawn += element("path", d=f"M{x:.1f} {top + _BAR:.1f} v7", stroke=LINE, class_="life-tick")
        drawn += element("text", words, x=x, y=top + _BAR + 23, font_size=_SMALL, text_anchor="middle",
                         fill=MUTED, class_="life-year")  # fmt: skip
    return drawn


def _now(medicine: Medicine, on: date, top: float) -> tuple[str, float]:
    """Write at the end of the axis where the medicine stands; return it with where its last line stands."""
    left = _RIGHT + 22
    lines = lines_of(STATUS_WORDS[medicine.status(on)], WIDTH - left, _STATUS, bold=True)
    first = top + _BAR / 2
    status = paragraph(lines, left, first, _STATUS, font_weight="bold", class_="life-status")
    below = first + (len(lines) - 1) * _STATUS * 1.3 + 21
    day = element("text", escape(f"on {day_words(on)}"), x=left, y=below, font_size=_SMALL, fill=MUTED,
                  class_="life-day")  # fmt: skip
    return status + day, below


# --------------------------------------------------------------------------------------------- words


def timeline_words(medicine: Medicine, on: date) -> tuple[str, ...]:
    """Tell the life of a medicine, a sentence or two an event, as the picture shows it.

    Args:
        medicine: the medicine.
        on: the day up to which it is told.
    """
    told = (
        f"{event_day(event)}: {event_words(event)}. {event_meaning(event)}{_doubt(event)}"
        for stop in stops_of(medicine, on)
        for event in stop.events
    )
    now = f"{day_words(on)}: {STATUS_WORDS[medicine.status(on)]}."
    return (*told, now)


def _doubt(event: Event) -> str:
    return "" if event.verified else " (Not compared with its source.)"
