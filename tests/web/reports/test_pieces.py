import hashlib

import pytest

from openatmp.web.reports.evidence import LARGEST_FILE, NOTES, Refused, piece_of, piece_of_offer
from tests.web.reports.conftest import picture, picture_with_a_place


def test_both_hashes_are_told_of_a_picture_that_was_made_anew() -> None:
    came = picture_with_a_place()
    piece = piece_of(came)
    assert piece.handed_in_sha256 == hashlib.sha256(came).hexdigest()
    assert piece.sha256 == hashlib.sha256(piece.content).hexdigest() != piece.handed_in_sha256
    assert piece.notes == ("made anew",)


def test_what_is_no_picture_is_kept_as_it_came() -> None:
    came = b"<html><script>alert(1)</script>"
    piece = piece_of(came)
    assert piece.content == came
    assert piece.sha256 == piece.handed_in_sha256
    assert piece.notes == ()


@pytest.mark.parametrize(
    ("content", "notes"),
    [
        (picture("GIF"), ("made anew", "first picture")),
        (b"%PDF-1.4\n%%EOF", ("as it came",)),
        (b"From: a@example.org\nSubject: x\n\nhello", ("as it came",)),
    ],
)
def test_it_says_what_was_done(content: bytes, notes: tuple[str, ...]) -> None:
    assert piece_of(content).notes == notes
    assert all(str(NOTES[note]) for note in notes)


def test_its_name_is_ours_and_says_what_it_is() -> None:
    named = piece_of(picture("GIF")).named(3)
    assert named.name == "evidence-3.png"
    assert named.kind == "image/png"
    assert named.size == len(piece_of(picture("GIF")).content)
    assert piece_of_offer("offer").named(1).name == "evidence-1.txt"


def test_a_file_may_be_as_large_as_it_may_be_and_no_larger() -> None:
    assert piece_of(b"x" * LARGEST_FILE).kind == "text/plain"
    with pytest.raises(Refused, match="too large"):
        piece_of(b"x" * (LARGEST_FILE + 1))
