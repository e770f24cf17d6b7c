import pytest

from openatmp.offers.triage import BrokenPackage, CasePackage, Piece, pack, unpack

PACKAGE = CasePackage("now", "DE", "", {}, (), (Piece("a.txt", "text/plain", b"x" * 5_000),))


def test_whoever_has_less_room_may_say_so() -> None:
    content = pack(PACKAGE)
    assert unpack(content, 100_000) == PACKAGE
    with pytest.raises(BrokenPackage, match="5,000 bytes"):
        unpack(content, 5_000)


def test_nobody_is_given_more_room_than_any_case_may_take() -> None:
    assert unpack(pack(PACKAGE), 10**15) == PACKAGE
