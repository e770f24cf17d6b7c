"""Whom to ask: every country has somebody, and no address is made up."""

import re
from datetime import date

import pytest

from openatmp.register.authorities import AGENCY, Authority, authorities, authorities_of, folded_name

MEMBER_STATES = [
    *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES"),
    *("FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU"),
    *("LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
]
FURTHER_STATES = ["IS", "LI", "NO"]
# Channels that a published page was seen to name; whoever adds one opens the page first.
PUBLISHED_CHANNELS = {
    "AT": "https://www.basg.gv.at/en/market-surveillance/reporting/illegal-occurrences",
    "CZ": "https://sukl.gov.cz/hlaseni/hlaseni-nelegalni-nabidky-leciveho-pripravku",
    "DK": "https://laegemiddelstyrelsen.dk/en/pharmacies/report-suspected-illegal-sale-of-medicines",
    "IE": "confidential@hpra.ie",
    "IT": "https://www.aifa.gov.it/en/contrasto-al-crimine-farmaceutico",
}


def ids(authority: Authority) -> str:
    return f"{authority.country} {authority.name[:20]}"


# ------------------------------------------------------------------------------------------- who is there


def test_it_knows_every_member_state_the_three_further_states_and_the_agency() -> None:
    assert sorted({one.country for one in authorities()}) == sorted([*MEMBER_STATES, *FURTHER_STATES, AGENCY])


@pytest.mark.parametrize(
    ("country", "names"),
    [("DE", ["(PEI)", "(BfArM)"]), ("NL", ["(CBG-MEB)", "(IGJ)"]), ("PL", ["(URPL)", "(GIF)"])],
)
def test_it_lists_each_where_a_country_has_two_and_says_what_each_does(
    country: str, names: list[str]
) -> None:
    found = authorities_of(country)
    assert [name for one in found for name in names if name in one.name] == names
    assert len({one.does for one in found}) == 2


def test_it_names_the_institute_for_advanced_therapies_first_in_germany() -> None:
    assert "advanced therapies" in authorities_of("DE")[0].does


@pytest.mark.parametrize("authority", authorities(), ids=ids)
def test_it_tells_of_each_what_a_page_needs(authority: Authority) -> None:
    assert authority.name.strip()
    assert authority.country_name
    assert authority.does
    assert authority.languages
    assert all(re.fullmatch("[a-z]{2}", language) for language in authority.languages)
    assert re.fullmatch(r"https://[^\s]+", authority.website)
    assert authority.last_checked == date(2026, 11, 23)


# ------------------------------------------------------------------------------------------- no invention


@pytest.mark.parametrize("authority", authorities(), ids=ids)
def test_it_claims_no_website_that_nobody_has_opened_yet(authority: Authority) -> None:
    assert not authority.verified


def test_it_vouches_for_the_channels_that_were_read_on_a_page_and_for_no_other() -> None:
    vouched = {one.country: one.channel for one in authorities() if one.channel_verified}
    assert vouched == PUBLISHED_CHANNELS


def test_it_says_of_a_channel_that_it_does_not_vouch_for_why_not() -> None:
    doubtful = [one for one in authorities() if one.channel and not one.channel_verified]
    assert [one.country for one in doubtful] == ["ES"]
    assert "second hand" in doubtful[0].channel_note


def test_it_leaves_most_channels_open_rather_than_guess() -> None:
    assert sum(not one.channel for one in authorities()) > 20


def test_it_gives_no_patient_the_address_that_is_for_holders() -> None:
    (agency,) = authorities_of("EU")
    assert agency.channel == ""
    assert "Only holders and manufacturers" in agency.channel_note


def test_it_says_that_nobody_read_who_follows_offers_up_in_germany() -> None:
    assert all(one.channel_note.startswith("From general knowledge") for one in authorities_of("DE"))


# ------------------------------------------------------------------------------------------- finding


@pytest.mark.parametrize(
    ("asked", "country"),
    [
        ("de", "DE"),
        ("DE", "DE"),
        ("Germany", "DE"),
        ("deutschland", "DE"),
        ("GR", "GR"),
        ("el", "GR"),
        ("Ελλάδα", "GR"),
        ("ΕΛΛΑΔΑ", "GR"),
        ("Österreich", "AT"),
        ("osterreich", "AT"),
        ("OESTERREICH", "AT"),
        ("españa", "ES"),
        ("espana", "ES"),
        ("České  republika", "EU"),
        ("česká  Republika", "CZ"),
        ("  Ireland ", "IE"),
        ("Eire", "IE"),
        ("no", "NO"),
        ("Norge", "NO"),
        ("ΚΎΠΡΟΣ", "CY"),
        ("България", "BG"),
        ("belgie", "BE"),
        ("Belgique", "BE"),
        ("EU", "EU"),
        ("EMA", "EU"),
    ],
)
def test_it_finds_a_country_by_code_and_by_name_whatever_the_case_and_accents(
    asked: str, country: str
) -> None:
    assert {one.country for one in authorities_of(asked)} == {country}


@pytest.mark.parametrize("asked", ["", " ", "Atlantis", "US", "Switzerland", "\x00", "🇩🇪", "d"])
def test_it_answers_with_the_agency_alone_when_it_does_not_know_the_country(asked: str) -> None:
    (agency,) = authorities_of(asked)
    assert agency.is_the_agency
    assert "authority of their own country" in agency.channel_note


@pytest.mark.parametrize("country", [*MEMBER_STATES, *FURTHER_STATES])
def test_it_never_sends_a_country_that_it_knows_to_the_agency(country: str) -> None:
    found = authorities_of(country)
    assert found
    assert not any(one.is_the_agency for one in found)
    assert authorities_of(found[0].country_name) == found


def test_it_calls_no_two_countries_the_same() -> None:
    names = [folded_name(one.country_name) for one in authorities()]
    assert len(set(names)) == len({one.country for one in authorities()})
