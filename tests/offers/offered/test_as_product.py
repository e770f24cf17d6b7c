"""What a page says becomes facts: only what the words say, each with the words of the page."""

from datetime import date

import pytest

from openatmp.basis.conditions import Value
from openatmp.classification import Category, classify
from openatmp.law import corpus
from openatmp.offers.offered import offered_in
from openatmp.offers.offered.as_product import said_again
from openatmp.product.product import Product
from openatmp.product.sources import Read, UsualPractice
from openatmp.product.vocabulary import CellKind, Origin, Step, Substance
from tests.offers.signs.marked_text import cues_of

ON = date(2026, 11, 25)
FAT_TO_KNEE = (
    "{own-cells|Ihre eigenen} {therapy.stem-cells|Stammzellen} aus {therapy.fat-cells|Fett} werden "
    "{procedure.preparing|im Labor vermehrt} und {procedure.giving|in das Knie gespritzt}, wo sie "
    "{benefit.repair|Knorpel aufbauen}. Bei {disease.joints|Arthrose}."
)


def product(marked: str) -> Product:
    return offered_in(cues_of(marked)).product


def value(marked: str, fact: str) -> Value | None:
    found = product(marked).facts.get(fact)
    return None if found is None else found.value


def category(marked: str) -> Category:
    return classify(product(marked), corpus().on(ON)).category


def test_nothing_is_known_of_nothing() -> None:
    assert product("We have a garden.") == Product()


def test_nothing_is_known_of_a_word_that_names_no_product() -> None:
    assert product("{therapy.general|Regenerative medicine} {benefit.repair|renews tissue}.") == Product()


def test_nothing_is_known_of_what_is_denied() -> None:
    assert product("We give no {therapy.stem-cells!negated|stem cells}.") == Product()


def test_it_would_be_a_tissue_engineered_product() -> None:
    assert category(FAT_TO_KNEE) is Category.TEP


def test_it_shows_the_words_of_the_page_with_each_fact() -> None:
    text = cues_of(FAT_TO_KNEE).page.text
    for name, fact in product(FAT_TO_KNEE).facts.items():
        if isinstance(fact.source, Read):
            span = fact.source.span
            assert text[span.start : span.end] == fact.source.words, name
    processing = product(FAT_TO_KNEE).facts["processing"].source
    assert isinstance(processing, Read)
    assert processing.words == "im Labor vermehrt"


def test_it_says_what_is_only_usual() -> None:
    assert isinstance(product(FAT_TO_KNEE).facts["viable_cells"].source, UsualPractice)


def test_it_reads_whose_cells_they_are() -> None:
    assert value(FAT_TO_KNEE, "origin") == frozenset({Origin.AUTOLOGOUS.value})
    assert value("{therapy.stem-cells|Stem cells}.", "origin") is None


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("cultured in our laboratory", Step.CULTURE),
        ("cultivadas", Step.CULTURE),
        ("namnażane", Step.CULTURE),
        ("çoğaltılır", Step.CULTURE),
        ("isoliert", Step.SEPARATION),
        ("zentrifugiert", Step.SEPARATION),
        ("concentré", Step.SEPARATION),
        ("separato", Step.SEPARATION),
    ],
)
def test_it_reads_the_step_in_the_words_of_the_page(words: str, step: Step) -> None:
    text = f"{{therapy.stem-cells|Zellen}} werden {{procedure.preparing|{words}}}."
    known = value(text, "processing")
    assert isinstance(known, frozenset)
    assert step.value in known


def test_it_knows_no_step_that_is_not_named() -> None:
    text = "{therapy.stem-cells|Cells} are {procedure.preparing|looked after in the laboratory}."
    assert value(text, "processing") is None


def test_it_leaves_open_what_turns_on_a_step_that_is_not_named() -> None:
    text = "{therapy.stem-cells|Stem cells} {benefit.repair|renew the joint}. For {disease.joints|knees}."
    assert category(text) is Category.UNDECIDED


def test_own_marrow_for_blood_is_not_taken_for_an_advanced_therapy() -> None:
    assert category("{therapy.marrow-cells|Marrow} is given.") is not Category.TEP


