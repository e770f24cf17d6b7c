"""What-if: what moves between two plans, with its reason, and nothing when they say the same."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.answers import Answer
from openatmp.roadmap.applicant import Applicant
from openatmp.roadmap.changes import Moved, change_as_dict, changes
from openatmp.roadmap.guidance.catalogue import Stage
from tests.roadmap.plan.products import ACADEMIA, CHONDROCYTES, LARGER, MODIFIED_CELLS, SMALL, planned

APPLICATION = date(2027, 1, 11)


def moved(before: dict[str, Any], after: dict[str, Any]) -> dict[tuple[str, str], tuple[str, str]]:
    """Return what moved, by kind and name, with before and after."""
    found = changes(planned(**before), planned(**after))
    assert all(change.why for change in found)
    return {(change.kind.value, change.what): (str(change.before), str(change.after)) for change in found}


def test_nothing_moves_between_a_plan_and_itself() -> None:
    assert changes(planned(), planned()) == ()


def test_another_applicant_moves_fees_and_what_is_open_to_it() -> None:
    found = moved({"applicant": ACADEMIA, "orphan": Answer.NO}, {"applicant": SMALL, "orphan": Answer.NO})
    assert found["fit", "certification"] == ("does not apply", "optional")
    assert found["fit", "sme-status"] == ("does not apply", "applies")
    assert found["fee", "advice-full"] == ("EUR\u00a00", "EUR\u00a09\u00a0840")


def test_a_larger_applicant_pays_more_and_is_told_why() -> None:
    before, after = planned(applicant=SMALL, orphan=Answer.NO), planned(applicant=LARGER, orphan=Answer.NO)
    fee = next(one for one in changes(before, after) if (one.kind, one.what) == (Moved.FEE, "advice-full"))
    assert fee.why == "Advice on an advanced therapy, for everybody"


def test_another_day_moves_dates_and_only_those_that_hang_on_it() -> None:
    found = moved({"application": APPLICATION}, {"application": date(2027, 2, 8)})
    assert ("date", "evaluation") in found
    assert ("date", "renewal") in found
    assert ("date", "orphan-designation") not in found
    assert {kind for kind, _ in found} == {"date"}


def test_another_product_moves_facts_lists_and_guidance() -> None:
    found = moved({"text": MODIFIED_CELLS}, {"text": CHONDROCYTES})
    assert found["fact", "gtmp"] == ("yes", "no")
    assert found["fit", "environmental-risk"] == ("applies", "does not apply")
    assert found["list", "stem-cells"] == ("there", "not there")
    assert found["guidance", "G26"] == ("not listed", "listed")


def test_another_stage_ends_what_is_over() -> None:
    found = moved({}, {"stage": Stage.AUTHORISATION})
    assert found["fit", "clinical-trial"] == ("applies", "does not apply")


@pytest.mark.parametrize("told", [{"orphan": Answer.NO}, {"applicant": LARGER}, {"application": APPLICATION}])
def test_what_moves_there_moves_back(told: dict[str, Any]) -> None:
    there, back = moved({}, told), moved(told, {})
    assert {key: (after, before) for key, (before, after) in there.items()} == back


def test_it_gives_a_change_as_data() -> None:
    (first, *_) = changes(planned(applicant=ACADEMIA), planned(applicant=SMALL))
    assert set(change_as_dict(first)) == {"kind", "what", "title", "before", "after", "why"}


@given(st.sampled_from([ACADEMIA, SMALL, LARGER]), st.sampled_from(list(Stage)))
def test_it_names_each_thing_once(who: Applicant, stage: Stage) -> None:
    found = changes(planned(), planned(applicant=who, stage=stage))
    names = [(change.kind, change.what) for change in found]
    assert len(names) == len(set(names))


def test_guidance_that_is_over_on_the_other_day_says_so() -> None:
    found = {
        change.what: change
        for change in changes(planned(), planned(on=date(2027, 8, 7)))
        if change.kind is Moved.GUIDANCE
    }
    assert found
    assert all(change.after == "not listed" for change in found.values())
    assert all(change.why == "It is not in effect on 7 August 2027." for change in found.values())
