from datetime import date

import pytest

from openatmp.classification import Category
from openatmp.offers import Check, NothingKnown
from openatmp.offers.checking import check
from openatmp.offers.reading import page_of_text
from openatmp.offers.renderings.wording import classes, what_it_needs
from openatmp.web.offers.described import described
from tests.web.offers.conftest import OFFER

ON = date(2026, 11, 25)


def checked(text: str) -> Check:
    return check(page_of_text(text), NothingKnown(), ON)


def test_it_says_what_the_law_would_make_of_what_is_described() -> None:
    said = described(checked(OFFER))
    assert said is not None
    assert said.headline in classes().values()


def test_it_rests_on_words_of_the_offer() -> None:
    said = described(checked(OFFER))
    assert said is not None
    assert said.words
    assert all(word in " ".join(OFFER.split()) for word in said.words)


def test_it_says_nothing_where_no_product_is_described() -> None:
    assert described(checked("Peel the potatoes and boil them for twenty minutes.")) is None
    assert described(checked("")) is None


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        (
            "We grow your own fat cells in culture and inject them into the knee to rebuild the cartilage.",
            what_it_needs(advanced_therapy=True),
        ),
        ("We inject exosomes into the skin.", what_it_needs(advanced_therapy=False)),
        ("We give platelet-rich plasma, PRP.", what_it_needs(advanced_therapy=False)),
    ],
)
def test_what_is_no_advanced_therapy_is_not_said_to_be_free_of_rules(text: str, needs: str) -> None:
    said = described(checked(text))
    assert said is not None
    is_one = any(said.headline == classes()[one.value] for one in Category if one.is_atmp)
    assert is_one == (needs == what_it_needs(advanced_therapy=True))
    assert said.needs == needs


def test_where_the_class_is_open_that_is_said_once_and_nothing_is_asked_for() -> None:
    said = described(checked("We treat your pain with stem cells."))
    assert said is not None
    assert said.headline == classes()[Category.UNDECIDED.value]
    assert (said.plainly, said.needs, said.settled) == ("", "", False)
