"""The Agency's table of medicines as JSON: an object with ``data``, a list of records, and ``meta``."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from openatmp.register.batch import Batch
from openatmp.register.cleaning import clean, day_of, key_of
from openatmp.register.importers.ema_table import batch_of
from openatmp.register.importers.ema_table_excel import undated, with_remarks
from openatmp.register.importers.ema_table_format import ema_table_format
from openatmp.register.importers.jsons import read_json
from openatmp.register.importers.problems import changed
from openatmp.register.importers.tables import Line, check_needed, lacking, new_keys
from openatmp.register.register import Register


def read_table_json(
    content: bytes, name: str, as_of: date | None = None, known: Register | None = None
) -> Batch:
    """Read the JSON.

    Args:
        content: the whole file.
        name: its name, for messages.
        as_of: the day of the table; needed only when ``meta`` does not say it.
        known: what the register holds.

    Returns:
        A record for each advanced therapy, and what could not be read.

    Raises:
        BadInput: it is no JSON, or cut off, or nobody says of which day it is.
        SourceChanged: it holds no list of records, or a needed field is missing from all of them.
    """
    records, meta = _records(read_json(content, name), name)
    day = _made_on(meta) or as_of
    if day is None:
        raise undated(name)
    known_format = ema_table_format()
    keys = list(dict.fromkeys(key for record in records for key in record))
    found = check_needed(keys, known_format.columns, name)
    batch = batch_of(list(_lines(records, found)), day, known, name)
    missing = tuple(column.named[0] for column in lacking(found, known_format.columns, needed=False))
    told = with_remarks(batch, missing, new_keys(keys, known_format.columns, known_format.unread))
    return _counted(told, meta, len(records))


def _records(read: object, name: str) -> tuple[list[dict[str, Any]], Mapping[str, Any]]:
    """Return the records, their keys folded, and what is said about the whole."""
    data, meta = (read.get("data"), read.get("meta")) if isinstance(read, dict) else (read, None)
    if not isinstance(data, list):
        raise changed("there is no list of records", name, "an object with a list `data`")
    records = [
        {key_of(str(key)): value for key, value in one.items()} for one in data if isinstance(one, dict)
    ]
    if not records:
        raise changed("the list `data` holds no record", name, "one JSON object for each medicine")
    return records, meta if isinstance(meta, dict) else {}


def _lines(records: Sequence[Mapping[str, Any]], found: Mapping[str, str]) -> Iterator[Line]:
    for number, record in enumerate(records, 1):
        cells = {name: _words(record.get(key)) for name, key in found.items()}
        yield Line(f"record {number}", cells)


def _words(said: object) -> str:
    """Return a value as plain words; a list is several values, as elsewhere separated by semicolons."""
    if isinstance(said, list):
        return ";".join(filter(None, (_words(part) for part in said if not isinstance(part, list))))
    return "" if isinstance(said, dict) else clean(said)


def _made_on(meta: Mapping[str, Any]) -> date | None:
    days = (day_of(clean(value)) for key, value in meta.items() if "time" in key or "date" in key)
    return next((day for day in days if day), None)


def _counted(batch: Batch, meta: Mapping[str, Any], records: int) -> Batch:
    said = meta.get("total_records")
    if said is None or clean(said) == str(records):
        return batch
    remark = f"the file says it holds {clean(said)[:20]} records, and holds {records}"
    return Batch(batch.source, batch.as_of, batch.looked_at, batch.records, (remark, *batch.remarks))
