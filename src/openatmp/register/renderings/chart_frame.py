"""What every chart shares: its frame, its two sizes, the fills of its series and its legend.

Series are told apart by pattern as well as by colour, so that they stay apart in print and for readers who do
not see all colours: gene therapies full, cell therapies hatched, tissue engineered products dotted.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from xml.sax.saxutils import escape

from openatmp.basis.drawing import FONT, element, width_of
from openatmp.register.renderings.marks import MUTED, TEXT, WHITE

SMALL = 14.0


@dataclass(frozen=True, slots=True)
class Size:
    """How large a chart is drawn.

    Args:
        layout: ``wide`` or ``narrow``.
        width: its width.
        height: its height, at most.
    """

    layout: str
    width: float
    height: float


WIDE, NARROW = Size("wide", 960, 400), Size("narrow", 390, 360)
SIZES = (WIDE, NARROW)


@dataclass(frozen=True, slots=True)
class Series:
    """One row of things that are counted.

    Args:
        key: short name, part of class names.
        words: what the legend says.
        colour: its colour on paper.
        pattern: ``full``, ``hatched``, ``dotted`` or ``empty``.
    """

    key: str
    words: str
    colour: str
    pattern: str


GTMP = Series("gtmp", "gene therapy", "#0b4a8f", "full")
SCTMP = Series("sctmp", "cell therapy", "#c25a00", "hatched")
TEP = Series("tep", "tissue engineered", "#12806a", "dotted")
UNKNOWN = Series("unknown", "class not known", "#66737f", "empty")
STILL = Series("still", "still authorised", "#1d6b3f", "full")
OVER = Series("over", "no longer authorised", "#9b1c1c", "hatched")
BY_CLASS = {"GTMP": GTMP, "sCTMP": SCTMP, "TEP": TEP, "unknown": UNKNOWN}


def framed(key: str, title: str, told: str, drawn: str, size: Size) -> str:
    """Put what was drawn into its frame, with title and description.

    Args:
        key: key of the chart.
        title: its title.
        told: what it shows, in words.
        drawn: XML.
        size: its size, the height as it came out.

    Returns:
        One SVG element.
    """
    name = f"chart-{size.layout}-{key}"
    heading = element("title", escape(title), id=f"{name}-title")
    words = element("desc", escape(told), id=f"{name}-desc")
    ground = element("rect", width=size.width, height=size.height, fill=WHITE, class_="chart-ground")
    return element(
        "svg",
        heading + words + ground + drawn,
        xmlns="http://www.w3.org/2000/svg",
        class_=f"chart chart--{size.layout}",
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
        width=size.width,
        height=size.height,
        viewBox=f"0 0 {size.width:g} {round(size.height, 1):g}",
        font_family=FONT,
        fill=TEXT,
    )


# ------------------------------------------------------------------------------------------- fills


def fills(name: str, series: Iterable[Series]) -> str:
    """Write the patterns that a chart's series are filled with.

    Args:
        name: begins the ids, so that charts on one page keep theirs apart.
        series: the series.
    """
    return element("defs", "".join(_pattern(name, one) for one in series))


def _pattern(name: str, series: Series) -> str:
    ground = WHITE if series.pattern in {"dotted", "empty"} else series.colour
    kind = "pale" if ground == WHITE else "fill"
    classes = f"chart-{kind} chart-fill--{series.key}"
    drawn = element("rect", width=8, height=8, fill=ground, class_=classes)
    if series.pattern == "hatched":
        drawn += element("path", d="M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6", stroke=WHITE, stroke_width=2,
                         class_="chart-hatch")  # fmt: skip
    if series.pattern == "dotted":
        drawn += element("circle", cx=4, cy=4, r=2.4, fill=series.colour,
                         class_=f"chart-fill chart-fill--{series.key}")  # fmt: skip
    return element("pattern", drawn, id=f"{name}-{series.key}", width=8, height=8,
                   patternUnits="userSpaceOnUse")  # fmt: skip


def block(name: str, series: Series, place: tuple[float, float, float, float], told: str = "") -> str:
    """Draw a block of a series.

    Args:
        name: begins the ids of the chart's patterns.
        series: the series.
        place: left, top, width and height.
        told: what a pointer over it reads.
    """
    x, y, width, height = place
    content = element("title", escape(told)) if told else ""
    return element(
        "rect", content, x=x, y=y, width=width, height=height, rx=2, fill=f"url(#{name}-{series.key})",
        stroke=series.colour, stroke_width=1.5, class_=f"chart-block chart-edge--{series.key}",
    )  # fmt: skip


# ------------------------------------------------------------------------------------------ legend


Sign = Callable[[float, float], str]


def legend(items: Iterable[tuple[Sign, str]], size: Size) -> tuple[str, float]:
    """Write what the signs mean.

    Args:
        items: for each sign how it is drawn with its middle at a place, and its words.
        size: size of the chart.

    Returns:
        XML, and how high it is.
    """
    x, y, drawn = 2.0, 12.0, ""
    for sign, words in items:
        width = 24 + width_of(words, SMALL)
        if x > 2 and x + width > size.width:
            x, y = 2.0, y + 26
        drawn += sign(x + 8, y)
        drawn += element("text", escape(words), x=x + 24, y=y + 5, font_size=SMALL)
        x += width + 18
    return drawn, y + 18


def swatches(name: str, series: Iterable[Series]) -> list[tuple[Sign, str]]:
    """Return the items of a legend of fills.

    Args:
        name: begins the ids of the chart's patterns.
        series: the series.
    """
    return [(partial(_swatch, name, one), one.words) for one in series]


def _swatch(name: str, series: Series, x: float, y: float) -> str:
    return block(name, series, (x - 8, y - 8, 16, 16))


def muted(words: str, x: float, y: float, anchor: str = "middle") -> str:
    """Write words beside a chart.

    Args:
        words: the words.
        x: where they are anchored.
        y: their base line.
        anchor: ``start``, ``middle`` or ``end``.
    """
    return element("text", escape(words), x=x, y=y, font_size=SMALL, text_anchor=anchor, fill=MUTED,
                   class_="chart-muted")  # fmt: skip
