import logging
from typing import Any

import pytest
from django.conf import settings as given
from django.contrib.auth.models import User
from django.test import Client

from openatmp.web.reports import acts, desk_queries
from openatmp.web.reports.acts import Officer, Permission
from openatmp.web.reports.desk.access import way_back
from tests.web.reports.desk.conftest import PASSWORD, Clock, SignIn, filed

pytestmark = pytest.mark.django_db
ALL = frozenset(Permission)


def tried(client: Client, name: str, password: str, **more: str) -> Any:
    return client.post("/desk/sign-in", {"name": name, "password": password, **more})


def test_whoever_is_no_officer_is_led_to_where_to_sign_in(client: Client) -> None:
    response = client.get("/desk/7?done=close")
    assert response.status_code == 302
    assert response.headers["Location"] == "/desk/sign-in?to=%2Fdesk%2F7%3Fdone%3Dclose"


def test_an_officer_comes_in_and_goes_where_they_wanted(client: Client) -> None:
    key = filed()
    acts.appoint(Officer("Officer One", "DE", ALL), PASSWORD)
    response = tried(client, "Officer One", PASSWORD, to=f"/desk/{key}")
    assert response.headers["Location"] == f"/desk/{key}"
    page = client.get(f"/desk/{key}").content.decode()
    assert "Officer One, Germany" in page


def test_the_cookie_of_a_session_goes_to_the_desk_alone_and_ends(desk: Client) -> None:
    cookie = desk.cookies[given.SESSION_COOKIE_NAME]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == ("/desk", True, "Strict")
    assert not cookie["max-age"]
    assert given.SESSION_COOKIE_AGE == 8 * 3600
    assert given.SESSION_COOKIE_SECURE == given.HTTPS


def test_a_session_ends_after_a_working_day(clock: Clock, sign_in: SignIn) -> None:
    client = sign_in()
    clock.goes_on(hours=7, minutes=59)
    assert client.get("/desk").status_code == 200
    clock.goes_on(minutes=2)
    assert client.get("/desk").status_code == 302


def test_what_is_sent_without_a_session_is_not_done_and_that_is_said(client: Client) -> None:
    key = filed()
    response = client.post(f"/desk/{key}/close", {"ground": "done", "seen": "1"})
    assert response.status_code == 403
    page = response.content.decode()
    assert "You are signed out" in page
    assert 'href="/desk/sign-in"' in page


@pytest.mark.parametrize(
    ("name", "password"),
    [("Officer One", "wrong"), ("Nobody", PASSWORD), ("Nobody", "wrong"), ("Gone", PASSWORD)],
)
def test_nobody_learns_which_names_there_are(client: Client, name: str, password: str) -> None:
    acts.appoint(Officer("Officer One", "DE", ALL), PASSWORD)
    acts.appoint(Officer("Gone", "DE", ALL), PASSWORD)
    acts.dismiss("Gone")
    response = tried(client, name, password)
    page = response.content.decode()
    assert response.status_code == 422
    assert "This name and this password do not go together" in page
    assert given.SESSION_COOKIE_NAME not in client.cookies
    assert password not in page


def test_a_user_who_was_never_appointed_is_no_officer(client: Client) -> None:
    User.objects.create_user("Somebody", password=PASSWORD)
    assert tried(client, "Somebody", PASSWORD).status_code == 422


@pytest.mark.parametrize("name", ["Officer One", "Nobody"])
def test_too_many_tries_wait_whether_the_name_exists_or_not(
    client: Client, clock: Clock, settings: Any, name: str
) -> None:
    settings.SIGN_INS_AN_HOUR = 3
    acts.appoint(Officer("Officer One", "DE", ALL), PASSWORD)
    assert [tried(client, name, "wrong").status_code for _ in range(4)] == [422, 422, 422, 429]
    assert tried(client, "Officer One", PASSWORD).status_code == 429
    clock.goes_on(hours=1)
    assert tried(client, "Officer One", PASSWORD).status_code == 302


