"""What stands between quotation marks is quoted, and no more."""

import pytest

from openatmp.offers.lexicon.quotation import Quotations


def is_quoted(text: str, word: str = "safe") -> bool:
    start = text.index(word)
    return Quotations(text).hold(start, start + len(word))


@pytest.mark.parametrize(
    "text",
    [
        "It is “safe” now",
        "Es ist „safe“ jetzt",
        "Es ist „safe” jetzt",
        "C'est « safe » ici",
        "Das ist »safe« so",
        'It is "safe" now',
        '("safe")',
        "It is ‘safe’ now",
        "He said ‘it’s quite safe’ then",
        "“One” and “safe”",
    ],
)
def test_it_knows_the_marks_of_many_countries(text: str) -> None:
    assert is_quoted(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is safe",
        "“One” is safe and “two” too",
        'A 5" needle is safe, a 6" too',
        "It’s safe, isn’t it’",
        "“It is safe " + "and so on " * 80,
        "“It is safe",
        '"one\nsafe"',
    ],
)
def test_it_takes_nothing_else_for_quoted(text: str) -> None:
    assert not is_quoted(text)


def test_it_does_not_hold_what_reaches_beyond_the_marks() -> None:
    text = "“very safe” cells"
    assert not Quotations(text).hold(text.index("safe"), len(text))
    assert not Quotations("").hold(0, 0)
