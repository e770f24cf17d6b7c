import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.errors import BadInput
from openatmp.offers.reporting import code_digest, code_of, code_read
from openatmp.offers.reporting.receipt_code import BYTES, LETTERS

DICE = st.binary(min_size=BYTES, max_size=BYTES)


def test_it_cannot_be_guessed() -> None:
    assert BYTES * 8 >= 100
    assert len(set(LETTERS)) == 32


@given(DICE)
def test_it_is_six_groups_of_four_letters_that_are_not_mistaken(dice: bytes) -> None:
    assert re.fullmatch("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){5}", code_of(dice))


@given(DICE, DICE)
def test_other_dice_make_another_code(one: bytes, other: bytes) -> None:
    assert (code_of(one) == code_of(other)) == (one == other)


@given(DICE)
def test_it_is_read_however_it_was_typed(dice: bytes) -> None:
    code = code_of(dice)
    for typed in (code, code.lower(), code.replace("-", ""), code.replace("-", " "), f"  {code}\n"):
        assert code_read(typed) == code
    assert code_read(code.replace("0", "O").replace("1", "l")) == code
    assert code_read(code.replace("-", "\u2013")) == code


@pytest.mark.parametrize(
    "typed", ["", "ABCD", "U" * 24, "0" * 23, "0" * 25, "0" * 24 + "é", "ß" * 24, "٣" * 24, "' OR 1=1 --"]
)
def test_it_reads_nothing_into_what_is_no_code(typed: str) -> None:
    assert code_read(typed) == ""


def test_it_counts_the_first_bits_first() -> None:
    assert code_of(bytes(15)) == "0000-0000-0000-0000-0000-0000"
    assert code_of(bytes(14) + b"\x01") == "0000-0000-0000-0000-0000-0001"
    assert code_of(b"\xff" * 15) == "ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ"


@pytest.mark.parametrize("count", [0, 14, 16])
def test_it_wants_exactly_as_many_dice_as_it_needs(count: int) -> None:
    with pytest.raises(BadInput, match=f"{count} bytes make no code"):
        code_of(bytes(count))


@given(DICE)
def test_its_digest_tells_nothing_of_it(dice: bytes) -> None:
    code = code_of(dice)
    digest = code_digest(code)
    assert re.fullmatch("[0-9a-f]{64}", digest)
    assert code_digest(code_read(code.lower())) == digest
    assert code[:4].lower() + code[5:9].lower() not in digest
