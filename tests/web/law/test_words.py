from datetime import date

import pytest

from openatmp.law.acts import Amount, Applies
from openatmp.web.law.words import amount_words, applies_words, host_of

DAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2008, 12, 30), None, "In force from 30 December 2008"),
        (DAY, None, "In force from 25 November 2026"),
        (date(2026, 11, 26), None, "Applies from 26 November 2026"),
        (date(2008, 1, 1), date(2009, 9, 28), "Applied from 1 January 2008 to 28 September 2009"),
        (date(2008, 1, 1), DAY, "Applies from 1 January 2008 to 25 November 2026"),
        (None, None, "Announced; not in force"),
    ],
)
def test_it_says_when_something_applies(first: date | None, last: date | None, said: str) -> None:
    assert applies_words(Applies(first, last, verified=True), DAY) == said


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (60, "60"),
        (390_700, "390,700"),
        (True, "yes"),
        (False, "no"),
        ("first working day", "first working day"),
        (date(2027, 8, 7), "7 August 2027"),
        (("cutting", "grinding"), "cutting; grinding"),
        ((date(2026, 1, 1), date(2026, 12, 25)), "1 January 2026; 25 December 2026"),
    ],
)
def test_it_writes_an_amount(amount: Amount, said: str) -> None:
    assert amount_words(amount) == said


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.ema.europa.eu/en/human", "ema.europa.eu"),
        ("http://data.europa.eu/eli/reg/2007/1394/oj", "data.europa.eu"),
        ("general knowledge", "general knowledge"),
    ],
)
def test_it_names_where_a_link_leads(address: str, host: str) -> None:
    assert host_of(address) == host
