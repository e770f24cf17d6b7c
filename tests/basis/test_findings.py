"""A finding is a tree: it can be walked from the question down to the last reason."""

from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.answers import Answer
from openatmp.basis.findings import Finding

VIABLE = Finding("viable", "Are the cells alive?", Answer.YES, facts=("viable_cells",))
NUCLEATED = Finding("nucleated", "Do they have a nucleus?", Answer.NO, facts=("cells_nucleated",))
CELLS = Finding("cells", "Are there cells?", Answer.NO, because=(VIABLE, NUCLEATED))
TOP = Finding("advanced", "Is it an advanced therapy?", Answer.NO, because=(CELLS,))


def test_it_is_walked_from_the_question_to_its_reasons_in_the_order_of_the_law() -> None:
    assert [finding.name for finding in TOP.walk()] == ["advanced", "cells", "viable", "nucleated"]


def test_it_finds_a_reason_by_name_at_any_depth() -> None:
    assert TOP.find("nucleated") is NUCLEATED
    assert TOP.find("advanced") is TOP


def test_it_finds_nothing_under_a_name_that_is_not_there() -> None:
    assert TOP.find("combined") is None


def test_it_returns_the_first_of_two_reasons_with_one_name() -> None:
    twice = Finding("top", "?", Answer.YES, because=(CELLS, VIABLE))
    assert twice.find("viable") is VIABLE
    assert [finding.name for finding in twice.walk()].count("viable") == 2


def test_it_is_equal_when_question_answer_and_reasons_are() -> None:
    again = Finding("cells", "Are there cells?", Answer.NO, because=(VIABLE, NUCLEATED))
    assert again == CELLS
    assert hash(again) == hash(CELLS)
    assert again != Finding("cells", "Are there cells?", Answer.NO, because=(NUCLEATED, VIABLE))


trees = st.recursive(
    st.builds(Finding, st.text(max_size=3), st.just("?"), st.sampled_from(Answer)),
    lambda reasons: st.builds(
        Finding,
        st.text(max_size=3),
        st.just("?"),
        st.sampled_from(Answer),
        because=st.lists(reasons, max_size=3).map(tuple),
    ),
    max_leaves=12,
)


@given(trees)
def test_it_walks_over_every_finding_once_and_finds_each_by_its_name(tree: Finding) -> None:
    def size(finding: Finding) -> int:
        return 1 + sum(size(reason) for reason in finding.because)

    walked = list(tree.walk())
    assert len(walked) == size(tree)
    assert walked[0] is tree
    for finding in walked:
        found = tree.find(finding.name)
        assert found is not None
        assert found.name == finding.name
