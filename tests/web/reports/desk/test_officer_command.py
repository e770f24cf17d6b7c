import getpass
import io
import json
from typing import Any

import pytest
from django.core.management import call_command

from openatmp.web.reports import acts, desk_queries
from openatmp.web.reports.acts import Officer, Permission
from tests.web.reports.desk.conftest import PASSWORD

pytestmark = pytest.mark.django_db


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def ran(*words: str) -> str:
    out = io.StringIO()
    call_command("officer", *words, stdout=out)
    return out.getvalue()


def types(monkeypatch: pytest.MonkeyPatch, *passwords: str) -> None:
    said = iter(passwords)
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr(getpass, "getpass", lambda _: next(said))


def test_at_a_terminal_the_password_is_asked_for_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    types(monkeypatch, PASSWORD, PASSWORD, PASSWORD, PASSWORD)
    told = json.loads(ran("add", "B", "--authority=DE", "--may=read", "--json"))
    assert told == {"added": {"name": "B", "authority": "DE", "may": ["read"]}}
    acts.dismiss("B")
    assert "A is an officer of FR and may read reports." in ran("add", "A", "--authority=FR", "--may=read")
    assert desk_queries.officers() == (Officer("A", "FR", frozenset({Permission.READ})),)


def test_two_passwords_that_differ_add_nobody(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    types(monkeypatch, PASSWORD, f"{PASSWORD}!")
    with pytest.raises(SystemExit) as ended:
        ran("add", "A", "--authority=FR")
    assert ended.value.code == 2
    assert desk_queries.officers() == ()
    assert PASSWORD not in "".join(capsys.readouterr())


def test_a_pipe_ends_with_its_first_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\r\nmore\n"))
    ran("add", "A", "--authority=DE")
    from django.contrib.auth import authenticate

    assert authenticate(username="A", password=PASSWORD)


@pytest.mark.parametrize("may", ["", ",", "all", "read,praise"])
def test_a_permission_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, may: str, capsys: Any) -> None:
    types(monkeypatch, PASSWORD, PASSWORD)
    with pytest.raises(SystemExit):
        ran("add", "A", "--authority=DE", f"--may={may}")
    assert "some of read, handle, reveal" in capsys.readouterr().err


def test_officers_are_listed_for_people_and_for_programs() -> None:
    acts.appoint(Officer("A", "DE", frozenset(Permission)), PASSWORD)
    assert ran("list") == "DE  A (handle, read, reveal)\n"
    assert json.loads(ran("list", "--json"))["officers"][0]["name"] == "A"
    assert json.loads(ran("remove", "a", "--json")) == {"removed": "a"}
    assert "Nobody is an officer yet" in ran("list")


def test_nobody_is_removed_twice(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        ran("remove", "A")
    assert "there is no officer 'A'" in capsys.readouterr().err
