"""From a file to an act: what is read, and what is refused with file, line and what was expected."""

import hashlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.errors import BadInput
from openatmp.law import Act, ActKind, Purpose
from openatmp.law.reading import read_act
from tests.law.acts import ACT, ANNOUNCED, minimal


def read(text: str, file_name: str = "act.yaml") -> Act:
    return read_act(text.encode(), file_name)


# -------------------------------------------------------------------------------------------- what is read


def test_it_reads_an_act_with_all_its_versions() -> None:
    act = read(ACT)
    assert (act.key, act.short_title, act.kind) == ("9/2001", "Regulation 9/2001", ActKind.REGULATION)
    assert (act.eli, act.last_checked) == ("https://example.org/eli/reg/2001/9", date(2026, 11, 23))
    assert [provision.place for provision in act.provisions] == ["2(1)", "2(1)", "3", "3", "Annex I"]
    assert [value.name for value in act.values] == ["kinds", "longest", "longest"]


def test_it_fills_in_from_the_act_what_a_provision_does_not_say() -> None:
    first, *_, annex = read(ACT).provisions
    assert (first.link, first.last_checked) == ("https://example.org/eli/reg/2001/9", date(2026, 11, 23))
    assert (annex.link, annex.last_checked) == ("https://example.org/annex", date(2020, 5, 5))
    assert (first.serves, first.note, first.inserted_by) == ((Purpose.REFERENCE,), "", "")
    assert annex.note == "Only for tests."


def test_it_remembers_the_file_and_its_hash() -> None:
    act = read(ACT, "regulation-9-2001.yaml")
    assert (act.file_name, act.sha256) == (
        "regulation-9-2001.yaml", hashlib.sha256(ACT.encode()).hexdigest(),
    )  # fmt: skip
    assert read(ACT + "\n").sha256 != act.sha256


@pytest.mark.parametrize("written", ["2001-02-01", '"2001-02-01"', "'2001-02-01'"])
def test_it_takes_dates_with_and_without_quotes(written: str) -> None:
    (provision,) = read(minimal(in_force_from=written)).provisions
    assert provision.in_force_from == date(2001, 2, 1)


@pytest.mark.parametrize(
    ("written", "verified"), [("true", True), ("false", False), ("yes", True), ("No", False)]
)
def test_it_takes_true_and_false_as_yaml_writes_them(written: str, verified: bool) -> None:
    assert read(minimal(verified=written)).provisions[0].verified is verified


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("60", 60),
        ("-3", -3),
        ("2008-12-30", date(2008, 12, 30)),
        ("true", True),
        ("June 2015", "June 2015"),
        ('"2.1"', "2.1"),
        ("[a, b]", ("a", "b")),
        ("[2023-01-02, 2023-04-06]", (date(2023, 1, 2), date(2023, 4, 6))),
    ],
)
def test_it_takes_numbers_words_dates_and_lists_as_amounts(written: str, amount: object) -> None:
    value = (
        f'values:\n  - {{name: v, amount: {written}, unit: u, place: "1", in_force_from: 2001-02-01, '
        "verified: true, source: general knowledge}\n"
    )
    assert read(minimal() + value).values[0].amount == amount


def test_it_folds_lines_into_one_paragraph() -> None:
    assert read(minimal(says=">-\n      Over\n      two lines.")).provisions[0].says == "Over two lines."


def test_it_reads_several_purposes() -> None:
    (provision,) = read(minimal(serves="[classification, periods]")).provisions
    assert provision.serves == (Purpose.CLASSIFICATION, Purpose.PERIODS)


def test_it_sorts_the_versions_of_a_place_whatever_their_order_in_the_file() -> None:
    act = read(
        minimal(in_force_from="2010-01-01")
        + '  - {place: "1", heading: Old, says: Old., in_force_from: 2001-01-01, in_force_to: 2009-12-31, '
        "verified: true, source: general knowledge}\n"
    )
    assert [version.heading for version in act.versions("1")] == ["Old", "Heading"]
    assert act.versions("2") == ()
    assert act.value_versions("none") == ()


