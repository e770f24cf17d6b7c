"""What pictures with lanes share: frame, colours, hatching, signs; told apart by shape and not by colour."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from xml.sax.saxutils import escape

from openatmp.basis.drawing import FONT, element
from openatmp.procedures.actors import ActorKind, actors
from openatmp.procedures.renderings.lane_marks import Mark
from openatmp.procedures.renderings.text import headline, when_of
from openatmp.procedures.timetable import Stood, Timetable
from openatmp.procedures.timetable.sums import day_words, days_words

TEXT, MUTED, LINE, WHITE, SOFT, RED = "#16202c", "#47535f", "#c3ccd6", "#ffffff", "#f3f6f9", "#9b1c1c"
COLOURS: Mapping[ActorKind, str] = MappingProxyType(
    {
        ActorKind.APPLICANT: "#8a5200",
        ActorKind.COMMITTEE: "#0b4a8f",
        ActorKind.RAPPORTEUR: "#0b4a8f",
        ActorKind.AGENCY: "#1d6b3f",
        ActorKind.COMMISSION: "#5b2a86",
        ActorKind.NATIONAL: "#47535f",
        ActorKind.BODY: "#47535f",
    }
)
HATCH = "hatch"
DOT = 5.0


def picture(table: Timetable, drawn: str, size: tuple[float, float], layout: str) -> str:
    """Put a drawn timetable into its frame, with title and description.

    Args:
        table: the timetable.
        drawn: XML.
        size: width and height.
        layout: ``wide`` or ``narrow``.

    Returns:
        One SVG element of the class ``lanes lanes--wide``.
    """
    key = f"lanes-{layout}-{table.procedure.key}-{table.shape.id}"
    title = element("title", escape(f"{table.procedure.title}: {headline(table)}"), id=f"{key}-title")
    told = element("desc", escape(_told(table)), id=f"{key}-desc")
    width, height = size
    return element(
        "svg",
        title + told + _hatching(key) + element("rect", width=width, height=height, fill=WHITE)
        + drawn.replace(f"url(#{HATCH})", f"url(#{key}-{HATCH})"),
        xmlns="http://www.w3.org/2000/svg",
        class_=f"lanes lanes--{layout}",
        role="img",
        aria_labelledby=f"{key}-title {key}-desc",
        width=width,
        height=height,
        viewBox=f"0 0 {width:g} {round(height, 1):g}",
        font_family=FONT,
        fill=TEXT,
    )  # fmt: skip


def colour_of(lane: str) -> str:
    """Return the colour of a lane.

    Args:
        lane: code of its actor.
    """
    return COLOURS[actors()[lane].kind]


def sign(mark: Mark, lane: str, x: float, y: float, end: float) -> str:
    """Draw a step in one lane: a disc, or a bar over several days; hollow when it is not verified.

    Args:
        mark: the step.
        lane: code of the lane.
        x: where its first day stands.
        y: middle of the lane.
        end: where its last day stands.
    """
    colour = colour_of(lane)
    fill = colour if mark.dated.verified else WHITE
    told = element("title", escape(words_of(mark)))
    # However few days it lasts, a bar must be told from a disc.
    width = max(end - x, 2 * DOT) if end > x else 0
    bar = element(
        "rect", x=x - DOT, y=y - DOT, width=width + 2 * DOT, height=2 * DOT, rx=DOT, fill=fill, stroke=colour,
        stroke_width=2,
    )  # fmt: skip
    return element("g", told + bar, class_="lanes-step")


def words_of(mark: Mark) -> str:
    """Say in a line what a mark stands for.

    Args:
        mark: the mark.
    """
    day = "" if mark.dated.day is None else f"Day {mark.dated.day}, "
    trust = "" if mark.dated.verified else " (not verified)"
    return f"{day}{when_of(mark.dated)}: {mark.dated.step.title}, {mark.dated.actor}{trust}"


def words_of_stop(stood: Stood) -> str:
    """Say in a line when the clock stands.

    Args:
        stood: the stop.
    """
    return f"clock stopped for {days_words(stood.days)}, to {day_words(stood.last)}"


def shows_today(on: date | None, first: date, last: date) -> bool:
    """Whether the line of today belongs into a picture.

    Args:
        on: the day; None when none was told.
        first: first day of the picture.
        last: last day of the picture.
    """
    return on is not None and first <= on <= last


def _told(table: Timetable) -> str:
    steps = (f"{step.date}: {step.step.title} ({step.actor})." for step in table.steps if step.date)
    stops = (f"From {day_words(stood.first)}: {words_of_stop(stood)}." for stood in table.stood)
    return " ".join([f"Start {day_words(table.start)}.", *stops, *steps])


def _hatching(key: str) -> str:
    stripes = element("path", d="M0 0 H8 V8 H0 Z", fill=SOFT)
    stripes += element("path", d="M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6", stroke="#8fa0b0", stroke_width=1.6)
    pattern = element(
        "pattern", stripes, id=f"{key}-{HATCH}", width=8, height=8, patternUnits="userSpaceOnUse"
    )
    return element("defs", pattern)
