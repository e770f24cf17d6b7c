"""A span is shared by all that is done for one answer."""

from openatmp.web.site.clock import Span


def test_what_is_left_of_a_span_gets_less_and_never_below_nothing() -> None:
    seconds = iter([10.0, 10.0, 14.5, 30.0, 99.0])
    span = Span(20, lambda: next(seconds))
    assert [span.left for _ in range(4)] == [20.0, 15.5, 0.0, 0.0]


def test_a_span_of_nothing_is_over_at_once() -> None:
    assert Span(0).left == 0.0
