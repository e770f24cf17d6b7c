"""Proofs over all combinations of facts, known or not: nothing sampled, nothing left out."""

from datetime import date
from functools import cache

import pytest
import z3
from hypothesis import given, settings
from hypothesis import strategies as st

from openatmp.basis.answers import Answer
from openatmp.basis.conditions import Inquiry, Value
from openatmp.basis.rules import Rule
from openatmp.classification.rules import Rulebook, rules_of
from openatmp.law import corpus
from openatmp.product.definitions import DEFINITIONS
from tests.classification.as_logic import Truth, as_logic, has_value, is_true, known, sound_values
from tests.classification.conftest import BEFORE_2009_120, TODAY
from tests.classification.known_facts import JUDGEMENTS, anything_known

DAYS = pytest.mark.parametrize("day", [BEFORE_2009_120, TODAY], ids=["before 2009/120", "today"])


def rules_on(day: date) -> Rulebook:
    return rules_of(corpus().on(day))


def impossible(*claims: z3.BoolRef) -> bool:
    solver = z3.Solver()
    solver.add(sound_values(), *claims)
    return bool(solver.check() == z3.unsat)


def possible(*claims: z3.BoolRef) -> bool:
    solver = z3.Solver()
    solver.add(sound_values(), *claims)
    return bool(solver.check() == z3.sat)


def classes(rules: Rulebook) -> list[Truth]:
    return [as_logic(rule) for rule in (rules.gene, rules.tissue, rules.somatic)]


def undecided(truth: Truth) -> z3.BoolRef:
    return z3.Not(truth.decided)


@DAYS
def test_it_gives_exactly_one_outcome_whatever_is_known(day: date) -> None:
    rules = rules_on(day)
    advanced = as_logic(rules.advanced)
    outcomes = [*(truth.yes for truth in classes(rules)), advanced.no, undecided(advanced)]
    assert impossible(z3.Not(z3.PbEq([(outcome, 1) for outcome in outcomes], 1)))


@DAYS
def test_it_can_reach_every_outcome(day: date) -> None:
    rules = rules_on(day)
    advanced = as_logic(rules.advanced)
    for outcome in (*(truth.yes for truth in classes(rules)), advanced.no, undecided(advanced)):
        assert possible(outcome)


@DAYS
def test_no_rule_says_yes_and_no_at_once(day: date) -> None:
    rules = rules_on(day)
    for rule in (rules.gene, rules.tissue, rules.somatic, rules.advanced, rules.combined):
        truth = as_logic(rule)
        assert impossible(truth.yes, truth.no)


@DAYS
def test_definitions_overlap_only_where_precedence_says_which_wins(day: date) -> None:
    rules = rules_on(day)
    gene, tissue, somatic = (as_logic(rule.condition) for rule in (rules.gene, rules.tissue, rules.somatic))
    assert possible(gene.yes, tissue.yes)
    assert possible(gene.yes, somatic.yes)
    assert possible(tissue.yes, somatic.yes)
    _, won_by_tissue, won_by_somatic = classes(rules)
    assert impossible(gene.yes, z3.Or(won_by_tissue.yes, won_by_somatic.yes))
    assert impossible(tissue.yes, z3.Not(gene.yes), won_by_somatic.yes)


@DAYS
def test_it_is_decided_once_every_fact_and_judgement_is_there(day: date) -> None:
    rules = rules_on(day)
    assert impossible(all_known(), undecided(as_logic(rules.advanced)))
    assert impossible(all_known(), undecided(as_logic(rules.combined)))


def all_known() -> z3.BoolRef:
    judged = [known("judged.substantial-manipulation"), known("judged.edited-cells")]
    complete = z3.And(known("processing_is_complete"), is_true("processing_is_complete"))
    return z3.And([*(known(name) for name in DEFINITIONS), *judged, complete])


@DAYS
def test_combined_is_said_only_of_an_advanced_therapy(day: date) -> None:
    rules = rules_on(day)
    assert impossible(as_logic(rules.combined).yes, z3.Not(as_logic(rules.advanced).yes))


