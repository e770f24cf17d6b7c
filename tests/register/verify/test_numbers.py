"""Numbers are read however they are written, and nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.register.verify.numbers import Numbers, numbers_in, without_numbers


@pytest.mark.parametrize(
    "text",
    [
        "2023-505701-14-00",
        "EU CT number 2023-505701-14-00.",
        "2023 505701 14 00",
        "2023–505701—14−00",
        "2023/505701/14/00",
        "20235057011400",
        "２０２３-505701-14-00",
        "\u200f2023\u200e-505701-14-00",
        "https://euclinicaltrials.eu/search-for-clinical-trials/?lang=en#2023-505701-14-00",
    ],
)
def test_it_reads_a_trial_of_the_eu(text: str) -> None:
    assert numbers_in(text) == Numbers(eu_ct=("2023-505701-14-00",))


def test_it_reads_a_trial_of_the_eu_without_its_last_part() -> None:
    assert numbers_in("2023-505701-14").eu_ct == ("2023-505701-14",)


@pytest.mark.parametrize(
    "text", ["2004-000001-12", "EudraCT 2004 000001 12", "EUCTR2004-000001-12-DE", "2004‑000001‑12"]
)
def test_it_reads_an_older_trial(text: str) -> None:
    assert numbers_in(text) == Numbers(eudract=("2004-000001-12",))


@pytest.mark.parametrize(
    "text", ["NCT04512345", "nct 0451 2345", "NCT-04512345", "(NCT:04512345)", "NCTO4512345"]
)
def test_it_reads_a_trial_at_the_american_register(text: str) -> None:
    assert numbers_in(text) == Numbers(nct=("NCT04512345",))


@pytest.mark.parametrize(
    "text",
    [
        "EMEA/H/C/004090",
        "emea h c 004090",
        "EMEA/H/C/4090/0000",
        "H/C/4090",
        "004090",
        "EMEA-H-C-004090",
        "EMA/H/C/4090",
    ],
)
def test_it_reads_a_product_of_the_agency(text: str) -> None:
    assert numbers_in(text) == Numbers(ema=("EMEA/H/C/004090",))


@pytest.mark.parametrize(
    "text", ["EU/1/18/1297", "EU/1/18/1297/001", "eu 1 18 1297", "1/18/1297/001", "EU-1-18-1297"]
)
def test_it_reads_an_authorisation(text: str) -> None:
    assert numbers_in(text) == Numbers(eu=("EU/1/18/1297",))


def test_it_reads_an_authorisation_of_before_2015() -> None:
    assert numbers_in("EU/1/09/563/001").eu == ("EU/1/09/563",)


def test_it_reads_several_numbers_each_once_and_in_order() -> None:
    read = numbers_in("NCT00000002, NCT00000001, NCT00000002, 2004-000001-12 and EU/1/18/1297")
    assert read.nct == ("NCT00000002", "NCT00000001")
    assert read.of_trials == ("2004-000001-12", "NCT00000002", "NCT00000001")
    assert read.of_products == ("EU/1/18/1297",)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "CD34+ 2018",
        "call 0049 30 1234567",
        "on 21/1/18/12970",
        "NCT1234567",
        "NCT123456789",
        "52023-505701-14-001",
        "EU/3/18/1297",
        "it costs 500000 euro since 2023",
    ],
)
def test_it_takes_nothing_else_for_a_number(text: str) -> None:
    assert not numbers_in(text)


def test_it_does_not_read_a_part_of_a_longer_number_as_a_shorter_one() -> None:
    assert numbers_in("2004-004090-12").ema == ()


def test_it_takes_numbers_out_of_a_text() -> None:
    assert without_numbers("Is NCT04512345 real?").split() == ["is", "real?"]


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    assert isinstance(numbers_in(text), Numbers)
    assert isinstance(without_numbers(text), str)


@given(st.integers(2004, 2030), st.integers(0, 599_999), st.integers(0, 99), st.sampled_from("-–—/ ."))
def test_it_reads_every_number_of_a_trial_with_any_dash(
    year: int, number: int, check: int, dash: str
) -> None:
    parts = (f"{year}", f"{number:06}", f"{check:02}")
    assert numbers_in(dash.join(parts)).of_trials == ("-".join(parts),)


@given(st.integers(1, 99_999))
def test_it_reads_every_number_of_the_agency(number: int) -> None:
    written = f"EMEA/H/C/{number:06}"
    assert numbers_in(f"{written}/II/0012").ema == (written,)
