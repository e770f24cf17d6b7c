"""The shared words: answers, values, sources, provisions, headlines."""

from dataclasses import replace
from datetime import date

import pytest

from openatmp.basis.answers import Answer
from openatmp.basis.citations import Citation
from openatmp.basis.conditions import Value
from openatmp.classification import Category
from openatmp.classification.renderings.wording import (
    applies_in_words,
    capitalised,
    citation_text,
    counted,
    day_in_words,
    headline,
    help_of,
    in_force_words,
    joined,
    outcome_words,
    place_in_words,
    question_of,
    summary_sentences,
    words_of_answer,
    words_of_judgement,
    words_of_origin,
    words_of_source,
    words_of_value,
)
from openatmp.law import Corpus, LawInForce, NotInForce, Provision, corpus
from openatmp.product.definitions import DEFINITIONS
from openatmp.product.product import Fact, Judgement, Product
from openatmp.product.sources import Declared, Read, Registered, Source, Span, UsualPractice
from tests.classification.products import Facts
from tests.classification.renderings.any_answer import (
    CLAIM_NOT_SAID,
    COMBINED_CARTILAGE,
    DEVICE_NOT_SAID,
    ENCAPSULATED_CELLS,
    OLDER_DAY,
    TODAY,
    TYPICAL,
    answer,
)

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
JUDGED = Judgement(answer=True, by="A. Expert", on=date(2026, 3, 2), reason="The capsule keeps\nthem.")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("an ordinary chemical", "Not an advanced therapy medicinal product"),
        ("a vector", "Gene therapy medicinal product (GTMP)"),
        ("modified T cells", "Gene therapy medicinal product (GTMP)"),
        ("a marrow transplant", "Not an advanced therapy medicinal product"),
        ("cultured cartilage", "Tissue engineered product (TEP)"),
        ("cartilage on a membrane", "Combined tissue engineered product (TEP)"),
        ("cultured stromal cells", "Somatic cell therapy medicinal product (sCTMP)"),
        ("encapsulated cells", "Undecided"),
        ("nothing known", "Undecided"),
    ],
)
def test_headline_names_the_class_in_the_term_of_the_law(name: str, words: str) -> None:
    assert headline(answer(TYPICAL[name])) == words


@pytest.mark.parametrize(
    ("facts", "last"),
    [
        (COMBINED_CARTILAGE, "A medical device is an integral part of it, so it is a combined product."),
        (TYPICAL["a vector"], "It is not a combined product."),
        (CLAIM_NOT_SAID, "Two facts are still needed."),
        (ENCAPSULATED_CELLS, "One judgement is still needed."),
        (DEVICE_NOT_SAID, "One fact is still needed."),
    ],
)
def test_summary_ends_with_what_is_left_to_say(facts: Facts, last: str) -> None:
    assert summary_sentences(answer(facts))[-1] == last


def test_summary_says_that_combined_is_open_while_the_device_is_not_known() -> None:
    assert "Whether it is a combined product is still open." in summary_sentences(answer(DEVICE_NOT_SAID))


def test_summary_does_not_speak_of_combined_when_it_is_no_advanced_therapy() -> None:
    assert summary_sentences(answer(TYPICAL["an ordinary chemical"])) == (
        "It may be another kind of medicine, a transplant, a blood product or a device.",
        "Under the law of 23 November 2026 it is not an advanced therapy medicinal product.",
    )


def test_summary_names_the_day_whose_law_was_asked_for() -> None:
    older = answer(TYPICAL["a vector"], OLDER_DAY)
    assert "2 March 2009" in " ".join(summary_sentences(older))


@pytest.mark.parametrize(
    ("category", "combined", "words"),
    [
        (Category.GTMP, False, "gene therapy medicinal product (GTMP)"),
        (Category.TEP, True, "combined tissue engineered product (TEP)"),
        (Category.SCTMP, True, "combined somatic cell therapy medicinal product (sCTMP)"),
        (Category.NOT_ATMP, False, "not an advanced therapy medicinal product"),
        (Category.NOT_ATMP, True, "not an advanced therapy medicinal product"),
        (Category.UNDECIDED, False, "undecided"),
    ],
)
def test_outcome_is_combined_only_as_an_advanced_therapy(
    category: Category, combined: bool, words: str
) -> None:
    assert outcome_words(category, combined=combined) == words


