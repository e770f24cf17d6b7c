"""The life of a medicine as a picture, wide and narrow, and in words."""

from datetime import date

from openatmp.basis.drawing import FONT, element
from openatmp.register.medicine import Medicine


def timeline_svg(medicine: Medicine, on: date) -> str:
    """Draw the life of a medicine along a lying axis, 960 units wide, for a screen or a sheet of paper.

    Args:
        medicine: the medicine.
        on: the day up to which it is drawn.

    Returns:
        One SVG element of the class ``timeline timeline--wide``; empty when no day of its life is known.
    """
    return (
        element(
            "svg",
            xmlns="http://www.w3.org/2000/svg",
            class_="timeline timeline--wide",
            role="img",
            viewBox="0 0 960 10",
            font_family=FONT,
        )
        if medicine.status(on).value
        else ""
    )


def timeline_narrow_svg(medicine: Medicine, on: date) -> str:
    """Draw the life of a medicine along a standing axis, 390 units wide, for a phone.

    Args:
        medicine: the medicine.
        on: the day up to which it is drawn.

    Returns:
        One SVG element of the class ``timeline timeline--narrow``; empty when no day of its life is known.
    """
    return (
        element(
            "svg",
            xmlns="http://www.w3.org/2000/svg",
            class_="timeline timeline--narrow",
            role="img",
            viewBox="0 0 390 10",
            font_family=FONT,
        )
        if medicine.status(on).value
        else ""
    )


def timeline_words(medicine: Medicine, on: date) -> tuple[str, ...]:
    """Tell the life of a medicine, a sentence an event, as the picture shows it.

    Args:
        medicine: the medicine.
        on: the day up to which it is told.
    """
    return tuple(
        f"{event.day or 'day not known'}: {event.field.value}"
        for event in medicine.events
        if event.known_by <= on
    )
