"""Events as lines of JSON: what is read, what is refused, and what is only kept."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.errors import BadInput
from openatmp.procedures.replay import Event, read_events
from openatmp.procedures.replay.events import event_as_dict

LINE = '{"event": "loi_d180", "date": "2024-05-24", "committee": "CAT/CHMP", "round": 2, "outcome": "x"}'


def test_it_reads_an_event() -> None:
    (read,) = read_events([LINE])
    assert read == Event("loi_d180", date(2024, 5, 24), "CAT/CHMP", "x", 2, "2024-05-24")
    assert read.committees == ("CAT", "CHMP")


def test_it_passes_over_empty_lines_and_takes_null_for_nothing() -> None:
    read = read_events(["", '{"event": "ec_decision", "date": "2024-05-24", "committee": null}', "  "])
    assert read[0].committee == ""
    assert read[0].committees == ()


@pytest.mark.parametrize("said", ["2024", "2024-06", "June 2024", "2024-02-30"])
def test_it_keeps_an_event_whose_date_is_not_exact(said: str) -> None:
    (read,) = read_events([json.dumps({"event": "ec_decision", "date": said})])
    assert (read.on, read.said) == (None, said)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("procedure_started 2024-01-25", "not JSON"),
        ("[" * 100_000, "JSON"),
        ('["procedure_started"]', "not a JSON object"),
        ('{"date": "2024-01-25"}', "what happened"),
        ('{"event": "ec_decision"}', "no date"),
        ('{"event": "ec_decision", "date": 20240125}', "`date` is not a text"),
        ('{"event": 7, "date": "2024-01-25"}', "`event` is not a text"),
        ('{"event": "loi_d180", "date": "2024-01-25", "round": 0}', "`round`"),
        ('{"event": "loi_d180", "date": "2024-01-25", "round": true}', "`round`"),
        ('{"event": "' + "x" * 100_001 + '", "date": "2024-01-25"}', "too long"),
    ],
)
def test_it_refuses_what_is_no_event_and_names_the_line(line: str, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_events([LINE, line], "case.jsonl")
    assert said in str(refused.value)
    assert "case.jsonl, line 2" in str(refused.value)
    assert "procedure_started" in str(refused.value)


def test_it_refuses_a_file_without_events() -> None:
    with pytest.raises(BadInput, match="no event"):
        read_events(["", " "], "empty.jsonl")


@given(
    st.builds(
        Event,
        name=st.sampled_from(["loi_d180", "chmp_opinion"]),
        on=st.just(date(2024, 5, 24)),
        committee=st.sampled_from(["", "CAT", "CAT/CHMP"]),
        outcome=st.sampled_from(["", "positive"]),
        round=st.integers(0, 9),
        said=st.just("2024-05-24"),
    )
)
def test_it_reads_again_what_it_wrote(event: Event) -> None:
    assert read_events([json.dumps(event_as_dict(event))]) == (event,)
