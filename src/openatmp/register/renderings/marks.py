"""Signs and colours of a life: told apart by shape and by words, never by colour alone."""

from openatmp.basis.drawing import element
from openatmp.register.fields import Field
from openatmp.register.life import NEGATIVE, Event
from openatmp.register.renderings.phases import Phase

TEXT, MUTED, LINE, WHITE, GROUND = "#16202c", "#47535f", "#c3ccd6", "#ffffff", "#ffffff"
GREEN, BLUE, AMBER, SLATE, RED = "#1d6b3f", "#0b4a8f", "#8a5200", "#47535f", "#9b1c1c"
PHASE_COLOURS = {
    Phase.BEFORE: "#dde3ea",
    Phase.EVALUATION: "#a9c6e8",
    Phase.AUTHORISED: GREEN,
    Phase.SUSPENDED: "#e0a030",
    Phase.ENDED: "#dde3ea",
}
PHASE_WORDS = {
    Phase.BEFORE: "",
    Phase.EVALUATION: "Evaluation",
    Phase.AUTHORISED: "Authorised",
    Phase.SUSPENDED: "Suspended",
    Phase.ENDED: "",
}
_GOOD = frozenset({Field.AUTHORISATION, Field.CONVERSION, Field.RENEWAL, Field.SUSPENSION_LIFTED})
_ENDS = frozenset(
    {Field.WITHDRAWAL, Field.EXPIRY, Field.REVOCATION, Field.REFUSAL, Field.APPLICATION_WITHDRAWAL}
)
_OPINIONS = frozenset({Field.OPINION, Field.REVISED_OPINION})


def mark(event: Event, x: float, y: float, radius: float) -> str:
    """Draw the sign of an event: ticked disc, barred square, diamond for an opinion, or a dot.

    Args:
        event: the event.
        x: middle.
        y: middle.
        radius: half its width.

    Returns:
        XML.
    """
    if event.field in _GOOD:
        return _group("good", _disc(x, y, radius) + _tick(x, y, radius))
    if event.field in _ENDS or event.field is Field.SUSPENSION:
        return _group("end", _square(x, y, radius) + _bar(x, y, radius))
    if event.field in _OPINIONS:
        negative = event.value == NEGATIVE
        return _group("opinion", _diamond(x, y, radius) + (_bar if negative else _tick)(x, y, radius * 0.7))
    return _group(
        "step", element("circle", cx=x, cy=y, r=radius * 0.6, fill=WHITE, stroke=BLUE, stroke_width=2)
    )


def _group(name: str, drawn: str) -> str:
    return element("g", drawn, class_=f"life-mark life-mark--{name}")


def _disc(x: float, y: float, radius: float) -> str:
    return element("circle", cx=x, cy=y, r=radius, fill=GREEN, stroke=WHITE, stroke_width=1.5)


def _square(x: float, y: float, radius: float) -> str:
    side = radius * 1.8
    return element("rect", x=x - side / 2, y=y - side / 2, width=side, height=side, rx=2, fill=RED,
                   stroke=WHITE, stroke_width=1.5)  # fmt: skip


def _diamond(x: float, y: float, radius: float) -> str:
    arm = f"{radius * 1.15:.1f}"
    edges = f"M{x:.1f} {y - radius * 1.15:.1f} l{arm} {arm} l-{arm} {arm} l-{arm} -{arm} z"
    return element("path", d=edges, fill=BLUE, stroke=WHITE, stroke_width=1.5)


def _tick(x: float, y: float, radius: float) -> str:
    path = (
        f"M{x - radius * 0.5:.1f} {y:.1f} l{radius * 0.36:.1f} {radius * 0.4:.1f} "
        f"l{radius * 0.62:.1f} -{radius * 0.76:.1f}"
    )
    return element("path", d=path, fill="none", stroke=WHITE, stroke_width=max(1.5, radius * 0.26),
                   stroke_linecap="round")  # fmt: skip


def _bar(x: float, y: float, radius: float) -> str:
    return element("path", d=f"M{x - radius * 0.45:.1f} {y:.1f} h{radius * 0.9:.1f}", stroke=WHITE,
                   stroke_width=max(1.5, radius * 0.28), stroke_linecap="round")  # fmt: skip
