"""A request as a page of HTML, from which the PDF is made."""

from openatmp.classification.renderings.html import Html, fragment, listed, paragraphs, tag
from openatmp.classification.renderings.papers import Request, RequestDocument, Section, Statement
from openatmp.classification.renderings.wording import counted, day_in_words

REQUEST_TITLE = "Request for a recommendation on classification"
NOTES_TITLE = "Before you send it"
_SHORT = 5
COLUMNS = ("Question", "Answer", "Rests on")


def request_body(request: Request) -> Html:
    """Write the body of the page.

    Args:
        request: the papers.
    """
    return fragment(
        (
            tag("h1", REQUEST_TITLE),
            *(tag("p", line, class_="lead") for line in opening(request)),
            tag("h2", NOTES_TITLE),
            listed(note.words for note in request.notes),
            tag("p", f"Receipt {request.digest}", class_="receipt"),
            *map(_document, request.documents),
        )
    )


def opening(request: Request) -> tuple[str, ...]:
    """Say what the papers are for, and how much is still to be completed."""
    name = request.product_name or "a product without a name yet"
    gaps = len(request.gaps)
    still = f"{counted(gaps, 'place')} to be completed." if gaps else "Nothing is left to complete."
    return (
        f"For {name}, under the law of {day_in_words(request.day)}.",
        f"Every line says what it rests on. {still[:1].upper()}{still[1:]}",
    )


def _document(paper: RequestDocument) -> Html:
    return tag("section", tag("h2", paper.title), *map(_section, paper.sections), class_="paper")


def _section(section: Section) -> Html:
    head = tag("thead", tag("tr", *(tag("th", column, scope="col") for column in COLUMNS)))
    rows = tag("tbody", *map(_row, section.statements))
    return fragment((tag("h3", section.title), _table(head, rows, len(section.statements))))


def _table(head: Html, rows: Html, length: int) -> Html:
    """Write a table; one of a few rows reads better on the next page than torn over two."""
    return tag("table", head, rows, class_="short") if length <= _SHORT else tag("table", head, rows)


def _row(statement: Statement) -> Html:
    return tag(
        "tr",
        tag("th", statement.label, scope="row"),
        tag("td", paragraphs(statement.text)),
        tag("td", statement.basis),
    )
