"""A lexicon file is checked, and each mistake is told with its line."""

import pytest

from openatmp.basis.errors import BadInput
from openatmp.offers.lexicon.loading import lexicon_of

HEAD = "language: xx\nname: Test\n"


def refusal(text: str) -> BadInput:
    with pytest.raises(BadInput) as refused:
        lexicon_of(text, "xx.yaml")
    return refused.value


def test_it_reads_families_with_and_without_kinds() -> None:
    read = lexicon_of(HEAD + "phrases:\n  contact: [call us]\n  hope: {last: [last hope]}\n", "xx.yaml")
    assert {label: [phrase.written for phrase in phrases] for label, phrases in read.phrases.items()} == {
        ("contact", ""): ["call us"],
        ("hope", "last"): ["last hope"],
    }


def test_it_reads_words_that_turn_others_by_side() -> None:
    scope = "phrases: {}\nscope:\n  negated: {before: [no], after: [is untrue]}\n  ends: [but]\n"
    read = lexicon_of(HEAD + scope, "xx.yaml")
    assert set(read.scope) == {("negated", "before"), ("negated", "after"), ("ends", "before")}


def test_it_reads_who_read_it_and_what_to_pass_over() -> None:
    read = lexicon_of(HEAD + "read_by: A native\nphrases: {}\npassed_over: [we use cookies]\n", "xx.yaml")
    assert read.read_by == "A native"
    assert [phrase.written for phrase in read.passed_over] == ["we use cookies"]


def test_it_leaves_out_what_is_not_told() -> None:
    read = lexicon_of(HEAD + "phrases: {}\n", "xx.yaml")
    assert (read.read_by, read.scope, read.passed_over) == ("", {}, ())


@pytest.mark.parametrize(
    ("rest", "happened", "line"),
    [
        ("phrases:\n  contacts: [call us]\n", "there is no family 'contacts'", 4),
        ("phrases:\n  scope: [not]\n", "there is no family 'scope'", 4),
        ("phrases:\n  hope:\n    lost: [last hope]\n", "there is no kind 'lost'", 5),
        ("phrases:\n  hope: [last hope]\n", "names are missing", 4),
        ("phrases:\n  contact: {any: [call us]}\n", "this is no list", 4),
        ("phrases:\n  contact:\n    - call us\n    - x*\n", "fits too many words", 6),
        ("phrases:\n  contact: [[call us]]\n", "this is no text", 4),
        ("phrases: {}\nscope:\n  denied: {before: [no]}\n", "there is no kind 'denied'", 5),
        ("phrases: {}\nscope:\n  negated: {left: [no]}\n", "there is no side 'left'", 5),
        ("phrases: {}\nscopes: {}\n", "there is no field 'scopes'", 4),
    ],
)
def test_it_tells_a_mistake_with_its_line(rest: str, happened: str, line: int) -> None:
    told = refusal(HEAD + rest)
    assert happened in told.happened
    assert told.where == f"xx.yaml:{line}"


def test_it_refuses_a_phrase_twice_in_a_family() -> None:
    told = refusal(HEAD + "phrases:\n  hope:\n    last: [last hope]\n    fear: [last  hope]\n")
    assert "'last hope' stands twice in 'hope', first in xx.yaml:5" in told.happened
    assert told.where == "xx.yaml:6"


def test_it_lets_a_phrase_stand_in_two_families() -> None:
    read = lexicon_of(HEAD + "phrases:\n  contact: [call us]\n  social: [call us]\n", "xx.yaml")
    assert set(read.phrases) == {("contact", ""), ("social", "")}


@pytest.mark.parametrize("field", ["language", "name", "phrases"])
def test_it_needs_to_know_what_it_is(field: str) -> None:
    told = {"language": "xx", "name": "Test", "phrases": "{}"}
    text = "".join(f"{name}: {value}\n" for name, value in told.items() if name != field)
    assert refusal(text).happened == f"{field!r} is missing"
