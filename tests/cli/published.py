"""Sources that exist only in tests: small importers, and their server on this machine."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

import pytest

from openatmp.basis.errors import BadInput
from openatmp.cli import outside, updating
from openatmp.cli.standing import data_folder
from openatmp.fetch import Fetcher, Kept, Manners, Road
from openatmp.fetch.road import Watch
from openatmp.register.batch import Batch, Record
from openatmp.register.fields import Field
from openatmp.register.importers import Importer, Importing, Request
from openatmp.register.statement import Statement
from tests.fetch.bad_source import BadSource

AS_OF = date(2026, 11, 20)
TODAY = date(2026, 11, 25)


@dataclass(frozen=True)
class SmallSource:
    """A source whose pages are JSON: ``{"kind": key, "as_of": day, "rows": [...], "next": address}``."""

    source: str
    url: str = ""
    by_hand: bool = False

    @property
    def title(self) -> str:
        return f"Small {self.source}"

    def ask(self) -> Importing:
        batches, url = [], self.url
        while url:
            answer = yield Request(url, largest=100_000)
            batches.append(self.read(answer.content, url, answer.as_of))
            url = json.loads(answer.content).get("next", "")
        records = tuple(record for batch in batches for record in batch.records)
        remarks = tuple(remark for batch in batches for remark in batch.remarks)
        return Batch(self.source, batches[0].as_of, 10 * len(batches), records, remarks)

    def read(self, content: bytes, name: str, as_of: date | None = None) -> Batch:
        try:
            page = json.loads(content)
            day = date.fromisoformat(page["as_of"]) if "as_of" in page else as_of
            assert day, "no day"
            assert page["kind"] == self.source, f"this is of {page['kind']}"
            rows = [self._record(row, day) for row in page["rows"]]
        except (ValueError, KeyError, TypeError, AssertionError) as error:
            raise BadInput(f"the shape changed ({error})", where=name, remedy="tell us") from error
        return Batch(self.source, day, page.get("looked_at", 10), tuple(rows), tuple(page.get("remarks", ())))

    def _record(self, row: Mapping[str, Any], day: date) -> Record:
        def said(field: Field, value: str = "", on: str = "") -> Statement:
            return Statement("", field, value, self.source, day, date.fromisoformat(on) if on else None)

        statements = [said(Field(name), value) for name, value in row.items() if name not in {"on", "off"}]
        statements += [said(Field.AUTHORISATION, "standard", row["on"])] if "on" in row else []
        statements += [said(Field.WITHDRAWAL, "", row["off"])] if "off" in row else []
        return Record(tuple(statements), "its name ends like one", "row 7")


def page(kind: str, *rows: Mapping[str, str], **more: Any) -> bytes:
    """Write a page of such a source."""
    return json.dumps({"kind": kind, "as_of": AS_OF.isoformat(), "rows": rows, **more}).encode()


NEW = {"name": "Novelcel", "EMA number": "EMEA/H/C/009999", "holder": "First Holder", "on": "2026-10-01"}

Publish = Callable[..., None]


@pytest.fixture
def publish(monkeypatch: pytest.MonkeyPatch) -> Publish:
    """Let these be the sources that there are, a few days after they were read."""
    monkeypatch.setattr(updating, "today", lambda: TODAY)

    def there_are(*listed: Importer) -> None:
        known = MappingProxyType({one.source: one for one in listed})
        monkeypatch.setattr(updating, "importers", lambda _: known)

    return there_are


def reachable(monkeypatch: pytest.MonkeyPatch, source: BadSource) -> None:
    """Let the commands fetch from this machine, without pauses."""

    def local(environment: Mapping[str, str], watch: Watch) -> Fetcher:
        kept = Kept(data_folder(environment) / outside.FOLDER)
        road = Road(may_reach=lambda _: True, watch=watch)
        return Fetcher(kept, Manners(pause=0, attempts=1), road)

    assert source.base
    monkeypatch.setattr(updating, "patient_fetcher", local)