@pytest.mark.parametrize(
    ("therapy", "words", "substance", "expected"),
    [
        ("exosomes", "Exosomen", Substance.VESICLES, Category.NOT_ATMP),
        ("plasma", "PRP", Substance.BLOOD_COMPONENT, Category.NOT_ATMP),
        ("gene", "terapia genica", Substance.NUCLEIC_ACID, Category.GTMP),
    ],
)
def test_it_tells_cells_from_what_is_none(
    therapy: str, words: str, substance: Substance, expected: Category
) -> None:
    text = f"{{therapy.{therapy}|{words}}} for {{disease.children|muscles}}."
    assert value(text, "substance") == frozenset({substance.value})
    assert category(text) is expected


def test_immune_cells_that_were_loaded_would_be_a_somatic_cell_therapy() -> None:
    text = "{own-cells|Eigene} {therapy.immune-cells|dendritische Zellen} gegen {disease.cancer|Krebs}."
    assert value(text, "cell_kind") == frozenset({CellKind.DENDRITIC.value})
    assert category(text) is Category.SCTMP


def test_it_does_not_mix_two_products() -> None:
    text = "{therapy.exosomes|Exosomes}, {therapy.exosomes|exosomes}, {therapy.stem-cells|stem cells}."
    assert value(text, "cells_or_tissues") is False
    text = "{therapy.exosomes|Exosomes}, {therapy.stem-cells|stem cells}, {therapy.stem-cells|cells}."
    assert value(text, "cells_or_tissues") is True


def test_it_says_each_thing_once_and_the_finer_word_for_both() -> None:
    text = "{therapy.stem-cells|Cells}, {therapy.stem-cells|células mesenquimales}, {therapy.stem-cells|MSC}."
    assert list(said_again(cues_of(text))) == ["mesenchymal stem cells", ""]


def test_it_says_what_it_is_for_apart_from_what_it_is() -> None:
    what, purpose = said_again(cues_of(FAT_TO_KNEE))
    assert "autologous" in what
    assert "osteoarthritis" in purpose
    assert "regenerate" in purpose
    assert "osteoarthritis" not in what


def test_it_knows_no_purpose_that_is_denied() -> None:
    text = "{therapy.stem-cells|Stem cells} do not {benefit.repair!negated|renew tissue}."
    assert value(text, "claims_regeneration") is None


def test_fat_for_a_joint_is_meant_to_do_another_job() -> None:
    text = "{therapy.fat-cells|SVF} {benefit.repair|renews cartilage} in {disease.joints|arthrosis}."
    fact = product(text).facts["same_function"]
    assert fact.value is False
    assert isinstance(fact.source, Read)
    assert fact.source.words == "arthrosis"
    assert category(text) is Category.TEP


def test_fat_for_the_looks_may_do_its_old_job() -> None:
    text = "{therapy.fat-cells|Nanofat} for {disease.skin-and-age|wrinkles} and {disease.joints|joints}."
    assert value(text, "same_function") is None
    assert category(text) is Category.UNDECIDED


def test_what_an_advert_is_silent_on_excuses_nothing() -> None:
    text = "{own-cells|Own} {therapy.fat-cells|fat} for {disease.mind|autism}, {disease.skin-and-age|age}."
    facts = product(text).facts
    assert facts["same_function"].value is False
    assert "processing_is_complete" not in facts
    assert category(text) is Category.TEP


@pytest.mark.parametrize(
    "text",
    [
        "{therapy.stem-cells|Stem cells} for {disease.joints|arthrosis}.",
        "{therapy.fat-cells|Fat}.",
        "{therapy.fat-cells|Fat} for {disease.joints!negated|arthrosis}.",
        "{therapy.fat-cells|Fat} or {therapy.birth-tissue|cord} for {disease.joints|arthrosis}.",
        "{therapy.exosomes|Exosomes} for {disease.joints|arthrosis}.",
    ],
)
def test_nothing_is_known_of_the_job_where_the_page_does_not_tell(text: str) -> None:
    assert value(text, "same_function") is None
