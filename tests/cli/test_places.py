import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.cli.places import meant, near
from openatmp.law import corpus

PLACES = {act.key: [one.place for one in act.provisions] for act in corpus().acts.values()}
REGULATION = PLACES["1394/2007"]
ANY = st.text(max_size=30)


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("2(1)(c)", "2(1)(c)"),
        ("2 (1) c", "2(1)(c)"),
        ("2(1)c", "2(1)(c)"),
        ("2.1.C", "2(1)(c)"),
        ("Art. 2(1)(c)", "2(1)(c)"),
        ("article 2(1)(c)", "2(1)(c)"),
        ("Article 2, paragraph 1, point (c)", "2(1)(c)"),
        ("Article 17 (1)", "17(1)"),
        ("annex i", "Annex I"),
        ("Art. 3", "3"),
    ],
)
def test_a_place_is_found_however_it_is_written(asked: str, place: str) -> None:
    assert meant(asked, REGULATION) == place


@pytest.mark.parametrize("asked", ["", "Article", "2", "21", "2(1)", "99", "Annex II", "2(1)(c)(i)", "c"])
def test_what_is_not_there_is_left_as_it_was_written(asked: str) -> None:
    assert meant(asked, REGULATION) == asked


def test_one_article_is_not_taken_for_another_with_the_same_figures() -> None:
    assert meant("Art. 21", ["2(1)", "21"]) == "21"
    assert meant("Art. 2 1", ["2(1)", "21"]) == "2(1)"


def test_between_two_that_are_written_alike_it_does_not_choose() -> None:
    assert meant("Art. 1(4)(a)", ["1(4a)", "1(4)a"]) == "Art. 1(4)(a)"
    assert meant("1(4a)", ["1(4a)", "1(4)a"]) == "1(4a)"


@pytest.mark.parametrize("act", PLACES)
def test_every_place_can_be_asked_for_in_its_own_words(act: str) -> None:
    for place in PLACES[act]:
        assert meant(place, PLACES[act]) == place
        assert meant(f"  Article {place.upper()} ", PLACES[act]) == place


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("2(1)(z)", ("2(1)(a)", "2(1)(b)", "2(1)(c)", "2(1)(d)")),
        ("Art. 17", ("17(1)", "17(2)")),
        ("15(9)", ("15(1)", "15(2)", "15(3)", "15(4)", "15(5)")),
        ("99", ()),
        ("zz", ()),
        ("", ()),
    ],
)
def test_what_lies_near_is_in_the_same_article(asked: str, names: tuple[str, ...]) -> None:
    assert near(asked, REGULATION) == names


def test_a_mistyped_name_finds_its_like() -> None:
    assert near("hospitl exemption", PLACES["reform-2025"]) == ("hospital exemption",)


@given(ANY, st.lists(ANY))
def test_it_makes_up_no_place(asked: str, there: list[str]) -> None:
    assert meant(asked, there) in [asked, *there]
    assert set(near(asked, there)) <= set(there)
    assert len(near(asked, there)) <= 5
