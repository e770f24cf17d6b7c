"""A receipt is the same for the same answer, different for any other, and holds only plain values."""

import json
import pickle
from datetime import date
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.answers import Answer
from openatmp.basis.errors import BadInput
from openatmp.basis.receipts import Receipt, canonical_json, make_receipt, plain

DAY = date(2026, 11, 23)
FILES = [("regulation-1394-2007.yaml", "ab" * 32), ("directive-2001-83.yaml", "cd" * 32)]
FACTS = {
    "viable_cells": True,
    "processing": frozenset({"culture or expansion", "freezing"}),
    "origin": "autologous",
}
OUTPUTS = {"classification": "TEP", "combined": Answer.NO, "missing": ()}


def receipt(**changes: object) -> Receipt:
    parts: dict[str, object] = {
        "engine_version": "0.1.0", "law_files": FILES, "day": DAY, "facts": FACTS, "outputs": OUTPUTS,
    }  # fmt: skip
    return make_receipt(**(parts | changes))  # type: ignore[arg-type]


def test_it_is_the_same_for_the_same_answer() -> None:
    assert receipt() == receipt()
    assert receipt().digest == receipt().digest
    assert len(receipt().digest) == 64


def test_it_does_not_depend_on_the_order_in_which_things_were_given() -> None:
    turned = {"origin": "autologous", "processing": frozenset({"freezing", "culture or expansion"})}
    assert receipt(facts=turned | {"viable_cells": True}).digest == receipt().digest
    assert receipt(law_files=FILES[::-1]).digest == receipt().digest


def test_it_keeps_its_digest_from_release_to_release() -> None:
    # Worked out by hand with sha256sum over the canonical JSON; a change here breaks receipts already given.
    written = (
        '{"day":"2026-11-23","engine_version":"0.1.0","facts":{"origin":"autologous"},'
        '"law_files":[{"file":"a.yaml","sha256":"00"}],"outputs":{"classification":"TEP"}}'
    )
    small = make_receipt(
        "0.1.0", [("a.yaml", "00")], DAY, {"origin": "autologous"}, {"classification": "TEP"}
    )
    body = {name: value for name, value in small.as_dict().items() if name != "digest"}
    assert canonical_json(body) == written
    assert small.digest == "bb8a2dfca99e9b7f349de144b0060a666ebd1a4865bfb355bf09106b19144327"


@pytest.mark.parametrize(
    "changes",
    [
        {"engine_version": "0.1.1"},
        {"law_files": FILES[:1]},
        {"law_files": [(FILES[0][0], "ef" * 32), FILES[1]]},
        {"day": date(2026, 11, 24)},
        {"facts": FACTS | {"viable_cells": False}},
        {"facts": {**FACTS, "nucleic_acid": False}},
        {"outputs": OUTPUTS | {"classification": "sCTMP"}},
    ],
)
def test_it_changes_with_everything_that_went_in_or_came_out(changes: dict[str, object]) -> None:
    assert receipt(**changes).digest != receipt().digest


def test_it_tells_when_somebody_changed_it_afterwards() -> None:
    given_out = receipt()
    forged = Receipt(
        given_out.engine_version, given_out.law_files, given_out.day, given_out.facts,
        {**given_out.outputs, "classification": "not-ATMP"}, given_out.digest,
    )  # fmt: skip
    assert given_out.is_intact
    assert not forged.is_intact


def test_it_can_be_written_as_json_and_says_everything() -> None:
    said = json.loads(json.dumps(receipt().as_dict()))
    assert said["law_files"][0] == {"file": "directive-2001-83.yaml", "sha256": "cd" * 32}
    assert said["facts"] == {
        "origin": "autologous", "processing": ["culture or expansion", "freezing"], "viable_cells": True,
    }  # fmt: skip
    assert said["outputs"] == {"classification": "TEP", "combined": "no", "missing": []}
    assert (said["day"], said["engine_version"]) == ("2026-11-23", "0.1.0")


def test_it_does_not_change_when_the_caller_changes_what_he_gave() -> None:
    facts: dict[str, object] = {"processing": ["freezing"]}
    written = receipt(facts=facts)
    facts["origin"] = "allogeneic"
    assert "origin" not in written.facts
    assert written.is_intact
    with pytest.raises(TypeError):
        written.facts["origin"] = "allogeneic"  # type: ignore[index]


def test_it_can_be_kept_in_a_set() -> None:
    assert len({receipt(), receipt(), receipt(engine_version="0.2.0")}) == 2


class Colour(StrEnum):
    RED = "red"


@pytest.mark.parametrize(
    ("value", "as_plain"),
    [
        (None, None),
        (True, True),
        (7, 7),
        (0.5, 0.5),
        ("text", "text"),
        (Colour.RED, "red"),
        (DAY, "2026-11-23"),
        ((1, "b"), [1, "b"]),
        ({"b": 1, "a": frozenset({"z", "y"})}, {"a": ["y", "z"], "b": 1}),
        ({3, 1, 2}, [1, 2, 3]),
        ([{"a": (Colour.RED,)}], [{"a": ["red"]}]),
    ],
)
def test_it_turns_values_into_plain_ones(value: object, as_plain: object) -> None:
    assert plain(value) == as_plain


def test_it_sorts_a_set_of_unlike_things() -> None:
    assert plain(frozenset({None, 2, "a"})) == ["a", 2, None]


def test_it_takes_any_text_also_one_that_is_no_valid_unicode() -> None:
    odd = receipt(facts={"name": "Wei\u00df \ud800 \u0000"})
    assert odd.is_intact
    assert canonical_json(odd.facts) == '{"name":"Wei\\u00df \\ud800 \\u0000"}'


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf"), object(), b"bytes", {1: "a"}])
def test_it_refuses_what_has_no_plain_form_and_says_where(value: object) -> None:
    with pytest.raises(BadInput) as caught:
        receipt(facts={"origin": "autologous", "odd": value})
    assert str(caught.value).startswith("facts.odd")
    assert "cannot stand in a receipt" in str(caught.value)


def test_it_refuses_a_key_that_is_no_text() -> None:
    with pytest.raises(BadInput, match="outputs, key: 1 cannot stand in a receipt"):
        receipt(outputs={1: "a"})


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.text(max_size=5), json_values, max_size=5))
def test_it_reads_back_what_it_wrote(facts: dict[str, object]) -> None:
    written = canonical_json(facts)
    assert json.loads(written) == facts
    assert canonical_json(json.loads(written)) == written


@given(st.dictionaries(st.text(max_size=5), json_values, max_size=5), st.randoms())
def test_it_writes_the_same_for_any_order_of_keys(facts: dict[str, object], random: object) -> None:
    items = list(facts.items())
    random.shuffle(items)  # type: ignore[attr-defined]
    assert receipt(facts=dict(items)).digest == receipt(facts=facts).digest


@given(json_values, json_values)
def test_it_tells_different_values_apart(one: object, other: object) -> None:
    same = json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
    assert (receipt(facts={"a": one}).digest == receipt(facts={"a": other}).digest) is same


def test_it_can_cross_a_process_border() -> None:
    again = pickle.loads(pickle.dumps(receipt()))  # noqa: S301 - our own bytes
    assert again == receipt()
    assert again.is_intact
