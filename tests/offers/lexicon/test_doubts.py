"""A phrase whose choices tear whole alternatives apart is named, with what it is read as."""

import pytest

from openatmp.basis.errors import BadInput
from openatmp.offers.lexicon.doubts import doubted
from openatmp.offers.lexicon.loading import doubts_in, lexicon_of
from openatmp.offers.lexicon.nodes import node_of

HEAD = "language: xx\nname: Test\nphrases:\n"


@pytest.mark.parametrize(
    "phrase", ["contact us|call us", "the price|our price", "price is|price of", "a b|a c|d"]
)
def test_it_doubts_a_word_that_begins_or_ends_two_places_in_a_row(phrase: str) -> None:
    assert doubted(phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        "call us",
        "contact|call us",
        "contact-us|call-us",
        "repair|heal|mend tissue|cartilage",
        "more|better than|as before",
        "pain|ache after|before pain",
        "worn|damaged? hip|knee",
        "the the",
        "from # to # percent|%",
        "six|seven out of ten|twelve",
    ],
)
def test_it_doubts_no_phrase_whose_choices_are_of_one_place(phrase: str) -> None:
    assert doubted(phrase) is None


def test_it_says_how_the_phrase_is_read_and_how_to_write_it() -> None:
    doubt = doubted("contact us|call us")
    assert doubt
    assert "'contact', then 'us' or 'call', then 'us'" in doubt.happened
    assert "contact-us|call-us" in doubt.remedy
    assert "another order" in doubt.remedy


def test_it_lets_another_order_say_that_it_is_meant_so() -> None:
    assert doubted("sun|sea or|sea")
    assert doubted("sea|sun or|sea") is None


def test_it_refuses_a_lexicon_with_such_a_phrase_and_names_the_line() -> None:
    text = f"{HEAD}  contact:\n    - call us\n    - contact us|call us\n"
    with pytest.raises(BadInput) as refused:
        lexicon_of(text, "xx.yaml")
    assert refused.value.where == "xx.yaml:6"
    mended = lexicon_of(text.replace("contact us|call us", "contact-us|call-us"), "xx.yaml")
    assert len(mended.phrases["contact", ""]) == 2


def test_it_looks_at_words_that_turn_others_and_set_phrases_too() -> None:
    rest = "scope: {negated: {before: [has no|have no]}}\npassed_over: [we use|we like]\n"
    where = [doubt.where for doubt in doubts_in(node_of(f"{HEAD}  contact: [call]\n{rest}", "xx.yaml"))]
    assert where == ["xx.yaml:5", "xx.yaml:6"]
