"""What a reader may send: a description, and an applicant's particulars."""

from dataclasses import fields

from django import forms

from openatmp.classification.renderings.wording import capitalised
from openatmp.classification.request import Applicant, ApplicantKind, Briefing
from openatmp.web.site.plain_text import PlainText

LONGEST_TEXT = 1_000_000
LONGEST_LINE = 300
LONGEST_PASSAGE = 20_000


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


def _own_words(label: str, help_text: str) -> PlainText:
    """A longer passage for the briefing text, which may as well be written into the document later."""
    area = forms.Textarea(attrs={"rows": 4})
    return PlainText(
        label=label, help_text=help_text, max_length=LONGEST_PASSAGE, required=False, widget=area
    )


class ApplicantForm(forms.Form):
    """Who asks, for the administrative sheet of a request; written into the document and forgotten."""

    product_name = PlainText(label="Name of the product", max_length=LONGEST_LINE)
    name = PlainText(
        label="Name of the applicant", help_text="Person or organisation.", max_length=LONGEST_LINE
    )
    kind = forms.ChoiceField(
        label="What sort of applicant?",
        choices=[(kind.value, capitalised(kind.value)) for kind in ApplicantKind],
        initial=ApplicantKind.UNSAID.value,
        required=False,
    )
    sme_number = PlainText(
        label="SME number",
        help_text="If the Agency has given your enterprise one.",
        max_length=LONGEST_LINE,
        required=False,
    )
    address = PlainText(label="Address", max_length=1_000, widget=forms.Textarea(attrs={"rows": 3}))
    country = PlainText(label="Country", max_length=LONGEST_LINE)
    contact = PlainText(label="Contact person", max_length=LONGEST_LINE)
    email = forms.EmailField(label="E-mail of the contact person", max_length=LONGEST_LINE)
    phone = PlainText(label="Telephone of the contact person", max_length=LONGEST_LINE, required=False)

    def clean_kind(self) -> ApplicantKind:
        """Return the sort of applicant; not said when nothing was chosen."""
        return ApplicantKind(self.cleaned_data["kind"] or ApplicantKind.UNSAID)

    def applicant(self) -> Applicant:
        """Return the applicant; call it once the form is known to be valid."""
        return Applicant(**{field.name: self.cleaned_data[field.name] for field in fields(Applicant)})


class BriefingForm(forms.Form):
    """What no list of facts can say, for the briefing text."""

    composition = _own_words("What is it made of?", "With amounts, as far as they are fixed.")
    starting_materials = _own_words("What is it made from?", "Starting materials, and where they come from.")
    manufacture = _own_words("How is it made?", "Step by step.")
    mechanism = _own_words("How is it thought to work?", "With what supports it.")
    development = _own_words("How far is development?", "Studies done, under way and planned.")
    elsewhere = _own_words("What is its status in other countries?", "Classified, authorised, or used there.")
    position = _own_words("What is it in your view, and why?", "It stands beside the reasons computed here.")

    def briefing(self) -> Briefing:
        """Return the passages; call it once the form is known to be valid."""
        return Briefing(**self.cleaned_data)
