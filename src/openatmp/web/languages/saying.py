"""What the rooms say, in the language of the page."""

from collections.abc import Callable

from django.utils.formats import date_format
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from openatmp.basis.saying import InEnglish, Said, SaidDay, SaidTogether
from openatmp.web.languages.addresses import active
from openatmp.web.languages.offered import SOURCE_LANGUAGE


def translated(said: str) -> str:
    """Return what a room says in the language that is active.

    Args:
        said: a sentence that remembers how it was made, several of them, a day, or any text; a text that no
            catalogue knows stays as it is.
    """
    return str(said) if active() == SOURCE_LANGUAGE else _in_language(said, str)


def marked(said: str) -> SafeString:
    """Return the same as HTML, in which is marked what stays English on a page in another language.

    Args:
        said: as for ``translated``.
    """
    if active() == SOURCE_LANGUAGE:
        return escape(said)
    return mark_safe(_in_language(said, _html))  # noqa: S308 - every part of it is escaped


def _html(text: str) -> str:
    return format_html('<span lang="en">{}</span>', text) if isinstance(text, InEnglish) else escape(text)


def _in_language(said: str, write: Callable[[str], str]) -> str:
    match said:
        case SaidTogether(parts=parts):
            return " ".join(_in_language(part, write) for part in parts)
        case SaidDay(day=day):
            return write(date_format(day, "DATE_FORMAT"))
        case Said(template=template, values=values):
            filling = {name: _value(value, write) for name, value in values.items()}
            words = write(gettext(template))
            # A sentence without gaps may be somebody's own, and hold a brace.
            return words.format_map(filling) if filling else words
        case "" | InEnglish():
            return write(said)
        case _:
            return write(gettext(said))


def _value(value: str, write: Callable[[str], str]) -> str:
    """Return what fills a gap: a name stands as it is, even where a catalogue knows such a word."""
    is_ours = isinstance(value, Said | SaidTogether | SaidDay)
    return _in_language(value, write) if is_ours else write(value)
