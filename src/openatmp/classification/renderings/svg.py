"""The picture of the decision path, as SVG that needs no script, no style sheet and no style attribute.

It is drawn for a phone held upright and scales from there. Colours and fonts stand as presentation
attributes, which a style sheet of the page overrides by the class names.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape

from openatmp.basis.drawing import FONT, element, lines_of, paragraph
from openatmp.classification.classify import Classification
from openatmp.classification.renderings.path import (
    Part,
    Road,
    Stop,
    leads_to,
    part_answer,
    part_question,
    path_as_text,
    stops,
)
from openatmp.classification.renderings.signs import AMBER, WHITE, no_sign, pill, sign
from openatmp.classification.renderings.wording import headline, summary_sentences

__all__ = ["decision_path", "path_as_text"]

WIDTH = 390.0
_RAIL, _LEFT, _RIGHT, _PAD, _GAP = 20.0, 44.0, 386.0, 12.0, 14.0
_QUESTION, _SMALL, _CLASS = 15.0, 13.0, 19.0
_TEXT, _MUTED, _ACCENT, _SOFT, _LINE = "#16202c", "#47535f", "#0b4a8f", "#e8f0f9", "#c3ccd6"
_INNER = _RIGHT - _LEFT - 2 * _PAD


@dataclass(frozen=True, slots=True)
class _Block:
    """A drawn piece of the picture.

    Args:
        drawn: XML.
        height: how much of the picture it takes.
        node: height of the middle of its mark on the road, from its top.
    """

    drawn: str
    height: float
    node: float


def decision_path(classification: Classification) -> str:
    """Draw the road from the first question to the class.

    Args:
        classification: the answer.

    Returns:
        One SVG element, 390 units wide, with title and description for those who do not see it.
    """
    y, nodes, cards = 8.0, [], ""
    all_stops = stops(classification)
    for place, stop in enumerate(all_stops, start=1):
        block = _stop(stop, place, y)
        nodes.append(y + block.node)
        cards += block.drawn
        y += block.height + _GAP
    end = _end(classification, y)
    roads = "".join(map(_road, all_stops, nodes, [*nodes[1:], y]))
    return _picture(classification, roads + cards + end.drawn, y + end.height + 8)


def _picture(classification: Classification, drawn: str, height: float) -> str:
    title = element("title", escape(f"Decision path: {headline(classification)}"), id="decision-path-title")
    told = element("desc", escape(" ".join(path_as_text(classification))), id="decision-path-desc")
    ground = element("rect", width=WIDTH, height=height, rx=8, fill=WHITE, class_="path-ground")
    return element(
        "svg",
        title + told + ground + drawn,
        xmlns="http://www.w3.org/2000/svg",
        class_="decision-path",
        role="img",
        aria_labelledby="decision-path-title decision-path-desc",
        width=WIDTH,
        height=height,
        viewBox=f"0 0 {WIDTH:g} {round(height, 1):g}",
        font_family=FONT,
        fill=_TEXT,
    )


def _road(stop: Stop, top: float, bottom: float) -> str:
    """Draw the road from a stop to the next: firm up to what is open, and dashed from there on."""
    dashed = stop.road in {Road.OPEN, Road.WAITING}
    dashes = {"stroke_dasharray": "3 4"} if dashed else {}
    return element(
        "path", d=f"M{_RAIL:g} {top:.1f} V{bottom:.1f}", fill="none",
        stroke=_MUTED if dashed else _ACCENT, stroke_width=2 if dashed else 4,
        class_=f"path-road path-road--{stop.road}", **dashes,
    )  # fmt: skip


def _stop(stop: Stop, place: int, y: float) -> _Block:
    return _skipped(stop, place, y) if stop.road is Road.SKIPPED else _card(stop, place, y)


def _card(stop: Stop, place: int, y: float) -> _Block:
    """Draw a question in full: the question, what it is made of, its answer and where that leads."""
    question = lines_of(stop.question, _INNER, _QUESTION, bold=True)
    top = y + _PAD + _QUESTION * 0.9
    drawn = paragraph(question, _LEFT + _PAD, top, _QUESTION, font_weight="bold", class_="path-question")
    below = top + (len(question) - 1) * _QUESTION * 1.3 + 8
    parts, below = _parts(stop.parts, below)
    answer, below = _answer(stop, below)
    frame = _frame(stop, y, below - y)
    return _Block(frame + drawn + parts + answer + _node(stop, place, y + 24), below - y, 24)


def _frame(stop: Stop, y: float, height: float) -> str:
    colours = {Road.TAKEN: (_ACCENT, _SOFT), Road.OPEN: (AMBER, "#fdf6e7")}
    stroke, fill = colours.get(stop.road, (_LINE, WHITE))
    dashes = {"stroke_dasharray": "6 4"} if stop.road is Road.OPEN else {}
    return element(
        "rect", x=_LEFT, y=y, width=_RIGHT - _LEFT, height=height, rx=8, fill=fill, stroke=stroke,
        stroke_width=1.5, class_=f"path-card path-card--{stop.road}", **dashes,
    )  # fmt: skip


def _parts(parts: Iterable[Part], y: float) -> tuple[str, float]:
    drawn = ""
    for part in parts:
        piece, y = _part(part, y)
        drawn += piece
    return drawn, y


def _part(part: Part, y: float) -> tuple[str, float]:
    """Draw a question within a card as one row: sign, question, answer."""
    answer = part_answer(part).replace(" ", "\N{NO-BREAK SPACE}")
    lines = lines_of(f"{part_question(part)} {answer}", _INNER - 24, _SMALL)
    x, top = _LEFT + _PAD, y + _SMALL * 1.25
    colour = _TEXT if part.needed else _MUTED
    text = paragraph(lines, x + 24, top, _SMALL, strong=answer, fill=colour, class_="path-part")
    middle = top - _SMALL * 0.36
    mark = sign(part.answer, x + 8, middle, 7.5) if part.needed else no_sign(x + 8, middle, 7.5)
    return mark + text, top + (len(lines) - 1) * _SMALL * 1.3 + 6


def _answer(stop: Stop, y: float) -> tuple[str, float]:
    """Draw the answer, and beside it where it leads."""
    middle = y + 20
    badge, width = pill(stop.answer, _LEFT + _PAD, middle, 14)
    start = _LEFT + _PAD + width + 10
    lines = lines_of(leads_to(stop), _RIGHT - _PAD - start, _SMALL, bold=stop.exit is not None)
    first = middle + _SMALL * 0.36 - (len(lines) - 1) * _SMALL * 0.65
    told = paragraph(
        lines, start, first, _SMALL, fill=_ACCENT if stop.exit else _MUTED,
        font_weight="bold" if stop.exit else "normal", class_="path-answer",
    )  # fmt: skip
    return badge + told, middle + max(14.0, len(lines) * _SMALL * 0.65) + _PAD - 2


def _skipped(stop: Stop, place: int, y: float) -> _Block:
    """Draw a question that the road never came to: small, and saying so."""
    lines = lines_of(f"{stop.question} {leads_to(stop)}.", _RIGHT - _LEFT - 8, _SMALL)
    text = paragraph(lines, _LEFT + 4, y + _SMALL, _SMALL, fill=_MUTED, class_="path-skipped")
    return _Block(text + _node(stop, place, y + 9), (len(lines) - 1) * _SMALL * 1.3 + _SMALL + 4, 9)


def _node(stop: Stop, place: int, y: float) -> str:
    """Draw the mark on the road with the number of the question."""
    taken = stop.road is Road.TAKEN
    edge = {Road.TAKEN: _ACCENT, Road.OPEN: AMBER}.get(stop.road, _MUTED)
    radius = 9.5 if stop.road is Road.SKIPPED else 11.0
    disc = element(
        "circle", cx=_RAIL, cy=y, r=radius, fill=_ACCENT if taken else WHITE, stroke=edge, stroke_width=1.5
    )
    number = element(
        "text", str(place), x=_RAIL, y=y + 4.5, font_size=_SMALL, font_weight="bold", text_anchor="middle",
        fill=WHITE if taken else edge,
    )  # fmt: skip
    return element("g", disc + number, class_=f"path-node path-node--{stop.road}")


def _end(classification: Classification, y: float) -> _Block:
    """Draw the class at which the road ends."""
    title = lines_of(headline(classification), WIDTH - 8 - 2 * _PAD - 4, _CLASS, bold=True)
    told = lines_of(_plainly(classification), WIDTH - 8 - 2 * _PAD - 4, 14)
    top = y + _PAD + _CLASS
    below = top + (len(title) - 1) * _CLASS * 1.3 + 22
    height = below + (len(told) - 1) * 14 * 1.3 + _PAD + 2 - y
    decided = classification.finding.answer.is_decided
    frame = element(
        "rect", x=4, y=y, width=WIDTH - 8, height=height, rx=8, fill=_ACCENT if decided else AMBER,
        class_="path-class",
    )  # fmt: skip
    name = paragraph(
        title, 4 + _PAD + 2, top, _CLASS, font_weight="bold", fill=WHITE, class_="path-class-name"
    )
    plainly = paragraph(told, 4 + _PAD + 2, below, 14, fill=WHITE, class_="path-class-plainly")
    return _Block(frame + name + plainly, height, 0)


def _plainly(classification: Classification) -> str:
    """Say what the class means, or what is needed to find it."""
    plainly, *others = summary_sentences(classification)
    return plainly if classification.finding.answer.is_decided else f"{plainly} {others[-1]}"
