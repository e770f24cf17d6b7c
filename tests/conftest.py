"""What every test may ask for, and what is said aloud when a test could not run."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests import requirements
from tests.throwaway_postgres import PostgresMissingError, throwaway_postgres

# Two slow cores shared with other work must not turn a property into a false alarm; in CI the same
# examples are tried on every run, so that a red build can be repeated.
settings.register_profile(
    "openatmp",
    deadline=None,
    derandomize=requirements.everything_is_required(),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("openatmp")


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """Address of a PostgreSQL server of one's own, thrown away at the end of the session."""
    try:
        with throwaway_postgres() as url:
            yield url
    except PostgresMissingError as missing:
        requirements.not_here(str(missing))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what touches the database, so that it can run a second time on PostgreSQL."""
    database_fixtures = {"db", "transactional_db", "live_server", "admin_client", "admin_user"}
    for item in items:
        names = set(getattr(item, "fixturenames", ()))
        if names & database_fixtures or item.get_closest_marker("django_db"):
            item.add_marker(pytest.mark.database)
        if "postgres_url" in names:
            item.add_marker(pytest.mark.postgres)


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the very end which tests this machine could not run, and why."""
    skipped = terminalreporter.stats.get("skipped", [])
    reasons = [str(report.longrepr[2]) for report in skipped if isinstance(report.longrepr, tuple)]
    missing = [reason for reason in reasons if requirements.NOT_HERE in reason]
    if not missing:
        return
    terminalreporter.section("TESTS THAT DID NOT RUN ON THIS MACHINE", red=True, bold=True)
    for reason in sorted(set(missing)):
        count = missing.count(reason)
        terminalreporter.write_line(f"{count:4d} x {reason.removeprefix('Skipped: ')}", red=True)
    terminalreporter.write_line(
        f"Set {requirements.REQUIRE_ALL}=1 (or CI=true) to make them fail instead.", red=True
    )


def pytest_report_header() -> list[str]:
    """Say up front on which database the run is."""
    database = os.environ.get("DATABASE_URL", "")
    required = "required" if requirements.everything_is_required() else "skipped aloud when missing"
    return [
        f"database: {'PostgreSQL' if database.startswith('postgres') else 'SQLite'}",
        f"browser and PostgreSQL: {required}",
    ]
