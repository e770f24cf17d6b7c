import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings

ASK = """
from openatmp.web.config import settings
for name in ("DEBUG", "CSRF_COOKIE_NAME", "CSRF_COOKIE_SECURE", "SECURE_HSTS_SECONDS", "SECURE_SSL_REDIRECT",
             "CSRF_TRUSTED_ORIGINS", "ALLOWED_HOSTS", "SESSION_COOKIE_NAME", "SESSION_COOKIE_SECURE"):
    print(name, getattr(settings, name))
"""


def _ask(tmp_path: Path, **said: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("OPENATMP_")}
    environment = kept | said | {"OPENATMP_DATA": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", ASK], env=environment, capture_output=True, text=True, check=True
    )
    return dict(line.split(" ", 1) for line in done.stdout.splitlines())


def test_it_is_not_in_debug_mode_by_default(tmp_path: Path) -> None:
    assert _ask(tmp_path)["DEBUG"] == "False"


def test_it_serves_a_laptop_over_plain_http(tmp_path: Path) -> None:
    said = _ask(tmp_path)
    assert said["CSRF_COOKIE_SECURE"] == "False"
    assert said["SECURE_HSTS_SECONDS"] == "0"
    assert said["SECURE_SSL_REDIRECT"] == "False"


def test_it_is_strict_where_it_is_served_over_https(tmp_path: Path) -> None:
    said = _ask(tmp_path, OPENATMP_HTTPS="1", OPENATMP_HOSTS="atmp.example.eu")
    assert said["CSRF_COOKIE_NAME"] == "__Host-csrf"
    assert said["CSRF_COOKIE_SECURE"] == "True"
    assert said["SESSION_COOKIE_NAME"] == "__Secure-desk"
    assert said["SESSION_COOKIE_SECURE"] == "True"
    assert said["SECURE_HSTS_SECONDS"] == "31536000"
    assert said["SECURE_SSL_REDIRECT"] == "True"
    assert said["CSRF_TRUSTED_ORIGINS"] == "['https://atmp.example.eu']"
    assert said["ALLOWED_HOSTS"] == "['atmp.example.eu']"


@pytest.mark.parametrize("part", ["messages", "admin"])
def test_it_has_no_part_that_nobody_uses(part: str) -> None:
    assert f"django.contrib.{part}" not in settings.INSTALLED_APPS


def test_it_allows_nothing_in_a_page_but_its_own() -> None:
    directives = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    assert directives["default-src"] == ["'none'"]
    assert {source for sources in directives.values() for source in sources} == {"'none'", "'self'"}


def _loggers() -> dict[str, dict[str, str]]:
    said = settings.LOGGING["loggers"]
    assert isinstance(said, dict)
    return said


def test_it_logs_neither_addresses_nor_bodies() -> None:
    assert _loggers()["django"]["level"] == "ERROR"
    assert "django.server" not in _loggers()


def test_it_names_every_variable_it_reads_in_its_own_description() -> None:
    from openatmp.web.config import environment
    from openatmp.web.config import settings as module

    described = module.__doc__ or ""
    read = Path(environment.__file__).read_text() + Path(module.__file__).read_text()
    for name in ("DATA", "SECRET_KEY", "HOSTS", "HTTPS", "DEBUG"):
        assert f"OPENATMP_{name}" in described
        assert f'"OPENATMP_{name}"' in read
    assert "DATABASE_URL" in described


def test_it_serves_static_files_from_its_own_origin() -> None:
    assert urlsplit(settings.STATIC_URL).netloc == ""
