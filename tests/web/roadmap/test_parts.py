"""The parts of a plan's page: dates in words, the calendar, fees, sizes, what is supposed, links."""

from datetime import date
from typing import Any
from urllib.parse import parse_qs

import pytest

from openatmp.basis.answers import Answer
from openatmp.basis.errors import BadInput
from openatmp.law import corpus
from openatmp.product.product import Product
from openatmp.roadmap.applicant import ApplicantKind, Size
from openatmp.roadmap.changes import Moved
from openatmp.roadmap.plan import Fit
from openatmp.roadmap.plan.facts import FACTS as ALL_FACTS
from openatmp.roadmap.plan.facts import QUESTIONS as ALL_QUESTIONS
from openatmp.roadmap.plan.routes import Phase
from openatmp.web.roadmap import words
from openatmp.web.roadmap.asking import Asking, asking_for
from openatmp.web.roadmap.compare_page import KINDS
from openatmp.web.roadmap.fees_shown import fee_shown
from openatmp.web.roadmap.items import item_shown, phases_shown, when_words
from openatmp.web.roadmap.months import years_of
from openatmp.web.roadmap.plan_page import section_shown
from openatmp.web.roadmap.sizes import rule_of, rules
from openatmp.web.roadmap.what_if import WhatIfForm, supposed
from tests.roadmap.plan.products import MODIFIED_CELLS, item, planned, product
from tests.web.conftest import GENE_THERAPY, product_of

ON = date(2026, 11, 25)
DAYS: dict[str, Any] = {"trial": date(2028, 3, 1), "application": date(2031, 1, 15)}
PLAN = planned(**DAYS)


def asking(of: Product | None = None, **terms: Any) -> Asking:
    said = {"applicant": "academia", "start": ON, **terms}
    return asking_for(of or product(MODIFIED_CELLS), ON, said)


# -------------------------------------------------------------------------------------------- words


@pytest.mark.parametrize(
    ("last", "about", "said"),
    [
        (None, False, "1 March 2028"),
        (date(2028, 3, 1), False, "1 March 2028"),
        (date(2028, 4, 2), False, "1 March 2028 to 2 April 2028"),
        (date(2028, 4, 2), True, "about 1 March 2028 to 2 April 2028"),
    ],
)
def test_it_says_from_when_to_when(last: date | None, about: bool, said: str) -> None:
    assert words.span_words(date(2028, 3, 1), last, about=about) == said


def test_every_kind_has_its_words() -> None:
    assert set(words.APPLICANTS) == set(ApplicantKind)
    assert set(words.SIZES) == set(Size)
    assert set(words.FITS) == set(Fit)
    assert set(KINDS) == set(Moved)


def test_the_words_of_facts_and_questions_are_of_those_that_there_are() -> None:
    assert set(words.FACTS) <= set(ALL_FACTS)
    assert set(words.QUESTIONS) <= set(ALL_QUESTIONS)


# -------------------------------------------------------------------------------------------- items


def test_it_shows_phases_in_their_order_and_items_by_their_days() -> None:
    phases = phases_shown(PLAN)
    order = list(Phase)
    assert [order.index(Phase(phase.key)) for phase in phases] == sorted(
        order.index(Phase(phase.key)) for phase in phases
    )
    for phase in phases:
        starts = [(one.it.dates.start if one.it.dates else None) or date.max for one in phase.items]
        assert starts == sorted(starts)


def test_what_is_planned_back_says_by_when_to_begin() -> None:
    shown = item_shown(item(PLAN, "clinical-trial"), ON)
    assert shown.begin.startswith("Begin by ")
    assert shown.applies
    assert "plan=start" in shown.timetable
    assert not item_shown(item(PLAN, "evaluation"), ON).begin


def test_what_has_no_date_says_whether_one_can_come() -> None:
    without = planned()
    assert item_shown(item(without, "clinical-trial"), ON).when == "no date yet"
    assert item_shown(item(without, "variation-type-ii"), ON).when == "no date of its own"
    assert not when_words(None)


def test_it_names_papers_and_who_acts() -> None:
    shown = item_shown(item(PLAN, "evaluation"), ON)
    assert "CHMP" in shown.who
    assert shown.papers_in
    assert len(shown.papers_in) == len(set(shown.papers_in))
    assert shown.fees


def test_what_is_not_settled_is_open() -> None:
    shown = item_shown(item(planned(one_hospital=Answer.UNKNOWN), "hospital-exemption"), ON)
    assert shown.is_open
    assert shown.fit == "not settled yet"


# ----------------------------------------------------------------------------------------- calendar


