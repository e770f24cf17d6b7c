"""A sequence that is read on the first look, and acts whose provisions and values are."""

import pickle
from importlib.resources import files
from pathlib import Path

import pytest

from openatmp.basis.errors import BadInput
from openatmp.law import Corpus, corpus
from openatmp.law.later import Later
from openatmp.law.reading import read_act, read_act_later
from tests.law.acts import ACT, ANNOUNCED, GUIDANCE, minimal, write


@pytest.fixture
def read() -> list[str]:
    """A list that grows by a line each time the items are read."""
    return []


@pytest.fixture
def later(read: list[str]) -> Later[int]:
    """Three numbers to come."""

    def three() -> tuple[int, ...]:
        read.append("read")
        return (1, 2, 3)

    return Later(three)


def test_it_is_not_read_before_somebody_looks(later: Later[int], read: list[str]) -> None:
    assert read == []
    assert later[0] == 1
    assert read == ["read"]


def test_it_is_read_once(later: Later[int], read: list[str]) -> None:
    assert [list(later), len(later), later[-1], later[1:], 2 in later] == [[1, 2, 3], 3, 3, (2, 3), True]
    assert read == ["read"]


def test_it_is_what_it_becomes(later: Later[int]) -> None:
    assert later == (1, 2, 3)
    items = (1, 2, 3)
    assert items == later
    assert later == Later(lambda: (1, 2, 3))
    assert later != (1, 2)
    assert later != Later(lambda: (1, 2))
    assert hash(later) == hash((1, 2, 3))
    assert repr(later) == "(1, 2, 3)"


def test_it_crosses_the_border_of_a_process_as_its_items(later: Later[int]) -> None:
    packed = pickle.loads(pickle.dumps(later))  # noqa: S301  (our own bytes)
    assert packed == (1, 2, 3)
    assert isinstance(packed, tuple)


# ------------------------------------------------------------------------------------------------------ acts


@pytest.mark.parametrize(
    "text", [ACT, GUIDANCE, ANNOUNCED, minimal()], ids=["act", "guidance", "reform", "one"]
)
def test_it_reads_the_same_act_later(text: str) -> None:
    assert read_act_later(text.encode(), "act.yaml") == read_act(text.encode(), "act.yaml")


@pytest.mark.parametrize("key", corpus().acts)
def test_it_reads_the_package_s_own_acts_alike(key: str) -> None:
    act = corpus().acts[key]
    assert act == read_act((files("openatmp.law") / "data" / act.file_name).read_bytes(), act.file_name)


def test_it_knows_the_top_of_an_act_without_the_rest() -> None:
    act = read_act_later(minimal(heading="").encode(), "act.yaml")
    assert (act.key, act.short_title, act.file_name) == ("9/2001", "Regulation 9/2001", "act.yaml")


def test_it_names_the_line_of_a_mistake_on_the_first_look() -> None:
    act = read_act_later(minimal(verified="perhaps").encode(), "act.yaml")
    for _ in range(2):
        with pytest.raises(BadInput, match=r"^act\.yaml, line 12: `verified` is neither true nor false"):
            act.versions("1")


def test_it_finds_a_mistake_in_values_when_provisions_are_asked_for() -> None:
    text = minimal() + "values:\n  - {name: n, amount: 1, unit: days, place: '9'}\n"
    act = read_act_later(text.encode(), "act.yaml")
    with pytest.raises(BadInput, match="line 15: the first day is missing"):
        len(act.provisions)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- nothing", r"line 1: this is not a set of fields"),
        ("", r"line 1: the file is empty"),
        (minimal().replace("kind: regulation", "kind: treaty"), r"line 4: `kind` cannot be `treaty`"),
        (minimal().replace("last_checked: 2026-11-23\n", ""), r"the field `last_checked` is missing"),
        (minimal().replace("kind:", "sort: x\nkind:"), r"line 4: the field `sort` is not known"),
        (minimal().replace("title: R", "title: [R", 1), r"line \d+: this is not YAML"),
    ],
)
def test_it_refuses_a_bad_top_at_once(text: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        read_act_later(text.encode(), "act.yaml")


def test_it_refuses_at_once_what_is_no_utf_8() -> None:
    with pytest.raises(BadInput, match="is not UTF-8"):
        read_act_later(b"key: \xff", "act.yaml")


def test_it_takes_fields_that_stand_below_the_provisions() -> None:
    text = minimal().replace("last_checked: 2026-11-23\n", "") + "last_checked: 2026-11-23\n"
    assert read_act_later(text.encode(), "act.yaml") == read_act(text.encode(), "act.yaml")


def test_a_corpus_read_later_refuses_two_files_of_one_act_at_once(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="is already in"):
        Corpus.read(write(tmp_path, one=minimal(), two=minimal(heading="")), read_act_later)


def test_a_corpus_read_at_once_finds_every_mistake(tmp_path: Path) -> None:
    bad = write(tmp_path, act=ACT, bad=GUIDANCE.replace("verified: true", "verified: 1"))
    assert len(Corpus.read(bad, read_act_later).acts) == 2
    with pytest.raises(BadInput, match=r"^bad\.yaml, line "):
        Corpus.read(bad)
