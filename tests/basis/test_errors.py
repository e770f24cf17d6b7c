"""Errors say what happened, where, what was expected and what to do, also after crossing processes."""

import pickle

import pytest

from openatmp.basis.errors import BadInput, OpenatmpError, RulesConflict


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({}, "the file is empty."),
        ({"where": "product.yaml, line 3"}, "product.yaml, line 3: the file is empty."),
        ({"expected": "a mapping"}, "the file is empty. Expected: a mapping."),
        ({"remedy": "write some facts."}, "the file is empty. To do: write some facts."),
        (
            {"where": "line 3", "expected": "yes or no.", "remedy": "correct it"},
            "line 3: the file is empty. Expected: yes or no. To do: correct it.",
        ),
    ],
)
def test_it_says_what_happened_where_what_was_expected_and_what_to_do(
    parts: dict[str, str], message: str
) -> None:
    assert str(OpenatmpError("the file is empty", **parts)) == message


def test_it_ends_with_one_full_stop_however_it_was_written() -> None:
    assert str(BadInput("nothing was given.")) == "nothing was given."


@pytest.mark.parametrize("kind", [OpenatmpError, BadInput, RulesConflict])
def test_it_keeps_its_parts_and_its_kind_across_a_process_border(kind: type[OpenatmpError]) -> None:
    error = kind("it broke", where="here", expected="that it holds", remedy="mend it")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert type(again) is kind
    assert str(again) == str(error)
    assert (again.happened, again.where, again.expected, again.remedy) == (
        "it broke", "here", "that it holds", "mend it",
    )  # fmt: skip


def test_it_has_one_root_so_that_a_shell_can_catch_all() -> None:
    with pytest.raises(OpenatmpError, match="it broke"):
        raise RulesConflict("it broke")


def test_it_has_a_kind_and_a_title_of_its_own_for_every_error() -> None:
    kinds = [OpenatmpError, BadInput, RulesConflict]
    assert len({kind.kind for kind in kinds}) == len(kinds)
    assert all(kind.title and kind.title[0].isupper() for kind in kinds)
