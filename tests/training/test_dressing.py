from random import Random

import pytest

from openatmp.offers.judgement import Judgement
from openatmp.offers.judgement.model import OUTCOMES
from openatmp.offers.reading import page_of_html
from training.dressing import DRESSES, FURNITURE, dressed

TEXT = "Cells are taken from the belly and given into the knee."
KEYS = set(FURNITURE["en"])


def page(label: Judgement, seed: int = 1, language: str = "en") -> str:
    return dressed("A <title>", [TEXT], language, label, Random(seed))


@pytest.mark.parametrize("label", OUTCOMES)
def test_it_keeps_what_the_page_says(label: Judgement) -> None:
    read = page_of_html(page(label))
    assert TEXT in read.text
    assert read.title == "A <title>"


def test_it_adds_furniture_that_is_read_as_such() -> None:
    read = page_of_html(page(Judgement.OFFER))
    furniture = "".join(
        read.text[block.start : block.end] for block in read.blocks if block.zone.is_furniture
    )
    assert len(furniture) > 50
    assert TEXT not in furniture


def test_it_makes_the_same_page_from_the_same_seed() -> None:
    assert page(Judgement.OFFER, 3) == page(Judgement.OFFER, 3)
    assert len({page(Judgement.OFFER, seed) for seed in range(8)}) > 4


@pytest.mark.parametrize("mark", ["<form", "tel:", "application/ld+json"])
def test_it_gives_no_mark_to_one_label_alone(mark: str) -> None:
    having = {label: sum(mark in page(label, seed) for seed in range(200)) / 200 for label in OUTCOMES}
    assert all(0 < share < 1 for share in having.values())


def test_it_gives_offers_more_forms_than_news() -> None:
    forms = [sum("<form" in page(label, seed) for seed in range(200)) for label in OUTCOMES[:2]]
    assert forms[0] > 2 * forms[1]


@pytest.mark.parametrize("label", DRESSES)
def test_it_divides_each_label_among_dresses(label: Judgement) -> None:
    assert sum(share for _, share in DRESSES[label]) == pytest.approx(1)
    assert len(DRESSES[label]) >= 2


@pytest.mark.parametrize("language", FURNITURE)
def test_it_has_the_same_furniture_in_each_language(language: str) -> None:
    assert set(FURNITURE[language]) == KEYS
    assert all(FURNITURE[language].values())


def test_it_lends_english_furniture_to_a_language_without() -> None:
    assert FURNITURE["en"]["clinic_menu"][1] in page(Judgement.OFFER, 1, "lt") + page(
        Judgement.OFFER, 2, "lt"
    )
