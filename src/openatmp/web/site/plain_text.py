"""Text as people paste it into a form."""

from django import forms
from django.utils.translation import gettext_lazy as _


class PlainText(forms.CharField):
    """Text as people paste it: control characters become spaces instead of being refused."""

    default_error_messages = {
        "max_length": _(
            "This is too long: %(show_value)s characters, and at most %(limit_value)s are read here. Shorten "
            "it to what matters."
        ),
    }

    def to_python(self, value: object) -> str:
        """Return the text without what no screen can show."""
        text = super().to_python(value) or ""
        return "".join(letter if letter.isprintable() or letter in "\n\t" else " " for letter in text)
