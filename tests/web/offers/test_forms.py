from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import override

from openatmp.web.offers.forms import LARGEST_FILE, LONGEST_PLACE, LONGEST_TEXT, CheckForm


def form_of(file: SimpleUploadedFile | None = None, **said: str) -> CheckForm:
    data = QueryDict(mutable=True)
    data.update(said)
    return CheckForm(data, MultiValueDict({"file": [file]} if file else {}))


def complaints(form: CheckForm) -> dict[str, str]:
    return {name: str(errors[0]) for name, errors in form.errors.items()}


@pytest.fixture
def with_links(settings: Any) -> None:
    settings.CHECK_LINKS = True


def test_a_text_is_enough() -> None:
    form = form_of(text="stem cells")
    assert form.is_valid()
    assert form.cleaned_data["text"] == "stem cells"
    assert form.country_code == ""


def test_a_file_is_enough() -> None:
    form = form_of(SimpleUploadedFile("x.txt", b"stem cells"))
    assert form.is_valid()
    assert form.cleaned_data["file"].name == "x.txt"


def test_a_link_is_enough_where_links_are_allowed(with_links: None) -> None:
    form = form_of(link="https://clinic.example/x")
    assert form.is_valid()
    assert form.cleaned_data["link"] == "https://clinic.example/x"


def test_there_is_no_field_for_links_otherwise() -> None:
    assert "link" not in form_of(text="x").fields


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\x00", "\u200b\u200b", "\xad"])
def test_nothing_is_not_enough(text: str) -> None:
    assert complaints(form_of(text=text)).get("text")


def test_two_things_at_once_are_one_too_many(with_links: None) -> None:
    both = form_of(SimpleUploadedFile("x.txt", b"x"), text="x", link="https://clinic.example")
    assert set(complaints(both)) == {"file"}
    assert set(complaints(form_of(text="x", link="https://clinic.example"))) == {"link"}


@pytest.mark.parametrize("address", ["clinic", "http://", "https://", "x y", "mailto:a@b.example"])
def test_a_link_has_to_be_an_address(with_links: None, address: str) -> None:
    assert complaints(form_of(link=address)) == {
        "link": "This is no address of a page. It begins with https://"
    }


def test_an_empty_file_is_told_as_such() -> None:
    assert complaints(form_of(SimpleUploadedFile("x.txt", b""))) == {"file": "This file is empty."}


@pytest.mark.parametrize(("size", "fits"), [(LARGEST_FILE, True), (LARGEST_FILE + 1, False)])
def test_a_file_may_be_so_large_and_no_larger(size: int, fits: bool) -> None:
    assert form_of(SimpleUploadedFile("x.txt", b"x" * size)).is_valid() == fits


@pytest.mark.parametrize(("length", "fits"), [(LONGEST_TEXT, True), (LONGEST_TEXT + 1, False)])
def test_a_text_may_be_so_long_and_no_longer(length: int, fits: bool) -> None:
    assert form_of(text="x" * length).is_valid() == fits


@pytest.mark.parametrize(("length", "fits"), [(LONGEST_PLACE, True), (LONGEST_PLACE + 1, False)])
def test_a_place_may_be_so_long_and_no_longer(length: int, fits: bool) -> None:
    assert form_of(text="x", address="x" * length).is_valid() == fits


@pytest.mark.parametrize(("chosen", "code"), [("DE", "DE"), ("", ""), ("other", "")])
def test_another_country_is_no_country_of_the_list(chosen: str, code: str) -> None:
    form = form_of(text="x", country=chosen)
    assert form.is_valid()
    assert form.country_code == code


def test_a_country_that_is_not_listed_is_refused() -> None:
    assert set(complaints(form_of(text="x", country="XX"))) == {"country"}


def test_what_no_screen_can_show_becomes_a_blank() -> None:
    form = form_of(text="stem\x0bcells", address="a\x07b")
    assert form.is_valid()
    assert (form.cleaned_data["text"], form.cleaned_data["address"]) == ("stem cells", "a b")


def test_countries_are_named_in_the_language_of_the_page() -> None:
    with override("de"):
        page = str(form_of(text="x"))
    assert "Österreich" in page
    assert "Austria" not in page
    assert page.count("<option") == 32
