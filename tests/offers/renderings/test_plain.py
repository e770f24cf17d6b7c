import json

import pytest

from openatmp.offers.judgement import Judgement
from openatmp.offers.renderings import batch_row, check_as_dict
from openatmp.offers.sign import SignId
from tests.offers.renderings.checks import SIGNS, TEXT, Product, Trial, check_of, sign

ROW = ["id", "judgement", "is_offer", "score", "signs", "inferred", "reasons"]


def test_a_row_of_a_batch_says_what_it_is_taken_for_and_why() -> None:
    row = batch_row("a", check_of())
    assert list(row) == ROW
    assert (row["id"], row["judgement"], row["is_offer"]) == ("a", "offer-of-unconfirmed-therapy", True)
    assert row["score"] == 0.8765
    assert row["reasons"] == [f"Reason number {number}." for number in range(7)]


def test_a_row_quotes_each_sign_where_it_stands() -> None:
    signs = batch_row(1, check_of())["signs"]
    assert [one["id"] for one in signs] == ["W1", "OWN", "SAFE"]
    assert [TEXT[one["start"] : one["end"]] for one in signs] == [one["quote"] for one in signs]
    assert all(one["start"] < one["end"] for one in signs)


def test_a_row_names_apart_what_follows_from_silence_and_has_no_words() -> None:
    assert batch_row(1, check_of())["inferred"] == ["W2"]
    assert batch_row(1, check_of(signs=()))["inferred"] == []


def test_a_row_tells_the_kind_of_a_sign() -> None:
    (one,) = batch_row(1, check_of(signs=(sign(SignId.TOKEN, "new method", "patent"),)))["signs"]
    assert one["kind"] == "patent"


@pytest.mark.parametrize("judgement", Judgement)
def test_a_row_of_anything_but_an_offer_says_so(judgement: Judgement) -> None:
    row = batch_row(None, check_of(judgement, signs=()))
    assert (row["id"], row["judgement"], row["signs"]) == (None, judgement.value, [])
    assert row["is_offer"] is (judgement is Judgement.OFFER)


def test_a_whole_check_holds_everything_by_name() -> None:
    told = check_as_dict(check_of(products=(Product(),), trials=(Trial(),)))
    assert told["on"] == "2026-11-25"
    assert (told["title"], told["address"], told["text"]) == ("Knee", "https://example.org/knee", TEXT)
    assert told["speaker"] == {"kind": "provider", "share": 0.5}
    assert told["shares"] == {"offer-of-unconfirmed-therapy": 0.75, "other": 0.25}
    first = {"feature": "feature-0", "value": 0.5, "weight": 1.0, "words": "Reason number 0."}
    assert told["reasons"][0] == first
    product = {"start": 0, "end": 3, "name": "Zellvora", "key": "zellvora", "is_authorised": True}
    assert told["products"] == [product]
    assert told["trials"] == [{"start": 4, "end": 7, "number": "NCT00000001", "is_found": None}]
    assert told["left_out"] == []


def test_a_whole_check_names_each_sign_and_whether_the_agency_does() -> None:
    first, *_, last = check_as_dict(check_of())["signs"]
    assert (first["official"], first["inferred"], last["inferred"]) == (True, False, True)
    assert first["name"]


def test_every_key_is_there_whatever_was_seen() -> None:
    full = check_as_dict(check_of(products=(Product(),), trials=(Trial(),), signs=SIGNS))
    assert check_as_dict(check_of(Judgement.OTHER, signs=())).keys() == full.keys()


@pytest.mark.parametrize("judgement", Judgement)
def test_it_is_plain_data(judgement: Judgement) -> None:
    check = check_of(judgement, products=(Product(),), trials=(Trial(),))
    for told in (check_as_dict(check), batch_row("a", check)):
        assert json.loads(json.dumps(told)) == told
