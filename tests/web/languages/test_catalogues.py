from pathlib import Path

import polib
import pytest

from openatmp.web.languages import __main__ as bringing
from openatmp.web.languages.catalogues import (
    TEMPLATE,
    brought_up_to_date,
    catalogue_files,
    compiled,
    compiled_file,
    complaints,
    counted,
    template,
)
from openatmp.web.languages.messages import Message
from openatmp.web.languages.offered import LOCALE, SOURCE_LANGUAGE, offered, official
from tests.web.languages.conftest import catalogue

Listed = tuple[Message, ...]
TWO = (
    Message("{name} was seen on {day}.", "verify", ("a.py",)),
    Message('Choose, or <a href="%(all)s">look</a>.', "check", ("b.html",)),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return catalogue(tmp_path, "mt", TWO)


def with_words(path: Path, words: dict[str, str], *flags: str) -> Path:
    """The catalogue with other translations."""
    held = polib.pofile(str(path))
    for entry in held:
        entry.msgstr = words.get(entry.msgid, entry.msgstr)
        entry.flags = list(flags) if entry.msgid in words else entry.flags
    held.save()
    return path


# --------------------------------------------------------------------------------------- what is wrong


def test_a_complete_catalogue_has_nothing_wrong(path: Path) -> None:
    assert complaints(path, TWO) == []


def test_a_sentence_that_is_missing_is_told(path: Path) -> None:
    (said,) = complaints(path, (*TWO, Message("New.", "check", ("c.py",))))
    assert said == "missing: New."


def test_a_sentence_that_was_changed_is_told_twice(path: Path) -> None:
    changed = (Message("{name} was seen on {day}!", "verify", ("a.py",)), TWO[1])
    said = complaints(path, changed)
    assert said == [
        "missing: {name} was seen on {day}!",
        "no page says this any more: {name} was seen on {day}.",
    ]


@pytest.mark.parametrize("words", ["", "  "])
def test_a_sentence_without_a_translation_is_told(path: Path, words: str) -> None:
    (said,) = complaints(with_words(path, {TWO[0].text: words}), TWO)
    assert said.startswith("not translated")


def test_a_doubtful_translation_is_told(path: Path) -> None:
    (said,) = complaints(with_words(path, {TWO[0].text: "{name} {day}"}, "fuzzy"), TWO)
    assert said.startswith("marked as doubtful")


@pytest.mark.parametrize(
    "words",
    [
        "{nom} {day}",
        "{name}",
        "{name} {day} {day}",
        "name day",
        "{name} {day} {",
        "{name} {day} {more}",
    ],
)
def test_a_gap_that_differs_is_told(path: Path, words: str) -> None:
    (said,) = complaints(with_words(path, {TWO[0].text: words}), TWO)
    assert "gap" in said


@pytest.mark.parametrize(
    "words",
    [
        'x <a href="%(alle)s">y</a>',
        "x %(all)s y",
        'x <a href="%(all)s">y',
        'x <b>!</b> <a href="%(all)s">y</a>',
        'x <a href="%(all)s">100 % y</a>',
    ],
)
def test_a_mark_that_differs_is_told(path: Path, words: str) -> None:
    assert complaints(with_words(path, {TWO[1].text: words}), TWO)


def test_gaps_may_change_places(path: Path) -> None:
    assert not complaints(with_words(path, {TWO[0].text: "On {day}, {name}."}), TWO)


# ------------------------------------------------------------------------------------- bringing up to date


def test_it_keeps_what_is_translated_and_adds_what_is_new(path: Path) -> None:
    listed = (TWO[0], Message("New.", "check", ("c.py",)))
    path.write_text(brought_up_to_date(path, listed), encoding="utf-8")
    held = {entry.msgid: entry.msgstr for entry in polib.pofile(str(path))}
    assert held == {TWO[0].text: f"«{TWO[0].text}»", "New.": ""}


def test_it_keeps_who_read_it(tmp_path: Path) -> None:
    path = catalogue(tmp_path, "mt", TWO, read_by="Somebody <s@example.org>")
    path.write_text(brought_up_to_date(path, TWO), encoding="utf-8")
    assert polib.pofile(str(path)).metadata["X-Reviewed-By"] == "Somebody <s@example.org>"


def test_doing_it_twice_changes_nothing(path: Path) -> None:
    once = brought_up_to_date(path, TWO)
    path.write_text(once, encoding="utf-8")
    assert brought_up_to_date(path, TWO) == once


def test_it_names_part_and_place_for_the_translator(path: Path) -> None:
    text = template(TWO)
    assert "#. Part: verify\n#: a.py\n" in text
    assert text.count('msgstr ""') == 1 + len(TWO)
    assert counted(TWO)["verify"] == 1


def test_bringing_up_to_date_offers_what_is_complete(
    tmp_path: Path, all_messages: Listed, capsys: pytest.CaptureFixture[str]
) -> None:
    path = catalogue(tmp_path, "mt", all_messages)
    assert bringing.main(tmp_path) == 0
    assert compiled_file(path).read_bytes() == compiled(path)
    assert [one.code for one in offered(tmp_path)] == [SOURCE_LANGUAGE, "mt"]
    assert "mt: complete" in capsys.readouterr().out


def test_bringing_up_to_date_takes_back_what_has_a_gap(
    tmp_path: Path, all_messages: Listed, capsys: pytest.CaptureFixture[str]
) -> None:
    path = with_words(catalogue(tmp_path, "mt", all_messages), {all_messages[0].text: ""})
    compiled_file(path).write_bytes(b"old")
    assert bringing.main(tmp_path) == 0
    assert not compiled_file(path).exists()
    assert "mt: not offered, 1 to do" in capsys.readouterr().out


def test_a_new_language_begins_as_a_copy_of_the_template(tmp_path: Path, all_messages: Listed) -> None:
    path = tmp_path / "sl" / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)
    path.write_text(template(all_messages), encoding="utf-8")
    bringing.main(tmp_path)
    assert polib.pofile(str(path)).metadata["Language"] == "sl"
    assert len(complaints(path, all_messages)) == len(all_messages)


# ------------------------------------------------------------------------------------- those of this project

OURS = catalogue_files(LOCALE)


def test_the_template_is_current(all_messages: Listed) -> None:
    text = (LOCALE / TEMPLATE).read_text(encoding="utf-8")
    assert text == template(all_messages), "sentences changed: run make messages"


@pytest.mark.parametrize("path", OURS, ids=lambda path: str(path.parts[-3]))
def test_every_catalogue_has_every_sentence(path: Path, all_messages: Listed) -> None:
    assert path.parts[-3] in official()
    text = path.read_text(encoding="utf-8")
    assert text == brought_up_to_date(path, all_messages), "sentences changed: run make messages"


@pytest.mark.parametrize("path", OURS, ids=lambda path: str(path.parts[-3]))
def test_a_language_is_offered_exactly_when_its_catalogue_is_complete(
    path: Path, all_messages: Listed
) -> None:
    wrong = complaints(path, all_messages)
    is_offered = compiled_file(path).exists()
    assert is_offered == (not wrong), "\n".join(wrong[:10])
    if is_offered:
        assert compiled_file(path).read_bytes() == compiled(path), "translations changed: run make messages"


def test_no_compiled_catalogue_stands_alone() -> None:
    assert {path.with_suffix(".po") for path in LOCALE.glob("*/LC_MESSAGES/*.mo")} <= set(OURS)
