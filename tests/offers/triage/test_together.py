import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.triage import Known, Traits, neighbours
from openatmp.offers.triage.together import plain_address

OFFER = " ".join(f"promise{number} of the clinic for everybody" for number in range(20))


def named(*names: str, **more: str) -> Known:
    return Known(Traits(names=frozenset(names)), **more)


def keys(found: dict[int, Known]) -> dict[int, list[int]]:
    return {key: [one.key for one in near] for key, near in neighbours(found).items()}


def test_nothing_stands_beside_nothing() -> None:
    assert neighbours({}) == {}
    assert neighbours({1: Known(Traits())}) == {1: ()}
    assert keys({1: Known(Traits()), 2: Known(Traits())}) == {1: [], 2: []}


def test_one_line_makes_two_cases_neighbours_of_each_other() -> None:
    line = Traits(phones=frozenset({"+49301234567"}))
    found = neighbours({1: Known(line), 2: named("Somebody"), 3: Known(line)})
    assert [one.key for one in found[1]] == [3]
    assert [one.key for one in found[3]] == [1]
    assert found[2] == ()
    assert found[1][0].likeness.shared[0].trait == "phone"
    assert not found[1][0].is_same_offer


def test_a_name_misspelled_at_its_end_is_found() -> None:
    assert keys({1: named("Zyxvaronic Clinic"), 2: named("Klinik Zyxvaronik")}) == {1: [2], 2: [1]}


def test_names_that_share_only_common_words_are_no_neighbours() -> None:
    assert keys({1: named("Stem Cell Clinic"), 2: named("Stem Cell Centre")}) == {1: [], 2: []}


def test_one_page_reported_twice_is_one_offer() -> None:
    one = named("A", address="https://www.example.org/offer/?from=mail#top")
    other = named("B", address="example.org/offer")
    near = neighbours({1: one, 2: other})[1][0]
    assert near.is_same_offer
    assert near.same_address
    assert not near.same_text


def test_the_first_page_of_a_site_is_not_one_offer() -> None:
    assert keys({1: named("A", address="example.org"), 2: named("B", address="example.org")}) == {
        1: [],
        2: [],
    }


def test_one_text_reported_twice_is_one_offer() -> None:
    found = neighbours({1: named("A", text=OFFER), 2: named("B", text=f"{OFFER} Call today.")})
    assert found[2][0].same_text
    assert found[2][0].is_same_offer


def test_the_same_offer_comes_first_then_the_surest_then_the_oldest() -> None:
    line, domain = frozenset({"+49301234567"}), frozenset({"example.org"})
    found = keys(
        {
            1: Known(Traits(phones=line)),
            2: Known(Traits(phones=line, domains=domain)),
            3: Known(Traits(), address="example.org/offer"),
            4: Known(Traits(phones=line)),
            9: Known(Traits(phones=line, domains=domain), address="example.org/offer"),
        }
    )
    assert found[9] == [3, 2, 1, 4]


def test_of_what_very_many_share_the_newest_are_compared() -> None:
    line = Known(Traits(phones=frozenset({"+49301234567"})))
    found = keys(dict.fromkeys(range(100), line))
    assert found[0] == []
    assert len(found[99]) == 59


@pytest.mark.parametrize(
    ("address", "plain"),
    [
        ("https://www.Example.org/A/", "example.org/a"),
        ("example.org/a?utm_source=mail&gclid=9", "example.org/a"),
        ("example.org/watch?v=1&fbclid=7", "example.org/watch?v=1"),
        ("http://example.org/a#b", "example.org/a"),
        ("//example.org", "example.org"),
        ("", ""),
    ],
)
def test_an_address_is_compared_plainly(address: str, plain: str) -> None:
    assert plain_address(address) == plain


@given(
    st.dictionaries(
        st.integers(0, 9), st.sampled_from(["Zyxclinic One", "Zyxclinic", "Other", ""]), min_size=1
    )
)
def test_asked_for_one_it_says_of_that_one_what_it_says_of_all(names: dict[int, str]) -> None:
    cases = {key: named(*filter(None, [name]), address="example.org/a") for key, name in names.items()}
    together = neighbours(cases)
    for key in cases:
        assert neighbours(cases, key) == {key: together[key]}


def test_of_very_many_one_is_compared_with_the_newest() -> None:
    line = Known(Traits(phones=frozenset({"+49301234567"})))
    found = neighbours(dict.fromkeys(range(100), line), 5)
    assert len(found[5]) == 60
    assert min(one.key for one in found[5]) == 40


@given(st.dictionaries(st.integers(0, 9), st.sampled_from(["Zyxclinic One", "Zyxclinic", "Other", ""])))
def test_whoever_is_a_neighbour_has_one(names: dict[int, str]) -> None:
    found = keys({key: named(*filter(None, [name])) for key, name in names.items()})
    assert all(key in found[other] for key, near in found.items() for other in near)