# ----------------------------------------------------------------------------------------- what is refused


@pytest.mark.parametrize(
    ("text", "where", "happened", "expected"),
    [
        ("", "line 1", "the file is empty", "the fields of an act"),
        ("# only a comment\n", "line 1", "the file is empty", "the fields of an act"),
        ("- a\n- b\n", "line 1", "this is not a set of fields", "lines like `place: Annex I`"),
        ("key: [1\n", "line 2", "this is not YAML", "valid YAML"),
        ("key: a\n\tb: c\n", "line 2", "this is not YAML", "valid YAML"),
        ("? [a]\n: b\n", "line 1", "the name of a field is not a word", "lines like"),
        ("key: \x07\n", "line 1", "this is not YAML", "valid YAML"),
        (minimal() + "extra: 1\n", "line 14", "the field `extra` is not known", "one of key, title"),
        (minimal() + 'key: "9/2001"\n', "line 14", "the field `key` stands here twice", "every field once"),
        (
            minimal(place='"1"\n    place: "2"'),
            "line 9",
            "the field `place` stands here twice",
            "every field once",
        ),
        (minimal(heading=""), "line 8", "the field `heading` is missing", "a field `heading`"),
        (minimal(heading="null"), "line 9", "the field `heading` is missing", "a field `heading`"),
        (minimal(heading='"  "'), "line 9", "`heading` is not text", "words"),
        (minimal(place="2.1"), "line 8", "`place` is not text", "put numbers and dates in quotes"),
        (minimal(place="2"), "line 8", "`place` is not text", "put numbers and dates in quotes"),
        (minimal(says="[a]"), "line 10", "`says` is not text", "words"),
        (
            minimal(in_force_from="soon"),
            "line 11",
            "`in_force_from` is not a date: 'soon'",
            "like 2008-12-30",
        ),
        (minimal(in_force_from="2008-02-30"), "line 11", "not a date: '2008-02-30'", "like 2008-12-30"),
        (minimal(in_force_from="null"), "line 11", "the first day is missing", "a date in `in_force_from`"),
        (minimal(in_force_from=""), "line 8", "the first day is missing", "a date in `in_force_from`"),
        (
            minimal(in_force_to="2001-01-31"),
            "line 14",
            "the last day 2001-01-31 comes before",
            "from 2001-02-01 on",
        ),
        (minimal(verified="perhaps"), "line 12", "`verified` is neither true nor false", "true or false"),
        (minimal(verified=""), "line 8", "the field `verified` is missing", "a field `verified`"),
        (
            minimal(serves="[advice]"),
            "line 14",
            "`serves` cannot be `advice`",
            "one of classification, periods",
        ),
        (
            minimal(serves="classification"),
            "line 14",
            "`serves` is not a list",
            "items that each begin with a dash",
        ),
        (minimal(serves="[1]"), "line 14", "an item of `serves` is not text", "put numbers in quotes"),
        (minimal(weight="7"), "line 14", "the field `weight` is not known", "one of place, heading"),
        (
            minimal().replace("kind: regulation", "kind: treaty"),
            "line 4",
            "`kind` cannot be `treaty`",
            "guidance",
        ),
        (minimal().split("provisions:")[0], "line 1", "the act has no provisions", "at least one item"),
        (
            minimal().split("provisions:")[0] + "provisions: []\n",
            "line 1",
            "the act has no provisions",
            "at least",
        ),
        (
            minimal().split("provisions:")[0] + "provisions: [a]\n",
            "line 7",
            "not a set of fields",
            "lines like",
        ),
        (
            ANNOUNCED.replace("announced_on: 2025-06-01\n", ""),
            "line 2",
            "`announced_on` is missing",
            "a field",
        ),
    ],
)
def test_it_refuses_a_faulty_file_and_says_where_and_what_was_expected(
    text: str, where: str, happened: str, expected: str
) -> None:
    with pytest.raises(BadInput) as caught:
        read(text)
    error = caught.value
    assert error.where == f"act.yaml, {where}"
    assert happened in error.happened
    assert expected in error.expected
    assert "src/openatmp/law/README.md" in error.remedy


