"""The Agency's table of medicines, in whichever of its two forms it comes."""

import re
from dataclasses import dataclass
from datetime import date

from openatmp.basis.errors import BadInput
from openatmp.register.batch import Batch
from openatmp.register.cleaning import quoted
from openatmp.register.importers.ema_table import SOURCE
from openatmp.register.importers.ema_table_excel import read_excel
from openatmp.register.importers.ema_table_json import read_table_json
from openatmp.register.importers.problems import not_readable
from openatmp.register.importers.protocol import Importing, Request
from openatmp.register.importers.published import Published
from openatmp.register.importers.workbooks import is_workbook

# The JSON needs no library to read, so it is what we ask for; the workbook holds the same.
URL = "https://www.ema.europa.eu/en/documents/report/medicines-output-medicines_json-report_en.json"
_OTHERS = {
    b"%PDF": "a PDF",
    b"\xd0\xcf\x11\xe0": "a workbook of before 2007 (.xls)",
    b"\x1f\x8b": "a compressed file",
}


@dataclass(frozen=True, slots=True)
class EmaTable(Published):
    """Reads the table from JSON or Excel; which of them it is shows in the content, not in the name."""

    source: str = SOURCE

    def ask(self) -> Importing:
        """Yield the one request for the table, be sent the answer, and return what was read.

        Raises:
            OpenatmpError: the answer cannot be read.
        """
        answer = yield Request(URL, headers={"Accept": "application/json"})
        return self.read(answer.content, URL, answer.as_of)

    def read(self, content: bytes, name: str, as_of: date | None = None) -> Batch:
        """Read a file of the table.

        Args:
            content: the whole file.
            name: its name, for messages.
            as_of: the day of the table; needed only when the file does not say it.

        Raises:
            OpenatmpError: it is neither form of the table, or cannot be read.
        """
        if is_workbook(content):
            return read_excel(content, name, as_of, self.known)
        if re.match(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\x00]*[\[{]", content):
            return read_table_json(content, name, as_of, self.known)
        raise something_else(content, name, "the table of medicines as Excel (.xlsx) or JSON")


def something_else(content: bytes, name: str, expected: str) -> BadInput:
    """Return the error for a file that is none of what a reader reads.

    Args:
        content: the whole file.
        name: its name.
        expected: what it should have been.
    """
    if not content.strip():
        return not_readable("the file is empty", name, expected)
    other = next((what for start, what in _OTHERS.items() if content.startswith(start)), None)
    beginning = content[:400].decode("utf-8", errors="replace")
    if other is None and re.match(r"\ufeff?\s*<", beginning):
        other = "a web page, as servers send instead of a file when they refuse"
    return not_readable(f"this is {other or f'something else, from {quoted(beginning)} on'}", name, expected)
