import contextlib
import gc
import os
import signal
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from openatmp.web.config.server import TIME_LIMIT, Server, _leave_alone_what_is_loaded, options
from tests.throwaway_postgres import free_port


def test_it_ends_a_request_that_takes_too_long() -> None:
    assert options("127.0.0.1", 8000, 2)["timeout"] == TIME_LIMIT


def test_it_writes_no_address_into_a_log() -> None:
    assert options("127.0.0.1", 8000, 2)["accesslog"] is None


def test_it_opens_no_door_but_the_one_it_was_told_to() -> None:
    said = options("0.0.0.0", 80, 4)  # noqa: S104 - told to listen everywhere, on purpose
    assert (said["bind"], said["workers"], said["control_socket_disable"]) == ("0.0.0.0:80", 4, True)


def test_it_spares_the_collector_of_garbage_what_stays_for_good() -> None:
    before = gc.get_freeze_count()
    try:
        _leave_alone_what_is_loaded()
        assert gc.get_freeze_count() > before
    finally:
        gc.unfreeze()


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    """The real server in a process of its own."""
    port = free_port()
    environment = os.environ | {"OPENATMP_DATA": str(tmp_path)}
    command = [sys.executable, "-m", "openatmp.web", "--port", str(port), "--workers", "1"]
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    try:
        _wait(f"http://127.0.0.1:{port}/healthz")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=20)
        assert process.stderr is not None
        process.stderr.close()


def _wait(address: str) -> None:
    for _ in range(150):
        with contextlib.suppress(urllib.error.URLError), urllib.request.urlopen(address, timeout=5):
            return
        time.sleep(0.2)
    pytest.fail(f"nobody answers on {address}")


def test_it_answers_with_the_first_page_and_its_style(served: str) -> None:
    with urllib.request.urlopen(served, timeout=20) as response:
        page = response.read().decode()
    assert "Is what you make an advanced therapy medicine?" in page
    with urllib.request.urlopen(f"{served}/static/site/css/base.css", timeout=20) as response:
        assert response.headers["Content-Type"].startswith("text/css")
        assert "max-age" in response.headers["Cache-Control"]


def test_it_prepares_its_database_whoever_starts_it(served: str, tmp_path: Path) -> None:
    with urllib.request.urlopen(f"{served}/report/status", timeout=20) as response:
        assert response.status == 200
    with contextlib.closing(sqlite3.connect(tmp_path / "openatmp.sqlite3")) as kept:
        tables = {name for (name,) in kept.execute("SELECT name FROM sqlite_master")}
    assert {"reports_report", "django_migrations"} <= tables


def test_a_database_that_cannot_be_prepared_ends_it_before_it_listens(tmp_path: Path) -> None:
    (tmp_path / "openatmp.sqlite3").write_bytes(b"no database at all" * 100)
    environment = os.environ | {"OPENATMP_DATA": str(tmp_path)}
    command = [sys.executable, "-m", "openatmp.web", "--port", str(free_port())]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode != 0
    assert "answers on" not in ended.stderr
    assert "not a database" in ended.stderr


def test_it_has_law_and_lexicons_at_hand_before_the_first_reader_comes() -> None:
    from openatmp.law import corpus
    from openatmp.web.tools.asking import warm_up

    warm_up()
    assert corpus.cache_info().currsize == 1


def test_what_a_request_brought_along_is_not_written_down(capfd: pytest.CaptureFixture[str]) -> None:
    server = Server(options("127.0.0.1", 8000, 2))
    log = server.cfg.logger_class(server.cfg)
    log.warning("Invalid request from ip=192.0.2.1: zyxmarker")
    try:
        sys.exit(1)
    except SystemExit:
        log.exception("Error handling request %s %s", "GET", "/check?country=zyxmarker")
    written = capfd.readouterr().err
    assert "Error handling request" in written
    assert "SystemExit" in written
    assert "zyxmarker" not in written
    assert "192.0.2.1" not in written