def _value(fields: str) -> str:
    return minimal() + f"values:\n  - {{{fields}}}\n"


_REST = "in_force_from: 2001-02-01, verified: true, source: general knowledge"


@pytest.mark.parametrize(
    ("fields", "happened"),
    [
        (f'name: v, amount: 1, unit: u, place: "2", {_REST}', "the value lies in `2`, which is not among"),
        (f'name: v, unit: u, place: "1", {_REST}', "the field `amount` is missing"),
        (f'name: v, amount: [], unit: u, place: "1", {_REST}', "the list `amount` is empty"),
        (f'name: v, amount: [a, 1], unit: u, place: "1", {_REST}', "an item of `amount` is not text"),
        (
            f'name: v, amount: [a, 2001-01-01], unit: u, place: "1", {_REST}',
            "an item of `amount` is not text",
        ),
        (f'name: v, amount: {{a: 1}}, unit: u, place: "1", {_REST}', "`amount` is not text"),
        (f'name: v, amount: 1:30, unit: u, place: "1", {_REST}', "`amount` is not a plain number: 1:30"),
        (f'name: v, amount: 0x10, unit: u, place: "1", {_REST}', "`amount` is not a plain number: 0x10"),
        (f'name: v, amount: 010, unit: u, place: "1", {_REST}', "`amount` is not a plain number: 010"),
        (f'name: v, amount: 2008-12-30 10:00:00, unit: u, place: "1", {_REST}', "`amount` is not a date"),
        (f'name: v, amount: 1.5, unit: u, place: "1", {_REST}', "`amount` is not text"),
        (f'name: v, amount: 1, place: "1", {_REST}', "the field `unit` is missing"),
    ],
)
def test_it_refuses_a_faulty_value(fields: str, happened: str) -> None:
    with pytest.raises(BadInput, match=r"act\.yaml, line 15") as caught:
        read(_value(fields))
    assert happened in caught.value.happened


@pytest.mark.parametrize(
    ("first", "last", "clashes"),
    [
        ("2001-02-01", "null", True),
        ("1999-01-01", "2001-02-01", True),
        ("1999-01-01", "2001-01-31", False),
        ("2030-01-01", "null", True),
        ("1999-01-01", "null", True),
    ],
)
def test_it_refuses_two_versions_that_apply_on_the_same_day(
    first: str,
    last: str,
    clashes: bool,
) -> None:
    second = (
        f'  - {{place: "1", heading: H, says: S., in_force_from: {first}, in_force_to: {last}, '
        "verified: true, source: general knowledge}\n"
    )
    if clashes:
        with pytest.raises(BadInput, match=r"line 14: two versions of `1` apply on the same day"):
            read(minimal() + second)
    else:
        assert len(read(minimal() + second).provisions) == 2


def test_it_refuses_bytes_that_are_not_utf_8() -> None:
    with pytest.raises(BadInput, match=r"act\.yaml: byte 5 is not UTF-8"):
        read_act(b"key: \xff\xfe", "act.yaml")


@given(st.binary(max_size=400))
def test_it_refuses_any_bytes_with_a_clear_error_and_never_crashes(content: bytes) -> None:
    with pytest.raises(BadInput, match=r"noise\.yaml"):
        read_act(content, "noise.yaml")


@given(st.data())
def test_it_refuses_or_reads_an_act_with_any_line_damaged(data: st.DataObject) -> None:
    lines = ACT.splitlines()
    where = data.draw(st.integers(1, len(lines) - 1))
    damage = data.draw(
        st.sampled_from(["", "- ", "x: y", "{", "[a", "? ", ": ", "&a *a", "!!python/object:os 1"])
    )
    lines[where] = damage + lines[where] if data.draw(st.booleans()) else damage
    try:
        act = read("\n".join(lines))
    except BadInput as error:
        assert error.where.startswith("act.yaml")  # noqa: PT017 - both ways out are right
    else:
        assert act.provisions
