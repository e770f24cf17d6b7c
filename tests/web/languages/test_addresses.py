import pytest
from django.urls import NoReverseMatch, resolve, reverse
from django.urls.exceptions import Resolver404
from django.utils.translation import override

from openatmp.web.languages.addresses import (
    LanguagePrefix,
    active,
    in_other_languages,
    language_in,
    without_language,
)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/check", "en"),
        ("/mt/check", "mt"),
        ("/mt/", "mt"),
        ("/mt", "en"),
        ("/de/check", "en"),
        ("/en/check", "en"),
        ("/MT/check", "en"),
        ("/mtx/check", "en"),
        ("/", "en"),
        ("", "en"),
    ],
)
def test_the_address_tells_the_language(quoted: str, path: str, code: str) -> None:
    assert language_in(path) == code


@pytest.mark.parametrize(
    ("path", "plain"),
    [("/mt/check", "/check"), ("/check", "/check"), ("/mt/mt/check", "/mt/check"), ("/mt/", "/")],
)
def test_it_takes_the_language_from_an_address(quoted: str, path: str, plain: str) -> None:
    assert without_language(path) == plain


@pytest.mark.parametrize("name", ["offers:check", "register:verify"])
def test_a_link_stays_in_the_language_where_the_page_is_there(quoted: str, name: str) -> None:
    english = reverse(name)
    with override(quoted):
        assert reverse(name) == f"/mt{english}"
    assert reverse(name) == english


def test_a_link_leads_to_the_english_page_where_there_is_no_other(quoted: str) -> None:
    with override(quoted):
        assert reverse("register:register") == "/register"


@pytest.mark.parametrize(
    "path", ["/mt/register", "/mt/", "/mt/api", "/mt/verify/x", "/de/check", "/en/check"]
)
def test_a_page_that_is_not_there_in_a_language_is_not_found(quoted: str, path: str) -> None:
    with override(quoted if path.startswith("/mt") else "en-gb"), pytest.raises(Resolver404):
        resolve(path)


def test_it_names_a_page_in_every_language_that_is_offered(quoted: str) -> None:
    named = {one.code: address for one, address in in_other_languages("/check")}
    assert named == {"en": "/check", "mt": "/mt/check"}


def test_it_names_the_same_from_another_language(quoted: str) -> None:
    with override(quoted):
        named = {one.code: address for one, address in in_other_languages("/mt/check")}
    assert named == {"en": "/check", "mt": "/mt/check"}


@pytest.mark.parametrize("path", ["/register", "/about", "/nothing/like/this"])
def test_a_page_in_english_alone_has_no_others(quoted: str, path: str) -> None:
    assert not list(in_other_languages(path))


def test_the_prefix_is_empty_in_english(quoted: str) -> None:
    prefix = LanguagePrefix()
    assert (prefix.prefix, str(prefix), prefix.match("check")) == ("", "", ("check", (), {}))
    with override(quoted):
        assert prefix.match("mt/check") == ("check", (), {})
        assert prefix.match("check") is None
    assert prefix.check() == []


def test_english_is_active_where_nothing_is() -> None:
    with override(None):
        assert active() == "en"


def test_an_unknown_name_leads_nowhere() -> None:
    with pytest.raises(NoReverseMatch):
        reverse("offers:nothing")
