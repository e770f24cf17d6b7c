from typing import Any

import pytest
from django import forms
from django.utils.datastructures import MultiValueDict

from openatmp.web.reports.evidence import LARGEST_FILE, LARGEST_TOGETHER, MOST_FILES
from openatmp.web.reports.fields import Files, Line, NotTaken, Text, visible
from tests.web.reports.conftest import picture, upload


class AForm(forms.Form):
    line = Line(required=False)
    words = Text(required=False)
    evidence = Files(required=False)


def cleaned(**said: str) -> AForm:
    form = AForm(said)
    assert form.is_valid(), form.errors
    return form


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  a  b ", "a b"),
        ("https://example.org/a\nb", "https://example.org/a b"),
        ("a\r\nBcc: b@example.org", "a Bcc: b@example.org"),
        ("a\u2028b\x0bc\x00d", "a b c d"),
        ("\u202eevil\u202c \u200bname\ufeff", "evil name"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_a_line_stays_one_line_and_hides_nothing(written: str, kept: str) -> None:
    assert cleaned(line=written).cleaned_data["line"] == kept


def test_a_text_keeps_its_lines() -> None:
    assert cleaned(words=" one\r\ntwo\rthree\x00 ").cleaned_data["words"] == "one\ntwo\nthree"


def test_letters_of_every_script_are_visible() -> None:
    for text in ("Žluťoučký", "עברית", "العربية", "中文", "🙂"):
        assert visible(text) == text


def with_files(*files: Any) -> AForm:
    return AForm({}, MultiValueDict({"evidence": list(files)}))


def test_it_takes_several_files_and_none() -> None:
    assert with_files().is_valid()
    form = with_files(upload(picture()), upload(b"a text"))
    assert form.is_valid()
    assert [piece.kind for piece in form.cleaned_data["evidence"]] == ["image/jpeg", "text/plain"]


def test_it_believes_neither_the_name_nor_the_browser() -> None:
    form = with_files(upload(b"<html>", "holiday.jpg", "image/jpeg"), upload(picture(), "x.exe", "text/html"))
    assert form.is_valid()
    assert [piece.kind for piece in form.cleaned_data["evidence"]] == ["text/html", "image/jpeg"]


def test_it_names_each_file_that_is_not_taken_and_keeps_the_others() -> None:
    form = with_files(
        upload(b"#!/bin/sh", "run<b>.sh"), upload(picture()), upload(b"", "100%s\u202egpj.empty")
    )
    assert not form.is_valid()
    first, second = form.errors["evidence"]
    assert str(first).startswith("“run<b>.sh” was not taken. It is a program. Programs are not taken; ")
    assert str(second).startswith("“100%sgpj.empty” was not taken. It is empty.")
    problems = form.errors.as_data()["evidence"]
    assert [len(one.taken) for one in problems if isinstance(one, NotTaken)] == [1, 1]
    assert "<b>" not in str(form.errors["evidence"])


def test_pictures_that_are_too_much_at_once_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    from openatmp.web.reports import fields

    monkeypatch.setattr(fields, "MOST_PIXELS_TOGETHER", 2_500)
    form = with_files(
        *(upload(picture(), f"{number}.jpg") for number in range(3)), upload(b"a text", "a.txt")
    )
    assert [str(one)[:3] for one in form.errors["evidence"]] == ["“2."]
    assert "Together the pictures are too large" in str(form.errors["evidence"][0])


def test_ten_files_are_taken_and_eleven_are_not() -> None:
    files = [upload(b"text %d" % number) for number in range(MOST_FILES + 1)]
    assert with_files(*files[:MOST_FILES]).is_valid()
    form = with_files(*(upload(b"text %d" % number) for number in range(MOST_FILES + 1)))
    assert form.errors["evidence"] == ["These are too many files. Send at most ten at once."]


def test_files_that_are_too_large_are_refused_one_by_one_and_together() -> None:
    one = with_files(upload(b"x" * (LARGEST_FILE + 1)))
    assert "at most 8 MB a file" in one.errors["evidence"][0]
    half = b"x" * (LARGEST_TOGETHER // 2 + 1)
    both = with_files(upload(half), upload(half))
    assert "larger than 10 MB" in both.errors["evidence"][0]
