"""The throw-away server answers, is empty, and leaves nothing behind."""

import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from tests import throwaway_postgres
from tests.throwaway_postgres import PostgresMissingError


def test_it_answers_on_this_machine_only(postgres_url: str) -> None:
    with psycopg.connect(postgres_url.replace("postgres://", "postgresql://")) as connection:
        row = connection.execute("select current_setting('listen_addresses'), current_user").fetchone()
    assert row == ("127.0.0.1", "openatmp")


def test_it_gives_each_session_an_empty_database(postgres_url: str) -> None:
    with psycopg.connect(postgres_url) as connection:
        row = connection.execute("select count(*) from pg_tables where schemaname = 'public'").fetchone()
    assert row == (0,)


def test_it_runs_a_command_with_the_address_set_and_cleans_up(postgres_url: str, tmp_path: Path) -> None:
    show = (
        f"import os, pathlib; pathlib.Path({str(tmp_path / 'seen')!r}).write_text(os.environ['DATABASE_URL'])"
    )
    command = [sys.executable, "-m", "tests.throwaway_postgres", sys.executable, "-c", show]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    seen = (tmp_path / "seen").read_text()
    assert seen.startswith("postgres://openatmp@127.0.0.1:")
    assert seen != postgres_url
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(seen, connect_timeout=2)


def test_it_gives_the_exit_code_of_the_command(postgres_url: str) -> None:
    assert throwaway_postgres.main([sys.executable, "-c", "raise SystemExit(7)"]) == 7


@pytest.mark.parametrize(("required", "code"), [("1", 1), ("0", 0)])
def test_it_fails_without_programs_only_where_everything_is_required(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], required: str, code: int
) -> None:
    def nothing_found() -> Path:
        raise PostgresMissingError("PostgreSQL's server programs")

    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("OPENATMP_REQUIRE_ALL", required)
    monkeypatch.setattr(throwaway_postgres, "server_programs", nothing_found)
    assert throwaway_postgres.main([sys.executable, "-c", "pass"]) == code
    assert "NOT RUN on PostgreSQL" in capsys.readouterr().err


def test_it_never_runs_the_server_as_root() -> None:
    prefix = throwaway_postgres.unprivileged_prefix()
    assert bool(prefix) == (os.geteuid() == 0)
