"""What the rooms say, in the language of the page."""

from django.utils.formats import date_format
from django.utils.translation import gettext

from openatmp.basis.saying import Said, SaidDay, SaidTogether
from openatmp.web.languages.addresses import active
from openatmp.web.languages.offered import SOURCE_LANGUAGE


def translated(said: str) -> str:
    """Return what a room says in the language that is active.

    Args:
        said: a sentence that remembers how it was made, several of them, a day, or any text; a text that no
            catalogue knows stays as it is.
    """
    if active() == SOURCE_LANGUAGE or not said:
        return str(said)
    match said:
        case SaidTogether(parts=parts):
            return " ".join(map(translated, parts))
        case SaidDay(day=day):
            return date_format(day, "DATE_FORMAT")
        case Said(template=template, values=values):
            return gettext(template).format_map({name: _value(value) for name, value in values.items()})
        case _:
            return gettext(said)


def _value(value: str) -> str:
    """Return what fills a gap: a name stands as it is, even where a catalogue knows such a word."""
    return translated(value) if isinstance(value, Said | SaidTogether | SaidDay) else value
