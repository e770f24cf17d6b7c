import pytest

from openatmp.basis.errors import BadInput
from openatmp.web.procedures.complaints import complaints_of, only_known
from openatmp.web.procedures.shapes import TimetableAsked


def test_wrappers_of_the_schema_are_no_part_of_a_place() -> None:
    (said,) = complaints_of([{"loc": ("body", "case", "events", 3, "date"), "type": "missing"}])
    assert said["where"] == "events.3.date"
    assert said["said"] == "this field is missing"
    assert said["remedy"] == "add it"


def test_a_place_is_told_once() -> None:
    errors = [{"loc": ("query", "asked", "start"), "type": kind} for kind in ("date_type", "value_error")]
    assert len(complaints_of(errors)) == 1


def test_a_kind_that_has_no_words_has_general_ones() -> None:
    (said,) = complaints_of([{"loc": ("query", "asked", "start"), "type": "whatever"}])
    assert said["said"] == "this is not what belongs here"
    assert "year-month-day" in said["expected"]


def test_a_field_that_is_not_there_is_told_with_those_that_are() -> None:
    (said,) = complaints_of([{"loc": ("body", "case", "procedur"), "type": "extra_forbidden"}])
    assert said["expected"] == "one of events, procedure"
    assert "procedure" in said["remedy"]


def test_a_body_that_is_no_object_is_told() -> None:
    (said,) = complaints_of([{"loc": ("body", "case"), "type": "model_attributes_type"}])
    assert said["where"] == ""
    assert "JSON object" in said["expected"]


def test_only_parameters_that_there_are_pass() -> None:
    only_known(["start", "stop", "usual_stops"], TimetableAsked)
    with pytest.raises(BadInput, match="nothing called 'strat'") as caught:
        only_known(["strat"], TimetableAsked)
    assert "start" in caught.value.remedy
