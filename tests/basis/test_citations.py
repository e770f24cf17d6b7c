"""A citation is a plain pointer that sorts and reads like one."""

import pickle
from dataclasses import FrozenInstanceError

import pytest

from openatmp.basis.citations import Citation


def test_it_reads_as_act_and_place() -> None:
    assert str(Citation("1394/2007", "2(1)(c)")) == "1394/2007 2(1)(c)"


def test_it_is_the_same_when_act_and_place_are() -> None:
    assert Citation("2001/83", "1(2)") == Citation("2001/83", "1(2)")
    assert Citation("2001/83", "1(2)") != Citation("2001/83", "1(4a)")
    assert len({Citation("2001/83", "1(2)"), Citation("2001/83", "1(2)")}) == 1


def test_it_sorts_by_act_and_then_by_place() -> None:
    unsorted = [Citation("2001/83", "1(2)"), Citation("1394/2007", "2(5)"), Citation("1394/2007", "2(4)")]
    assert [str(citation) for citation in sorted(unsorted)] == [
        "1394/2007 2(4)",
        "1394/2007 2(5)",
        "2001/83 1(2)",
    ]


def test_it_cannot_be_changed_afterwards() -> None:
    citation = Citation("1394/2007", "17(1)")
    with pytest.raises(FrozenInstanceError):
        citation.provision = "17(2)"  # type: ignore[misc]


def test_it_survives_a_process_border() -> None:
    citation = Citation("1394/2007", "Annex I")
    assert pickle.loads(pickle.dumps(citation)) == citation  # noqa: S301 - our own bytes
