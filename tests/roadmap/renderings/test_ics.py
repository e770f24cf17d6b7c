"""The calendar of a plan: what the applicant has to do, decisions, last days; accepted by a strict reader."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from openatmp.basis.answers import Answer
from openatmp.classification import classify
from openatmp.law import corpus
from openatmp.product.product import Product
from openatmp.roadmap.plan import Plan, plan
from openatmp.roadmap.renderings.ics import events_of, ics_of, own_steps
from tests.roadmap.plan.products import CHONDROCYTES, MODIFIED_CELLS, ON, PLASMID, SMALL, asked, planned
from tests.roadmap.renderings.calendar_reader import Component, calendar_of

TRIAL, APPLICATION = date(2027, 12, 1), date(2030, 6, 3)


def whole(**told: Any) -> Plan:
    return planned(**{"trial": TRIAL, "application": APPLICATION, "unmet_need": Answer.YES, **told})


def events(of: Plan, **how: int) -> dict[str, Component]:
    """The events by their names without the product's."""
    found = calendar_of(ics_of(of, ON, **how)).inner
    return {event.fields["UID"].split("-", 2)[2].removesuffix("@openatmp"): event for event in found}


@pytest.mark.parametrize("text", [MODIFIED_CELLS, CHONDROCYTES, PLASMID])
@pytest.mark.parametrize("application", [None, date(2027, 1, 11), APPLICATION])
def test_a_strict_reader_accepts_every_plan(text: str, application: date | None) -> None:
    of = planned(text, applicant=SMALL, orphan=Answer.UNKNOWN, application=application)
    assert len(calendar_of(ics_of(of, ON)).inner) > 5


def test_every_dated_act_of_the_applicant_is_there() -> None:
    of = whole()
    there = events(of)
    acts = {f"{item.procedure.key}-{step.id}": step for item, step in own_steps(of.items)}
    assert acts.keys() <= there.keys()
    assert all(there[name].day("DTSTART") == step.date for name, step in acts.items())
    assert {"evaluation-responses", "clinical-trial-submission", "paediatric-plan-application"} <= acts.keys()


def test_decisions_of_others_are_there_but_not_what_committees_do_between() -> None:
    there = events(whole())
    assert there["evaluation-decision"].text("SUMMARY").startswith("Decision of the Commission")
    assert there["evaluation-decision"].fields["TRANSP"] == "TRANSPARENT"
    assert "evaluation-cat-list-of-questions" not in there


def test_what_two_procedures_ask_for_is_there_once() -> None:
    there = events(whole())
    assert "pre-submission-eligibility" in there
    assert "evaluation-eligibility" not in there
    assert "evaluation-submission" not in there
    assert sum("Submit the application" in event.text("SUMMARY") for event in there.values()) == 1


def test_an_estimate_and_what_may_be_left_out_say_so_in_the_line_that_people_see() -> None:
    there = events(whole())
    assert there["evaluation-decision"].text("SUMMARY").endswith("(estimated)")
    assert there["orphan-designation-submission"].text("SUMMARY").endswith("(optional)")
    assert "optional, estimated" in there["classification-submission"].text("SUMMARY")
    assert there["clinical-trial-submission"].text("SUMMARY").endswith("Authorisation of a clinical trial")


def test_what_is_not_settled_says_so() -> None:
    there = events(whole(orphan=Answer.UNKNOWN))
    assert "not settled whether it follows" in there["orphan-designation-submission"].text("SUMMARY")


def test_a_step_says_why_it_is_there_how_its_day_came_about_and_whether_it_was_read() -> None:
    told = events(whole())["clinical-trial-submission"].text("DESCRIPTION")
    assert told.startswith("Efficacy and safety are shown in trials")
    assert "before the start, 23 August 2027" in told
    assert "Planned back, so that it is decided by 1 December 2027" in told
    assert "Source: " in told
    plan_of_children = events(whole())["paediatric-plan-application"].text("DESCRIPTION")
    assert "is not valid. Not verified.\n" in plan_of_children


def test_the_last_day_for_papers_of_a_slot_is_there_where_no_step_says_it() -> None:
    there = events(planned(application=date(2027, 1, 11)))
    last = [event for name, event in there.items() if name.endswith("-deadline")]
    assert all(event.text("SUMMARY").startswith("Last day for papers: ") for event in last)
    assert all(event.fields["TRANSP"] == "OPAQUE" for event in last)
    starts = {item.procedure.key for item in planned(application=date(2027, 1, 11)).items}
    assert {name.removesuffix("-deadline") for name in there if name.endswith("-deadline")} <= starts


def test_every_event_reminds_a_week_before_unless_asked_otherwise() -> None:
    assert all(event.inner[0].fields["TRIGGER"] == "-P7D" for event in events(whole()).values())
    assert all(
        event.inner[0].fields["TRIGGER"] == "-P30D" for event in events(whole(), alarm_days=30).values()
    )
    assert not any(event.inner for event in events(whole(), alarm_days=0).values())


def test_a_range_of_days_keeps_none_of_them_free() -> None:
    there = events(whole())
    assert there["pre-submission-eligibility"].fields["TRANSP"] == "TRANSPARENT"
    assert there["clinical-trial-submission"].fields["TRANSP"] == "OPAQUE"


def test_events_move_when_the_same_product_is_planned_anew() -> None:
    before, after = whole(), whole(trial=date(2028, 3, 1), orphan=Answer.NO)
    first = {event.name: event for event in events_of(before, ON)}
    later = {event.name: event for event in events_of(after, date(2026, 12, 1))}
    moved = next(name for name in first if name.endswith("clinical-trial-submission"))
    assert later[moved].first > first[moved].first
    assert later[moved].revision > first[moved].revision


def test_plans_for_two_products_stand_beside_each_other() -> None:
    names = [{event.name for event in events_of(planned(text), ON)} for text in (MODIFIED_CELLS, PLASMID)]
    assert not names[0] & names[1]


def test_a_product_without_words_is_named_by_its_facts() -> None:
    one, other = (bare(text) for text in (MODIFIED_CELLS, PLASMID))
    names = {event.name for event in events_of(one, ON)}
    assert names == {event.name for event in events_of(bare(MODIFIED_CELLS), ON)}
    assert not names & {event.name for event in events_of(other, ON)}


def bare(text: str) -> Plan:
    """A plan for a product of which nothing but facts is known."""
    product = Product(facts=asked(text).classification.product.facts)
    return plan(replace(asked(text), classification=classify(product, corpus().on(ON))))


def test_they_stand_in_the_order_of_their_days() -> None:
    days = [event.first for event in events_of(whole(), ON)]
    assert days == sorted(days)
