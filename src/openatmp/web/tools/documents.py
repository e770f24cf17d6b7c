"""The answer, and the request made of it, as files."""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from openatmp.classification.renderings.docx import request_docx
from openatmp.classification.renderings.pdf import request_pdf
from openatmp.classification.request import Request


class FileKind(StrEnum):
    """What a file can be."""

    PDF = "pdf"
    DOCX = "docx"


@dataclass(frozen=True, slots=True)
class File:
    """A file to hand over.

    Args:
        name: its name without ending.
        kind: what it is.
        content: its bytes.
    """

    name: str
    kind: FileKind
    content: bytes

    @property
    def media_type(self) -> str:
        """What a browser is told that it is."""
        match self.kind:
            case FileKind.PDF:
                return "application/pdf"
            case FileKind.DOCX:
                return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            case _:
                assert_never(self.kind)


def request_file(request: Request, kind: FileKind) -> File:
    """Write a request as a file.

    Args:
        request: the papers.
        kind: to edit (DOCX) or to read (PDF).

    Returns:
        The file.

    Raises:
        DocumentToolMissing: the software for this kind is not installed.
    """
    make = {FileKind.PDF: request_pdf, FileKind.DOCX: request_docx}[kind]
    return File("request-for-recommendation", kind, make(request))
