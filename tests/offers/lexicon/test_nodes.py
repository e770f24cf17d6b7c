"""YAML is read so that no word is lost."""

import pytest

from openatmp.basis.errors import BadInput
from openatmp.offers.lexicon.nodes import node_of


def texts(yaml: str) -> list[str]:
    return [node.text() for node in node_of(yaml, "a.yaml").texts()]


def test_it_keeps_every_word_a_word() -> None:
    assert texts("[no, yes, on, 1, 1.50, null, don't]") == ["no", "yes", "on", "1", "1.50", "null", "don't"]


def test_it_knows_the_line_of_everything() -> None:
    told = node_of("one:\n  - here\n  - there\n", "a.yaml").mapping()
    assert [node.where for node in told["one"].texts()] == ["a.yaml:2", "a.yaml:3"]


@pytest.mark.parametrize(
    "yaml",
    [
        "- over # diseases",
        "[a, over # diseases]",
        "one: # behind",
        'one: ["in # b", and # c]',
        "one: [don't wait, the # best]",
    ],
)
def test_it_refuses_a_comment_that_would_swallow_words(yaml: str) -> None:
    with pytest.raises(BadInput, match="lost as a comment") as refused:
        node_of(yaml, "a.yaml")
    assert refused.value.where == "a.yaml:1"


@pytest.mark.parametrize(
    "yaml",
    [
        "# a comment\none: [a]",
        '  # indented\none: ["over # diseases"]',
        "one: ['# percent', don't, \"it's # 1\"]",
        "one: [C#, a#b]",
    ],
)
def test_it_lets_comments_and_quoted_signs_pass(yaml: str) -> None:
    assert node_of(yaml, "a.yaml").mapping()["one"].texts()


def test_it_refuses_a_name_that_stands_twice() -> None:
    with pytest.raises(BadInput, match="'one' stands twice") as refused:
        node_of("one: a\ntwo: b\none: c", "a.yaml")
    assert refused.value.where == "a.yaml:3"


@pytest.mark.parametrize("yaml", ["[a, b", "one: *two", "a: b: c"])
def test_it_refuses_what_is_no_yaml(yaml: str) -> None:
    with pytest.raises(BadInput, match="this is no YAML"):
        node_of(yaml, "a.yaml")


def test_it_says_what_it_expected() -> None:
    told = node_of("text: a\nlist: [a]\nnames: {a: b}", "a.yaml").mapping()
    with pytest.raises(BadInput, match="this is no text"):
        told["list"].text()
    with pytest.raises(BadInput, match="this is no list"):
        told["names"].texts()
    with pytest.raises(BadInput, match="names are missing"):
        told["text"].mapping()


def test_it_reads_an_empty_file_as_an_empty_text() -> None:
    assert node_of("", "a.yaml").text() == ""
