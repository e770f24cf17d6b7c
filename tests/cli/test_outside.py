"""The door to the outside: what it keeps, and what it never keeps."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from openatmp.cli import outside
from openatmp.fetch import Road
from tests.fetch.bad_source import BadSource, gives, serving
from tests.fetch.conftest import everywhere


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch) -> Iterator[BadSource]:
    monkeypatch.setattr(outside, "Road", partial(Road, may_reach=everywhere))
    with serving() as bad:
        yield bad


def test_nothing_that_somebody_verifies_is_kept(source: BadSource, tmp_path: Path) -> None:
    wanted = source.on("/trial", gives(b"a trial"))
    fetcher = outside.hurried_fetcher({"OPENATMP_DATA": str(tmp_path)})
    assert fetcher.fetch(wanted).content == b"a trial"
    assert not [*tmp_path.iterdir()]


def test_a_table_is_kept_under_a_name_that_does_not_tell_what_it_is(
    source: BadSource, tmp_path: Path
) -> None:
    wanted = source.on("/secret-table", gives(b"a table"))
    outside.patient_fetcher({"OPENATMP_DATA": str(tmp_path)}).fetch(wanted)
    (kept,) = (tmp_path / outside.FOLDER).iterdir()
    assert b"secret-table" not in kept.name.encode() + kept.read_bytes()
