"""A plan as tagged PDF, made by WeasyPrint."""

from base64 import b64encode
from datetime import date

from openatmp.classification.renderings.html import Html, fragment, listed, tag
from openatmp.classification.renderings.pdf import pdf_of_body
from openatmp.roadmap.plan import Plan
from openatmp.roadmap.renderings.blocks import (
    Block,
    Cell,
    Heading,
    Line,
    Look,
    Page,
    Part,
    Picture,
    Points,
    Table,
)
from openatmp.roadmap.renderings.page import page_of

_CSS = """
@page { size: A4; margin: 19mm 17mm 21mm;
  @bottom-left { content: string(title); font: 8pt sans-serif; color: #47535f; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages);
    font: 8pt sans-serif; color: #47535f; } }
body { font: 9.5pt/1.4 "Noto Sans", "Liberation Sans", "DejaVu Sans", Arial, sans-serif; color: #16202c; }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 2mm; color: #0b4a8f; }
.subject { font-size: 10.5pt; color: #333f4b; margin: 0 0 6mm; padding-bottom: 3mm;
  border-bottom: 0.6pt solid #0b4a8f; string-set: title content(); }
h2 { font-size: 14pt; line-height: 1.25; margin: 9mm 0 2.5mm; color: #0b4a8f; break-after: avoid; }
h3 { font-size: 10.5pt; margin: 5mm 0 0.8mm; break-after: avoid; }
h3 .mark { font-weight: 400; font-size: 8pt; margin-left: 2mm; padding: 0.2mm 1.6mm; border-radius: 1mm;
  background: #e8f0f9; color: #0b4a8f; }
p { margin: 0 0 1.6mm; }
p.lead { font-size: 11pt; margin-bottom: 3mm; }
p.caution { border-left: 1mm solid #0b4a8f; padding-left: 3mm; color: #333f4b; font-size: 9pt; }
p.strong, p.strong + p { break-after: avoid; }
.strong { font-weight: 600; }
.small, .link { font-size: 8pt; line-height: 1.3; color: #47535f; overflow-wrap: anywhere; }
.link { color: #0b4a8f; text-decoration: none; }
td .mark, th .mark { font-size: 7.5pt; font-style: italic; color: #8a4b00; }
ul { margin: 0 0 2mm; padding-left: 5mm; }
li { margin-bottom: 1mm; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 8.8pt; line-height: 1.35;
  margin-bottom: 2.5mm; }
th, td { text-align: left; vertical-align: top; padding: 0.9mm 1.4mm; border: 0.3pt solid #b7c1cb;
  overflow-wrap: anywhere; }
thead th { background: #e8f0f9; font-weight: 600; }
tbody th { font-weight: 400; }
th p, td p { margin: 0; } th p + p, td p + p { margin-top: 0.8mm; }
tr { break-inside: avoid; }
section > p { break-after: avoid; } section.opening > p { break-after: auto; }
.card, section.whole { break-inside: avoid; }
.fill td { height: 13mm; }
@page wide { size: A4 landscape; margin: 14mm 14mm 16mm; }
section.wide { page: wide; break-after: page; } section.wide h2 { margin-top: 0; }
section.wide img { display: block; margin: 0 auto; max-width: 100%; max-height: 158mm; }
section.annex table { font-size: 8.2pt; } section.annex th, section.annex td { padding: 0.6mm 1.2mm; }
section.annex .card { break-inside: auto; } section.annex .small, section.annex .link { font-size: 7.5pt; }
nav { columns: 2; column-gap: 8mm; font-size: 8.8pt; margin: 5mm 0 2mm; padding: 2.5mm 3mm;
  background: #f3f6f9; }
nav p { margin: 0 0 0.6mm; break-inside: avoid; }
nav a { color: #16202c; text-decoration: none; }
nav a::after { content: leader(" ") target-counter(attr(href), page); color: #47535f; }
"""


def pdf_of(plan: Plan, on: date) -> bytes:
    """Make a plan a PDF that can be printed, read out and signed.

    Args:
        plan: the plan.
        on: the day on which it is written.

    Returns:
        A tagged PDF.

    Raises:
        DocumentToolMissing: WeasyPrint or one of its system libraries is not installed.
    """
    page = page_of(plan, on)
    return pdf_of_body(page.title, body_of(page), _CSS)


def body_of(page: Page) -> Html:
    """Write a document as HTML.

    Args:
        page: the document.
    """
    top = (tag("h1", page.title), tag("p", page.subject, class_="subject"))
    named = [(f"part-{number}", part) for number, part in enumerate(page.parts)]
    opening = (_part(name, part) for name, part in named if not part.title)
    others = (_part(name, part) for name, part in named if part.title)
    return fragment((*top, *opening, _contents(named), *others))


def _contents(named: list[tuple[str, Part]]) -> Html:
    """Write what is in it, with the pages."""
    lines = (tag("p", tag("a", part.title, href=f"#{name}")) for name, part in named if part.title)
    return tag("nav", *lines)


def _part(name: str, part: Part) -> Html:
    heading = (tag("h2", part.title, id=name),) if part.title else ()
    return tag("section", *heading, *_cards(part.blocks), class_=part.sheet if part.title else "opening")


def _cards(blocks: tuple[Block, ...]) -> list[Html]:
    """Write blocks; those under one heading are kept on one page."""
    cards: list[list[Html]] = [[]]
    for block in blocks:
        if isinstance(block, Heading):
            cards.append([])
        cards[-1].append(_block(block))
    return [fragment(cards[0]), *(tag("div", *card, class_="card") for card in cards[1:])]


def _block(block: Block) -> Html:
    match block:
        case Line():
            return tag("p", block.text, class_=block.look or "plain")
        case Points(items=items):
            return listed(items)
        case Heading(text=text, mark=mark):
            return tag("h3", text, *((" ", tag("span", mark, class_="mark")) if mark else ()))
        case Picture():
            return _picture(block)
        case Table():
            return _table(block)


def _picture(picture: Picture) -> Html:
    encoded = b64encode(picture.svg.encode()).decode("ascii")
    drawn = tag("img", src=f"data:image/svg+xml;base64,{encoded}", alt=picture.alternative)
    return Html(drawn.removesuffix("</img>"))


def _table(table: Table) -> Html:
    columns = Html("".join(f'<col style="width:{width}%">' for width in table.widths))
    heads = tag("tr", *(tag("th", head, scope="col") for head in table.heads)) if table.heads else ""
    head = tag("thead", heads) if heads else ""
    rows = (tag("tr", _cell("th", row[0]), *(_cell("td", one) for one in row[1:])) for row in table.rows)
    return tag(
        "table",
        tag("colgroup", columns),
        head,
        tag("tbody", *rows),
        class_="fill" if table.is_form else "read",
    )


def _cell(name: str, lines: Cell) -> Html:
    scope = {"scope": "row"} if name == "th" else {}
    return tag(name, *map(_line, lines), **scope)


def _line(line: Line) -> Html:
    if line.look is Look.LINK:
        return tag("p", tag("a", line.text, href=line.text, class_="link"))
    return tag("p", tag("span", line.text, class_=line.look) if line.look else line.text)
