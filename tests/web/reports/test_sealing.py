from base64 import urlsafe_b64encode
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.web.reports import store
from openatmp.web.reports.sealing import CannotUnseal, Ticket, new_ticket, seal, ticket_of, unseal

OLD, NEW = (urlsafe_b64encode(letter * 32).decode() for letter in (b"o", b"n"))


def test_what_is_sealed_opens_and_shows_nothing_before() -> None:
    sealed = seal(b"zyxsecret")
    assert b"zyxsecret" not in sealed
    assert unseal(sealed) == b"zyxsecret"
    assert seal(b"zyxsecret") != sealed


def test_a_new_key_seals_and_the_old_one_still_opens(settings: Any) -> None:
    settings.SEALING_KEYS = [OLD]
    before = seal(b"before")
    settings.SEALING_KEYS = [NEW, OLD]
    after = seal(b"after")
    assert unseal(before) == b"before"
    settings.SEALING_KEYS = [NEW]
    assert unseal(after) == b"after"
    with pytest.raises(CannotUnseal, match="OPENATMP_SEALING_KEY"):
        unseal(before)


@pytest.mark.parametrize("place", [0, 10, 40, -1])
def test_what_was_altered_does_not_open(place: int) -> None:
    sealed = bytearray(seal(b"zyxsecret"))
    sealed[place] ^= 1
    with pytest.raises(CannotUnseal):
        unseal(bytes(sealed))


@given(st.binary(max_size=200))
def test_a_ticket_opens_what_it_sealed_and_no_other_does(content: bytes) -> None:
    ticket, other = new_ticket(), new_ticket()
    sealed = ticket.seal(content)
    assert ticket.unseal(sealed) == content
    assert ticket.digest != other.digest
    with pytest.raises(CannotUnseal):
        other.unseal(sealed)
    with pytest.raises(CannotUnseal):
        unseal(sealed)


def test_a_ticket_travels_as_text() -> None:
    ticket = new_ticket()
    assert ticket_of(str(ticket)) == ticket
    assert str(ticket).isascii()
    assert len(str(ticket)) == 64


@pytest.mark.parametrize(
    "said", ["", "x", "A" * 63, "A" * 68, "é" * 64, "=" * 64, "<script>", "A" * 62 + "=="]
)
def test_what_is_no_ticket_is_none(said: str) -> None:
    assert ticket_of(said) is None


def test_the_digest_of_a_ticket_does_not_tell_its_key() -> None:
    one, other = Ticket(b"n" * 16, b"1" * 32), Ticket(b"n" * 16, b"2" * 32)
    assert one.digest == other.digest


# --------------------------------------------------------------------------------------- the files


def test_a_file_lies_sealed_under_a_name_that_says_nothing(own_folder: Path) -> None:
    name = store.write(b"zyxsecret" * 100)
    path = own_folder / "evidence" / name
    assert b"zyxsecret" not in path.read_bytes()
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0
    assert store.read(name) == b"zyxsecret" * 100


def test_what_is_erased_is_gone() -> None:
    name = store.write(b"x")
    assert [one for one, _ in store.names()] == [name]
    store.erase(name)
    store.erase(name)
    assert not [*store.names()]
    with pytest.raises(CannotUnseal):
        store.read(name)


@pytest.mark.parametrize("name", ["", "../secret-key", "a" * 31, "A" * 32, "a" * 32 + "/", "a" * 32 + "\n"])
def test_a_name_that_is_not_ours_leads_nowhere(name: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        store.read(name)
    with pytest.raises(ValueError, match=r".*"):
        store.erase(name)


def test_a_folder_that_is_not_there_holds_nothing(own_folder: Path) -> None:
    assert not [*store.names()]
    assert not (own_folder / "evidence").exists()


def test_a_file_of_somebody_else_in_the_folder_is_left_alone(own_folder: Path) -> None:
    store.write(b"x")
    (own_folder / "evidence" / "README").write_text("kept by the operator")
    assert len([*store.names()]) == 1