def test_a_vaccine_against_infection_is_never_gene_therapy_today() -> None:
    gene = as_logic(rules_on(TODAY).gene)
    assert impossible(known("vaccine_against_infection"), is_true("vaccine_against_infection"), gene.yes)


def test_before_2009_120_a_vaccine_could_be_gene_therapy() -> None:
    gene = as_logic(rules_on(BEFORE_2009_120).gene)
    assert possible(known("vaccine_against_infection"), is_true("vaccine_against_infection"), gene.yes)


@DAYS
@settings(max_examples=120, deadline=None)
@given(facts=anything_known())
def test_the_logic_mirrors_the_code(day: date, facts: dict[str, Value]) -> None:
    solver, truths = logic_of(day)
    solver.push()
    try:
        solver.add(asserted(facts))
        for rule, truth in truths:
            answer = rule.find(facts).answer
            assert (solver.check(z3.Not(truth.yes)) == z3.unsat) == (answer is Answer.YES)
            assert (solver.check(z3.Not(truth.no)) == z3.unsat) == (answer is Answer.NO)
    finally:
        solver.pop()


@cache
def logic_of(day: date) -> tuple[z3.Solver, list[tuple[Rule, Truth]]]:
    """One prover and one set of formulas a day: to build them for each example takes most of the time."""
    rules, solver = rules_on(day), z3.Solver()
    solver.add(sound_values())
    asked = (rules.gene, rules.tissue, rules.somatic, rules.advanced, rules.combined)
    return solver, [(rule, as_logic(rule)) for rule in asked]


@DAYS
@settings(max_examples=300, deadline=None)
@given(facts=anything_known())
def test_the_quick_answer_is_the_one_with_reasons(day: date, facts: dict[str, Value]) -> None:
    rules, inquiry = rules_on(day), Inquiry(facts)
    for rule in (rules.gene, rules.tissue, rules.somatic, rules.advanced, rules.combined):
        assert rule.answer(inquiry) is rule.find(facts).answer


@DAYS
@settings(max_examples=300, deadline=None)
@given(facts=anything_known())
def test_it_is_undecided_only_with_a_missing_fact_or_an_open_judgement_named(
    day: date, facts: dict[str, Value]
) -> None:
    finding = rules_on(day).advanced.find(facts)
    assert finding.answer.is_decided == (not finding.lacks and not finding.judgements)
    assert all(not _is_settled(name, facts) for name in finding.lacks)


def _is_settled(name: str, facts: dict[str, Value]) -> bool:
    # A list that is known not to be complete still lacks its completion.
    return name in facts and facts[name] is not False


def asserted(facts: dict[str, Value]) -> z3.BoolRef:
    names = (*DEFINITIONS, *JUDGEMENTS)
    claims: list[z3.BoolRef] = [known(name) if name in facts else z3.Not(known(name)) for name in names]
    for name, value in facts.items():
        claims += _claims_of(name, value)
    return z3.And(claims)


def _claims_of(name: str, value: Value) -> list[z3.BoolRef]:
    if isinstance(value, bool):
        return [is_true(name) if value else z3.Not(is_true(name))]
    held = value if isinstance(value, frozenset) else frozenset({value})
    listed = DEFINITIONS[name].values if name in DEFINITIONS else ()
    return [has_value(name, item) if item in held else z3.Not(has_value(name, item)) for item in listed]


@given(data=st.data())
def test_a_known_fact_more_never_turns_one_class_into_another(data: st.DataObject) -> None:
    rules = rules_on(TODAY)
    facts = data.draw(anything_known())
    before = rules.advanced.find(facts).answer
    more = {**data.draw(anything_known()), **facts}
    if facts.get("processing_is_complete") is not True and "processing" in facts:
        more["processing"] = facts["processing"]
    if before.is_decided:
        assert rules.advanced.find(more).answer is before
        assert [rule.find(more).answer for rule in (rules.gene, rules.tissue, rules.somatic)].count(
            Answer.YES
        ) == (1 if before is Answer.YES else 0)