def test_every_answer_has_words_of_its_own() -> None:
    words = [words_of_answer(one) for one in Answer]
    assert words == ["yes", "no", "not known", "needs judgement"]


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("viable_cells", True, "yes"),
        ("viable_cells", False, "no"),
        ("viable_cells", None, "not known"),
        ("nucleic_acid_origin", "recombinant", "recombinant"),
        ("intended_function", "to form\n  blood", "to form blood"),
        ("intended_function", "  ", "nothing said"),
        ("processing", frozenset(), "none"),
        ("processing", frozenset({"culture or expansion"}), "culture or expansion"),
        ("processing", frozenset({"culture or expansion", "cutting"}), "cutting, culture or expansion"),
        ("no_such_fact", frozenset({"b", "a"}), "a, b"),
    ],
)
def test_values_are_told_as_a_reader_would(name: str, value: Value | None, words: str) -> None:
    assert words_of_value(name, value) == words


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (Declared(), "declared by the applicant"),
        (Declared("the hospital"), "declared by the hospital"),
        (Declared("the hospital", "see\n batch 7."), "declared by the hospital: see batch 7"),
        (Declared(note="Not in the  capsule."), "declared by the applicant: Not in the capsule"),
        (Declared("the hospital", " "), "declared by the hospital"),
        (Read(Span(0, 8), "expanded"), 'read in the description: "expanded"'),
        (Read(Span(0, 8, "indication"), "a\n knee"), 'read in the indication: "a knee"'),
        (
            Read(Span(0, 5), "grown", "growing is culture."),
            'read in the description: "grown" (growing is culture)',
        ),
        (
            UsualPractice("k", "cells are alive.", "x"),
            "usually so, please confirm: cells are alive",
        ),
        (UsualPractice("k", "", "x"), "usually so, please confirm"),
        (Registered("the Union Register", "EU/1/2"), "by the Union Register, entry EU/1/2"),
    ],
)
def test_sources_are_told_so_that_one_can_check(source: Source, words: str) -> None:
    assert words_of_source(source) == words


def test_origin_of_a_fact_is_its_source() -> None:
    product = Product({"viable_cells": Fact(True, Declared("the maker"))})
    assert words_of_origin(product, "viable_cells") == "declared by the maker"


def test_origin_of_what_is_not_known_is_empty() -> None:
    assert words_of_origin(Product(), "viable_cells") == ""
    assert words_of_origin(Product(), "judged.edited-cells") == ""


def test_origin_of_a_judgement_is_who_judged_when_and_why() -> None:
    product = Product(judgements={"edited-cells": JUDGED})
    expected = "judged by A. Expert on 2 March 2026: The capsule keeps them"
    assert words_of_origin(product, "judged.edited-cells") == expected


def test_a_judgement_is_not_taken_for_a_fact_of_the_same_name() -> None:
    product = Product(judgements={"viable_cells": JUDGED})
    assert words_of_origin(product, "viable_cells") == ""


def test_a_judgement_without_a_reason_is_told_without_one() -> None:
    bare = Judgement(answer=False, by="B. Expert", on=TODAY, reason="")
    assert words_of_judgement(bare) == "judged by B. Expert on 23 November 2026"


@pytest.mark.parametrize("name", DEFINITIONS)
def test_every_fact_has_its_question(name: str) -> None:
    assert question_of(name) == DEFINITIONS[name].question
    assert help_of(name) == DEFINITIONS[name].help


@pytest.mark.parametrize("key", ["edited-cells", "substantial-manipulation"])
def test_every_judgement_of_the_rules_has_a_question_of_its_own(key: str) -> None:
    assert question_of(f"judged.{key}") == question_of(key)
    assert question_of(key).endswith("?")
    assert "criterion" not in question_of(key)


def test_an_unknown_judgement_still_gets_a_question() -> None:
    assert question_of("judged.new-matter") == "New matter: is the criterion met?"
    assert help_of("judged.new-matter") == ""


