"""What a long text names of the register, and where."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.known import KnownProducts
from openatmp.register import known as known_module
from openatmp.register import shipped
from openatmp.register.fields import Field
from openatmp.register.known import InRegister, NamedProduct
from openatmp.register.names.index import index_of
from openatmp.register.names.naming import Name
from openatmp.register.register import Register
from openatmp.register.trials import Trial
from tests.register.registers import authorised, day, medicine, register, said
from tests.register.work import calls_of

ON = date(2026, 11, 25)
HOLDS = shipped()
KNOWN = InRegister(HOLDS)


def small() -> Register:
    """A register of two medicines whose names share a word."""
    return register(
        authorised("Examplecel", "EMEA/H/C/000001", eu_number="EU/1/18/1001"),
        authorised("Examplecel Forte", "EMEA/H/C/000002"),
    )


def found(text: str, known: InRegister = KNOWN, on: date = ON) -> list[tuple[str, str]]:
    return [(one.name, text[one.start : one.end]) for one in known.products_in(text, on)]


def trial(number: str, *others: str) -> Trial:
    return Trial(number, "t", "s", "", (), (), (), "ctis", ON, "", others)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kymriah", [("Kymriah", "Kymriah")]),
        ("We give KYMRIAH® to adults.", [("Kymriah", "KYMRIAH")]),
        ("(kymriah)", [("Kymriah", "kymriah")]),
        ("Yescartá", [("Yescarta", "Yescartá")]),
        ("tisagenlecleucel", [("Kymriah", "tisagenlecleucel")]),
        ("axicabtagene  ciloleucel", [("Yescarta", "axicabtagene  ciloleucel")]),
        ("axicabtagene\nciloleucel", [("Yescarta", "axicabtagene\nciloleucel")]),
        ("Sipuleucel-T works", [("Provenge", "Sipuleucel-T")]),
        ("Holoclar's", [("Holoclar", "Holoclar")]),
        ("EU/1/18/1297", [("Kymriah", "EU/1/18/1297")]),
        ("number eu/1/18/1297/001.", [("Kymriah", "eu/1/18/1297/001")]),
        ("EMEA/H/C/004090", [("Kymriah", "EMEA/H/C/004090")]),
        ("ema h c 004090", [("Kymriah", "ema h c 004090")]),
        ("Kymriah, Yescarta", [("Kymriah", "Kymriah"), ("Yescarta", "Yescarta")]),
        ("Kymriah Kymriah", [("Kymriah", "Kymriah"), ("Kymriah", "Kymriah")]),
    ],
)
def test_it_finds_names_and_numbers_where_they_stand(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A text without any name.",
        "Kymriahs",
        "Kymria",
        "preKymriah",
        "axicabtagene",
        "axicabtagene is not ciloleucel",
        "autologous cultured chondrocytes",
        "our own cells expanded in vitro",
        "macai",
        "EU/1/99/9999",
        "1 18 1297",
        "call 004 090 or 18 1297",
        "12/11/2026 18:12:97",
    ],
)
def test_it_finds_nothing_where_no_whole_name_stands(text: str) -> None:
    assert found(text) == []


def test_accents_and_letters_that_grow_in_small_do_not_move_places() -> None:
    assert found("İİİ Straße ﬁ Kymriah") == [("Kymriah", "Kymriah")]


@pytest.mark.parametrize(
    ("name", "is_authorised"), [("Kymriah", True), ("Alofisel", False), ("Elevidys", False), ("Maci", False)]
)
def test_it_tells_whether_a_product_is_authorised(name: str, is_authorised: bool) -> None:
    (one,) = KNOWN.products_in(name, ON)
    assert one.is_authorised is is_authorised
    assert HOLDS.medicines[one.key].name == name


@pytest.mark.parametrize(
    ("on", "is_authorised"), [("2018-08-22", False), ("2018-08-23", True), ("2026-11-25", True)]
)
def test_what_counts_is_the_day_asked_about(on: str, is_authorised: bool) -> None:
    (one,) = InRegister(small()).products_in("Examplecel", day(on))
    assert one.is_authorised is is_authorised


def test_where_one_name_begins_with_another_the_longer_one_is_meant() -> None:
    known = InRegister(small())
    assert found("Examplecel Forte", known) == [("Examplecel Forte", "Examplecel Forte")]
    assert found("Examplecel and forte", known) == [("Examplecel", "Examplecel")]


def two_of_one_substance() -> InRegister:
    """Two products that were authorised apart and have the same substance."""
    return InRegister(
        register(
            authorised("Examplecel", "EMEA/H/C/000001", common_name="sharedgene examplevec"),
            authorised("Otherbrand", "EMEA/H/C/000002", common_name="sharedgene examplevec"),
        )
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Examplecel (sharedgene examplevec)", ["Examplecel", "Examplecel"]),
        ("sharedgene examplevec is what Otherbrand holds", ["Otherbrand", "Otherbrand"]),
        ("Examplecel or Otherbrand: sharedgene examplevec", ["Examplecel", "Otherbrand"] * 2),
        ("sharedgene examplevec", ["Examplecel", "Otherbrand"]),
        ("Examplecel", ["Examplecel"]),
    ],
)
def test_a_substance_stands_for_the_product_that_the_text_names(text: str, names: list[str]) -> None:
    assert [name for name, _ in found(text, two_of_one_substance())] == names


def test_a_name_that_two_medicines_bear_is_told_of_both() -> None:
    twice = register(authorised("Examplecel"), medicine("second", said(Field.NAME, "Examplecel")))
    both = InRegister(twice).products_in("Examplecel", ON)
    assert [(one.key, one.is_authorised) for one in both] == [("examplecel", True), ("second", False)]


@pytest.mark.parametrize(
    ("text", "number", "quote"),
    [
        ("see NCT04512345.", "NCT04512345", "NCT04512345"),
        ("nct 0451 2345", "NCT04512345", "nct 0451 2345"),
        ("EU CT 2023-505701-14-00", "2023-505701-14-00", "EU CT 2023-505701-14-00"),
        ("2023-505701-14", "2023-505701-14", "2023-505701-14"),
        ("EudraCT: 2004-000001-12", "2004-000001-12", "EudraCT: 2004-000001-12"),
        ("2004–000001–12", "2004-000001-12", "2004–000001–12"),
    ],
)
def test_it_finds_numbers_of_trials(text: str, number: str, quote: str) -> None:
    (one,) = KNOWN.trials_in(text, ON)
    assert (one.number, text[one.start : one.end], one.is_found) == (number, quote, None)


@pytest.mark.parametrize(
    "text", ["", "+49 30 123456-78", "1999-2023", "ISO 9001:2015", "EU/1/18/1297", "NCT12"]
)
def test_other_numbers_are_no_trials(text: str) -> None:
    assert not KNOWN.trials_in(text, ON)


@pytest.mark.parametrize(
    ("trials", "is_found"),
    [
        (None, None),
        ((), False),
        ((trial("NCT00000001"),), False),
        ((trial("NCT04512345"),), True),
        ((trial("2023-505701-14-00", "NCT04512345"),), True),
    ],
)
def test_it_says_whether_a_trial_register_has_a_number(
    trials: tuple[Trial, ...] | None, is_found: bool | None
) -> None:
    (one,) = InRegister(HOLDS, trials).trials_in("NCT04512345", ON)
    assert one.is_found is is_found


def test_a_number_without_its_last_part_is_the_same_trial() -> None:
    (one,) = InRegister(HOLDS, (trial("2023-505701-14-00"),)).trials_in("2023-505701-14", ON)
    assert one.is_found is True


def test_it_is_what_offers_ask_for() -> None:
    asked: KnownProducts = KNOWN
    products: Sequence[object] = asked.products_in("Kymriah", ON)
    assert products == (NamedProduct(0, 7, "Kymriah", "kymriah", is_authorised=True),)


def test_it_looks_at_a_long_text_once() -> None:
    words = "the clinic treats patients with cells taken from fat " * 100
    KNOWN.products_in("Kymriah", ON)
    short = calls_of(lambda: KNOWN.products_in(words, ON))
    long = calls_of(lambda: KNOWN.products_in(words * 10, ON))
    assert long <= short * 2


def test_a_number_is_read_once_however_often_it_is_asked_for() -> None:
    numbers = " and ".join(f"NCT0{number:07}" for number in range(4_512_300, 4_512_350))
    first = calls_of(lambda: KNOWN.trials_in(numbers, ON))
    assert calls_of(lambda: KNOWN.trials_in(numbers, ON)) * 2 < first


def test_places_stay_places_after_letters_that_grow_when_made_small() -> None:
    assert found("İYİ ŞANSLAR: KYMRİAH, Kymriah") == [("Kymriah", "KYMRİAH"), ("Kymriah", "Kymriah")]


NAMES = [name for name in index_of(HOLDS).names if not name.describes and len(name.words[0]) > 3]
SURROUNDINGS = st.text(alphabet="ab é.,\n", max_size=30)


@given(st.sampled_from(NAMES), SURROUNDINGS, SURROUNDINGS)
def test_it_finds_every_name_wherever_it_stands(name: Name, before: str, after: str) -> None:
    quotes = [quote.lower() for _, quote in found(f"{before} {name.spelled} {after}")]
    assert any(quote in name.spelled.lower() for quote in quotes)


@given(st.text(max_size=200))
def test_whatever_it_is_asked_the_places_lie_in_the_text(text: str) -> None:
    products, trials = KNOWN.products_in(text, ON), KNOWN.trials_in(text, ON)
    for start, end in [
        *((one.start, one.end) for one in products),
        *((one.start, one.end) for one in trials),
    ]:
        assert 0 <= start < end <= len(text)


@given(text=st.text(alphabet="ab1_-,. \u00df\u0301\n"))
def test_it_looks_at_every_word_of_a_text_whatever_it_is_joined_with(text: str) -> None:
    assert set(known_module._WORD.findall(text)) <= known_module._words_of(text)


def test_it_takes_words_apart_only_where_signs_join_them() -> None:
    assert known_module._words_of("cells and cells, well-known") >= {"cells", "and", "well", "known"}
    assert known_module._words_of("") == set()
