"""The same promises on both databases; on PostgreSQL in a process of its own, as settings are read once."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.test import Client

ASK_HEALTH = """
import django
django.setup()
from django.conf import settings
settings.ALLOWED_HOSTS = ["testserver"]
from django.test import Client
response = Client().get("/healthz")
print(response.status_code, response.json()["status"], response.json()["database"])
"""

ASK_SQLITE = """
import django
django.setup()
from django.db import connection
with connection.cursor() as cursor:
    for pragma in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout"):
        print(pragma, cursor.execute(f"PRAGMA {pragma}").fetchone()[0])
print("mode", connection.transaction_mode)
"""


def _run(code: str, **environment: str) -> str:
    """Run a few lines in a process of their own, with settings read from this environment."""
    settings = {"DJANGO_SETTINGS_MODULE": "openatmp.web.config.settings", **environment}
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=kept | settings, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.django_db
def test_it_is_healthy_when_the_database_answers(client: Client) -> None:
    response = client.get("/healthz")
    assert response.status_code == 200
    assert response.json()["status"] == "ok"
    assert response.json()["database"] == connection.vendor


def test_it_is_healthy_on_sqlite_by_default(tmp_path: Path) -> None:
    assert _run(ASK_HEALTH, OPENATMP_DATA=str(tmp_path)) == "200 ok sqlite\n"
    assert (tmp_path / "openatmp.sqlite3").exists()


def test_it_is_healthy_on_postgresql(postgres_url: str, tmp_path: Path) -> None:
    said = _run(ASK_HEALTH, DATABASE_URL=postgres_url, OPENATMP_DATA=str(tmp_path))
    assert said == "200 ok postgresql\n"


def test_it_says_that_the_database_cannot_be_reached(tmp_path: Path) -> None:
    nobody = "postgres://nobody@127.0.0.1:1/nothing?connect_timeout=2"
    said = _run(ASK_HEALTH, DATABASE_URL=nobody, OPENATMP_DATA=str(tmp_path))
    assert said == "503 database unreachable postgresql\n"


def test_it_lets_many_read_sqlite_while_one_writes(tmp_path: Path) -> None:
    said = dict(line.split() for line in _run(ASK_SQLITE, OPENATMP_DATA=str(tmp_path)).splitlines())
    assert said == {
        "journal_mode": "wal",
        "synchronous": "1",
        "foreign_keys": "1",
        "busy_timeout": "10000",
        "mode": "IMMEDIATE",
    }


COUNT = """
import sys
import django
django.setup()
from django.db import connection, transaction
for _ in range(50):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT seen FROM tally")
        seen = cursor.fetchone()[0]
        cursor.execute("UPDATE tally SET seen = %s", [seen + 1])
"""

MAKE_TALLY = """
import django
django.setup()
from django.db import connection
with connection.cursor() as cursor:
    cursor.execute("CREATE TABLE tally (seen integer)")
    cursor.execute("INSERT INTO tally VALUES (0)")
"""

READ_TALLY = """
import django
django.setup()
from django.db import connection
with connection.cursor() as cursor:
    cursor.execute("SELECT seen FROM tally")
    print(cursor.fetchone()[0])
"""


def test_it_loses_no_write_when_several_processes_read_and_write_at_once(tmp_path: Path) -> None:
    data = str(tmp_path)
    _run(MAKE_TALLY, OPENATMP_DATA=data)
    threads = [threading.Thread(target=_run, args=(COUNT,), kwargs={"OPENATMP_DATA": data}) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert _run(READ_TALLY, OPENATMP_DATA=data) == "150\n"


@pytest.mark.django_db(transaction=True)
def test_it_takes_back_a_transaction_that_failed() -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE tried (number integer)")
    try:
        with pytest.raises(RuntimeError, match="on purpose"), transaction.atomic():
            _insert_and_fail()
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM tried")
            assert cursor.fetchone() == (0,)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE tried")


def _insert_and_fail() -> None:
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO tried VALUES (1)")
    raise RuntimeError("on purpose")


def test_it_answers_the_health_question_quickly(tmp_path: Path, client: Client, db: None) -> None:
    started = time.monotonic()
    client.get("/healthz")
    assert time.monotonic() - started < 2
