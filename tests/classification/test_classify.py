from datetime import date

import pytest
from hypothesis import given, settings

from openatmp.basis.answers import Answer
from openatmp.basis.conditions import Value
from openatmp.classification import Category, classify
from openatmp.law import LawInForce, NotInForce, corpus
from openatmp.product.definitions import DEFINITIONS
from openatmp.product.product import Fact, Judgement, Product
from openatmp.product.vocabulary import Step
from tests.classification.conftest import TODAY, Classify, product_of
from tests.classification.known_facts import anything_known
from tests.classification.products import ALL, CULTURED_CARTILAGE, MODIFIED_T_CELLS, VECTOR, Facts


@pytest.mark.parametrize(("facts", "category"), ALL.values(), ids=ALL)
def test_it_classes_typical_products(classified: Classify, facts: Facts, category: str) -> None:
    answer = classified(**facts)
    assert answer.category == category
    assert answer.missing == ()
    assert answer.judgements == ()


def test_it_is_undecided_when_nothing_is_known_and_asks_the_first_questions(classified: Classify) -> None:
    answer = classified()
    assert answer.category is Category.UNDECIDED
    assert answer.missing == ("used_in_humans", "medical_purpose", "nucleic_acid", "cells_or_tissues")


def test_it_asks_in_the_order_of_the_law(classified: Classify) -> None:
    missing = classified(cells_or_tissues=True).missing
    assert list(missing) == sorted(missing, key=list(DEFINITIONS).index)


def test_it_does_not_ask_about_devices_of_what_is_no_advanced_therapy(classified: Classify) -> None:
    assert classified(used_in_humans=False).missing == ()


def test_it_asks_about_a_device_once_it_is_an_advanced_therapy(classified: Classify) -> None:
    facts = {**CULTURED_CARTILAGE, "device_part": True}
    answer = classified(**facts)
    assert answer.category is Category.TEP
    assert answer.combined is Answer.UNKNOWN
    assert answer.missing == ("device_integral",)


def test_it_names_the_open_judgement_with_its_criterion(classified: Classify) -> None:
    facts = {
        **CULTURED_CARTILAGE,
        "processing": [Step.ENCAPSULATION.value],
        "processing_is_complete": True,
    }
    answer = classified(**facts)
    assert answer.category is Category.UNDECIDED
    assert [judgement.key for judgement in answer.judgements] == ["substantial-manipulation"]
    assert "use in the patient" in answer.judgements[0].criterion


@pytest.mark.parametrize(("judged", "category"), [(True, Category.TEP), (False, Category.NOT_ATMP)])
def test_a_recorded_judgement_settles_it(law: LawInForce, judged: bool, category: Category) -> None:
    facts = {
        **CULTURED_CARTILAGE,
        "processing": [Step.ENCAPSULATION.value],
        "processing_is_complete": True,
    }
    judgement = Judgement(judged, by="A. Assessor", on=date(2026, 11, 1), reason="Compared before and after.")
    product = Product(product_of(**facts).facts, {"substantial-manipulation": judgement})
    assert classify(product, law).category is category


@pytest.mark.parametrize("origin", ["autologous", "allogeneic", "xenogeneic"])
@pytest.mark.parametrize(("facts", "category"), ALL.values(), ids=ALL)
def test_whose_cells_they_are_never_decides(
    classified: Classify, facts: Facts, category: str, origin: str
) -> None:
    assert classified(**{**facts, "origin": [origin]}).category == category


def test_it_answers_by_the_law_of_the_day(classified: Classify, older_law: LawInForce) -> None:
    vaccine = {**VECTOR, "vaccine_against_infection": True}
    assert classified(**vaccine).category is Category.NOT_ATMP
    assert classified(on=older_law, **vaccine).category is Category.GTMP


def test_it_refuses_a_day_before_the_law_applied() -> None:
    with pytest.raises(NotInForce, match="2008-12-30"):
        classify(Product(), corpus().on(date(2008, 12, 29)))


def test_it_still_answers_after_an_announced_reform_without_a_date() -> None:
    assert classify(product_of(**VECTOR), corpus().on(date(2040, 1, 1))).category is Category.GTMP


def test_every_class_has_a_name_and_plain_words() -> None:
    for category in Category:
        assert category.label
        assert category.plainly.endswith(".")


@settings(max_examples=300, deadline=None)
@given(anything_known())
def test_it_always_answers_and_says_what_is_missing(known: dict[str, Value]) -> None:
    facts = {name: Fact(value) for name, value in known.items() if not name.startswith("judged.")}
    answer = classify(Product(facts=facts), corpus().on(TODAY))
    open_points = bool(answer.finding.lacks or answer.finding.judgements)
    assert (answer.category is Category.UNDECIDED) == open_points
    assert answer.combined is not Answer.YES or answer.category.is_atmp


def test_modified_cells_are_gene_therapy_whatever_else_they_are(classified: Classify) -> None:
    answer = classified(**{**MODIFIED_T_CELLS, "claims_regeneration": True})
    assert answer.category is Category.GTMP
    assert answer.finding.find("somatic-cell-therapy") is not None
