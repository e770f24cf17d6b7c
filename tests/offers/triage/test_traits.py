import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.triage import Told, domain_of, traits_of
from openatmp.offers.triage.traits import telling_words


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("https://www.aurora-cells.example.de/knie/arthrose", "example.de"),
        ("aurora.co.uk", "aurora.co.uk"),
        ("HTTPS://Aurora.CO.UK:8443/x?y=1", "aurora.co.uk"),
        ("http://aurora.com.tr/", "aurora.com.tr"),
        ("https://aurora-cells.blogspot.com/2024/01/x.html", "aurora-cells.blogspot.com"),
        ("https://aurora.wixsite.com/home", "aurora.wixsite.com"),
        ("https://www.facebook.com/AuroraCells/posts/12", "facebook.com/auroracells"),
        ("https://m.facebook.com/AuroraCells", "facebook.com/auroracells"),
        ("https://sites.google.com/view/aurora-cells/home", "sites.google.com/aurora-cells"),
        ("https://t.me/aurora", "t.me/aurora"),
        ("https://facebook.com/", ""),
        ("http://192.0.2.7/offer", ""),
        ("http://[::1", ""),
        ("not an address", ""),
        ("", ""),
    ],
)
def test_it_tells_to_whom_an_address_belongs(address: str, domain: str) -> None:
    assert domain_of(address) == domain


def test_it_keeps_two_pages_of_one_network_apart() -> None:
    assert domain_of("https://instagram.com/aurora") != domain_of("https://instagram.com/borealis")


def test_it_gathers_lines_however_they_are_written() -> None:
    text = "Call 030 901820 or +49 (30) 90-18-20, or write: https://wa.me/493090182055"
    found = traits_of(Told(text=text, country="DE"))
    assert found.phones == {"+4930901820", "+493090182055"}


def test_it_needs_the_country_for_a_line_without_its_code() -> None:
    assert traits_of(Told(text="Call 030 901820")).phones == frozenset()
    assert traits_of(Told(text="Call +49 30 901820")).phones == {"+4930901820"}


def test_it_takes_no_day_or_price_for_a_line() -> None:
    text = "From 12 500 EUR, valid until 2026-11-25, product 4006381333931."
    assert traits_of(Told(text=text, country="FR")).phones == frozenset()


def test_it_gathers_mails_domains_and_registrations() -> None:
    told = Told(
        name=" Aurora Cell Clinic ",
        address="https://aurora.example.org/en",
        text="Write to Info@Aurora.Example.org. See www.borealis-partners.com/team, too.",
        registrations=("HRB 12 345 B", " ", ""),
    )
    found = traits_of(told)
    assert found.names == {"Aurora Cell Clinic"}
    assert found.mails == {"info@aurora.example.org"}
    assert found.domains == {"example.org", "borealis-partners.com"}
    assert found.registrations == {"HRB12345B"}


def test_it_gathers_nothing_from_nothing() -> None:
    found = traits_of(Told())
    assert not any([found.names, found.phones, found.domains, found.mails, found.registrations])


def test_it_joins_what_two_pages_told() -> None:
    one = traits_of(Told(name="Aurora", address="https://aurora.com"))
    other = traits_of(Told(name="Borealis", address="https://borealis.com"))
    both = one.with_(other)
    assert both.names == {"Aurora", "Borealis"}
    assert both.domains == {"aurora.com", "borealis.com"}


def test_it_reads_only_so_many_of_a_text() -> None:
    text = "\n".join(f"mail{number}@aurora.example" for number in range(200))
    assert len(traits_of(Told(text=text)).mails) == 50


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("The Aurora Stem Cell Clinic GmbH", ("aurora",)),
        ("Klinik für Regenerative Medizin München", ("fur", "munchen")),
        ("Stem Cell Therapy Centre", ()),
        ("Αυγή", ("aygi",)),
        ("", ()),
    ],
)
def test_it_keeps_the_words_that_tell_one_from_another(name: str, words: tuple[str, ...]) -> None:
    assert telling_words(name) == words


@given(st.text(max_size=400), st.sampled_from(["", "DE", "FR", "TR"]))
def test_it_reads_whatever_was_told(text: str, country: str) -> None:
    found = traits_of(Told(name=text[:40], address=text[:80], text=text, country=country))
    assert all(phone.startswith("+") for phone in found.phones)
    assert all(mail == mail.lower() and "@" in mail for mail in found.mails)
