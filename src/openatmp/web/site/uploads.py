"""Files that are handed in: taken by the pages that want them, kept in memory, refused everywhere else."""

from typing import Any

from django.conf import settings
from django.core.exceptions import TooManyFilesSent
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest

from openatmp.web.languages.addresses import without_language


class OnlyWhereWanted(FileUploadHandler):
    """Refuses a file at an address that wants none; it stands before the handler that takes files."""

    def new_file(self, *args: Any, **keywords: Any) -> None:
        """Refuse a file where none is wanted, before a byte of it is read.

        Args:
            *args: what Django tells of the file.
            **keywords: more of it.

        Raises:
            TooManyFilesSent: this address takes no file.
        """
        super().new_file(*args, **keywords)
        if self.request is None or not takes_files(self.request):
            raise TooManyFilesSent("this address takes no file")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Hand the bytes on to the handler that takes them, wherever they begin."""
        del start
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Leave the file, of whatever size, to the handler that takes it."""
        del file_size


def takes_files(request: HttpRequest) -> bool:
    """Whether the page at an address, in any language, has a field for files.

    Args:
        request: the request.
    """
    first = without_language(request.path_info).split("/")[1]
    return first in settings.PAGES_THAT_TAKE_FILES
