"""What a reader may send: a description, and an applicant's particulars."""

from django import forms

LONGEST_TEXT = 1_000_000
LONGEST_LINE = 300


class PlainText(forms.CharField):
    """Text as people paste it: control characters become spaces instead of being refused."""

    def to_python(self, value: object) -> str:
        """Return the text without what no screen can show."""
        text = super().to_python(value) or ""
        return "".join(letter if letter.isprintable() or letter in "\n\t" else " " for letter in text)


class DescriptionForm(forms.Form):
    """What the product is, in the reader's own words."""

    description = PlainText(
        label="Describe your product in your own words",
        help_text="What is in it, where the cells or genes come from, and what is done to them before "
        "they reach the patient.",
        max_length=LONGEST_TEXT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 7}),
    )
    indication = PlainText(
        label="What is it for?",
        help_text="The disease, and what the product is meant to do about it.",
        max_length=LONGEST_TEXT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    on = forms.DateField(
        label="On which day?",
        help_text="The law of that day is applied; empty means today. Write year, month, day: 2026-11-23.",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
        error_messages={"invalid": "This is not a day. Write year, month and day: 2026-11-23."},
    )

    def said_nothing(self) -> bool:
        """Whether there is no word to read; call it once the form is known to be valid."""
        return not (self.cleaned_data["description"] or self.cleaned_data["indication"])


class ApplicantForm(forms.Form):
    """Who asks, for the administrative sheet of a request; written into the document and forgotten."""

    product_name = PlainText(label="Name of the product", max_length=LONGEST_LINE)
    active_substance = PlainText(
        label="Active substance",
        help_text="The name you use for the cells, the tissue or the vector itself.",
        max_length=LONGEST_LINE,
        required=False,
    )
    description = PlainText(
        label="Description",
        help_text="Goes into the briefing text as you write it here.",
        max_length=LONGEST_TEXT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 7}),
    )
    indication = PlainText(
        label="What is it for?",
        max_length=LONGEST_TEXT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    name = PlainText(
        label="Name of the applicant", help_text="Person or organisation.", max_length=LONGEST_LINE
    )
    address = PlainText(label="Address", max_length=1_000, widget=forms.Textarea(attrs={"rows": 4}))
    contact = PlainText(label="Contact person", max_length=LONGEST_LINE)
    email = forms.EmailField(label="E-mail of the contact person", max_length=LONGEST_LINE)
    telephone = PlainText(label="Telephone of the contact person", max_length=LONGEST_LINE, required=False)
