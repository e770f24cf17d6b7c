"""A timetable as a page of HTML: for the PDF, and for whoever wants the same as a table."""

from collections.abc import Iterator
from datetime import date
from html import escape

from openatmp.procedures.renderings.lanes import lanes_of
from openatmp.procedures.renderings.text import headline, when_of
from openatmp.procedures.timetable import DatedStep, Stood, Timetable
from openatmp.procedures.timetable.sums import day_words, days_words


def document_of(table: Timetable, on: date | None, css: str) -> str:
    """Return a timetable as a whole page.

    Args:
        table: the timetable.
        on: the day whose line is drawn in the picture; None for no line.
        css: the style sheet.
    """
    title = escape(f"{table.procedure.title}: timetable")
    head = f'<meta charset="utf-8"><title>{title}</title><style>{css}</style>'
    return (
        f'<!doctype html><html lang="en"><head>{head}</head><body>{"".join(_body(table, on))}</body></html>'
    )


def table_of_steps(table: Timetable) -> str:
    """Return the steps as a table of HTML, with a row wherever the clock stands.

    Args:
        table: the timetable.
    """
    heads = "".join(
        f'<th scope="col">{name}</th>' for name in ("Day", "Date", "Step", "Who", "How the date came about")
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{''.join(_rows(table))}</tbody></table>"


def _body(table: Timetable, on: date | None) -> Iterator[str]:
    yield f"<h1>{escape(table.procedure.title)}</h1>"
    yield f"<p>{escape(headline(table))}</p>"
    yield f"<p>{escape(table.procedure.about)}</p>"
    yield from (f"<p><strong>{escape(note)}</strong></p>" for note in table.notes)
    yield f'<div class="picture">{lanes_of(table, on)}</div>'
    yield "<h2>Step by step</h2>"
    yield table_of_steps(table)
    yield (
        "<p>A step that is not verified is known by heart, or falls on a meeting that was worked out. "
        "The timetable that the Agency sends is the one that counts.</p>"
    )


def _rows(table: Timetable) -> Iterator[str]:
    stops = list(table.stood)
    for dated in table.steps:
        while stops and dated.date is not None and dated.date > stops[0].first:
            yield _stood(stops.pop(0))
        yield _row(dated)


def _row(dated: DatedStep) -> str:
    trust = "" if dated.verified else " <em>Not verified.</em>"
    does = f"<br>{escape(dated.step.does)}" if dated.step.does else ""
    cells = (
        "" if dated.day is None else str(dated.day),
        escape(when_of(dated)),
        f"<strong>{escape(dated.step.title)}</strong>{does}",
        escape(dated.actor),
        f"{escape(dated.rule)}.{trust}",
    )
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _stood(stood: Stood) -> str:
    told = f"The clock stands for {days_words(stood.days)}, to {day_words(stood.last)}. {stood.stop.why}"
    return f'<tr class="stop"><td></td><td>{stood.first}</td><td colspan="3">{escape(told)}</td></tr>'
