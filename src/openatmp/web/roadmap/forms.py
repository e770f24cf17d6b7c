"""What a reader may ask a plan for; the same fields come from the form and from a link."""

from collections.abc import Mapping
from typing import Any

from django import forms

from openatmp.roadmap.applicant import ApplicantKind
from openatmp.roadmap.guidance.catalogue import Stage
from openatmp.web.roadmap.words import APPLICANTS, QUESTIONS, STAGES
from openatmp.web.site.plain_text import PlainText
from openatmp.web.tools.forms import LONGEST_TEXT

YES_NO = (("yes", "Yes"), ("no", "No"), ("", "I do not know"))
_MOST_MONEY = 10**13
_MOST_STAFF = 10**7
_NO_DAY = "This is not a day. Write year, month and day: 2027-03-01."
_ACCOUNTS = ("staff", "turnover", "balance_sheet")
# Of two of these days, the first cannot come after the second.
_ORDER = (
    ("start", "trial", "The trial cannot be authorised before the plan starts, on {day}."),
    ("start", "application", "The application cannot come before the plan starts, on {day}."),
    ("trial", "application", "The application cannot come before the first trial is authorised, on {day}."),
)


def day_field(label: str, help_text: str = "") -> forms.DateField:
    """Return a field for a day that may be left empty.

    Args:
        label: what is asked.
        help_text: what it means.
    """
    return forms.DateField(
        label=label,
        help_text=help_text,
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
        error_messages={"invalid": _NO_DAY},
    )


def yes_no_field(label: str) -> forms.ChoiceField:
    """Return a question to which "I do not know" is an answer.

    Args:
        label: the question.
    """
    return forms.ChoiceField(label=label, choices=YES_NO, required=False, widget=forms.RadioSelect)


def _number(label: str, help_text: str, most: int) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        help_text=help_text,
        required=False,
        min_value=0,
        max_value=most,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={
            "invalid": "Write a whole number without letters: 12 or 1200000.",
            "min_value": "This cannot be below zero.",
        },
    )


class TermsForm(forms.Form):
    """Who applies, where the product stands, which days are wished for: all of it may stand in a link."""

    applicant = forms.ChoiceField(
        label="Who applies?",
        choices=[(kind.value, words) for kind, words in APPLICANTS.items()],
        widget=forms.RadioSelect,
        error_messages={
            "required": "Say who applies: fees and support hang on it.",
            "invalid_choice": "Choose one of the three kinds of applicant.",
        },
    )
    staff = _number("People", "In units of a full year’s work.", _MOST_STAFF)
    turnover = _number("Turnover a year, in euro", "", _MOST_MONEY)
    balance_sheet = _number("Balance sheet total, in euro", "One of the two is enough.", _MOST_MONEY)
    stage = forms.ChoiceField(
        label="Where does the product stand?",
        choices=[(stage.value, words) for stage, words in STAGES.items()],
        required=False,
        initial=Stage.DEVELOPMENT.value,
    )
    start = day_field("Plan from which day?", "Empty means today.")
    trial = day_field("When shall the first trial be authorised?", "A wish is enough; it can be changed.")
    application = day_field(
        "When shall marketing authorisation be applied for?", "The plan counts back from it."
    )
    accelerated = forms.BooleanField(label="An accelerated assessment is hoped for", required=False)
    orphan = yes_no_field(QUESTIONS["orphan"])
    unmet_need = yes_no_field(QUESTIONS["unmet_need"])
    one_hospital = yes_no_field(QUESTIONS["one_hospital"])
    conditional = yes_no_field(QUESTIONS["conditional"])
    on = day_field("The law of which day?", "Empty means today.")

    def clean(self) -> dict[str, Any]:
        """Refuse days that come in the wrong order, and figures that say nothing."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        for earlier, later, said in _ORDER:
            first, second = given.get(earlier), given.get(later)
            if first and second and second < first:
                self.add_error(later, said.format(day=first.isoformat()))
        self._check_accounts(given)
        return given

    def _check_accounts(self, given: Mapping[str, Any]) -> None:
        if given.get("applicant") != ApplicantKind.SME or not any(
            given.get(name) is not None for name in _ACCOUNTS
        ):
            return
        if given.get("staff") is None and "staff" not in self.errors:
            self.add_error("staff", "Say how many people work there, too, or leave all three figures empty.")
        if given.get("turnover") is None and given.get("balance_sheet") is None and not self.errors:
            self.add_error(
                "turnover", "Say the turnover or the balance sheet, too; one of the two is enough."
            )


class RoadmapForm(TermsForm):
    """The same, and what the product is, in the reader's own words."""

    description = PlainText(
        label="Describe your product in your own words",
        help_text="What is in it, where the cells or genes come from, and what is done to them.",
        max_length=LONGEST_TEXT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    indication = PlainText(
        label="What is it for?",
        help_text="The disease, and what the product is meant to do about it.",
        max_length=LONGEST_TEXT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


TERMS = tuple(TermsForm.base_fields)
