"""What a reader may send to be verified: the words, the country, and whether trial registers may be asked."""

import unicodedata
from typing import Any

from anyascii import anyascii
from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from openatmp.register.authorities import authorities
from openatmp.web.languages.saying import translated
from openatmp.web.site.plain_text import PlainText

LONGEST_WORDS = 5_000
ELSEWHERE = "other"


def countries() -> list[tuple[str, str]]:
    """Return the countries to choose from, by name; another country comes last."""
    named = {one.country: translated(one.country_name) for one in authorities() if not one.is_the_agency}
    # Not by the numbers of letters, by which "Łotwa" and "Österreich" would stand behind "Z".
    listed = sorted(named.items(), key=lambda one: anyascii(one[1]).casefold())
    return [("", gettext("Choose a country")), *listed, (ELSEWHERE, gettext("Another country"))]


class Words(PlainText):
    """Words as they are pasted, without the marks that nobody sees and that would cut a name in two."""

    def to_python(self, value: object) -> str:
        """Return the words without invisible marks, and without what no screen can show."""
        seen = (letter for letter in str(value or "") if unicodedata.category(letter) != "Cf")
        return super().to_python("".join(seen)).strip()


class VerifyForm(forms.Form):
    """What somebody was told, and where."""

    text = Words(
        label=_("What were you told?"),
        help_text=_("A name, a company, a trial number, or the whole sentence."),
        max_length=LONGEST_WORDS,
        error_messages={"required": _("Write what you were told; a name is enough.")},
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off", "spellcheck": "false"}),
    )
    country = forms.ChoiceField(
        label=_("In which country?"),
        help_text=_("So that we can say whom to ask there. You may leave it open."),
        choices=countries,
        required=False,
        widget=forms.Select(attrs={"autocomplete": "off"}),
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

    def __init__(self, data: QueryDict | None = None, initial: dict[str, Any] | None = None) -> None:
        super().__init__(data, initial=initial)
        if not settings.ONLINE:
            del self.fields["online"]

    @property
    def may_ask(self) -> bool:
        """Whether the reader wants the trial registers asked; call it once the form is known to be valid."""
        return bool(self.cleaned_data.get("online"))
