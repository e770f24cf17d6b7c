"""Languages in addresses: ``/check`` is English, ``/de/check`` German; nothing else tells a language."""

import re
from collections.abc import Iterable

from django.conf import settings
from django.urls import URLPattern, URLResolver
from django.urls.base import translate_url
from django.utils.translation import get_language

from openatmp.web.languages.offered import SOURCE_LANGUAGE, Language, offered

_FIRST_PART = re.compile(r"/([a-z]{2})(?=/)")


class LanguagePrefix:
    """The beginning of an address that tells its language; empty for English.

    Django's own kind may only stand at the root, and would take an app's name away from its other addresses;
    an app here says itself which of its pages are there in every language.
    """

    converters: dict[str, object] = {}

    @property
    def prefix(self) -> str:
        """The prefix of the language that is active now."""
        code = active()
        return "" if code == SOURCE_LANGUAGE else f"{code}/"

    @property
    def regex(self) -> re.Pattern[str]:
        """The prefix as a pattern, from which Django makes addresses."""
        return re.compile(re.escape(self.prefix))

    def match(self, path: str) -> tuple[str, tuple[()], dict[str, object]] | None:
        """Return what follows the prefix, in the form that Django asks for; None when it is not there."""
        return (path.removeprefix(self.prefix), (), {}) if path.startswith(self.prefix) else None

    def check(self) -> list[object]:
        """Return what is wrong with it, which is nothing."""
        return []

    def __str__(self) -> str:
        return self.prefix


def in_every_language(*routes: URLPattern | URLResolver) -> URLResolver:
    """Give addresses to pages that exist in every language that is offered.

    Args:
        *routes: the addresses of the pages without a language.

    Returns:
        One entry for a list of addresses. It may stand in the list of an app that is included at the root.
    """
    return URLResolver(LanguagePrefix(), list(routes))  # type: ignore[arg-type] # by shape, see the class


def active() -> str:
    """Return the code of the language in which is being answered now."""
    return (get_language() or settings.LANGUAGE_CODE).split("-")[0]


def language_in(path: str) -> str:
    """Return the code of the language that an address tells.

    Args:
        path: the address, from its first stroke.

    Returns:
        The code; English when there is none of a language that is offered.
    """
    found = _FIRST_PART.match(path)
    others = {one.code for one in offered()} - {SOURCE_LANGUAGE}
    return found[1] if found and found[1] in others else SOURCE_LANGUAGE


def without_language(path: str) -> str:
    """Return an address without the language that it tells: that of the English page.

    Args:
        path: the address, from its first stroke.
    """
    code = language_in(path)
    return path if code == SOURCE_LANGUAGE else path.removeprefix(f"/{code}")


def in_other_languages(path: str) -> Iterable[tuple[Language, str]]:
    """Yield every language that is offered, with the address of the same page in it.

    Args:
        path: the address of the page.

    Yields:
        Language and address; nothing when the page is there in English only.
    """
    addresses = [(one, translate_url(path, _code(one))) for one in offered()]
    if len({address for _, address in addresses}) > 1:
        yield from addresses


def _code(language: Language) -> str:
    return settings.LANGUAGE_CODE if language.code == SOURCE_LANGUAGE else language.code
