"""What forms ask for."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.data_files import data_file
from openatmp.offers.reading.forms import fields_of
from openatmp.offers.reading.seen import Attributes, Form

MARKUP = data_file("markup.yaml")


def asked(name: str = "", kind: str = "text", tag: str = "input", **more: str) -> Attributes:
    return {"name": name, "type": kind, "tag": tag, **more}


def form(*inputs: Attributes, labels: tuple[str, ...] = (), **attributes: str) -> Form:
    return Form(attributes, list(inputs), list(labels))


PHONE = asked("x", "tel")


def words() -> Iterator[tuple[str, str]]:
    """Every word of the file with what it stands for."""
    for kind, listed in MARKUP["fields"].items():
        yield from ((word, kind) for word in listed)


@pytest.mark.parametrize(("word", "kind"), [*words()])
def test_every_word_tells_something_by_name_placeholder_and_label(word: str, kind: str) -> None:
    for one in (form(asked(word), PHONE), form(asked("x", placeholder=word), PHONE)):
        found = fields_of([one])
        assert found[0] == kind or (kind not in found and len(found) > 1), "an earlier word may win"
    assert fields_of([form(PHONE, labels=(word.title(),))])[-1] in {kind, *MARKUP["fields"]}


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("your-name", "name"),
        ("user_email", "email"),
        ("Telefonnummer", "phone"),
        ("Ihre Nachricht", "message"),
        ("Fecha de nacimiento", "birth"),
        ("Numer telefonu", "phone"),
        ("Hastalık", "diagnosis"),
        ("Upload your MRI", "file"),
        ("Preferred appointment", "date"),
        ("username", ""),
        ("xyz", ""),
    ],
)
def test_words_are_read_as_they_stand_on_forms(word: str, kind: str) -> None:
    assert fields_of([form(asked(word), PHONE)]) == (*([kind] if kind and kind != "phone" else []), "phone")


@pytest.mark.parametrize(("kind", "field"), MARKUP["input_types"].items())
def test_the_kind_of_an_input_tells_most(kind: str, field: str) -> None:
    assert field in fields_of([form(asked("x", kind), asked("y", tag="textarea"))])


@pytest.mark.parametrize("which", MARKUP["other_forms"])
def test_forms_for_other_ends_are_known_by_their_names(which: str) -> None:
    for word in MARKUP["other_forms"][which]:
        for key in ("id", "class", "action"):
            assert fields_of([Form({key: f"x {word}"}, [asked("name"), PHONE])]) == (), (word, key)


@pytest.mark.parametrize("name", MARKUP["search_inputs"])
def test_a_search_is_known_by_what_it_asks(name: str) -> None:
    assert fields_of([form(asked(name), PHONE)]) == ()


@pytest.mark.parametrize("kind", ["hidden", "submit", "button", "reset", "image"])
def test_what_nobody_fills_in_is_not_asked(kind: str) -> None:
    assert fields_of([form(asked("email", kind), PHONE)]) == ("phone",)
    assert fields_of([form(asked("email", kind))]) == ()


def test_each_kind_is_told_once_over_all_forms() -> None:
    forms = [form(asked("name"), PHONE), form(PHONE, asked("m", tag="textarea")), form()]
    assert fields_of(forms) == ("name", "phone", "message")


def test_one_form_for_another_end_does_not_silence_the_others() -> None:
    assert fields_of([form(asked("s")), form(PHONE)]) == ("phone",)


@given(
    st.lists(
        st.builds(asked, st.text(max_size=20), st.sampled_from(["text", "tel", "email", "hidden"])),
        max_size=5,
    )
)
def test_whatever_is_asked_only_known_kinds_are_told(inputs: list[Attributes]) -> None:
    assert set(fields_of([form(*inputs)])) <= set(MARKUP["fields"])
