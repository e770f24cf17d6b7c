from datetime import date

import pytest
from django.utils import translation
from django.utils.formats import date_format


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "6 May 2015"),
        ("de", "6. Mai 2015"),
        ("fr", "6 mai 2015"),
        ("es", "6 de mayo de 2015"),
        ("it", "6 Maggio 2015"),
        ("pl", "6 maja 2015"),
    ],
)
def test_it_writes_days_as_the_language_does(language: str, written: str) -> None:
    with translation.override(language):
        assert date_format(date(2015, 5, 6)) == written
