from io import BytesIO

import pytest
from django.conf import settings as given
from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.test import Client, RequestFactory

from openatmp.web.site.uploads import OnlyWhereWanted, takes_files


def a_file(size: int = 10) -> BytesIO:
    file = BytesIO(b"x" * size)
    file.name = "file.txt"
    return file


@pytest.mark.parametrize(
    ("path", "takes"),
    [
        ("/check", True),
        ("/report", True),
        ("/report/preview", True),
        ("/verify", False),
        ("/", False),
        ("/checks", False),
        ("/api/v1/check", False),
        ("/classification", False),
    ],
)
def test_only_pages_with_a_field_for_files_take_files(path: str, takes: bool) -> None:
    assert takes_files(RequestFactory().post(path)) == takes


@pytest.mark.parametrize("path", ["/verify", "/classification", "/nothing"])
def test_any_other_page_refuses_a_file(client: Client, path: str) -> None:
    assert client.post(path, {"file": a_file()}).status_code in {400, 404}


def test_a_page_that_takes_files_has_it_in_memory(client: Client) -> None:
    assert client.post("/check", {"file": a_file(3_000_000)}).status_code in {200, 422}
    names = [name.rpartition(".")[2] for name in given.FILE_UPLOAD_HANDLERS]
    assert names == [OnlyWhereWanted.__name__, MemoryFileUploadHandler.__name__]
    assert given.FILE_UPLOAD_MAX_MEMORY_SIZE >= given.PAGE_BODY_LIMIT


def test_it_hands_the_bytes_on() -> None:
    handler = OnlyWhereWanted(RequestFactory().post("/check"))
    assert handler.receive_data_chunk(b"bytes", 0) == b"bytes"
    assert handler.file_complete(5) is None  # type: ignore[func-returns-value] # that it returns nothing is the point
