"""What a reporter fills in."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from openatmp.offers.reporting import (
    Age,
    Channel,
    Contact,
    Happened,
    Harm,
    Report,
    Treatment,
    Vulnerable,
    Whose,
    complaints_of,
)
from openatmp.offers.reporting.rules import LINES, LONGEST_ADDRESS, LONGEST_LINE, LONGEST_WORDS
from openatmp.offers.reporting.wording import AGES, CHANNELS, HAPPENED, HARMS, VULNERABLE, WHOSE
from openatmp.web.languages.saying import translated
from openatmp.web.register.forms import ELSEWHERE, countries
from openatmp.web.reports.evidence import Piece
from openatmp.web.reports.fields import Files, Line, NotTaken, Text, line, text

LONGEST_OFFER = 1_000_000
LONGEST_CODE = 200
# The form's own names for what the core names by its parts.
_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "treatment.day": "given_on",
        "treatment.batch": "batch",
        "treatment.harm": "reaction",
        "treatment.doctor": "doctor",
        "contact.name": "name",
        "contact.mail": "mail",
        "contact.phone": "phone",
    }
)
_PLAIN = tuple(name for name in LINES if "." not in name)


def _choices(words: Mapping[Any, str]) -> Any:
    return lambda: [(key.value, translated(said)) for key, said in words.items()]


class ReportForm(forms.Form):
    """A report: what happened, to whom, the offer, the treatment, evidence, contact."""

    happened = forms.MultipleChoiceField(
        label=_("What happened?"),
        help_text=_("Tick all that fits."),
        choices=_choices(HAPPENED),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Tick what happened; one is enough."),
            "invalid_choice": _("Tick what happened; one is enough."),
        },
    )
    country = forms.ChoiceField(
        label=_("In which country was it offered to you?"),
        help_text=_("It decides which authority gets your report. Of an offer on the web: where you live."),
        choices=countries,
        error_messages={
            "required": _("Choose the country, so that the right authority gets your report."),
            "invalid_choice": _("Choose a country from the list, or “Another country”."),
        },
    )
    words = text(
        _("What happened, in your own words?"),
        LONGEST_WORDS,
        _("In your own language. What was promised, what was done, what worries you?"),
        rows=6,
    )
    provider = line(_("Who offers it?"), LONGEST_LINE, _("A clinic, a company, a doctor."))
    product = line(_("What is offered?"), LONGEST_LINE, _("As they call it, and against which disease."))
    address = line(
        _("Address of the page, the profile or the video"),
        LONGEST_ADDRESS,
        _("Copy it from your browser."),
        inputmode="url",
        autocapitalize="none",
        spellcheck="false",
    )
    place = line(_("Where is the treatment given?"), LONGEST_LINE, _("Town and country."))
    channel = forms.ChoiceField(
        label=_("How did the offer reach you?"), choices=_choices(CHANNELS), required=False
    )
    when = line(_("When was that?"), LONGEST_LINE, _("Roughly will do: March 2026."))
    price = line(_("What does it cost?"), LONGEST_LINE)
    title = Line(required=False, max_length=LONGEST_LINE, widget=forms.HiddenInput)
    offer = text(
        _("Text of the offer"), LONGEST_OFFER, _("It goes along as a file. You may shorten it."), rows=6
    )
    whose = forms.ChoiceField(
        label=_("Who is concerned?"),
        choices=_choices(WHOSE),
        widget=forms.RadioSelect,
        error_messages={"required": _("Say who is concerned."), "invalid_choice": _("Say who is concerned.")},
    )
    age = forms.ChoiceField(label=_("How old is that person?"), choices=_choices(AGES), required=False)
    vulnerable = forms.MultipleChoiceField(
        label=_("Is that person"),
        choices=_choices(VULNERABLE),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    planned = forms.DateField(
        label=_("Is a treatment planned? For which day?"),
        required=False,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": _("Write the day as year, month and day: 2026-11-23.")},
    )
    given_on = line(_("When was the treatment given?"), LONGEST_LINE, _("Roughly will do."))
    reaction = text(
        _("What happened to the person's health, and since when?"), LONGEST_WORDS, _("As you saw it."), rows=3
    )
    harm = forms.ChoiceField(label=_("How bad is it?"), choices=_choices(HARMS), required=False)
    batch = line(
        _("Batch number, donor code, or what stands on the papers"),
        LONGEST_LINE,
        _("From a label, a card or a letter, if there is one."),
    )
    doctor = text(_("Has a doctor seen it? What was found?"), LONGEST_WORDS, rows=2)
    evidence = Files(
        label=_("Pictures, documents, mails"),
        help_text=_(
            "Pictures, PDF, saved mails, texts and pages: ten at most, 10 MB together. Place and device are "
            "taken out of pictures."
        ),
        required=False,
    )
    name = line(_("What may we call you?"), LONGEST_LINE, autocomplete="name")
    mail = line(_("E-mail"), LONGEST_LINE, autocomplete="email", inputmode="email", autocapitalize="none")
    phone = line(_("Telephone"), LONGEST_LINE, autocomplete="tel", inputmode="tel")

    def __init__(self, *args: Any, held: tuple[Piece, ...] = (), **named: Any) -> None:
        super().__init__(*args, **named)
        self.held = held

    def clean(self) -> dict[str, Any]:
        """Ask the core what is wrong; its complaints stand beside the fields."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        report = report_of(said)
        has_evidence = bool(
            self.held or said.get("evidence") or said.get("offer") or "evidence" in self.errors
        )
        codes = [code for code, _name in countries()]
        for problem in complaints_of(report, codes, has_evidence=has_evidence):
            name = _FIELDS.get(problem.where, problem.where)
            if name not in self.errors:
                self.add_error(name, translated(problem.happened))
        return said

    @property
    def new_pieces(self) -> tuple[Piece, ...]:
        """The files that came with this form and were taken; those beside a refused one too."""
        if "evidence" in self.cleaned_data:
            pieces: tuple[Piece, ...] = self.cleaned_data["evidence"]
            return pieces
        found = self.errors.as_data().get("evidence", ())
        return next((one.taken for one in found if isinstance(one, NotTaken)), ())

    def said(self) -> dict[str, Any]:
        """Return what was filled in, so that the form can be shown again; without files."""
        return dict(self._said())

    def _said(self) -> Iterator[tuple[str, Any]]:
        sent = cast("QueryDict", self.data)
        for name, field in self.fields.items():
            if name == "evidence":
                continue
            several = isinstance(field, forms.MultipleChoiceField)
            yield name, sent.getlist(name) if several else sent.get(name, "")


