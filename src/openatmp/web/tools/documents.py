"""The answer, and the request made of it, as files.

The libraries that draw documents are large; they are loaded when the first document is asked for, so that
pages are served at once and by installations that have no use for documents.
"""

from typing import Any

from django.http import QueryDict

from openatmp.classification import Classification
from openatmp.web.tools.asking import Asking


def answer_pdf(classification: Classification) -> bytes:
    """Return the answer as a PDF."""
    from openatmp.classification.renderings import pdf  # noqa: PLC0415 - see the top of this module

    return pdf.answer_pdf(classification)


def request_file(asking: Asking, sent: QueryDict, applicant: dict[str, Any], kind: str) -> bytes:
    raise NotImplementedError
