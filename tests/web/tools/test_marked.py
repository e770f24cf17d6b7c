from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from openatmp.product.sources import Span
from openatmp.web.tools.marked import Piece, pieces


@dataclass(frozen=True)
class Mark:
    span: Span
    label: str = "found"
    facts: tuple[str, ...] = ("viable_cells",)


def test_it_cuts_a_text_around_its_marks() -> None:
    marks = [Mark(Span(4, 9), "living")]
    assert pieces("The cells live", marks, "description") == (
        Piece("The "),
        Piece("cells", "living", 1, ("viable_cells",)),
        Piece(" live"),
    )


def test_it_leaves_a_text_without_marks_whole() -> None:
    assert pieces("Plain words", [], "description") == (Piece("Plain words"),)


def test_it_has_nothing_to_cut_in_an_empty_text() -> None:
    assert pieces("", [], "description") == ()


def test_it_passes_over_marks_of_another_text() -> None:
    assert pieces("The cells", [Mark(Span(4, 9, "indication"))], "description") == (Piece("The cells"),)


def test_it_marks_a_text_from_its_first_to_its_last_letter() -> None:
    assert [piece.number for piece in pieces("cells", [Mark(Span(0, 5))], "description")] == [1]


def test_it_goes_on_counting_where_it_is_told_to() -> None:
    marks = [Mark(Span(0, 3, "indication")), Mark(Span(4, 9, "indication"))]
    numbers = [piece.number for piece in pieces("The cells", marks, "indication", first=5)]
    assert numbers == [5, 0, 6]


def test_it_lets_a_mark_that_overlaps_give_way() -> None:
    cut = pieces("The cells", [Mark(Span(0, 6)), Mark(Span(4, 9))], "description")
    assert [(piece.text, piece.number) for piece in cut] == [("The ce", 1), ("lls", 0)]


def test_it_passes_over_a_mark_that_lies_outside_the_text() -> None:
    assert pieces("cells", [Mark(Span(3, 50))], "description") == (Piece("cells"),)


SPANS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: Span(min(pair), max(pair)))


@given(st.text(max_size=40), st.lists(SPANS, max_size=8))
def test_it_never_loses_or_doubles_a_letter(text: str, spans: list[Span]) -> None:
    cut = pieces(text, [Mark(span) for span in sorted(spans)], "description")
    assert "".join(piece.text for piece in cut) == text


@given(st.text(max_size=40), st.lists(SPANS, max_size=8))
def test_it_numbers_its_marks_one_by_one(text: str, spans: list[Span]) -> None:
    cut = pieces(text, [Mark(span) for span in sorted(spans)], "description")
    numbers = [piece.number for piece in cut if piece.number]
    assert numbers == list(range(1, len(numbers) + 1))
