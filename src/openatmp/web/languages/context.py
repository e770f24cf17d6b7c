"""What templates may show of languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils import translation
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext

from openatmp.web.languages.addresses import active, in_other_languages
from openatmp.web.languages.offered import SOURCE_LANGUAGE, Language, offered
from openatmp.web.languages.preferred import preferred


@dataclass(frozen=True, slots=True)
class Choice:
    """The same page in a language.

    Args:
        language: the language.
        address: where the page is.
        current: whether it is the one being read.
    """

    language: Language
    address: str
    current: bool


@dataclass(frozen=True, slots=True)
class Hint:
    """That a page can be read in the language that the browser asks for.

    Args:
        choice: the page in that language.
        words: the hint, in that language.
    """

    choice: Choice
    words: str


def languages(request: HttpRequest) -> Mapping[str, object]:
    """Return what every template may show of languages.

    Args:
        request: the request that is being answered.

    Returns:
        ``language``, the one being read; ``choices``, the same page in every language, empty when there is
        but one; ``hint``, when the browser would rather have another.
    """
    choices = SimpleLazyObject(lambda: _choices(request))
    code = active()
    return {
        "language": next(one for one in offered() if one.code == code),
        "choices": choices,
        "hint": SimpleLazyObject(lambda: _hint(request)),
    }


def _choices(request: HttpRequest) -> tuple[Choice, ...]:
    code = active()
    return tuple(Choice(one, to, one.code == code) for one, to in in_other_languages(request.path_info))


def _hint(request: HttpRequest) -> Hint | None:
    wanted = preferred(request)
    choice = next((one for one in _choices(request) if one.language == wanted and not one.current), None)
    return Hint(choice, _words(choice.language)) if choice else None


def _words(language: Language) -> str:
    code = "en-gb" if language.code == SOURCE_LANGUAGE else language.code
    with translation.override(code):
        # Translators: name your own language in place of English.
        return gettext("This page can also be read in English.")
