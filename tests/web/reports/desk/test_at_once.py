"""Two officers in the very same moment, each with a connection of their own."""

import os
import threading
from collections.abc import Callable
from functools import partial

import pytest
from django.db import connection, connections

from openatmp.web.reports import acts, models
from openatmp.web.reports.acts import Overtaken
from tests.web.reports.conftest import NOON, OFFICER
from tests.web.reports.desk.conftest import filed, kinds

# The tests' SQLite lies in memory and has no second connection; the database of an agency has many.
ON_POSTGRESQL = pytest.mark.skipif(
    not os.environ.get("DATABASE_URL", "").startswith("postgres"), reason="one connection alone in memory"
)


def at_once(*deeds: Callable[[], object]) -> list[str]:
    """What became of each, sorted."""
    together, ends = threading.Barrier(len(deeds)), []

    def run(deed: Callable[[], object]) -> None:
        try:
            together.wait()
            deed()
            ends.append("done")
        except Overtaken:
            ends.append("overtaken")
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=(deed,)) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(ends)


def close(key: int) -> None:
    with acts.as_seen(key, 1):
        acts.close(key, OFFICER, NOON, ground="g")


def merge(key: int, into: int) -> None:
    with acts.as_seen(key, 1, into):
        acts.merge(key, OFFICER, NOON, into=into, ground="g")


@ON_POSTGRESQL
@pytest.mark.django_db(transaction=True)
def test_of_two_who_close_at_once_one_is_told_that_the_other_was_quicker() -> None:
    for _ in range(5):
        key = filed()
        assert at_once(partial(close, key), partial(close, key)) == ["done", "overtaken"]
        assert kinds(key) == ["received", "closed"]


@ON_POSTGRESQL
@pytest.mark.django_db(transaction=True)
def test_two_who_merge_crosswise_never_wait_for_each_other() -> None:
    first, second = filed(), filed()
    ends = at_once(partial(merge, first, second), partial(merge, second, first))
    assert ends == ["done", "overtaken"]
    assert models.Report.objects.exclude(merged_into=None).count() == 1


@pytest.mark.django_db
def test_nothing_is_done_of_what_was_overtaken() -> None:
    key = filed()
    acts.note(key, OFFICER, NOON, "a note")
    with pytest.raises(Overtaken, match="something happened to this report"):
        close(key)
    assert kinds(key) == ["received", "noted"]
    assert connection.in_atomic_block
