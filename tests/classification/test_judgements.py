"""Judgements on record that no rule asks for."""

from datetime import date

import pytest
from hypothesis import given

from openatmp.basis.errors import BadInput
from openatmp.classification import classify
from openatmp.classification.judgements import check_judgements
from openatmp.classification.rules import judgement_keys
from openatmp.law import LawInForce, NotInForce, corpus
from openatmp.product.product import Judgement, Product
from tests.product.some_products import keys

TODAY = date(2026, 11, 23)
JUDGED = Judgement(answer=True, by="A. Assessor", on=date(2026, 11, 20), reason="see report 12")


def judged(*names: str) -> Product:
    return Product(judgements=dict.fromkeys(names, JUDGED))


def refused(product: Product, law: LawInForce) -> BadInput:
    with pytest.raises(BadInput) as caught:
        check_judgements(product, law)
    return caught.value


def test_it_takes_what_the_rules_ask_for(law: LawInForce) -> None:
    check_judgements(judged(), law)
    check_judgements(judged(*judgement_keys(law)), law)


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("edited-cell", "edited-cells"),
        ("edited_cells", "edited-cells"),
        ("Edited cells", "edited-cells"),
        ("judged.edited-cells", "edited-cells"),
        ("substantial-manipulations", "substantial-manipulation"),
        ("manipulation", "substantial-manipulation"),
    ],
)
def test_it_says_which_judgement_was_meant(law: LawInForce, key: str, meant: str) -> None:
    error = refused(judged(key), law)
    assert error.happened == f"no rule asks for a judgement called {key!r}"
    assert error.remedy == f"perhaps {meant!r} was meant"
    assert error.where == "judgements"


def test_it_says_what_there_is_when_nothing_is_near(law: LawInForce) -> None:
    assert str(refused(judged("device-role"), law)) == (
        "judgements: no rule asks for a judgement called 'device-role'. "
        "Expected: one of edited-cells, substantial-manipulation. "
        "To do: correct the name, or remove the judgement."
    )


def test_it_names_all_that_are_mistyped_and_no_other(law: LawInForce) -> None:
    error = refused(judged("edited-cell", "substantial-manipulation", "device-role"), law)
    assert error.happened == "no rule asks for a judgement called 'edited-cell' or 'device-role'"


def test_it_names_where_the_judgements_stand(law: LawInForce) -> None:
    with pytest.raises(BadInput, match=r"^sheet\.yaml: no rule asks"):
        check_judgements(judged("device-role"), law, "sheet.yaml")


def test_it_takes_what_only_a_newer_definition_asks_for(older_law: LawInForce) -> None:
    assert "edited-cells" not in judgement_keys(older_law)
    check_judgements(judged("edited-cells"), older_law)
    assert "perhaps 'edited-cells' was meant" in str(refused(judged("edited-cell"), older_law))


def test_before_the_law_nothing_can_be_judged() -> None:
    with pytest.raises(NotInForce):
        check_judgements(judged("edited-cells"), corpus().on(date(2008, 12, 29)))


@given(keys)
def test_a_key_is_taken_or_refused_and_what_is_refused_would_have_changed_nothing(key: str) -> None:
    law, product = corpus().on(TODAY), judged(key)
    if key in judgement_keys(law):
        check_judgements(product, law)
        return
    assert refused(product, law).kind == "bad-input"
    assert classify(product, law).finding == classify(Product(), law).finding
