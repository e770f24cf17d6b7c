"""A plan as data and as text."""

import json
from datetime import date
from typing import Any

from openatmp.basis.answers import Answer
from openatmp.roadmap.renderings.plain import plan_as_dict
from openatmp.roadmap.renderings.text import lines_of_plan
from tests.roadmap.plan.products import SMALL, planned

APPLICATION = date(2027, 1, 11)


def text(**told: Any) -> str:
    """Return a plan as one text."""
    return "\n".join(lines_of_plan(planned(**told)))


def test_it_gives_every_part_of_the_plan() -> None:
    told = plan_as_dict(planned(application=APPLICATION))
    assert told["classification"] == "GTMP"
    assert told["assumed"]
    assert {item["procedure"] for item in told["items"]} >= {"evaluation", "certification"}
    assert json.loads(json.dumps(told)) == told


def test_it_gives_each_item_with_reason_law_source_and_dates() -> None:
    item = next(
        one
        for one in plan_as_dict(planned(application=APPLICATION))["items"]
        if one["procedure"] == "evaluation"
    )
    assert item["basis"][0] == {"act": "1394/2007", "place": "8"}
    assert item["dates"]["start"] == "2027-01-28"
    assert item["dates"]["timetable"]["steps"]
    assert item["fees"][0]["key"] == "authorisation"


def test_it_gives_null_for_dates_of_what_does_not_apply() -> None:
    told = plan_as_dict(planned())
    assert all((one["dates"] is None) == (one["fit"] == "does not apply") for one in told["items"])


def test_it_writes_the_plan_phase_by_phase() -> None:
    told = text(applicant=SMALL, orphan=Answer.NO)
    assert told.index("NOW") < told.index("DURING DEVELOPMENT") < told.index("AFTER THE AUTHORISATION")
    assert "EUR\u00a09\u00a0840 instead of EUR\u00a098\u00a0400" in told
    assert "not added up" in told


def test_it_writes_what_to_find_out_and_what_does_not_follow() -> None:
    assert "Is the disease rare" in text(orphan=Answer.UNKNOWN)
    assert "WHAT DOES NOT FOLLOW" in text()
    assert "The pilot is closed" in text()


def test_it_says_about_before_a_date_that_is_an_estimate() -> None:
    assert "about Thu 2031-02-20, decided about" in text(application=date(2031, 2, 3))
    assert "Thu 2027-01-28, decided" in text(application=APPLICATION)


def test_it_marks_what_nobody_read() -> None:
    assert "(not verified)" in text()
