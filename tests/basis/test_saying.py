import json
import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.saying import InEnglish, Said, SaidDay, SaidTogether, say, sentence, together

DAY = SaidDay("2 February 2020", date(2020, 2, 2))


def test_it_says_a_sentence_that_is_a_text_like_any_other() -> None:
    said = say("{name} was seen on {day}.", name="Ida", day=DAY)
    assert said == "Ida was seen on 2 February 2020."
    assert json.loads(json.dumps([said])) == ["Ida was seen on 2 February 2020."]


def test_it_remembers_how_the_sentence_was_made() -> None:
    said = say("{name} was seen on {day}.", name="Ida", day=DAY)
    assert said.template == "{name} was seen on {day}."
    assert said.values == {"name": "Ida", "day": DAY}


def test_it_writes_numbers_as_people_read_them() -> None:
    assert say("At most {most} signs.", most=1_000_000) == "At most 1,000,000 signs."


def test_a_sentence_without_gaps_is_its_own_template() -> None:
    assert say("Nothing.").template == "Nothing."
    assert Said("Nothing.").template == "Nothing."


def test_a_gap_that_nothing_fills_is_a_fault() -> None:
    with pytest.raises(KeyError, match="name"):
        say("{name} was seen.")


@given(st.text())
def test_it_never_takes_what_fills_a_gap_for_a_gap(value: str) -> None:
    assert say("“{value}”", value=value) == f"“{value}”"


def test_it_says_sentences_together_and_keeps_each() -> None:
    first, second = say("One."), say("Two.")
    both = together([first, "", second])
    assert both == "One. Two."
    assert isinstance(both, SaidTogether)
    assert both.parts == (first, second)


def test_one_sentence_together_with_none_is_that_sentence() -> None:
    one = say("One.")
    assert together(["", one]) is one


def test_nothing_together_is_nothing() -> None:
    assert together([]) == ""


def test_a_marked_sentence_is_left_as_it_is() -> None:
    assert sentence("{name} was seen.") == "{name} was seen."


@pytest.mark.parametrize("said", [say("{a} b", a="c"), together([say("One."), say("Two.")]), DAY])
def test_it_crosses_the_border_of_a_process_whole(said: Said | SaidTogether | SaidDay) -> None:
    # Batches are spread over processes.
    back = pickle.loads(pickle.dumps(said))  # noqa: S301 - our own bytes
    assert back == said
    assert type(back) is type(said)
    names = type(said).__slots__
    assert [getattr(back, name) for name in names] == [getattr(said, name) for name in names]


def test_words_that_stay_english_are_words_like_any_other_and_remembered() -> None:
    said = say("What it is for: {use}.", use=InEnglish("adults"))
    assert said == "What it is for: adults."
    assert isinstance(said.values["use"], InEnglish)
    assert not isinstance(say("{use}", use="adults").values["use"], InEnglish)
