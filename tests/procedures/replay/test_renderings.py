"""A replay as data and as text."""

import json

from openatmp.procedures.replay import Event, lines_of_replay, replay, replay_as_dict
from tests.procedures.replay.cases import ORDINARY, evaluation, played, record


def test_it_gives_the_days_the_steps_and_what_stands_out() -> None:
    told = replay_as_dict(played(*ORDINARY))
    assert (told["active_days"], told["stopped_days"], told["anomalies"]) == (204, 113, [])
    assert told["stops"][0] == {"from": "2024-05-17", "to": "2024-08-09", "days": 84}
    assert [step["id"] for step in told["steps"]][:3] == ["submission", "start", "rapporteurs-reports"]
    assert json.loads(json.dumps(told)) == told


def test_it_gives_null_for_what_is_not_known() -> None:
    told = replay_as_dict(played(("rapporteur_d80", 79)))
    assert (told["active_days"], told["stopped_days"], told["start"]) == (None, None, None)
    assert told["anomalies"][0]["kind"] == "no-start"


def test_it_tells_a_stop_that_goes_on() -> None:
    told = replay_as_dict(played(*ORDINARY[:4], ("gmp_inspection_outcome", 123)))
    assert told["stops"] == [{"from": "2024-05-17", "to": "2024-05-27", "days": 10}]


def test_it_writes_the_sums_the_table_and_the_stops() -> None:
    text = "\n".join(lines_of_replay(played(*ORDINARY), "Evaluation"))
    assert "204 active days and 113 days with the clock stopped, 317 in all" in text
    assert "2024-05-17   114  2024-05-17    +0  List of questions (CAT)" in text
    assert "- after 2024-05-17 until 2024-08-09: 84 days" in text
    assert "Nothing stands out." in text


def test_it_writes_what_cannot_be_counted_and_what_has_no_date() -> None:
    vague = Event("oral_explanation", None, "CAT", said="2024-06")
    text = "\n".join(lines_of_replay(replay(evaluation(), (vague,)), "Evaluation"))
    assert "cannot be counted" in text
    assert "oral_explanation (no exact date)" in text
    assert "No start of the procedure is on record" in text


def test_it_writes_the_course_and_its_end() -> None:
    accelerated = [("accelerated_agreed", -40), *ORDINARY[1:4]]
    assert "Course: accelerated." in "\n".join(lines_of_replay(played(*accelerated), "Evaluation"))
    back = played(*accelerated, ("reverted_to_standard", 120))
    assert "ended as a standard one" in "\n".join(lines_of_replay(back, "Evaluation"))


def test_it_keeps_every_event_of_the_record() -> None:
    assert len(replay_as_dict(replay(evaluation(), record(ORDINARY)))["steps"]) == len(ORDINARY)
