"""The kinds: few, explained, and each medicine is of exactly one."""

import pytest

from openatmp.register import Field, Medicine, shipped
from openatmp.register.kinds import kinds

MEDICINES = tuple(shipped())


def test_it_offers_few_enough_to_choose_from() -> None:
    assert 10 <= len(kinds()) <= 14


@pytest.mark.parametrize("kind", kinds())
def test_it_explains_each_in_one_plain_sentence(kind: str) -> None:
    sentence = kinds()[kind]
    assert sentence.endswith(".")
    assert sentence.count(". ") == 0
    assert "  " not in sentence
    assert len(sentence) < 140


@pytest.mark.parametrize("medicine", MEDICINES, ids=lambda medicine: str(medicine.key))
def test_it_holds_the_one_kind_of_every_medicine(medicine: Medicine) -> None:
    (said,) = medicine.said(Field.KIND)
    assert said.value in kinds()


def test_it_offers_no_kind_that_nothing_is_of() -> None:
    assert {medicine.kind for medicine in shipped()} == set(kinds())


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("kymriah", "CAR-T cells"),
        ("strimvelis", "gene-modified blood stem cells"),
        ("casgevy", "gene-modified blood stem cells"),
        ("zalmoxis", "gene-modified T cells"),
        ("zolgensma", "gene therapy given into the body (AAV)"),
        ("vyjuvek", "gene therapy given into the body (other vector)"),
        ("imlygic", "oncolytic virus"),
        ("maci", "cartilage cells"),
        ("holoclar", "eye surface cells"),
        ("amtagvi", "immune cells"),
        ("alofisel", "mesenchymal stromal cells"),
        ("zemcelpro", "blood stem cells"),
    ],
)
def test_it_puts_well_known_medicines_where_a_reader_looks_for_them(key: str, kind: str) -> None:
    assert shipped().medicines[key].kind == kind
