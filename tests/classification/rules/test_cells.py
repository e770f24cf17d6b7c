import pytest

from openatmp.basis.answers import Answer
from tests.classification.rules.asking import ask


@pytest.mark.parametrize(
    ("cells", "nucleated", "answer"),
    [
        (True, True, Answer.YES),
        (True, False, Answer.NO),
        (False, True, Answer.NO),
        (False, None, Answer.NO),
        (None, False, Answer.NO),
    ],
)
def test_cells_count_only_with_a_nucleus(cells: bool | None, nucleated: bool | None, answer: Answer) -> None:
    facts = {"cells_or_tissues": cells, "cells_nucleated": nucleated}
    known = {name: value for name, value in facts.items() if value is not None}
    assert ask("cells-or-tissues", **known).answer is answer


def test_it_asks_for_the_nucleus_of_cells_it_does_not_know() -> None:
    assert ask("cells-or-tissues", cells_or_tissues=True).lacks == ("cells_nucleated",)


def test_living_cells_always_act_principally() -> None:
    finding = ask("principal-action", viable_cells=True, action_is_principal=False)
    assert finding.answer is Answer.YES


@pytest.mark.parametrize(("principal", "answer"), [(True, Answer.YES), (False, Answer.NO)])
def test_dead_cells_act_principally_when_said_so(principal: bool, answer: Answer) -> None:
    assert ask("principal-action", viable_cells=False, action_is_principal=principal).answer is answer


def test_it_is_unknown_for_dead_cells_of_which_nothing_is_said() -> None:
    finding = ask("principal-action", viable_cells=False)
    assert (finding.answer, finding.lacks) == (Answer.UNKNOWN, ("action_is_principal",))
