"""The life of a medicine along a standing axis, for a phone.

Here the way between two events is not drawn to scale: it grows with the time between, but slowly, and the
time stands beside it. So every label has room, and a long life still fits a hand.
"""

from datetime import date
from math import log2
from xml.sax.saxutils import escape

from openatmp.basis.drawing import element
from openatmp.register.life import status_on
from openatmp.register.medicine import Medicine
from openatmp.register.renderings.marks import MUTED, PHASE_COLOURS, WHITE, mark
from openatmp.register.renderings.phases import Phase, Stop, phase_of, stops_of
from openatmp.register.renderings.timeline import picture
from openatmp.register.renderings.wording import (
    STATUS_WORDS,
    day_words,
    event_day,
    event_words,
    length_words,
)

WIDTH = 390.0
_RAIL, _LEFT = 26.0, 56.0
_LABEL, _SMALL, _EVENT, _BAR = 16.0, 14.0, 42.0, 14.0
_LEAST, _DOUBLING, _MOST = 8.0, 8.0, 80.0


def timeline_narrow_svg(medicine: Medicine, on: date) -> str:
    """Draw the life of a medicine along a standing axis, 390 units wide, for a phone.

    Args:
        medicine: the medicine.
        on: the day up to which it is drawn.

    Returns:
        One SVG element of the class ``life life--narrow``; empty when nothing of its life is known.
    """
    stops = stops_of(medicine, on)
    if not stops:
        return ""
    y, rails, labels = 20.0, "", ""
    days = [*(stop.day for stop in stops[1:]), on]
    for stop, following in zip(stops, days, strict=True):
        labels += _labels(stop, y)
        height = len(stop.events) * _EVENT + _way(stop.day, following)
        rails += _rail(phase_of(status_on(medicine.events, stop.day)), y, height)
        labels += _between(stop.day, following, y + height)
        y += height
    return picture(medicine, on, rails + labels + _now(medicine, on, y), (WIDTH, y + 40), "narrow")


def _way(first: date, last: date) -> float:
    """Return how long the way between two days is drawn."""
    months = (last - first).days / 30
    return min(_MOST, _LEAST + _DOUBLING * log2(1 + months)) + (_SMALL if months >= 1 else 0)


def _labels(stop: Stop, y: float) -> str:
    return "".join(_label(stop, place, y + place * _EVENT) for place in range(len(stop.events)))


def _label(stop: Stop, place: int, y: float) -> str:
    event = stop.events[place]
    words = element(
        "text", escape(event_words(event)), x=_LEFT, y=y + 3, font_size=_LABEL, font_weight="bold"
    )
    day = element("text", escape(event_day(event)), x=_LEFT, y=y + 21, font_size=_SMALL, fill=MUTED,
                  class_="life-day")  # fmt: skip
    return mark(event, _RAIL, y - 2, 10) + words + day


def _rail(phase: Phase, y: float, height: float) -> str:
    thin = phase in {Phase.BEFORE, Phase.ENDED}
    width = 4.0 if thin else _BAR
    return element(
        "rect", x=_RAIL - width / 2, y=y - 2, width=width, height=height, fill=PHASE_COLOURS[phase],
        class_=f"life-bar life-bar--{phase}",
    )  # fmt: skip


def _between(first: date, last: date, below: float) -> str:
    """Write how much time passed, where it was a month or more."""
    if (last - first).days < 30:
        return ""
    return element("text", escape(length_words(first, last)), x=_LEFT, y=below - 20, font_size=_SMALL,
                   font_style="italic", fill=MUTED, class_="life-between")  # fmt: skip


def _now(medicine: Medicine, on: date, y: float) -> str:
    ring = element("circle", cx=_RAIL, cy=y - 2, r=8, fill=WHITE, stroke=MUTED, stroke_width=2.5,
                   class_="life-now")  # fmt: skip
    words = STATUS_WORDS[medicine.status(on)]
    status = element("text", escape(words), x=_LEFT, y=y + 3, font_size=_LABEL + 1, font_weight="bold",
                     class_="life-status")  # fmt: skip
    day = element("text", escape(f"on {day_words(on)}"), x=_LEFT, y=y + 22, font_size=_SMALL, fill=MUTED,
                  class_="life-day")  # fmt: skip
    return ring + status + day
