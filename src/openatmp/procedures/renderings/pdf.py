"""A timetable as tagged PDF, made by WeasyPrint."""

from datetime import date

from openatmp.procedures.errors import PdfToolMissing
from openatmp.procedures.renderings.html import document_of
from openatmp.procedures.timetable import Timetable

# Tags for screen readers, as the standard for accessible PDF asks.
_VARIANT = "pdf/ua-1"
_CSS = """
@page { size: A4 landscape; margin: 14mm 14mm 16mm;
  @bottom-left { content: string(title); font: 8pt sans-serif; color: #47535f; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages);
    font: 8pt sans-serif; color: #47535f; } }
body { font: 9.5pt/1.4 "Noto Sans", "Liberation Sans", "DejaVu Sans", Arial, sans-serif; color: #16202c; }
h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 2mm; color: #0b4a8f; string-set: title content(); }
h2 { font-size: 13pt; margin: 0 0 2mm; color: #0b4a8f; break-before: page; break-after: avoid; }
p { margin: 0 0 2mm; }
.picture svg { display: block; max-width: 100%; max-height: 135mm; height: auto; }
table { width: 100%; border-collapse: collapse; font-size: 8.5pt; line-height: 1.3; margin-bottom: 3mm; }
th, td { text-align: left; vertical-align: top; padding: 1mm 1.5mm; border: 0.3pt solid #b7c1cb; }
thead th { background: #e8f0f9; }
tr { break-inside: avoid-page; }
.stop td { background: #f3f6f9; font-style: italic; }
"""


def pdf_of(table: Timetable, on: date | None) -> bytes:
    """Make a timetable a PDF: picture, and every step with the sum behind its date.

    Args:
        table: the timetable.
        on: the day whose line is drawn in the picture; None for no line.

    Returns:
        The PDF.

    Raises:
        PdfToolMissing: the extra ``pdf`` is not installed, or the libraries it needs are not.
    """
    try:
        # WeasyPrint loads system libraries, which --help and every other rendering must not need.
        from weasyprint import HTML  # noqa: PLC0415
        from weasyprint.urls import URLFetcher  # noqa: PLC0415
    except (ImportError, OSError) as error:
        raise PdfToolMissing from error
    # The page holds all it needs; nothing may be fetched, from wherever.
    only_inline = URLFetcher(allowed_protocols=("data",), allow_redirects=False)
    page = HTML(string=document_of(table, on, _CSS), url_fetcher=only_inline)
    written: bytes = page.write_pdf(pdf_variant=_VARIANT)
    return written
