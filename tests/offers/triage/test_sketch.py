from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.triage.sketch import sketch_of

TEXT = " ".join(f"word{number}" for number in range(200))


def test_the_same_words_give_the_same_sketch_however_they_are_set() -> None:
    assert sketch_of("One two  three\nfour five") == sketch_of("one TWO three four five")


def test_a_text_with_a_few_words_changed_shares_a_number() -> None:
    changed = TEXT.replace("word7 ", "other ").replace("word150", "another") + " and an end"
    assert sketch_of(TEXT) & sketch_of(changed)


def test_another_text_shares_none() -> None:
    assert not sketch_of(TEXT) & sketch_of(" ".join(f"thing{number}" for number in range(200)))


def test_a_text_shorter_than_a_run_has_none() -> None:
    assert sketch_of("one two three") == sketch_of("") == frozenset()


@given(st.text(max_size=300))
def test_it_is_never_larger_than_it_may_be(text: str) -> None:
    assert len(sketch_of(text)) <= 12
