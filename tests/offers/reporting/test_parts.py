import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.reporting import Contact, Report, Treatment, open_part, put_together, sealed_part
from tests.offers.reporting.conftest import FULL

REPORTS = st.builds(Report)


def test_both_parts_make_the_report_again(report: Report) -> None:
    assert put_together(open_part(report), sealed_part(report)) == report


@given(REPORTS)
def test_any_report_survives_being_written_and_read(report: Report) -> None:
    through_json = json.loads(json.dumps([open_part(report), sealed_part(report)]))
    assert put_together(*through_json) == report


def test_what_people_wrote_of_themselves_is_not_in_the_open_part() -> None:
    told = json.dumps(open_part(FULL))
    for word in ("promised", "Ada", "ada@", "1234567", "LOT-77", "Fever", "infection", "4 March"):
        assert word not in told
        assert word in json.dumps(sealed_part(FULL))


def test_the_two_parts_share_no_field() -> None:
    assert not set(open_part(FULL)) & set(sealed_part(FULL))


def test_without_its_sealed_part_a_report_keeps_what_is_no_ones() -> None:
    left = put_together(open_part(FULL))
    assert (left.words, left.treatment, left.contact) == ("", Treatment(), Contact())
    assert (left.product, left.happened, left.age) == (FULL.product, FULL.happened, FULL.age)


def test_a_list_is_always_in_the_same_order() -> None:
    assert open_part(FULL)["happened"] == ["harmed", "offered", "treated"]
    assert open_part(FULL)["vulnerable"] == ["cannot decide alone", "serious illness"]


def test_it_does_not_guess_at_a_word_it_does_not_know() -> None:
    with pytest.raises(ValueError, match="surprised"):
        put_together({**open_part(FULL), "happened": ["surprised"]})
