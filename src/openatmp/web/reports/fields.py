"""Fields of the reporter's forms: lines, texts, files."""

import unicodedata
from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from openatmp.web.reports.evidence import (
    LARGEST_TOGETHER,
    MOST_FILES,
    MOST_PIXELS_TOGETHER,
    Piece,
    Refused,
    piece_of,
    pixels_of,
)
from openatmp.web.site.plain_text import PlainText

# Some scripts need these two between their letters; the other invisible marks can turn a text round.
_NEEDED = "\u200c\u200d"
_KEPT = f"\n\t{_NEEDED}"
_NAME_SHOWN = 60


def visible(text: str) -> str:
    """Return a text without the marks that nobody sees, such as those that turn its direction."""
    return "".join(one for one in text if one in _NEEDED or unicodedata.category(one) != "Cf")


class Text(PlainText):
    """A text of several lines; what no screen can show is left out."""

    def to_python(self, value: object) -> str:
        """Return the text, its lines ended in one way."""
        text = visible(str(value or "")).replace("\r\n", "\n").replace("\r", "\n")
        return "".join(one if one.isprintable() or one in _KEPT else " " for one in text).strip()


class Line(Text):
    """One line: line breaks, as an address has that was copied from a mail, become blanks."""

    def to_python(self, value: object) -> str:
        """Return the line."""
        return " ".join(super().to_python(value).split())


def line(label: Any, longest: int, hint: Any = "", **attributes: str) -> Line:
    """Make a field of one line that may be left empty.

    Args:
        label: its label.
        longest: letters it takes.
        hint: what is expected.
        **attributes: of its element.
    """
    return Line(
        label=label,
        help_text=hint,
        required=False,
        max_length=longest,
        widget=forms.TextInput(attrs={"autocomplete": "off", **attributes}),
    )


def text(label: Any, longest: int, hint: Any = "", rows: int = 4) -> Text:
    """Make a field of several lines that may be left empty.

    Args:
        label: its label.
        longest: letters it takes.
        hint: what is expected.
        rows: lines that it shows.
    """
    widget = forms.Textarea(attrs={"rows": rows, "autocomplete": "off"})
    made = Text(label=label, help_text=hint, required=False, widget=widget)
    # Counted here, not by the browser, which would cut what is pasted without a word.
    made.validators.append(MaxLengthValidator(longest, _("This is too long. Shorten it to what matters.")))
    return made


class NotTaken(forms.ValidationError):
    """A file is not taken.

    Args:
        said: which, why, and what to do.
        taken: the files beside it that are.
    """

    def __init__(self, said: str, taken: tuple[Piece, ...] = ()) -> None:
        super().__init__(said)
        self.taken = taken


class ManyFiles(forms.ClearableFileInput):
    """A choice of several files at once."""

    allow_multiple_selected = True
    # A telephone that is told so hands over a JPEG in place of its own kind of picture.
    accepted = "image/jpeg,image/png,image/webp,image/gif,application/pdf,.eml,.txt,.html,.mhtml,.svg"
    template_name = "django/forms/widgets/file.html"

    def __init__(self) -> None:
        super().__init__(attrs={"accept": self.accepted})

    def value_from_datadict(self, _data: Any, files: Any, name: str) -> Sequence[Any]:
        """Return the files that came; a browser sends an empty one when none was chosen."""
        return [one for one in files.getlist(name) if one.name or one.size]


class Files(forms.FileField):
    """Several files, each told by its content and cleaned; every one that is not taken is named."""

    widget = ManyFiles

    def clean(self, data: Any, _initial: Any = None) -> tuple[Piece, ...]:
        """Return the files as they are kept.

        Args:
            data: the files.

        Raises:
            ValidationError: one is not taken, or they are too many or too large.
        """
        files = list(data or ())
        if len(files) > MOST_FILES:
            raise forms.ValidationError(_("These are too many files. Send at most ten at once."))
        if sum(one.size or 0 for one in files) > LARGEST_TOGETHER:
            raise forms.ValidationError(
                _("Together these files are larger than 10 MB. Send fewer; you can add others afterwards.")
            )
        return _looked_at(files)


def _looked_at(files: Sequence[Any]) -> tuple[Piece, ...]:
    taken, refusals, pixels = [], [], 0
    for one in files:
        content = one.read()
        size = pixels_of(content)
        try:
            taken.append(_piece(content, pixels + size if size else 0))
            pixels += size
        except Refused as refused:
            refusals.append(_refusal(one.name or "", refused))
    if refusals:
        raise forms.ValidationError([NotTaken(said, tuple(taken)) for said in refusals])
    return tuple(taken)


def _piece(content: bytes, pixels: int) -> Piece:
    """Look at a file, unless all pictures so far are too much to be made anew at once."""
    if pixels > MOST_PIXELS_TOGETHER:
        raise Refused(_("Together the pictures are too large. Send fewer; you can add others afterwards."))
    return piece_of(content)


def _refusal(name: str, refused: Refused) -> str:
    shown = visible("".join(sign for sign in name if sign.isprintable()))[:_NAME_SHOWN]
    return gettext("“{name}” was not taken.").format(name=shown) + f" {refused.why}"
