from datetime import date
from typing import Any

import pytest
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from openatmp.offers.reporting import Age, Channel, Happened, Harm, Vulnerable, Whose
from openatmp.offers.reporting.rules import LONGEST_WORDS, NO_MAIL, NO_PHONE, NOTHING_TO_GO_BY
from openatmp.web.reports.evidence import piece_of
from openatmp.web.reports.forms import AddForm, ReportForm, report_of
from openatmp.web.reports.layout import CONTACT, GROUPS, groups_of
from tests.web.reports.conftest import FILLED_IN, picture, upload


def query(said: dict[str, Any]) -> QueryDict:
    made = QueryDict(mutable=True)
    for name, value in said.items():
        made.setlist(name, value if isinstance(value, list) else [value])
    return made


def form_of(**more: Any) -> ReportForm:
    return ReportForm(query({**FILLED_IN, **more}))


def test_it_makes_a_report_of_what_was_filled_in() -> None:
    form = form_of(
        age="12 to 17",
        vulnerable=["pregnancy"],
        harm="serious",
        planned="2026-12-01",
        channel="video",
        given_on="May",
        batch="LOT",
        reaction="fever",
        doctor="none",
    )
    assert form.is_valid(), form.errors
    report = report_of(form.cleaned_data)
    assert report.happened == {Happened.OFFERED, Happened.PAID}
    assert (report.whose, report.country) == (Whose.RELATIVE, "DE")
    assert (report.age, list(report.vulnerable)) == (Age.YOUNG, [Vulnerable.PREGNANT])
    assert (report.harm, report.planned, report.channel) == (Harm.SERIOUS, date(2026, 12, 1), Channel.VIDEO)
    treatment = report.treatment
    assert (treatment.day, treatment.batch, treatment.harm, treatment.doctor) == (
        "May",
        "LOT",
        "fever",
        "none",
    )
    assert report.contact.mail == "ada.zyxmail@example.org"
    assert report.words == "They promised zyxcure.\nMy sister paid."


def test_the_least_that_is_needed_is_little() -> None:
    form = ReportForm(query({"happened": ["offered"], "country": "other", "whose": "nobody", "address": "x"}))
    assert form.is_valid(), form.errors
    report = report_of(form.cleaned_data)
    assert report.country == ""
    assert report.age is Age.NOT_SAID


@pytest.mark.parametrize("name", ["happened", "country", "whose"])
def test_three_questions_must_be_answered(name: str) -> None:
    form = form_of(**{name: []})
    assert list(form.errors) == [name]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("happened", ["surprised"]),
        ("country", "Atlantis"),
        ("whose", "a friend"),
        ("age", "old"),
        ("vulnerable", ["rich"]),
        ("channel", "dream"),
        ("harm", "awful"),
        ("planned", "tomorrow"),
        ("mail", "ada at example"),
        ("phone", "call me"),
        ("words", "x" * (LONGEST_WORDS + 1)),
        ("provider", "x" * 301),
    ],
)
def test_what_is_wrong_is_told_at_its_field(name: str, value: Any) -> None:
    form = form_of(**{name: value})
    assert list(form.errors) == [name]
    assert len(form.errors[name]) == 1


def test_the_complaints_of_the_core_stand_beside_the_fields() -> None:
    assert form_of(mail="a@b").errors["mail"] == [NO_MAIL]
    assert form_of(phone="x").errors["phone"] == [NO_PHONE]


def test_something_to_go_by_may_be_a_file_here_or_coming() -> None:
    nothing = {"words": "", "provider": "", "address": ""}
    assert form_of(**nothing).errors["words"] == [NOTHING_TO_GO_BY]
    said = query({**FILLED_IN, **nothing})
    assert ReportForm(said, held=(piece_of(picture()),)).is_valid()
    assert ReportForm(said, MultiValueDict({"evidence": [upload(picture())]})).is_valid()
    assert form_of(**nothing, offer="Cells for all").is_valid()


def test_a_file_that_was_refused_is_not_also_called_nothing() -> None:
    said = query({**FILLED_IN, "words": "", "provider": "", "address": ""})
    form = ReportForm(said, MultiValueDict({"evidence": [upload(b"")]}))
    assert list(form.errors) == ["evidence"]


def test_what_was_filled_in_fills_the_form_again() -> None:
    form = form_of(planned="2026-12-01")
    again = ReportForm(initial=form.said())
    page = again.as_p()
    assert 'value="paid" id="id_happened_1" checked' in page
    assert 'value="2026-12-01"' in page
    assert "zyxcure" in page
    assert 'value="DE" selected' in page


def test_every_question_stands_in_the_form_once() -> None:
    asked = [name for group in GROUPS for name in (*group.names, *group.hidden)]
    every = [*asked, *CONTACT, "evidence", "title"]
    assert sorted(every) == sorted(ReportForm().fields)
    assert len(set(every)) == len(every)


def test_what_stands_behind_a_summary_is_open_when_it_says_something() -> None:
    def is_open(form: ReportForm) -> set[str]:
        return {shown.group.key for shown in groups_of(form) if shown.is_open}

    assert is_open(ReportForm()) == set()
    assert is_open(ReportForm(initial={"age": "not said", "channel": "not said"})) == set()
    assert is_open(ReportForm(initial={"age": "0 to 11"})) == {"who"}
    assert is_open(form_of(planned="tomorrow")) == {"treatment"}
    assert is_open(ReportForm(initial={"offer": "text"})) == {"offer"}


def test_an_addition_says_something_or_brings_a_file() -> None:
    assert AddForm({"code": "x", "words": "more"}).is_valid()
    assert AddForm({"code": "x"}, MultiValueDict({"evidence": [upload(picture())]})).is_valid()
    assert list(AddForm({"code": "x", "words": "  \n"}).errors) == ["words"]
    assert list(AddForm({"code": "x"}, MultiValueDict({"evidence": [upload(b"")]})).errors) == ["evidence"]
