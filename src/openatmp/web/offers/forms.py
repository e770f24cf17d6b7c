"""What a reader may hand in: a text, a file, or a link where allowed; where it was found; a country."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from openatmp.web.register.forms import ELSEWHERE, Words, countries
from openatmp.web.site.plain_text import PlainText

LONGEST_TEXT = 1_000_000
LONGEST_PLACE = 500
LARGEST_FILE = 10_000_000
_NO_SUGGESTIONS = {"autocomplete": "off"}


class CheckForm(forms.Form):
    """An offer, and where it was found."""

    text = Words(
        label=_("What were you offered?"),
        help_text=_(
            "Paste the text of the page, the advertisement or the message. The whole of it tells most."
        ),
        max_length=LONGEST_TEXT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false", **_NO_SUGGESTIONS}),
    )
    file = forms.FileField(
        label=_("Or choose a file"),
        help_text=_("A saved page, a mail, a PDF, a photograph or a screenshot; at most 10 MB."),
        required=False,
        allow_empty_file=True,
    )
    link = forms.URLField(
        label=_("Or give the address of the page"),
        help_text=_("This service then opens the page once; whoever runs that page sees that it was opened."),
        max_length=LONGEST_PLACE,
        required=False,
        assume_scheme="https",
        error_messages={"invalid": _("This is no address of a page. It begins with https://")},
        widget=forms.URLInput(attrs=_NO_SUGGESTIONS),
    )
    address = PlainText(
        label=_("Where did you find it?"),
        help_text=_("An address, a name, a place. You may leave it open."),
        max_length=LONGEST_PLACE,
        required=False,
        widget=forms.TextInput(attrs=_NO_SUGGESTIONS),
    )
    country = forms.ChoiceField(
        label=_("In which country do you live?"),
        help_text=_("So that we can say whom to ask there. You may leave it open."),
        choices=countries,
        required=False,
        widget=forms.Select(attrs=_NO_SUGGESTIONS),
        error_messages={"invalid_choice": _("Choose a country from the list, or “Another country”.")},
    )

    online = forms.BooleanField(
        label=_("Also ask the public trial registers"),
        help_text=_(
            "Sends a trial number that stands in your words, and nothing else, to euclinicaltrials.eu and "
            "clinicaltrials.gov."
        ),
        required=False,
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        files: "MultiValueDict[str, UploadedFile[bytes]] | None" = None,
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, files, initial=initial)
        if not settings.CHECK_LINKS:
            del self.fields["link"]
        if not settings.ONLINE:
            del self.fields["online"]

    def clean_file(self) -> "UploadedFile[bytes] | None":
        """Refuse a file that is too large, or empty."""
        file: UploadedFile[bytes] | None = self.cleaned_data["file"]
        if file is not None and not file.size:
            raise forms.ValidationError(gettext("This file is empty."))
        if file is not None and (file.size or 0) > LARGEST_FILE:
            raise forms.ValidationError(
                gettext("This file is larger than 10 MB. A screenshot of the offer is enough, or its text.")
            )
        return file

    def clean(self) -> dict[str, Any]:
        """Ask for one thing to look at, and for one only."""
        said = super().clean() or self.cleaned_data
        given = [name for name in ("text", "file", "link") if said.get(name)]
        if not given and not self.errors:
            self.add_error("text", gettext("Paste the text of the offer, or choose a file."))
        if len(given) > 1:
            self.add_error(given[1], gettext("Give one thing at a time: look at this one afterwards."))
        return said

    @property
    def may_ask(self) -> bool:
        """Whether the reader wants the trial registers asked; call it once the form is known to be valid."""
        return bool(self.cleaned_data.get("online"))

    @property
    def country_code(self) -> str:
        """The country that was chosen; empty when it was left open, or is another one."""
        chosen: str = self.cleaned_data["country"]
        return "" if chosen == ELSEWHERE else chosen
