"""The room's data files can be read, and a broken one says what is wrong."""

import pytest

from openatmp.basis.errors import BadInput
from openatmp.classification.datafile import packaged, tree_of


@pytest.mark.parametrize("name", ["precedents.yaml", "borderline.yaml"])
def test_it_finds_the_files_that_come_with_the_package(name: str) -> None:
    assert "sources" in tree_of(packaged(name), name)


def test_it_reads_names_and_values() -> None:
    assert tree_of("a: 1\nb: [x, y]\n", "some.yaml") == {"a": 1, "b": ["x", "y"]}


def test_it_says_which_file_is_not_yaml() -> None:
    with pytest.raises(BadInput) as caught:
        tree_of("a: [1, 2\nb: 3", "some.yaml")
    assert caught.value.where == "some.yaml"
    assert "cannot be read" in str(caught.value)
    assert "Expected: YAML" in str(caught.value)


@pytest.mark.parametrize(("text", "found"), [("- a\n- b\n", "list"), ("just words", "str"), ("", "NoneType")])
def test_it_refuses_a_file_without_names_at_its_top(text: str, found: str) -> None:
    with pytest.raises(BadInput, match=f"there is a {found} at the top"):
        tree_of(text, "some.yaml")


def test_it_does_not_build_python_objects_from_a_file() -> None:
    with pytest.raises(BadInput, match="cannot be read"):
        tree_of("a: !!python/object/apply:os.getcwd []", "some.yaml")
