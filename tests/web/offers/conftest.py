"""Offers of the tests' own, by nobody, and files that hold them."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from openatmp.web.register import queries

OFFER = (
    "Our clinic treats arthrosis, autism and diabetes with your own stem cells. This innovative therapy is "
    "the last hope for many. It is completely safe and has no side effects. The cells regenerate cartilage.\n"
    "The package costs 9,000 euro with hotel and transfer. Book your free consultation now on WhatsApp!\n"
)
WARNING = (
    "By Anna Writer, published on 3 March. The ministry of health warns of clinics that sell stem cells "
    "without an approval. According to the agency there is no evidence that they help, and several patients "
    "were harmed, said a professor of haematology. Experts advise against such treatments.\n"
)
VET = (
    "Our veterinary practice treats horses and dogs with stem cells. Is your horse lame? Our vets look after "
    "your animal in our equine clinic. Bring your dog or cat for a check, from nine to five.\n"
)


@pytest.fixture(autouse=True)
def own_folder(settings: Any, tmp_path: Path) -> Iterator[Path]:
    """A data folder that no other test writes into, and nothing held from before."""
    settings.DATA_FOLDER = tmp_path
    queries._holder.held = None
    yield tmp_path
    queries._holder.held = None


def html_of(text: str, title: str = "A clinic") -> bytes:
    """A page as it is saved."""
    return f"<!doctype html><html lang=en><title>{title}</title><body><p>{text}</p></body></html>".encode()


def mail_of(text: str) -> bytes:
    """A mail as it is saved."""
    head = (
        "From: clinic@example.org\r\nTo: me@example.org\r\nSubject: Your treatment\r\nMIME-Version: 1.0\r\n"
    )
    return f"{head}Content-Type: text/plain; charset=utf-8\r\n\r\n{text}".encode()


def pdf_of(line: str) -> bytes:
    """The smallest document with one line of text."""
    stream = f"BT /F1 12 Tf 40 700 Td ({line}) Tj ET".encode()
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 2000 800] /Contents 4 0 R /Resources 6 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Font << /F1 5 0 R >> >>",
    ]
    written, places = io.BytesIO(), []
    written.write(b"%PDF-1.4\n")
    for number, part in enumerate(parts, 1):
        places.append(written.tell())
        written.write(b"%d 0 obj\n%s\nendobj\n" % (number, part))
    start = written.tell()
    written.write(b"xref\n0 7\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % at for at in places))
    written.write(b"trailer << /Size 7 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % start)
    return written.getvalue()


def picture_of(line: str) -> bytes:
    """A picture of one line, as a screenshot shows it."""
    from PIL import Image, ImageDraw, ImageFont

    picture = Image.new("RGB", (1600, 160), "white")
    font = ImageFont.load_default(40)
    ImageDraw.Draw(picture).text((20, 50), line, fill="black", font=font)
    written = io.BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()
