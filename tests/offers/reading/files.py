"""Files of every kind for tests, made here."""

import io
import struct
import zipfile
import zlib
from email.message import EmailMessage

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject


def pdf_of(*sheets: str, title: str = "", password: str = "") -> bytes:
    """Make a PDF with words on its sheets."""
    writer = PdfWriter()
    for words in sheets:
        page = writer.add_blank_page(400, 400)
        font = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject("/Helvetica"),
            }
        )
        fonts = DictionaryObject({NameObject("/F1"): font})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = DecodedStreamObject()
        stream.set_data(f"BT /F1 12 Tf 20 300 Td ({words}) Tj ET".encode())
        page[NameObject("/Contents")] = writer._add_object(stream)
    if title:
        writer.add_metadata({"/Title": title})
    if password:
        writer.encrypt(password)
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def png_of(width: int, height: int, rows: bytes = b"") -> bytes:
    """Make a picture of a size; without rows it only says that it has them."""

    def chunk(name: bytes, content: bytes) -> bytes:
        summed = zlib.crc32(name + content)
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", summed)

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    data = zlib.compress(rows or b"\0" * min(1000, height * (width + 1)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def white_png(side: int = 60) -> bytes:
    """Make a white picture."""
    return png_of(side, side, (b"\0" + b"\xff" * side) * side)


def zip_of(name: str, content: bytes) -> bytes:
    """Pack a file."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, content)
    return written.getvalue()


def mail_of(plain: str = "", html: str = "", subject: str = "Hello", *attached: tuple[bytes, str]) -> bytes:
    """Make a mail, with what is attached and its kind."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@example.org", "b@example.org", subject
    if plain or not html:
        mail.set_content(plain)
    if html:
        (mail.add_alternative if plain else mail.set_content)(html, subtype="html")
    for number, (content, kind) in enumerate(attached):
        main, sub = kind.split("/")
        mail.add_attachment(content, maintype=main, subtype=sub, filename=f"{number}.{sub}")
    return mail.as_bytes()


def saved_page(
    *pages: tuple[str, str], subject: str = "Saved", address: str = "https://example.org/"
) -> bytes:
    """Make a saved page of pages, each with its address."""
    parts = "".join(
        f"--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: {where}\r\n\r\n{html}\r\n"
        for html, where in pages
    )
    head = (
        f"From: <Saved by a browser>\r\nSnapshot-Content-Location: {address}\r\nSubject: {subject}\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
    )
    return f"{head}{parts}--b--\r\n".encode()
