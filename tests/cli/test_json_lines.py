import pytest

from openatmp.basis.errors import BadInput
from openatmp.cli.json_lines import Row, Shape, answer_row
from openatmp.cli.lines import Line

SHAPE = Shape('{"id": ..., "words": "..."}', "one thing a line", "shorten the words")


def line(content: str | bytes, number: int = 2, largest: int = 100) -> Line:
    return Line(number, content.encode() if isinstance(content, str) else content, 0, largest)


def told(content: str | bytes, number: int = 2) -> tuple[Row, bool]:
    return answer_row(line(content, number), SHAPE, lambda row: {"got": SHAPE.text(row, "words")})


@pytest.mark.parametrize(
    ("content", "got"),
    [('{"words": "a"}', "a"), ('{"words": null}', ""), ("{}", ""), ('{"id": 7, "words": "é"}', "é")],
)
def test_it_answers_a_row(content: str, got: str) -> None:
    assert told(content) == ({"got": got}, True)


def test_a_mark_of_byte_order_may_stand_at_the_beginning_of_the_first_line() -> None:
    assert told(b"\xef\xbb\xbf{}", 1) == ({"got": ""}, True)
    assert told(b"\xef\xbb\xbf{}", 2)[1] is False


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            "x" * 101,
            "longer than 100 bytes. Expected: one thing a line. To do: shorten the words.",
        ),
        ("nope", "the line is not JSON"),
        ("[" * 90, "the line is not JSON"),
        (b"\xff", "the line is not JSON"),
        ("7", 'the line is not a JSON object. Expected: {"id": ..., "words": "..."}'),
        ('{"id": {}}', "the id is neither text nor number"),
        ('{"id": true}', "the id is neither text nor number"),
        ('{"words": 7}', "words: the words is not a text"),
    ],
)
def test_it_says_why_a_row_is_not_answered(content: str | bytes, said: str) -> None:
    row, is_answer = told(content)
    assert not is_answer
    assert said in row["error"]["detail"]
    assert row["line"] == 2


def test_a_fault_of_ours_is_told_on_the_line_too() -> None:
    def failing(row: Row) -> Row:
        raise ZeroDivisionError

    row, is_answer = answer_row(line('{"id": "a"}'), SHAPE, failing)
    assert (row["id"], is_answer) == ("a", False)
    assert "openatmp itself failed" in row["error"]["detail"]


def test_a_shape_says_what_it_wants() -> None:
    error = SHAPE.refusal("it is wrong", "correct it", "words")
    assert isinstance(error, BadInput)
    assert str(error) == f"words: it is wrong. Expected: {SHAPE.example}. To do: correct it."
