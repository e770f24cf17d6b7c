"""Answers and requests as tagged PDF, made by WeasyPrint."""

from openatmp.classification.classify import Classification
from openatmp.classification.renderings.answer_page import answer_body
from openatmp.classification.renderings.errors import DocumentToolMissing
from openatmp.classification.renderings.html import Html, document
from openatmp.classification.renderings.papers import Request
from openatmp.classification.renderings.request_page import REQUEST_TITLE, request_body
from openatmp.classification.renderings.wording import headline

# Tags for screen readers, as the standard for accessible PDF asks.
_VARIANT = "pdf/ua-1"
_SYSTEM = "WeasyPrint also needs the system libraries Pango and HarfBuzz"

_CSS = """
@page { size: A4; margin: 20mm 18mm 22mm;
  @bottom-left { content: string(title); font: 8pt sans-serif; color: #47535f; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages);
    font: 8pt sans-serif; color: #47535f; } }
body { font: 10pt/1.45 "Noto Sans", "Liberation Sans", "DejaVu Sans", Arial, sans-serif; color: #16202c; }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 3mm; color: #0b4a8f; string-set: title content(); }
h2 { font-size: 13pt; margin: 8mm 0 2mm; color: #0b4a8f; break-after: avoid; }
h3 { font-size: 10.5pt; margin: 4mm 0 1mm; break-after: avoid; }
p { margin: 0 0 2mm; }
ul { margin: 0 0 2mm; padding-left: 5mm; }
li { margin-bottom: 1mm; overflow-wrap: anywhere; }
.lead { font-size: 11.5pt; }
.caution { border-left: 1mm solid #0b4a8f; padding-left: 3mm; color: #333f4b; }
.picture { break-before: page; break-after: page; }
.picture h2 { margin-top: 0; }
.path { display: block; margin: 0 auto; max-width: 130mm; max-height: 235mm; }
.step { margin-bottom: 2mm; }
.step p { margin-bottom: 0.5mm; break-after: avoid; }
.step ul { font-size: 9pt; color: #333f4b; }
.level-2 { margin-left: 4mm; } .level-3 { margin-left: 8mm; }
.level-4 { margin-left: 12mm; } .level-5 { margin-left: 16mm; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 9pt; line-height: 1.35;
  margin-bottom: 2.5mm; }
table.short { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 0.9mm 1.5mm; border: 0.3pt solid #b7c1cb;
  overflow-wrap: anywhere; }
thead th { background: #e8f0f9; width: 27%; }
thead th:nth-child(1) { width: 28%; } thead th:nth-child(2) { width: 45%; }
td p { margin: 0; } td p + p { margin-top: 1.5mm; }
tbody th { font-weight: 600; }
tr { break-inside: avoid-page; }
tbody tr:first-child:not(:last-child) { break-after: avoid; }
tbody tr:last-child:not(:first-child) { break-before: avoid; }
.paper { break-before: page; }
.receipt { font-size: 8pt; color: #47535f; overflow-wrap: anywhere; }
"""


def answer_pdf(classification: Classification) -> bytes:
    """Make the answer a PDF: summary, picture, steps, provisions.

    Args:
        classification: the answer.

    Returns:
        A tagged PDF.

    Raises:
        DocumentToolMissing: WeasyPrint or one of its system libraries is not installed.
    """
    return pdf_of_body(f"Classification: {headline(classification)}", answer_body(classification))


def request_pdf(request: Request) -> bytes:
    """Make the papers of a request a PDF.

    Args:
        request: the papers.

    Returns:
        A tagged PDF.

    Raises:
        DocumentToolMissing: WeasyPrint or one of its system libraries is not installed.
    """
    named = f"{REQUEST_TITLE}: {request.product_name}" if request.product_name else REQUEST_TITLE
    return pdf_of_body(named, request_body(request))


def pdf_of_body(title: str, body: Html, css: str = _CSS) -> bytes:
    """Make a page a PDF.

    Args:
        title: what it is called.
        body: its content.
        css: its style sheet.

    Returns:
        A tagged PDF.

    Raises:
        DocumentToolMissing: WeasyPrint or one of its system libraries is not installed.
    """
    try:
        # Loaded late: it takes half a second and needs system libraries that not every machine has.
        import weasyprint  # noqa: PLC0415
        from weasyprint.urls import URLFetcher  # noqa: PLC0415
    except (ImportError, OSError) as error:
        raise DocumentToolMissing("a PDF", "pdf", str(error).splitlines()[0], _SYSTEM) from error
    # The page holds all it needs; nothing may be fetched, from wherever.
    only_inline = URLFetcher(allowed_protocols=("data",), allow_redirects=False)
    page = weasyprint.HTML(string=document(title, css, body), url_fetcher=only_inline)
    made: bytes = page.write_pdf(pdf_variant=_VARIANT)
    return made
