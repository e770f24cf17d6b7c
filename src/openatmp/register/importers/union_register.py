"""The Commission's Union Register: three lists, and a page for each advanced therapy found in them.

It has no interface for programs; the data stand in a script of each page. Applications that were withdrawn
before a decision are not in it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from openatmp.basis.answers import Answer
from openatmp.basis.errors import OpenatmpError
from openatmp.register.batch import Batch, Record
from openatmp.register.data_files import data_file
from openatmp.register.fields import Field
from openatmp.register.importers.ema_table_excel import undated
from openatmp.register.importers.problems import SourceChanged, changed
from openatmp.register.importers.protocol import Answer as Answered
from openatmp.register.importers.protocol import Asking, Importing, Request
from openatmp.register.importers.published import Published
from openatmp.register.importers.saying import Read, Saying
from openatmp.register.importers.scripts import text_of, variable
from openatmp.register.importers.union_register_pages import Entry, entries_of, product_of
from openatmp.register.recognising import Described, Recognition, recognise_all

SOURCE = "union-register"
# The longest list has about 2 MB.
LARGEST_PAGE = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class UnionRegister(Published):
    """Reads lists and pages of the Union Register."""

    source: str = SOURCE

    def ask(self) -> Importing:
        """Yield the lists, then the pages of advanced therapies, and return what was read.

        Raises:
            SourceChanged: a list, or every page of a product, holds other data than it did.
        """
        entries, as_of = yield from _lists()
        found = recognise_all([_described(entry) for entry in entries], self.known)
        taken = [(entry, one) for entry, one in zip(entries, found, strict=True) if one.is_one]
        pages = yield from _pages(entry for entry, _ in taken if entry.page)
        return _batch(taken, pages, Saying(SOURCE, as_of), len(entries), tuple(_doubtful(entries, found)))

    def read(self, content: bytes, name: str, as_of: date | None = None) -> Batch:
        """Read one saved page: a list, or the page of a product.

        Args:
            content: the whole page.
            name: its name, for messages.
            as_of: the day on which it was saved; a page does not say it.

        Raises:
            BadInput: nobody says of which day it is.
            SourceChanged: it holds neither.
        """
        page = text_of(content)
        if variable(page, "dataSet_product_information") is not None:
            return _of_page(page, name, Saying(SOURCE, _told(as_of, name)))
        entries = entries_of(page, name)
        saying = Saying(SOURCE, _told(as_of, name))
        found = recognise_all([_described(entry) for entry in entries], self.known)
        taken = [(entry, one) for entry, one in zip(entries, found, strict=True) if one.is_one]
        return _batch(taken, {}, saying, len(entries), tuple(_doubtful(entries, found)))


def _told(as_of: date | None, name: str) -> date:
    if as_of is None:
        raise undated(name)
    return as_of


def _of_page(page: str, name: str, saying: Saying) -> Batch:
    read = product_of(page, name, saying)
    record = Record(read.statements, "the page was chosen by hand", name)
    return Batch(SOURCE, saying.as_of, 1, (record,), read.remarks)


# -------------------------------------------------------------------------------------------------- asking


def _lists() -> Asking[tuple[list[Entry], date]]:
    read = data_file("union-register.yaml")
    entries: dict[Entry, None] = {}
    days: list[date] = []
    for name in read["lists"]:
        url = f"{read['folder']}{name}"
        answer = yield Request(url, largest=LARGEST_PAGE)
        entries |= dict.fromkeys(entries_of(text_of(answer.content), url))
        days.append(answer.as_of)
    if not entries:
        raise changed("the lists are empty", read["folder"], "about two thousand medicines")
    return list(entries), min(days)


def _pages(entries: Iterator[Entry]) -> Asking[dict[str, tuple[str, Answered]]]:
    folder = data_file("union-register.yaml")["folder"]
    pages: dict[str, tuple[str, Answered]] = {}
    for name in dict.fromkeys(entry.page for entry in entries):
        url = f"{folder}{name}"
        answer = yield Request(url, largest=LARGEST_PAGE)
        pages[name] = (url, answer)
    return pages


# ------------------------------------------------------------------------------------------------- reading


def _described(entry: Entry) -> Described:
    return Described(
        entry.name,
        entry.inn,
        numbers=(entry.number,) if entry.number else (),
        indication=entry.indication,
        holder=entry.holder,
    )


def _doubtful(entries: Sequence[Entry], found: Sequence[Recognition]) -> Iterator[str]:
    for entry, one in zip(entries, found, strict=True):
        if one.answer is Answer.NEEDS_JUDGEMENT:
            yield f"{entry.number or entry.name}: not taken, may be an advanced therapy: {one.reason}"


def _batch(
    taken: Sequence[tuple[Entry, Recognition]],
    pages: dict[str, tuple[str, Answered]],
    saying: Saying,
    looked_at: int,
    remarks: tuple[str, ...],
) -> Batch:
    read = [(entry, one, _read(entry, pages.get(entry.page), saying)) for entry, one in taken]
    failed = [part for _, _, part in read if isinstance(part, OpenatmpError)]
    if failed and len(failed) == len(pages):
        raise failed[0]
    records, told = [], list(remarks)
    for entry, one, part in read:
        kept = _of_list(entry, saying) if isinstance(part, OpenatmpError) else part
        told += [f"{entry.name}: {part}"] if isinstance(part, OpenatmpError) else part.remarks
        records.append(Record(kept.statements, one.reason, entry.number or entry.name))
    return Batch(SOURCE, saying.as_of, looked_at, tuple(records), tuple(told))


def _read(entry: Entry, page: tuple[str, Answered] | None, saying: Saying) -> Read | SourceChanged:
    """Read the page of an entry; without one what the list says must do."""
    if page is None:
        return _of_list(entry, saying)
    url, answer = page
    try:
        return product_of(text_of(answer.content), url, Saying(SOURCE, answer.as_of))
    except SourceChanged as error:
        return error


def _of_list(entry: Entry, saying: Saying) -> Read:
    said = {
        Field.NAME: entry.name,
        Field.COMMON_NAME: entry.inn,
        Field.HOLDER: entry.holder,
        Field.EU_NUMBER: entry.number,
    }
    return Read(tuple(saying.that(field, words) for field, words in said.items() if words))
