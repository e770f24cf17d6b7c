"""The same tests run on SQLite and on PostgreSQL; this one says on which, and that it is really so."""

import os

import pytest
from django.core.management import call_command
from django.db import connection


@pytest.mark.django_db
def test_it_runs_on_the_database_that_the_environment_names() -> None:
    given = os.environ.get("DATABASE_URL", "")
    expected = "postgresql" if given.startswith("postgres") else "sqlite"
    with connection.cursor() as cursor:
        cursor.execute("select 1")
        assert cursor.fetchone() == (1,)
    assert connection.vendor == expected


@pytest.mark.django_db
def test_it_has_no_model_that_no_migration_knows() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_it_finds_nothing_wrong_with_the_settings() -> None:
    call_command("check", fail_level="WARNING")
