"""Limits and lists of the reading: each is used, and none is left over."""

from pathlib import Path

import pytest

from openatmp.offers import reading
from openatmp.offers.data_files import data_file
from openatmp.offers.reading.limits import limit, share

SOURCE = "\n".join(path.read_text("utf-8") for path in Path(reading.__path__[0]).glob("*.py"))
LIMITS = data_file("limits.yaml")
LISTS = [*data_file("markup.yaml"), *data_file("zones.yaml"), *data_file("languages.yaml")]


@pytest.mark.parametrize("name", LIMITS)
def test_every_limit_is_a_number_that_is_used(name: str) -> None:
    assert LIMITS[name] > 0
    assert f'"{name}"' in SOURCE


@pytest.mark.parametrize("name", LISTS)
def test_every_list_is_used(name: str) -> None:
    assert f'"{name}"' in SOURCE


def test_limits_are_read_as_what_they_are() -> None:
    assert limit("characters") == LIMITS["characters"]
    assert 0 < share("unsure") < 1


def test_a_limit_that_is_not_there_is_a_fault() -> None:
    with pytest.raises(KeyError):
        limit("no such limit")
