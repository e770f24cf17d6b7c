"""Published words and days, made plain."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.register.cleaning import FIRST_DAY, clean, day_of, key_of, quoted


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        (None, ""),
        ("", ""),
        ("  two\u00a0words\r\n", "two words"),
        ("bimekizumab&nbsp;", "bimekizumab"),
        ("a &lt; b &amp; c", "a < b & c"),
        ("&amp;nbsp;escaped twice", "escaped twice"),
        ("<p>first</p><br/>second", "first second"),
        ("LDL < 70 and > 20", "LDL < 70 and > 20"),
        ("in\x00vis\x07ib\u200ble\ufeff", "invisible"),
        ("β-globin, ΔLNGFR", "β-globin, ΔLNGFR"),
        (True, "Yes"),
        (False, "No"),
        (7, "7"),
        (7.0, "7"),
        (7.5, "7.5"),
        (date(2018, 8, 23), "23/08/2018"),
        (datetime(2018, 8, 23, 12, 30), "23/08/2018"),  # noqa: DTZ001 - cells hold days without a zone
    ],
)
def test_it_makes_words_plain(said: object, plain: str) -> None:
    assert clean(said) == plain


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("23/08/2018", date(2018, 8, 23)),
        ("3/8/2018", date(2018, 8, 3)),
        ("23.08.2018", date(2018, 8, 23)),
        ("15/07/2025 - 18:00", date(2025, 7, 15)),
        ("2018-08-23", date(2018, 8, 23)),
        ("2018-08-23T10:00:00Z", date(2018, 8, 23)),
        ("29/02/2024", date(2024, 2, 29)),
    ],
)
def test_it_reads_days_in_both_orders(text: str, day: date) -> None:
    assert day_of(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "08/23/2018",
        "31/02/2020",
        "29/02/2023",
        "00/00/0000",
        "23/08/18",
        "1234",
        "23/08/20188",
        "n/a",
    ],
)
def test_it_reads_no_day_into_what_is_none(text: str) -> None:
    assert day_of(text) is None


def test_it_takes_no_day_before_there_was_an_agency() -> None:
    assert day_of("31/12/1989") is None
    assert day_of("01/01/1990") == FIRST_DAY


@given(st.dates(min_value=FIRST_DAY))
def test_it_reads_back_every_day_that_it_writes(day: date) -> None:
    assert day_of(clean(day)) == day == day_of(day.isoformat())


@given(st.text())
def test_it_never_fails_on_words_and_cleans_them_once_for_all(text: str) -> None:
    plain = clean(text)
    assert plain == " ".join(plain.split())
    assert "\x00" not in plain
    assert key_of(text) == key_of(plain) or "&" in plain or "<" in plain


@pytest.mark.parametrize(
    ("header", "key"),
    [
        ("Species\n(veterinary)", "species_veterinary"),
        ("PRIME: priority medicine", "prime_priority_medicine"),
        (" Medicine\u00a0URL ", "medicine_url"),
        ("medicine_url", "medicine_url"),
        ("", ""),
    ],
)
def test_it_folds_headers_to_the_keys_of_the_json(header: str, key: str) -> None:
    assert key_of(header) == key


def test_it_quotes_only_the_beginning() -> None:
    assert quoted("short") == "'short'"
    assert len(quoted("x" * 1000)) < 70
