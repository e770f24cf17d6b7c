"""An installation of the tests' own: its folder, its key, its clock; and what people hand in."""

import io
import re
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from PIL import Image

from openatmp.offers.reporting import Report
from openatmp.web.reports import acts, models
from openatmp.web.reports.acts import Officer, Permission
from openatmp.web.reports.drafts import Drafted, Ready
from openatmp.web.reports.evidence import Piece, piece_of

NOON = datetime(2026, 11, 25, 12, 10, tzinfo=UTC)
FILLED_IN: Mapping[str, Any] = {
    "happened": ["offered", "paid"],
    "country": "DE",
    "whose": "relative",
    "words": "They promised zyxcure.\nMy sister paid.",
    "provider": "Clinic of the tests",
    "address": "https://example.org/offer",
    "name": "Ada Zyxname",
    "mail": "ada.zyxmail@example.org",
    "phone": "+49 30 1234567",
}


class Clock:
    """The moment it is, for every part of the pages."""

    def __init__(self) -> None:
        self.moment = NOON

    def __call__(self) -> datetime:
        return self.moment

    def goes_on(self, **by: float) -> None:
        self.moment += timedelta(**by)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(timezone, "now", clock)
    return clock


@pytest.fixture(autouse=True)
def own_folder(settings: Any, tmp_path: Path) -> Path:
    settings.DATA_FOLDER = tmp_path
    settings.SEALING_KEYS = [urlsafe_b64encode(b"k" * 32).decode()]
    return tmp_path


def picture(kind: str = "JPEG", size: tuple[int, int] = (40, 30), **more: Any) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", size, (200, 40, 40)).save(written, kind, **more)
    return written.getvalue()


def picture_with_a_place() -> bytes:
    """As a telephone makes it: lying on its side, with the place, the hour and the device."""
    exif = Image.Exif()
    exif[0x0110] = "ZyxPhone 9"
    exif[0x0132] = "2026:11:25 12:00:00"
    exif[0x0112] = 6
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 31.0, 12.0), 3: "E", 4: (13.0, 24.0, 18.0)})
    return picture(exif=exif, comment=b"taken by Zyxname")


def upload(content: bytes, name: str = "IMG_Zyxname.jpg", kind: str = "image/jpeg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, kind)


def ticket_in(page: str) -> str:
    found = re.search(r'name="draft" value="([^"]*)"', page)
    assert found
    return found[1]


def code_in(page: str) -> str:
    found = re.search(r'class="code">([^<]+)<', page)
    assert found
    return found[1]


def previewed(client: Client, **more: Any) -> str:
    response = client.post("/report/preview", {**FILLED_IN, **more})
    page = response.content.decode()
    assert response.status_code == 200, page
    return page


def sent(client: Client, **more: Any) -> str:
    response = client.post("/report/sent", {"draft": ticket_in(previewed(client, **more))})
    assert response.status_code == 200
    return response.content.decode()


# ------------------------------------------------------------------------------- without the pages

Filing = Callable[..., models.Report]


def filed(report: Report, *contents: bytes, at: datetime = NOON, authority: str = "DE") -> models.Report:
    """A report as the reporter's pages file it."""
    pieces: tuple[Piece, ...] = tuple(map(piece_of, contents))
    ready = Ready(report, "Text of the report, with Zyxname in it.\n", authority, "en")
    draft = Drafted({}, pieces, "", ready)
    acts.file_report(acts.keep_draft(draft, at), draft, at)
    return models.Report.objects.latest("pk")


OFFICER = Officer("officer one", "DE", frozenset(Permission))


def officer(*may: Permission, authority: str = "DE") -> Officer:
    return Officer("officer two", authority, frozenset(may))
