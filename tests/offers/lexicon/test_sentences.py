"""A text falls into sentences, block by block."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.lexicon.habits import habits
from openatmp.offers.lexicon.sentences import sentences_of
from openatmp.offers.page import Block, Zone


def said(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in sentences_of(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        (" \n ", []),
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("He said “no.” Then he left.", ["He said “no.”", "Then he left."]),
        ("Dr. Who treats it. Yes.", ["Dr. Who treats it.", "Yes."]),
        ("Prof. J. Doe and z. B. Knie. Ja.", ["Prof. J. Doe and z. B. Knie.", "Ja."]),
        ("It costs 3.500 euro. Cheap.", ["It costs 3.500 euro.", "Cheap."]),
        ("Am 3. Mai kommt er. Gut.", ["Am 3. Mai kommt er.", "Gut."]),
        ("In 2019. Then", ["In 2019.", "Then"]),
        ("cells vs. drugs. and so on", ["cells vs. drugs. and so on"]),
        ("www.example.org is it. Yes", ["www.example.org is it.", "Yes"]),
        ("Home | About | Contact", ["Home |", "About |", "Contact"]),
        ("✓ safe ✓ natural", ["✓", "safe ✓", "natural"]),
        ("これは安全。本当？はい", ["これは安全。", "本当？", "はい"]),
        ("One...\nTwo… Three", ["One...", "Two…", "Three"]),
        ("A heading\nA text.", ["A heading", "A text."]),
        ("A line that\ngoes on small.", ["A line that\ngoes on small."]),
        ("one para\n\ntwo", ["one para", "two"]),
        ("Price\tCost", ["Price", "Cost"]),
    ],
)
def test_it_finds_the_sentences(text: str, sentences: list[str]) -> None:
    assert said(text) == sentences


def test_it_goes_on_over_a_line_that_was_broken_to_fit() -> None:
    line = "The cells are taken from the fat of the patient and then by our"
    assert said(f"{line}\nDoctor put into the joint.") == [f"{line}\nDoctor put into the joint."]
    assert said(f"{line}.\nDoctor puts them.") == [f"{line}.", "Doctor puts them."]
    assert said(f"{line * 2}\nDoctor") == [line * 2, "Doctor"]


def test_it_cuts_what_never_ends() -> None:
    sentences = said("word " * 1_000)
    assert len(sentences) > 5
    assert all(len(sentence) <= habits().longest for sentence in sentences)
    assert all(sentence.split(" ") == ["word"] * len(sentence.split(" ")) for sentence in sentences)


def test_it_cuts_even_a_word_that_never_ends() -> None:
    assert sum(map(len, said("x" * 5_000))) == 5_000


def test_it_ends_a_sentence_with_its_block() -> None:
    text = "Safe treatment Call us"
    blocks = (Block(0, 14, Zone.HEADING), Block(15, 22, Zone.FORM))
    sentences = list(sentences_of(text, blocks))
    assert [text[one.start : one.end] for one in sentences] == ["Safe treatment", "Call us"]
    assert [one.zone for one in sentences] == [Zone.HEADING, Zone.FORM]


def test_it_reads_what_lies_between_blocks_and_behind_them() -> None:
    text = "before block after"
    sentences = list(sentences_of(text, (Block(7, 12, Zone.LIST),)))
    assert [(text[one.start : one.end], one.zone) for one in sentences] == [
        ("before", Zone.BODY),
        ("block", Zone.LIST),
        ("after", Zone.BODY),
    ]


@given(st.text(alphabet=st.sampled_from('ab .!?\n\t|"1。é'), max_size=300))
def test_it_keeps_every_visible_character_once_and_in_order(text: str) -> None:
    sentences = list(sentences_of(text))
    assert all(one.end <= two.start for one, two in pairwise(sentences))
    covered = "".join(text[one.start : one.end] for one in sentences)
    assert "".join(covered.split()) == "".join(text.split())


def test_a_sentence_begins_and_ends_at_its_own_signs_whatever_space_is_around_it() -> None:
    text = "  \u00a0 One heals.\u00a0 \t Two does. "
    found = [(one.start, one.end) for one in sentences_of(text)]
    assert [text[start:end] for start, end in found] == ["One heals.", "Two does."]
