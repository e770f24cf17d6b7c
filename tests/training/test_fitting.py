from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.judgement import Judgement
from openatmp.offers.judgement.feature import features
from openatmp.offers.judgement.model import OUTCOMES
from training.fitting import Score, chosen, fitted, folds, nested, score_of
from training.variants import BARE, LONG, Variant

TELLING = {
    Judgement.OFFER: "benefit-claimed",
    Judgement.ABOUT: "warns",
    Judgement.AUTHORISED_OR_TRIAL: "trial",
    Judgement.OTHER: "animals",
}


def made_up(count: int = 80, *, upside_down: bool = False) -> list[Variant]:
    """Pages of which one feature tells the label, with some noise; two pages a domain."""
    chance, pages = Random(7), []
    for number in range(count):
        label = OUTCOMES[number // 2 % 4]
        figures = {name: chance.random() * 0.3 for name in features()}
        telling = TELLING[label]
        figures[telling] = chance.random() * 0.2 if upside_down else 0.6 + chance.random() * 0.4
        pages.append(Variant(f"p{number}", BARE, label, "en", frozenset({f"d{number // 2}"}), figures))
    return pages


PAGES = made_up()


@pytest.mark.parametrize(
    ("pairs", "score"),
    [
        ([(True, True), (True, False), (False, True), (False, False)], Score(4, 0.5, 0.5, 0.5)),
        ([(True, True)], Score(1, 1.0, 1.0, 1.0)),
        ([(True, False)], Score(1, 0.0, 0.0, 0.0)),
        ([(False, True)], Score(1, 0.0, 0.0, 0.0)),
        ([], Score(0, 0.0, 0.0, 0.0)),
    ],
)
def test_it_counts_hits(pairs: list[tuple[bool, bool]], score: Score) -> None:
    assert score_of(pairs) == score


@given(st.lists(st.tuples(st.booleans(), st.booleans())))
def test_it_keeps_f1_between_precision_and_recall(pairs: list[tuple[bool, bool]]) -> None:
    score = score_of(pairs)
    low, high = sorted((score.precision, score.recall))
    assert low - 0.002 <= score.f1 <= high + 0.002


def test_it_never_splits_a_domain() -> None:
    for learned, measured in folds(PAGES, 5, 1):
        assert not {group for page in learned for group in page.groups} & {
            group for page in measured for group in page.groups
        }


def test_it_measures_every_page_once() -> None:
    measured = [page.id for _, held in folds(PAGES, 5, 1) for page in held]
    assert sorted(measured) == sorted(page.id for page in PAGES)


def test_it_does_not_learn_from_a_joined_page_that_holds_a_measured_domain() -> None:
    joined = Variant("p0", LONG, PAGES[0].label, "en", frozenset({"d0", "d20"}), PAGES[0].features)
    for learned, measured in folds([*PAGES, joined], 5, 1):
        held = {group for page in measured if page.kind == BARE for group in page.groups}
        assert joined not in learned or not held & joined.groups


def test_it_learns_what_tells_the_labels() -> None:
    model = fitted(PAGES, 1.0)
    for label, name in TELLING.items():
        assert max(model.weights[name], key=lambda outcome: model.weights[name][outcome]) is label


def test_it_leaves_out_what_points_the_wrong_way() -> None:
    model = fitted(made_up(upside_down=True), 1.0)
    assert "benefit-claimed" not in model.weights


def test_it_chooses_a_threshold_within_its_band_and_a_temperature() -> None:
    strength, model = chosen(PAGES, 4, [1])
    assert strength > 0
    assert 0.2 <= model.threshold <= 0.8
    assert model.unsure[0] <= model.threshold <= model.unsure[1]
    assert 0.5 <= model.temperature <= 3


def test_it_tells_plain_pages_that_it_has_not_seen() -> None:
    held = nested(PAGES, 1)
    assert score_of((one.page.label is Judgement.OFFER, one.is_offer) for one in held).f1 > 0.95


def test_it_makes_the_same_model_from_the_same_pages() -> None:
    assert chosen(PAGES, 4, [1]) == chosen(PAGES, 4, [1])