def test_every_event_stands_in_its_month_and_year_in_order() -> None:
    for year in years_of(PLAN):
        days = [event.day for month in year.months for event in month.events]
        assert days == sorted(days)
        assert {day.year for day in days} == {year.number}
        assert year.count == len(days)
        for month in year.months:
            assert len({event.day.month for event in month.events}) == 1
            assert month.title.endswith(str(year.number))


def test_an_estimate_is_about_and_a_wish_is_said_to_be_one() -> None:
    events = [event for year in years_of(PLAN) for month in year.months for event in month.events]
    wishes = [event for event in events if event.title == "Your wish"]
    assert [event.day for event in wishes] == [DAYS["trial"], DAYS["application"]]
    begins = next(event for event in events if event.anchor == "evaluation" and event.says == "begins")
    assert begins.meant == "about "


def test_it_tells_a_step_once_when_two_procedures_have_it() -> None:
    events = [event for year in years_of(PLAN) for month in year.months for event in month.events]
    said = [event.says for event in events if event.anchor in {"pre-submission", "evaluation"}]
    doubled = {one for one in said if said.count(one) > 1} - {"begins", "decided"}
    assert not doubled


# -------------------------------------------------------------------------------- fees, sizes, lists


def test_it_says_why_a_fee_is_what_it_is() -> None:
    charge = item(PLAN, "scientific-advice").charges[0]
    shown = fee_shown(charge, ON)
    assert shown.why.startswith("100\u00a0% off: Advice")
    assert [one for one in shown.reductions if one.taken]
    assert shown.reduced
    assert all(one.link.startswith("/law/") for one in shown.cited)


def test_it_says_the_rule_of_a_size() -> None:
    law = corpus().on(ON)
    assert "fewer than 10 people" in rule_of(Size.MICRO, law)
    assert "fewer than 250 people" in rule_of(Size.MEDIUM, law)
    assert "above" in rule_of(Size.LARGE, law)
    assert len(rules(law)) == 3


def test_a_list_stands_as_a_table_only_where_every_entry_names_its_evidence() -> None:
    shown = {section.key: section_shown(section, ON) for section in PLAN.sections}
    assert shown["risks"].as_table
    assert not shown["identifiers"].as_table
    assert all(0 <= one.unverified <= len(one.entries) for one in shown.values())


# ------------------------------------------------------------------------------- asking, and what if


def test_a_link_holds_what_was_said_and_nothing_empty() -> None:
    held = parse_qs(asking(trial=DAYS["trial"], accelerated=True, orphan="", staff=None).query())
    assert held["trial"] == ["2028-03-01"]
    assert held["accelerated"] == ["on"]
    assert not {"orphan", "staff", "on"} & set(held)
    assert parse_qs(asking().query(orphan="yes"))["orphan"] == ["yes"]
    assert "trial" not in parse_qs(asking(trial=DAYS["trial"]).query(trial=None))


def test_nothing_supposed_is_the_same_question() -> None:
    before = asking(**DAYS)
    assert supposed(before, {"then_orphan": "", "then_trial": None}).query() == before.query()


def test_another_applicant_has_no_figures_of_the_one_before() -> None:
    before = asking(applicant="sme", staff=12, turnover=3_000_000)
    assert before.asked.applicant.size is Size.SMALL
    after = supposed(before, {"then_applicant": "larger"})
    assert after.asked.applicant.kind is ApplicantKind.LARGER
    assert "staff" not in parse_qs(after.query())


def test_it_supposes_days_answers_and_another_law() -> None:
    said = {
        "then_trial": date(2029, 1, 1),
        "then_orphan": "no",
        "then_accelerated": "yes",
        "then_on": date(2027, 8, 7),
    }
    after = supposed(asking(**DAYS, orphan="yes"), said).asked
    assert after.trial == date(2029, 1, 1)
    assert after.orphan is Answer.NO
    assert after.accelerated
    assert after.on == date(2027, 8, 7)


def test_it_turns_a_fact_round_and_offers_only_those_that_are_known() -> None:
    before = asking(product_of(GENE_THERAPY))
    after = supposed(before, {"then_fact": "cells_or_tissues"})
    assert after.product.known()["cells_or_tissues"] is True
    offered = [value for value, _ in WhatIfForm.for_product(before.product).fields["then_fact"].choices]  # type: ignore[attr-defined] # a field with choices
    assert "cells_or_tissues" in offered
    assert "vector_kind" not in offered
    assert supposed(before, {"then_fact": "no-such-fact"}).product == before.product


def test_it_refuses_a_small_enterprise_that_is_large() -> None:
    with pytest.raises(BadInput, match="no micro, small or medium-sized"):
        asking(applicant="sme", staff=900, turnover=10**9)