def report_of(said: Mapping[str, Any]) -> Report:
    """Return the report that a form holds.

    Args:
        said: its fields, as they were cleaned.
    """
    country = said.get("country", "")
    return Report(
        happened=frozenset(Happened(one) for one in said.get("happened", ())),
        whose=Whose(said.get("whose", Whose.NOBODY)),
        country="" if country == ELSEWHERE else country,
        age=Age(said.get("age") or Age.NOT_SAID),
        vulnerable=frozenset(Vulnerable(one) for one in said.get("vulnerable", ())),
        harm=Harm(said.get("harm") or Harm.NOT_SAID),
        planned=said.get("planned"),
        channel=Channel(said.get("channel") or Channel.NOT_SAID),
        words=said.get("words", ""),
        treatment=Treatment(*(said.get(name, "") for name in ("given_on", "batch", "reaction", "doctor"))),
        contact=Contact(*(said.get(name, "") for name in ("name", "mail", "phone"))),
        **{name: said.get(name, "") for name in _PLAIN},
    )


class CodeForm(forms.Form):
    """The code of a receipt."""

    code = Line(
        label=_("Code on your receipt"),
        help_text=_("Six groups of four. Capital or small letters, with or without hyphens."),
        max_length=LONGEST_CODE,
        error_messages={"required": _("Write the code that stands on your receipt.")},
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )


class AddForm(forms.Form):
    """Something to add to a report."""

    code = Line(max_length=LONGEST_CODE, widget=forms.HiddenInput)
    words = text(_("What do you want to add?"), LONGEST_WORDS)
    evidence = Files(
        label=_("Pictures, documents, mails"),
        help_text=_("Ten at most, 10 MB together."),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """See that there is something to add."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors and not said.get("words") and not said.get("evidence"):
            self.add_error("words", _("Write something, or choose a file."))
        return said


__all__ = ["AddForm", "CodeForm", "ReportForm", "Text", "report_of"]
