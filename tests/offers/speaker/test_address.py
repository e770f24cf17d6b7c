import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.speaker.address import Address, address_of


def test_it_reads_the_words_of_domain_and_path() -> None:
    read = address_of("https://www.Knee-Clinic.example.co.uk/Treatments/back_pain.html?from=ad#top")
    assert read.suffix == "co.uk"
    assert read.host == ("knee", "clinic", "example", "kneeclinic")
    assert read.path == ("treatments", "back", "pain", "html")
    assert not read.is_front


def test_it_also_reads_the_domain_without_its_hyphens() -> None:
    assert "kneeclinic" in address_of("https://knee-clinic.example/").host


def test_it_tells_names_of_sections_from_whole_titles() -> None:
    read = address_of("https://paper.example/health/2024/what-you-should-know-of-this-treatment-4711")
    assert read.path == ("health", "2024", "<title>", "4711")


@pytest.mark.parametrize("address", ["https://clinic.example/", "https://clinic.example", "clinic.example"])
def test_it_knows_the_front_page(address: str) -> None:
    assert address_of(address).is_front


def test_it_reads_a_path_that_is_written_in_percent_signs() -> None:
    assert "kök" in address_of("https://clinic.example/k%C3%B6k-h%C3%BCcre").path


@pytest.mark.parametrize(
    ("address", "suffix"),
    [
        ("https://ward.nhs.uk/", "nhs.uk"),
        ("https://agency.gov.pl/decyzje", "gov.pl"),
        ("https://a.b.c.edu/", "edu"),
        ("https://someone.blogspot.com/", "com"),
    ],
)
def test_it_reads_the_public_suffix(address: str, suffix: str) -> None:
    assert address_of(address).suffix == suffix


@pytest.mark.parametrize(
    "address", ["", "urn:none:1", "http://[::1", "localhost/x", "//", "https:///x", "mailto:a"]
)
def test_it_says_nothing_of_what_is_no_address(address: str) -> None:
    assert address_of(address) == Address()


@given(st.text(max_size=80))
def test_it_reads_any_text_without_breaking(text: str) -> None:
    read = address_of(text)
    assert all(word == word.casefold() for word in (*read.host, *read.path))
