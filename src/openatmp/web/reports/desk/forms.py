"""What an officer fills in to do something about a report."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.html import format_html

from openatmp.offers.triage import Level
from openatmp.register.authorities import authorities
from openatmp.web.reports.acts import Persons
from openatmp.web.reports.desk.likely import Likely
from openatmp.web.reports.desk.words import LEVELS
from openatmp.web.reports.fields import Line, Text, line, text

_LONGEST = 2_000
_LONGEST_LINE = 200
_HIGHEST = 2**31
_NUMBER = "Choose a report, or write the number of the other one."
_WHICH = "You chose report {chosen} and wrote another number. To mean the number, choose “Another report”."
ELSEWHERE = "other"


def _why(hint: str = "") -> Text:
    field = text("Why?", _LONGEST, hint or "It stays in the log for good: no names of patients.", rows=2)
    field.required = True
    field.error_messages["required"] = "Say why; it stays in the log."
    return field


def _is_number(said: str) -> bool:
    return (
        said.isascii() and said.isdecimal() and len(said) <= len(str(_HIGHEST)) and 0 < int(said) <= _HIGHEST
    )


def _likely(one: Likely) -> str:
    """A report to choose, with why it is likely."""
    shown: str = format_html(
        '<span>Report {}: {}<span class="below address">{}</span></span>',
        one.key,
        one.words,
        " ".join(one.reasons),
    )
    return shown


def _public() -> Text:
    return text(
        "What the reporter reads about it, if anything", _LONGEST, "In the language of the report.", rows=2
    )


def _line(label: str, hint: str, required: str) -> Line:
    field = line(label, _LONGEST_LINE, hint)
    field.required = True
    field.error_messages["required"] = required
    return field


class WeighForm(forms.Form):
    """Another level."""

    level = forms.ChoiceField(
        label="How urgent is it?",
        choices=[(level.value, words) for level, words in LEVELS.items()],
        error_messages={"required": "Choose a level.", "invalid_choice": "Choose a level from the list."},
    )
    ground = _why()

    def clean_level(self) -> Level:
        """Return the level as the core knows it."""
        return Level(self.cleaned_data["level"])


class NoteForm(forms.Form):
    """A note, and perhaps a word to the reporter."""

    words = text("Note for the desk", _LONGEST, "Kept sealed, and erased with the personal data.", rows=3)
    public = _public()

    def clean(self) -> dict[str, Any]:
        """See that there is something to keep."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors and not said["words"] and not said["public"]:
            self.add_error("words", "Write a note, or a word to the reporter.")
        return said


class PassOnForm(forms.Form):
    """To whom, why, and what the reporter is told."""

    to = _line(
        "To whom?", "An authority or those who investigate; the reporter reads it.", "Say to whom it goes."
    )
    ground = _why()
    public = _public()


class EndForm(forms.Form):
    """Why a report is closed or opened again, and what its reporter is told."""

    ground = _why()
    public = _public()


class MergeForm(forms.Form):
    """In which report this one goes on."""

    into = forms.CharField(label="Which report goes on?", required=False, widget=forms.RadioSelect)
    number = forms.IntegerField(
        label="Number of the report that goes on",
        required=False,
        min_value=1,
        max_value=_HIGHEST,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), _NUMBER),
    )
    ground = _why()

    def offer(self, listed: Sequence[Likely]) -> None:
        """Offer reports to choose from, beside a free number.

        Args:
            listed: the likely ones, the likeliest first.
        """
        field = self.fields["into"].widget
        if isinstance(field, forms.RadioSelect):
            field.choices = [*((str(one.key), _likely(one)) for one in listed), (ELSEWHERE, "Another report")]
        self.fields["number"].label = "Number of another report"

    def clean(self) -> dict[str, Any]:
        """Find the one report that is meant."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        chosen, number = said.get("into", ""), said.get("number")
        if "number" in self.errors:
            return said
        if number and chosen.isdecimal() and int(chosen) != number:
            self.add_error("number", _WHICH.format(chosen=int(chosen)))
        elif number or _is_number(chosen):
            said["into"] = number or int(chosen)
        else:
            self.add_error("number", _NUMBER)
        return said


class CompareForm(forms.Form):
    """Whether another report has the same provider."""

    other = forms.IntegerField(min_value=1, max_value=2**31, widget=forms.HiddenInput)
    same = forms.ChoiceField(choices=[("yes", "yes"), ("no", "no")], widget=forms.HiddenInput)
    ground = _why()

    def clean_same(self) -> bool:
        """Return whether they have."""
        return bool(self.cleaned_data["same"] == "yes")


class RevealForm(forms.Form):
    """Why somebody looks at personal data."""

    ground = _why("That you looked, and why, stays in the log for good.")


class ExportForm(forms.Form):
    """For whom a case is packed, why, and what goes along."""

    to = forms.ChoiceField(
        label="For whom?",
        choices=lambda: [("", "Choose an authority"), *_authorities(), (ELSEWHERE, "Somebody else")],
        error_messages={"required": "Say for whom it is.", "invalid_choice": "Choose from the list."},
    )
    ground = _why()
    persons = forms.ChoiceField(
        label="Of what people wrote",
        choices=[
            (Persons.NOTHING.value, "Nothing goes along"),
            (Persons.ACCOUNT.value, "Their account and the treatment, without how to reach them"),
            (Persons.ALL.value, "All of it, with how to reach them"),
        ],
        initial=Persons.NOTHING.value,
        widget=forms.RadioSelect,
        error_messages={"required": "Say what goes along.", "invalid_choice": "Choose from the list."},
    )
    evidence = forms.TypedMultipleChoiceField(
        label="Files that go along",
        help_text="What was kept as it came may name people; look before you hand it out.",
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, pieces: list[tuple[int, str]], **named: Any) -> None:
        super().__init__(*args, **named)
        field = self.fields["evidence"]
        if isinstance(field, forms.TypedMultipleChoiceField):
            field.choices = pieces
        if not pieces:
            del self.fields["evidence"]


class TakeInForm(forms.Form):
    """A case package of another authority."""

    package = forms.FileField(
        label="Case package",
        help_text="The ZIP file that another authority made with openatmp; up to 12 MB.",
        error_messages={
            "required": "Choose the file.",
            "empty": "The file is empty.",
            "missing": "Choose the file.",
        },
        widget=forms.FileInput(attrs={"accept": ".zip,application/zip"}),
    )


def _authorities() -> list[tuple[str, str]]:
    named = {one.country: one.country_name for one in authorities()}
    return sorted(named.items(), key=lambda one: one[1])
