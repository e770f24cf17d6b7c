"""The signs for the four answers: told apart by shape and by word, never by colour alone."""

from xml.sax.saxutils import escape

from openatmp.basis.answers import Answer
from openatmp.basis.drawing import element, width_of
from openatmp.classification.renderings.wording import capitalised, words_of_answer

GREEN, SLATE, AMBER, WHITE = "#1d6b3f", "#47535f", "#8a5200", "#ffffff"
_COLOURS = {Answer.YES: GREEN, Answer.NO: SLATE, Answer.UNKNOWN: AMBER, Answer.NEEDS_JUDGEMENT: AMBER}
_NAMES = {
    Answer.YES: "yes",
    Answer.NO: "no",
    Answer.UNKNOWN: "unknown",
    Answer.NEEDS_JUDGEMENT: "judgement",
}


def sign(answer: Answer, x: float, y: float, radius: float) -> str:
    """Draw the sign of an answer: a ticked disc, a barred square, an open ring, a diamond.

    Args:
        answer: the answer.
        x: middle.
        y: middle.
        radius: half its width.

    Returns:
        XML.
    """
    shape = _DRAWN[answer](x, y, radius)
    return element("g", shape, class_=f"path-sign path-sign--{_NAMES[answer]}")


def no_sign(x: float, y: float, radius: float) -> str:
    """Draw the place of a sign where no answer is needed: a short line."""
    line = f"M{x - radius * 0.5:.1f} {y:.1f} h{radius:.1f}"
    return element("path", d=line, stroke=SLATE, stroke_width=1.5, class_="path-sign path-sign--not-needed")


def pill(answer: Answer, x: float, y: float, size: float) -> tuple[str, float]:
    """Draw an answer as its sign with its word beside it, framed.

    Args:
        answer: the answer.
        x: left edge.
        y: middle.
        size: size of the font.

    Returns:
        XML, and the width.
    """
    words = capitalised(words_of_answer(answer))
    height, radius = size * 1.75, size * 0.58
    width = height + width_of(words, size, bold=True) + size * 0.5
    colour = _COLOURS[answer]
    dashes = {} if answer.is_decided else {"stroke_dasharray": "4 3"}
    frame = element(
        "rect", x=x, y=y - height / 2, width=width, height=height, rx=height / 2,
        fill=WHITE, stroke=colour, stroke_width=1.5, **dashes,
    )  # fmt: skip
    text = element(
        "text",
        escape(words),
        x=x + height,
        y=y + size * 0.36,
        font_size=size,
        font_weight="bold",
        fill=colour,
    )
    drawn = frame + sign(answer, x + height / 2 + 1, y, radius) + text
    return element("g", drawn, class_=f"path-pill path-pill--{_NAMES[answer]}"), width


def _yes(x: float, y: float, radius: float) -> str:
    tick = (
        f"M{x - radius * 0.5:.1f} {y:.1f} l{radius * 0.36:.1f} {radius * 0.4:.1f} "
        f"l{radius * 0.62:.1f} -{radius * 0.76:.1f}"
    )
    return element("circle", cx=x, cy=y, r=radius, fill=GREEN) + element(
        "path", d=tick, fill="none", stroke=WHITE, stroke_width=radius * 0.26, stroke_linecap="round"
    )


def _no(x: float, y: float, radius: float) -> str:
    side = radius * 1.7
    bar = element(
        "path", d=f"M{x - radius * 0.45:.1f} {y:.1f} h{radius * 0.9:.1f}",
        stroke=WHITE, stroke_width=radius * 0.28, stroke_linecap="round",
    )  # fmt: skip
    box = element(
        "rect", x=x - side / 2, y=y - side / 2, width=side, height=side, rx=radius * 0.3, fill=SLATE
    )
    return box + bar


def _unknown(x: float, y: float, radius: float) -> str:
    ring = element(
        "circle",
        cx=x,
        cy=y,
        r=radius * 0.9,
        fill=WHITE,
        stroke=AMBER,
        stroke_width=1.4,
        stroke_dasharray="3 2",
    )
    return ring + _letter("?", x, y, radius)


def _judgement(x: float, y: float, radius: float) -> str:
    arm = f"{radius * 1.1:.1f}"
    edges = f"M{x:.1f} {y - radius * 1.1:.1f} l{arm} {arm} l-{arm} {arm} l-{arm} -{arm} z"
    return element("path", d=edges, fill=WHITE, stroke=AMBER, stroke_width=1.4) + _letter("!", x, y, radius)


def _letter(letter: str, x: float, y: float, radius: float) -> str:
    return element(
        "text", letter, x=x, y=y + radius * 0.45, font_size=radius * 1.3, font_weight="bold",
        text_anchor="middle", fill=AMBER,
    )  # fmt: skip


_DRAWN = {Answer.YES: _yes, Answer.NO: _no, Answer.UNKNOWN: _unknown, Answer.NEEDS_JUDGEMENT: _judgement}
