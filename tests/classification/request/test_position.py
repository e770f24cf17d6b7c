"""The position on the class: reasons, provisions, what is open, what is like it."""

import pytest

from openatmp.classification.categories import Category
from openatmp.classification.renderings.papers import Mark, Statement
from openatmp.classification.renderings.path import Road, stops
from openatmp.classification.renderings.wording import citation_text, question_of
from openatmp.classification.request.position import position
from openatmp.product.product import Judgement
from tests.classification.renderings.any_answer import TODAY, TYPICAL, answer


def _position(name: str, own_words: str = "") -> tuple[Statement, ...]:
    return position(answer(TYPICAL[name]), own_words)


def _of(name: str, label: str) -> Statement:
    return next(one for one in _position(name) if one.label == label)


@pytest.mark.parametrize("name", TYPICAL)
def test_the_applicants_own_position_comes_first(name: str) -> None:
    first = _position(name, "We hold it to be a gene therapy.")[0]
    assert (first.text, first.mark) == ("We hold it to be a gene therapy.", Mark.DECLARED)
    assert "draft by the rules" not in first.text


DECIDED = [name for name in TYPICAL if answer(TYPICAL[name]).category is not Category.UNDECIDED]
UNDECIDED = [name for name in TYPICAL if name not in DECIDED]


@pytest.mark.parametrize("own_words", ["", " \n"])
@pytest.mark.parametrize("name", DECIDED)
def test_without_words_of_its_own_a_draft_stands_there_marked_as_computed(name: str, own_words: str) -> None:
    first, by_the_rules = _position(name, own_words)[:2]
    assert (first.label, first.mark) == ("Position of the applicant", Mark.COMPUTED)
    outcome, reasons, note = first.text.splitlines()
    assert by_the_rules.text.startswith(outcome)
    assert note == "This is a draft by the rules: make it your own, or write your own position in its place."
    for stop in stops(answer(TYPICAL[name])):
        assert (stop.question in reasons) is (stop.road is Road.TAKEN)


@pytest.mark.parametrize("name", DECIDED)
def test_a_draft_rests_on_the_provisions_by_which_the_road_ended(name: str) -> None:
    law = answer(TYPICAL[name]).law
    detail = _position(name)[0].detail
    ended = [stop for stop in stops(answer(TYPICAL[name])) if stop.exit]
    assert ended
    assert all(citation_text(law, citation) in detail for stop in ended for citation in stop.citations)


@pytest.mark.parametrize("name", UNDECIDED)
def test_while_the_class_is_open_the_position_says_what_is_missing(name: str) -> None:
    first = _position(name)[0]
    assert first.mark is Mark.TO_COMPLETE
    assert "Which class do you propose, and why? The rules leave the class undecided" in first.text
    classification = answer(TYPICAL[name])
    for asked in (*classification.missing, *(judged.key for judged in classification.judgements)):
        assert question_of(asked) in first.text


def test_there_are_typical_products_of_both_sorts() -> None:
    assert DECIDED
    assert UNDECIDED


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a vector", "Gene therapy medicinal product (GTMP). It brings in genetic material"),
        ("cartilage on a membrane", "Combined tissue engineered product (TEP). "),
        ("a marrow transplant", "Not an advanced therapy medicinal product. "),
        ("nothing known", "Undecided. The facts given do not settle it."),
    ],
)
def test_the_class_by_the_rules_is_marked_as_computed(name: str, begins: str) -> None:
    computed = _of(name, "Class by the rules")
    assert computed.mark is Mark.COMPUTED
    assert computed.text.startswith(begins)


@pytest.mark.parametrize("name", TYPICAL)
def test_every_question_on_the_road_is_a_reason_with_its_provisions(name: str) -> None:
    stated = {one.label: one for one in _position(name)}
    for stop in stops(answer(TYPICAL[name])):
        on_the_road = stop.road in {Road.TAKEN, Road.OPEN}
        assert (stop.question in stated) is on_the_road
        if on_the_road:
            detail = stated[stop.question].detail
            dated = detail.count("in force since") + detail.count("guidance of June 2015")
            assert dated == len(stop.citations)


def test_a_reason_tells_what_it_is_made_of_and_leaves_out_what_was_not_needed() -> None:
    reason = _of("an ordinary chemical", "Does it meet the definition of a gene therapy medicinal product?")
    assert reason.text == (
        "No. Does the active substance contain, or consist of, a recombinant nucleic acid? No."
    )


def test_what_was_not_verified_is_marked_in_the_reason() -> None:
    reason = _of("a vector", "Does it meet the definition of a gene therapy medicinal product?")
    assert "EMA/CAT/600280/2010" in reason.detail
    assert ", not verified" in reason.detail


def test_an_open_judgement_is_put_to_the_applicant_with_its_criterion() -> None:
    asked = _of("encapsulated cells", "Is the unusual step a substantial manipulation?")
    assert asked.mark is Mark.TO_COMPLETE
    assert "To weigh: A step is neither on the list of Annex I" in asked.text


def test_a_judgement_on_record_is_declared_with_who_judged() -> None:
    judged = Judgement(answer=False, by="A. Expert", on=TODAY, reason="Nothing changes.")
    settled = answer(TYPICAL["encapsulated cells"], judgements={"substantial-manipulation": judged})
    found = [one for one in position(settled, "") if one.label.startswith("Is the unusual step")]
    assert [(one.text, one.mark) for one in found] == [("No", Mark.DECLARED)]
    assert found[0].detail == "judged by A. Expert on 23 November 2026: Nothing changes"


def test_facts_that_a_class_waits_for_are_listed() -> None:
    assert _of("cartilage without a claim", "Still needed for a class").text.startswith(
        "Is it meant to regenerate, repair or replace a human tissue?; "
    )


def test_a_decided_product_needs_nothing_more() -> None:
    assert not any(one.label == "Still needed for a class" for one in _position("a vector"))


def test_published_outcomes_are_named_whether_they_agree_or_not() -> None:
    like = [one for one in _position("cultured cartilage") if one.label.startswith("Published outcome")]
    assert 1 <= len(like) <= 3
    assert {one.mark for one in like} == {Mark.COMPUTED}
    assert any("(agrees)" in one.label for one in like)
    assert all("Source: http" in one.text for one in like)
