import json
from typing import Any

import pytest

from openatmp.basis.errors import BadInput
from openatmp.offers.reporting import Kind, act_as_dict, acts_of_dicts, first_break
from tests.offers.reporting.test_life import lived

LIVED = lived(Kind.RECEIVED, Kind.WEIGHED, Kind.COMPARED, Kind.EXPORTED, Kind.CLOSED)


def written() -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = json.loads(json.dumps([act_as_dict(act) for act in LIVED]))
    return told


def test_acts_come_back_as_they_were_written() -> None:
    assert acts_of_dicts(written()) == LIVED
    assert first_break(acts_of_dicts(written())) is None


def test_it_shows_when_an_act_was_altered_on_the_way() -> None:
    told = written()
    told[2]["ground"] = "another"
    assert first_break(acts_of_dicts(told)) == 3


def test_it_shows_when_an_act_was_left_out_on_the_way() -> None:
    assert first_break(acts_of_dicts(written()[1:])) == 1


@pytest.mark.parametrize(
    "spoilt",
    [
        {"kind": "praised"},
        {"at": "noon"},
        {"at": 7},
        {"details": 3},
        {"number": "first"},
        {"details": None},
        {"number": float("inf")},
    ],
)
def test_it_refuses_what_is_no_act(spoilt: dict[str, Any]) -> None:
    told = written()
    told[1] = told[1] | spoilt
    with pytest.raises(BadInput, match="act 2 of the log: it is no act"):
        acts_of_dicts(told)


def test_it_refuses_an_act_with_a_part_missing() -> None:
    told = written()
    del told[0]["digest"]
    with pytest.raises(BadInput, match="act 1 of the log"):
        acts_of_dicts(told)
