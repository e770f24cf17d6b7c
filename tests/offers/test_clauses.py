import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.clauses import MOST_CHARACTERS, clause_of, trimmed
from openatmp.offers.cues import Cue
from tests.offers.signs.marked_text import cues_of


def clause(marked: str) -> str:
    cues = cues_of(marked)
    start, end = clause_of(cues, cues.found[0])
    return cues.page.text[start:end]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Our cells {benefit|renew the bone}.", "Our cells renew the bone"),
        ("After a week, they {benefit|renew the bone} at last.", "they renew the bone at last"),
        ("They {benefit|renew} bone; we have a garden.", "They renew bone"),
        ("What we promise: they {benefit|renew} bone.", "they renew bone"),
        ("Cells (they {benefit|renew} bone) are here.", "they renew bone"),
        ("Cells – they {benefit|renew} bone – are here.", "they renew bone"),
        ("Cells - they {benefit|renew} bone - are here.", "they renew bone"),
        ("Cells—they {benefit|renew} bone—are here.", "they renew bone"),
        ("Drug-free cells {benefit|renew} bone-like tissue.", "Drug-free cells renew bone-like tissue"),
        ("For 4,500 euros they {benefit|renew} it.", "For 4,500 euros they renew it"),
        ("They {benefit|renew} bone, skin, and the nerve.", "They renew bone, skin, and the nerve"),
        ("They {benefit|renew} bone, and this is why so many come.", "They renew bone"),
        ("„Sie {benefit|bauen} den Knorpel auf“.", "Sie bauen den Knorpel auf"),
        ("¿Sabía que {benefit|regeneran} el hueso?", "Sabía que regeneran el hueso"),
        ("{benefit|Renew}", "Renew"),
    ],
)
def test_it_finds_the_clause(marked: str, expected: str) -> None:
    assert clause(marked) == expected


def test_it_stays_within_its_sentence() -> None:
    assert clause("Come in. They {benefit|renew} bone. Call us.") == "They renew bone"


def test_it_stays_within_its_line() -> None:
    assert clause("[heading] They {benefit|renew} bone\n[body] Call us.") == "They renew bone"


def test_it_keeps_marks_that_belong_to_the_words_of_the_cue() -> None:
    assert clause("See ({token|ISO (9001)}).") == "ISO (9001)"


def test_it_bounds_what_runs_on_and_on_at_a_word() -> None:
    found = clause("one two three " * 60 + "{benefit|renew} " + "one two three " * 60)
    assert len(found) <= MOST_CHARACTERS
    assert set(found.split()) == {"one", "two", "three", "renew"}


def test_it_keeps_a_cue_that_is_longer_than_the_bound() -> None:
    words = "very " * 100 + "long"
    assert clause(f"a {{benefit|{words}}} b") == words


def test_it_bounds_what_has_no_spaces() -> None:
    assert clause("x" * 1000 + "{benefit|renew}" + "y" * 1000) == "renew"


def test_it_trims_edges_down_to_the_cue() -> None:
    assert trimmed("  (-ab-)  ", 0, 10, Cue("benefit", "", 4, 5, 0)) == (4, 6)
    assert trimmed("  ", 0, 2, Cue("benefit", "", 0, 2, 0)) == (0, 2)


@given(text=st.text(alphabet="ab .,;-\u2022"), first=st.integers(0, 30), length=st.integers(0, 9))
def test_it_trims_no_letter_and_leaves_no_mark_at_an_edge_outside_the_cue(
    text: str, first: int, length: int
) -> None:
    place = min(first, len(text))
    cue = Cue("benefit", "", place, min(place + length, len(text)), 0)
    start, end = trimmed(text, 0, len(text), cue)
    assert 0 <= start <= cue.start <= cue.end <= end <= len(text)
    assert not {"a", "b"} & {*text[:start], *text[end:]}
    assert start == cue.start or text[start] in "ab"
    assert end == cue.end or text[end - 1] in "ab"
