import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.offered.money import prices
from tests.offers.signs.marked_text import cues_of


def sums(text: str) -> list[str]:
    return [mention.what for mention in prices(cues_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It costs 4,500 euros.", "EUR 4500"),
        ("Es kostet 4.500 Euro.", "EUR 4500"),
        ("Es kostet 4.500,00 € pro Knie.", "EUR 4500"),
        ("Ça coûte 4 500 € par genou", "EUR 4500"),
        ("Ça coûte 4\u202f500\u00a0€ par genou", "EUR 4500"),
        ("From €4500 per knee", "EUR 4500"),
        ("From € 4,500.50 per knee", "EUR 4500"),
        ("Only $7999 today", "USD 7999"),
        ("Only US$ 7,999 today", "USD 7999"),
        ("USD 12000 for all", "USD 12000"),
        ("Desde 3000 dólares", "USD 3000"),
        ("Fiyat 25.000 TL olur", "TRY 25000"),
        ("Fiyat ₺25.000 olur", "TRY 25000"),
        ("FİYAT 25.000 LİRA", "TRY 25000"),
        ("FIYAT 25.000 LIRA", "TRY 25000"),
        ("fıyat 25.000 lıra", "TRY 25000"),
        ("KOSZT 8000 ZŁ", "PLN 8000"),
        ("Koszt 8000 zł za zabieg", "PLN 8000"),
        ("Cena 45 000 Kč za zákrok", "CZK 45000"),
        ("Custa R$ 9.000 por joelho", "BRL 9000"),
        ("Kostet CHF 6'000", "CHF 6000"),
        ("Between 5,000 and up: £350", "GBP 350"),
        ("5,000-7,000 euros", "EUR 5000-7000"),
        ("von 5.000 bis 7.000 Euro", "EUR 5000-7000"),
        ("€5,000 to €7,000", "EUR 5000-7000"),
        ("zwischen 2.800 und 4.500 Euro", "EUR 2800-4500"),
        ("between $2,800 and $4,500", "USD 2800-4500"),
        ("entre 2.800 y 4.500 euros", "EUR 2800-4500"),
        ("de 5000 a 7000 €", "EUR 5000-7000"),
        ("5 000 – 7 000 €", "EUR 5000-7000"),
    ],
)
def test_it_reads_sums_as_they_are_written(text: str, expected: str) -> None:
    assert sums(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("100 € 200", ["EUR 100"]),
        ("€100 €200, 300 €", ["EUR 100", "EUR 200", "EUR 300"]),
        ("2 knees for $5,000, each after 3 days", ["USD 5000"]),
        ("in 2026: 5.000 € bis 6.000 €, 5 Tage", ["EUR 5000", "EUR 6000"]),
        ("A$ 500 and C$ 600, but $ 700", ["USD 700"]),
    ],
)
def test_it_reads_each_sum_of_a_sentence_and_nothing_between(text: str, expected: list[str]) -> None:
    assert sums(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We treated 4,500 patients.",
        "In 2024 we opened.",
        "A market of 3 billion dollars: $3 billion.",
        "Ein Markt von 3 Milliarden Euro",
        "Es kostete 3 Mio. Euro: €3 Mio.",
        "euro 5,000,000 million",
        "The eurozone has 20 members.",
        "Room 5 europe",
    ],
)
def test_it_takes_nothing_else_for_a_price(text: str) -> None:
    assert sums(text) == []


def test_it_gives_the_place() -> None:
    cues = cues_of("Only 99 euros for you.")
    [mention] = prices(cues)
    assert cues.page.text[mention.start : mention.end] == "99 euros"


def test_it_reads_several_sums() -> None:
    assert sums("Knee 4,500 €, hip 5,000 €.\nBoth: 8,000 €") == ["EUR 4500", "EUR 5000", "EUR 8000"]


def test_it_reads_no_sums_around_the_page() -> None:
    assert sums("[footer] Shipping from 99 euros") == []


@given(st.text("0123456789.,-€$ eurobis\u00a0", max_size=60))
def test_it_reads_whatever_is_written(text: str) -> None:
    cues = cues_of(text)
    for mention in prices(cues):
        assert 0 <= mention.start < mention.end <= len(cues.page.text)
        code, _, digits = mention.what.partition(" ")
        assert len(code) == 3
        assert all(part.isdigit() for part in digits.split("-"))
