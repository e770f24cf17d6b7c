"""Trials are kept one a line, and what is not a trial is refused with its place."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.errors import BadInput
from openatmp.register.register import Check
from openatmp.register.trials import Site, Trial, TrialsAsked, read_trials, write_trials

DAY = date(2026, 7, 20)
TRIAL = Trial(
    number="2022-500000-10-00",
    title="Cells for knees",
    sponsor="A hospital",
    status="ongoing, recruiting",
    countries=("DE", "FR"),
    sites=(Site("DE", "Würzburg", "Universitätsklinikum"), Site("FR", "Lyon")),
    products=("chondrocytes",),
    source="ctis",
    as_of=DAY,
    link="https://example.org/2022-500000-10-00",
    other_numbers=("NCT00000001",),
)
LINE = {"number": "NCT00000001", "as_of": "2026-07-20"}


def file_of(*lines: object) -> bytes:
    return "\n".join(json.dumps(line) for line in ({"format": 1}, *lines)).encode()


def test_it_reads_what_it_wrote() -> None:
    checks = (Check("ctis", DAY, 3),)
    assert read_trials(write_trials([TRIAL], checks), "f") == TrialsAsked((TRIAL,), checks)


def test_it_writes_the_same_bytes_in_whatever_order_trials_come() -> None:
    other = Trial("2021-1", "", "", "", (), (), (), "ctis", DAY, "")
    assert write_trials([TRIAL, other], ()) == write_trials([other, TRIAL], ())


def test_it_reads_a_file_without_trials() -> None:
    assert read_trials(b'{"format": 1}\n', "f") == TrialsAsked()


def test_it_reads_a_trial_of_which_little_is_known() -> None:
    [trial] = read_trials(file_of(LINE), "f").trials
    assert trial.number == "NCT00000001"
    assert trial.sites == ()
    assert trial.countries == ()


def test_it_knows_a_trial_by_all_its_numbers() -> None:
    assert TRIAL.numbers == ("2022-500000-10-00", "NCT00000001")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not trials of this format"),
        (b'{"format": 2}', "not trials of this format"),
        (b'{"format": 1}\nx', "line 2: this is not JSON"),
        (b'{"format": 1}\n\xff', "line 2: this is not JSON"),
        (b'{"format": 1}\n[]', "line 2: this is not a JSON object"),
        (file_of({**LINE, "title": 1}), "line 2: `title` is not text"),
        (file_of({**LINE, "countries": "DE"}), "line 2: `countries` is not a list"),
        (file_of({**LINE, "countries": [1]}), "line 2: `countries` holds what is not text"),
        (file_of({**LINE, "sites": ["Rome"]}), "line 2: a site is not a JSON object"),
        (file_of({**LINE, "as_of": "20/07/2026"}), "line 2: `as_of` is not a day"),
        (file_of({"checked": "ctis", "as_of": "2026-07-20", "records": True}), "`records` is not a number"),
    ],
)
def test_it_says_where_a_file_cannot_be_read(content: bytes, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        read_trials(content, "trials.jsonl")


@given(st.binary(max_size=200))
def test_no_file_breaks_it(content: bytes) -> None:
    try:
        asked = read_trials(b'{"format": 1}\n' + content, "f")
    except BadInput as error:
        assert error.where.startswith("f, line ")  # noqa: PT017 - most files are refused, some can be read
    else:
        assert isinstance(asked, TrialsAsked)


@given(
    st.builds(Trial, *[st.text() for _ in range(4)], *[st.just(())] * 3, st.text(), st.just(DAY), st.text())
)
def test_no_words_are_lost(trial: Trial) -> None:
    assert read_trials(write_trials([trial], ()), "f").trials == (trial,)