def test_guesses_at_one_name_from_everywhere_wait_too(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    from openatmp.web.reports.desk import signing_in

    monkeypatch.setattr(signing_in, "_TRIES_A_NAME", 2)
    acts.appoint(Officer("Officer One", "DE", ALL), PASSWORD)
    codes = [
        client.post(
            "/desk/sign-in", {"name": "officer one", "password": "x"}, REMOTE_ADDR=f"192.0.2.{place}"
        ).status_code
        for place in range(3)
    ]
    assert codes == [422, 422, 429]


def test_an_officer_who_was_removed_is_out_at_once(desk: Client) -> None:
    assert desk.get("/desk").status_code == 200
    acts.dismiss("officer one")
    assert desk.get("/desk").status_code == 302


def test_signing_out_takes_a_button(desk: Client) -> None:
    assert desk.get("/desk/sign-out").status_code == 405
    assert desk.get("/desk").status_code == 200
    response = desk.post("/desk/sign-out")
    assert response.headers["Location"] == "/desk/sign-in?out=1"
    assert desk.get("/desk").status_code == 302
    assert "You are signed out." in desk.get("/desk/sign-in?out=1").content.decode()


def test_a_form_without_its_token_is_refused() -> None:
    acts.appoint(Officer("Officer One", "DE", ALL), PASSWORD)
    strict = Client(enforce_csrf_checks=True)
    assert tried(strict, "Officer One", PASSWORD).status_code == 403


@pytest.mark.parametrize(
    ("said", "to"),
    [
        ("/desk/3", "/desk/3"),
        ("/desk?state=closed", "/desk?state=closed"),
        ("", "/desk"),
        ("//evil.example", "/desk"),
        ("https://evil.example/desk", "/desk"),
        ("/deskevil", "/desk"),
        ("/desk/../check", "/desk"),
        ("/desk\\evil", "/desk"),
        ("/desk\r\nX: y", "/desk"),
        ("/report", "/desk"),
    ],
)
def test_the_way_back_leads_to_the_desk_and_nowhere_else(said: str, to: str) -> None:
    assert way_back(said) == to


def test_password_managers_may_fill_in_the_form(client: Client) -> None:
    page = client.get("/desk/sign-in").content.decode()
    assert 'autocomplete="username"' in page
    assert 'autocomplete="current-password"' in page
    assert "noindex" in page


def test_nobody_keeps_a_page_of_the_desk(desk: Client) -> None:
    for address in ("/desk", f"/desk/{filed()}", "/desk/sign-in", "/desk/take-in"):
        headers = desk.get(address).headers
        assert "no-store" in headers["Cache-Control"]
        assert "noindex" in headers["X-Robots-Tag"]
        assert "script" not in headers["Content-Security-Policy"]


def test_no_other_page_knows_of_a_session(desk: Client) -> None:
    for address in ("/", "/check", "/report", "/report/status", "/register", "/verify"):
        response = desk.get(address)
        assert given.SESSION_COOKIE_NAME not in response.cookies
        assert "Cookie" not in response.headers.get("Vary", "") or "csrf" in response.content.decode()
        assert not hasattr(response.wsgi_request, "session")
        assert not hasattr(response.wsgi_request, "user")


def test_no_name_and_no_password_is_logged(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        tried(client, "Zyxofficer", "zyxsecret")
    kept = " ".join(record.getMessage() for record in caplog.records if record.name != "django.db.backends")
    assert "zyxsecret" not in kept.lower()
    assert "zyxofficer" not in kept.lower()


def test_a_password_is_kept_by_a_slow_hash(settings: Any) -> None:
    from importlib import reload

    from openatmp.web.config import settings as as_shipped

    settings.PASSWORD_HASHERS = reload(as_shipped).PASSWORD_HASHERS
    acts.appoint(Officer("Officer One", "DE", ALL), PASSWORD)
    kept = User.objects.get().password
    assert kept.startswith("scrypt$")
    assert PASSWORD not in kept


def test_whoever_may_not_read_sees_nothing(sign_in: SignIn) -> None:
    client = sign_in(may=frozenset({Permission.HANDLE}))
    response = client.get("/desk")
    assert response.status_code == 403
    assert "permission that you were not given" in response.content.decode()


def test_the_officers_of_an_installation_are_listed() -> None:
    acts.appoint(Officer("B", "FR", frozenset({Permission.READ})), PASSWORD)
    acts.appoint(Officer("A", "FR", ALL), PASSWORD)
    acts.appoint(Officer("C", "DE", ALL), PASSWORD)
    acts.dismiss("B")
    assert [(one.name, one.authority) for one in desk_queries.officers()] == [("C", "DE"), ("A", "FR")]
    assert desk_queries.officer_of(None) is None