def test_citation_names_act_place_and_first_day() -> None:
    law = corpus().on(TODAY)
    provision = law.provision("1394/2007", "2(1)(c)")
    assert provision.verified
    assert (
        citation_text(law, Citation("1394/2007", "2(1)(c)"))
        == "Regulation 1394/2007, Art. 2(1)(c), in force since 30 December 2008"
    )


def test_citation_says_when_it_was_not_verified() -> None:
    law = corpus().on(TODAY)
    unverified = next(
        provision
        for provision in corpus().provisions()
        if provision.applies.on(TODAY) and not provision.verified
    )
    assert citation_text(law, unverified.citation).endswith(", not verified")


@pytest.mark.parametrize("place", ["2.2.2", "2.2.3", "2.2.4"])
@pytest.mark.parametrize("day", [date(2008, 12, 30), TODAY])
def test_guidance_is_dated_by_its_paper_and_never_in_force(place: str, day: date) -> None:
    said = citation_text(corpus().on(day), Citation("EMA/CAT/600280/2010", place))
    assert said == (
        f"EMA/CAT/600280/2010 rev. 1, section {place}, guidance of June 2015, "
        "used to read the law of this day, not verified"
    )


def test_guidance_of_unknown_date_is_told_without_one() -> None:
    guidance = corpus().acts["EMA/CAT/600280/2010"]
    law = LawInForce({guidance.key: replace(guidance, values=())}, TODAY)
    said = citation_text(law, Citation(guidance.key, "2.2.2"))
    assert "guidance, used to read the law of this day" in said


def test_a_provision_of_an_act_that_is_not_there_is_told_by_its_days() -> None:
    provision = _provision(date(2008, 12, 30), None)
    assert applies_in_words(LawInForce({}, TODAY), provision) == "in force since 30 December 2008"


def test_citation_of_what_is_not_in_force_is_refused() -> None:
    with pytest.raises(NotInForce, match="not in force on 2001-01-01"):
        citation_text(corpus().on(date(2001, 1, 1)), Citation("1394/2007", "2(1)(c)"))


def test_place_in_an_act_that_is_not_there_is_told_by_its_key() -> None:
    assert place_in_words(LawInForce({}, TODAY), Citation("9/9999", "1")) == "9/9999 1"


def _provision(first: date | None, last: date | None) -> Provision:
    return Provision(
        act="1/1", place="1", heading="h", says="s", link="l", in_force_from=first, in_force_to=last,
        last_checked=TODAY, verified=True, source="s",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2008, 12, 30), None, "in force since 30 December 2008"),
        (
            date(2003, 7, 1),
            date(2009, 10, 4),
            "in force since 1 July 2003 until 4 October 2009",
        ),
        (None, None, "announced, not in force"),
    ],
)
def test_days_of_a_provision_are_told_in_full(first: date | None, last: date | None, words: str) -> None:
    assert in_force_words(_provision(first, last)) == words


@pytest.mark.parametrize("month", range(1, 13))
def test_days_do_not_depend_on_the_language_of_the_machine(month: int) -> None:
    words = day_in_words(date(2026, month, 3))
    assert words.startswith("3 ")
    assert words.endswith(" 2026")
    assert words.split()[1] == MONTHS[month - 1]


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "no facts"), (1, "one fact"), (2, "two facts"), (10, "ten facts"), (11, "11 facts")],
)
def test_numbers_are_written_out_up_to_ten(number: int, words: str) -> None:
    assert counted(number, "fact") == words


@pytest.mark.parametrize(
    ("parts", "words"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_parts_are_joined_as_in_speech(parts: list[str], words: str) -> None:
    assert joined(parts) == words


@pytest.mark.parametrize(("text", "words"), [("", ""), ("a bC", "A bC"), ("mRNA", "MRNA"), ("1 a", "1 a")])
def test_only_the_first_letter_is_made_large(text: str, words: str) -> None:
    assert capitalised(text) == words


def test_the_corpus_has_something_to_cite() -> None:
    assert isinstance(corpus(), Corpus)
    assert corpus().provisions()
