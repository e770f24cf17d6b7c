from pathlib import Path

import pytest

from openatmp.web.languages.catalogues import compiled, compiled_file
from openatmp.web.languages.messages import Message
from openatmp.web.languages.offered import Language, for_django, offered, official
from tests.web.languages.conftest import catalogue

ONE = (Message("One.", "check", ("a.py",)),)


def test_there_are_the_official_languages_each_with_its_own_name() -> None:
    assert len(official()) == 24
    assert official()["el"] == "Ελληνικά"
    assert len(set(official().values())) == 24


def test_english_is_always_offered(tmp_path: Path) -> None:
    assert offered(tmp_path) == (Language("en", "English", ""),)


def test_a_language_without_a_compiled_catalogue_is_not_offered(tmp_path: Path) -> None:
    catalogue(tmp_path, "de", ONE)
    assert [one.code for one in offered(tmp_path)] == ["en"]


@pytest.mark.parametrize(("read_by", "machine_made"), [("", True), ("Somebody", False)])
def test_it_knows_who_read_a_translation(tmp_path: Path, read_by: str, machine_made: bool) -> None:
    path = catalogue(tmp_path, "de", ONE, read_by)
    compiled_file(path).write_bytes(compiled(path))
    german = offered(tmp_path)[0]
    assert german == Language("de", "Deutsch", read_by)
    assert german.is_machine_made == machine_made


def test_english_was_written_and_not_translated() -> None:
    assert not Language("en", "English", "").is_machine_made


def test_django_knows_english_by_the_name_of_its_spelling(tmp_path: Path) -> None:
    assert for_django(tmp_path) == [("en-gb", "English")]


def test_a_folder_of_a_language_that_is_not_official_is_passed_over(tmp_path: Path) -> None:
    path = catalogue(tmp_path, "xx", ONE)
    compiled_file(path).write_bytes(compiled(path))
    assert [one.code for one in offered(tmp_path)] == ["en"]
